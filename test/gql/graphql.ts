/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
};

/** Requirements of one role of which any one satisfies it: "Java, Python or Go". */
export type AlternativeGroup = Node & {
  __typename?: 'AlternativeGroup';
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What the members are alternatives for. */
  label: Scalars['String']['output'];
  /** Its members, in the order of the source; at least two. */
  members: Array<Requirement>;
};

/** A move from one role to another that a source states. */
export type CareerMove = Fact & Node & {
  __typename?: 'CareerMove';
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** The role that it starts from. */
  from: Role;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What it changes. */
  kind: MoveKind;
  /** The role that it is about. */
  role: Role;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
  /** The role that it leads to. */
  to: Role;
  /** The track of the role that it leads to. */
  track: CareerTrack;
  /** After how long it typically comes, in the source's own numbers; null where the source does not say. */
  typicalYears?: Maybe<Scalars['String']['output']>;
};

/** A way from one role to another that visits none twice. */
export type CareerPath = {
  __typename?: 'CareerPath';
  /** The steps, in their order. */
  steps: Array<CareerStep>;
  /** The costs of all steps. */
  totalCost: Scalars['Float']['output'];
};

/** Career paths, or why there are none. */
export type CareerPathsResult = NoPath | PathsFound;

/** A step of a career path. */
export type CareerStep = {
  __typename?: 'CareerStep';
  /** What it costs, in the unit of the path's cost. */
  cost: Scalars['Float']['output'];
  /** The publisher's file that states the rung or the related occupation; null for other sources. */
  document?: Maybe<Document>;
  /** The role that it starts from. */
  from: Role;
  /** Skills that only the second role asks for, those that count most first: none that it teaches itself, and no alternative of which the first role asks for another. */
  gained: Array<Skill>;
  /** The stated move, with its evidence; null for other sources. */
  move?: Maybe<CareerMove>;
  /** Skills that both ask for, and the second for more of: at a higher level, or more strongly. */
  raised: Array<LevelChange>;
  /** The rung that it leads to; null for other sources. */
  rung?: Maybe<Rung>;
  /** How alike the two are in what they ask for, from 0 to 1; null for other sources than SKILL_SIMILARITY. */
  similarity?: Maybe<Scalars['Float']['output']>;
  /** What says that one leads to the other. */
  source: StepSource;
  /** What the source says, in a sentence. */
  statement: Scalars['String']['output'];
  /** The role that it leads to. */
  to: Role;
  /** Skills that both ask for, and the second for no more of; and those that the first teaches (ACQUIRED). */
  transferred: Array<Skill>;
  /** Years of experience that it takes beyond those of the role before; null where nobody says. */
  years?: Maybe<Scalars['Int']['output']>;
};

/** The course that a career takes. */
export type CareerTrack =
  /** Engineering work without formal people management. */
  | 'INDIVIDUAL_CONTRIBUTOR'
  /** Formal people management. */
  | 'MANAGEMENT';

/** The catalog as a whole, as it stands now. */
export type Catalog = {
  __typename?: 'Catalog';
  /** How many documents there are. */
  documentCount: Scalars['Int']['output'];
  /** How many facts there are. */
  factCount: Scalars['Int']['output'];
  /** When the revision was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Rises by one with every import or edit that changes something; 0 is the empty catalog. */
  revision: Scalars['Int']['output'];
  /** How many active roles there are, over all schemes. */
  roleCount: Scalars['Int']['output'];
  /** How many active skills there are, over all schemes. */
  skillCount: Scalars['Int']['output'];
};

/** One thing that a revision changed. */
export type Change = Node & {
  __typename?: 'Change';
  /** True where something that a client may rely on is gone or means something else: a concept deprecated, a link removed, a code, a group, a strength or a level changed. */
  breaking: Scalars['Boolean']['output'];
  /** The concept that changed, as it is now; null where the thing is no concept. */
  concept?: Maybe<Concept>;
  /** The fields that differ; none where the thing is new. */
  fields: Array<FieldChange>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: ChangeKind;
  /** Ref of the thing that changed. */
  ref: Scalars['String']['output'];
  /** The revision that made it. */
  revision: Scalars['Int']['output'];
};

/** A page of Change nodes, after Relay's specification. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The page's nodes with their cursors. */
  edges: Array<ChangeEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Change>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Change in a connection, with its cursor. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Change itself. */
  node: Change;
};

/** Which changes to keep; every field given has to hold. */
export type ChangeFilter = {
  /** Only changes that may break a client, or only others. */
  breaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changes of one of these kinds. */
  kind?: InputMaybe<Array<ChangeKind>>;
  /** Refs: changes of one of these things. */
  ref?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of schemes: changes of one of these. */
  scheme?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What happened to a thing. */
export type ChangeKind =
  /** It is new, with all its labels, links and facts. */
  | 'ADDED'
  /** Fields of it are other than before. */
  | 'CHANGED'
  /** Its publisher dropped it; its ref still resolves. */
  | 'DEPRECATED'
  /** The concept is joined to another thing: a broader concept, a required skill, a collection. */
  | 'LINK_ADDED'
  /** The concept is no longer joined to another thing. */
  | 'LINK_REMOVED'
  /** A thing that is no concept, such as a ladder or a responsibility, is gone. */
  | 'REMOVED'
  /** It was deprecated and is in use again. */
  | 'RESTORED';

/** A named choice of a scheme's concepts beside its hierarchy, used as a tag (skos:Collection). */
export type Collection = Node & {
  __typename?: 'Collection';
  /** What it gathers; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** The active concepts in it, by label. */
  members: ConceptConnection;
  /** The readable key: "esco:green". */
  ref: Scalars['String']['output'];
  /** The scheme that it belongs to. */
  scheme: Scheme;
};


/** A named choice of a scheme's concepts beside its hierarchy, used as a tag (skos:Collection). */
export type CollectionMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** How many of each there are. */
export type ComparisonSummary = {
  __typename?: 'ComparisonSummary';
  /** Skills that both ask for, with another necessity or level. */
  changedRequirements: Scalars['Int']['output'];
  /** Skills that only the first role asks for. */
  requirementsOnlyFrom: Scalars['Int']['output'];
  /** Skills that only the second role asks for. */
  requirementsOnlyTo: Scalars['Int']['output'];
  /** Statements of the first role alone. */
  responsibilitiesOnlyFrom: Scalars['Int']['output'];
  /** Statements of the second role alone. */
  responsibilitiesOnlyTo: Scalars['Int']['output'];
  /** Pairs of statements that say the same in other words. */
  rewordedResponsibilities: Scalars['Int']['output'];
  /** Skills that both roles ask for alike. */
  sameRequirements: Scalars['Int']['output'];
  /** Pairs of statements that say the same. */
  sameResponsibilities: Scalars['Int']['output'];
};

/** Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either. */
export type Concept = {
  /** Other names it goes by (skos:altLabel). */
  altLabels: Array<Scalars['String']['output']>;
  /** The publisher's code (skos:notation), which may change with a release; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The collections that it is in, by ref. */
  collections: Array<Collection>;
  /** What the concept means; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The preferred label (skos:prefLabel). */
  label: Scalars['String']['output'];
  /** The preferred label with its language, for clients that have to show a fallback as such. */
  localizedLabel: LocalizedText;
  /** Concepts of other schemes that it corresponds to, the surest first. */
  matches: Array<ConceptMatch>;
  /** The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead". */
  ref: Scalars['String']['output'];
  /** The concepts that take the place of a deprecated one (dct:isReplacedBy). */
  replacedBy: Array<Concept>;
  /** The scheme it belongs to. */
  scheme: Scheme;
  /** Whether the concept is in use. */
  status: ConceptStatus;
  /** The publisher's own identifier; null where there is none. */
  uri?: Maybe<Scalars['String']['output']>;
};


/** Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either. */
export type ConceptAltLabelsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either. */
export type ConceptDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either. */
export type ConceptLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either. */
export type ConceptLocalizedLabelArgs = {
  language: Scalars['String']['input'];
};

/** A page of Concept nodes, after Relay's specification. */
export type ConceptConnection = {
  __typename?: 'ConceptConnection';
  /** The page's nodes with their cursors. */
  edges: Array<ConceptEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Concept>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Concept in a connection, with its cursor. */
export type ConceptEdge = {
  __typename?: 'ConceptEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Concept itself. */
  node: Concept;
};

/** What kind of thing a search finds. */
export type ConceptKind =
  /** What responsibility statements of several roles have in common. */
  | 'RESPONSIBILITY'
  /** A role or occupation. */
  | 'ROLE'
  /** A group of roles. */
  | 'ROLE_GROUP'
  /** A skill, a field of knowledge, a technology or a language. */
  | 'SKILL'
  /** A group of skills. */
  | 'SKILL_GROUP';

/** That a concept corresponds to one of another scheme, whichever end it was stated from. */
export type ConceptMatch = {
  __typename?: 'ConceptMatch';
  /** The concept of the other scheme. */
  concept: Concept;
  /** How sure it is, from 0 to 1; null where its source does not say. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** How the other stands to this one. */
  kind: MatchKind;
  /** How it was found: "LABEL", "ALTERNATIVE_LABEL", or the crosswalk that states it. */
  method: Scalars['String']['output'];
};

/** Whether a concept is in use. */
export type ConceptStatus =
  /** In use. */
  | 'ACTIVE'
  /** Dropped by its publisher; its ref still resolves. */
  | 'DEPRECATED';

/** Something that is affirmed and denied: of one role, or of roles in one group, such as those that describe the same job under several titles. */
export type Disagreement = {
  __typename?: 'Disagreement';
  /** What is said for it, by role and in the order of the source; at least one. */
  affirming: Array<Insight>;
  /** What is said against it, by role and in the order of the source; at least one. */
  denying: Array<Insight>;
  /** What it is about. */
  kind: InsightKind;
  /** The roles that either side speaks of, by label. */
  roles: Array<Role>;
  /** The role that is said both of; or the role group, where it is said of one role directly in it and denied of another. */
  subject: Concept;
};

/** A page of Disagreement nodes, after Relay's specification. */
export type DisagreementConnection = {
  __typename?: 'DisagreementConnection';
  /** The page's nodes with their cursors. */
  edges: Array<DisagreementEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Disagreement>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Disagreement in a connection, with its cursor. */
export type DisagreementEdge = {
  __typename?: 'DisagreementEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Disagreement itself. */
  node: Disagreement;
};

/** A source that evidence points into. Its text belongs to its author and is no part of the catalog; it can be attached to a store. */
export type Document = Node & {
  __typename?: 'Document';
  /** All evidence that points into it, in the order of the text. */
  evidence: EvidenceConnection;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Length of the text in UTF-16 code units. */
  length: Scalars['Int']['output'];
  /** The readable key: "document:tech-lead". */
  ref: Scalars['String']['output'];
  /** The roles about which it states facts, by label. */
  roles: Array<Role>;
  /** SHA-256 of the text in UTF-8, as hexadecimal digits: which text the offsets are of. */
  sha256: Scalars['String']['output'];
  /** Where it comes from; null where that is not known. */
  source?: Maybe<Scalars['String']['output']>;
  /** The whole text; null until it is attached to this store. Costs 30. */
  text?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title: Scalars['String']['output'];
};


/** A source that evidence points into. Its text belongs to its author and is no part of the catalog; it can be attached to a store. */
export type DocumentEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Document nodes, after Relay's specification. */
export type DocumentConnection = {
  __typename?: 'DocumentConnection';
  /** The page's nodes with their cursors. */
  edges: Array<DocumentEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Document>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Document in a connection, with its cursor. */
export type DocumentEdge = {
  __typename?: 'DocumentEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Document itself. */
  node: Document;
};

/** Education that two roles ask for, side by side. */
export type EducationDifference = {
  __typename?: 'EducationDifference';
  /** What becomes of it; by level, field and necessity. */
  change: RequirementChange;
  /** Of the first role; null where it states none. */
  from?: Maybe<EducationRequirement>;
  /** Of the second role; null where it states none. */
  to?: Maybe<EducationRequirement>;
};

/** Levels of formal education, after ISCED 2011, the lowest first. */
export type EducationLevel =
  /** A short-cycle degree (ISCED 5). */
  | 'ASSOCIATE'
  /** A bachelor's degree (ISCED 6). */
  | 'BACHELOR'
  /** Less than a finished secondary school (ISCED 0 to 2). */
  | 'BELOW_SECONDARY'
  /** A doctorate (ISCED 8). */
  | 'DOCTORATE'
  /** A first degree of six years or more that a profession such as medicine or law asks for (ISCED 7, long first degree). */
  | 'FIRST_PROFESSIONAL'
  /** A master's degree (ISCED 7). */
  | 'MASTER'
  /** A certificate beyond a bachelor's degree and short of a master's (still ISCED 6). */
  | 'POST_BACHELOR_CERTIFICATE'
  /** Training after a doctorate, for which ISCED has no level. */
  | 'POST_DOCTORAL'
  /** A certificate beyond a master's degree and short of a doctorate (still ISCED 7). */
  | 'POST_MASTER_CERTIFICATE'
  /** A finished secondary school (ISCED 3). */
  | 'SECONDARY'
  /** Courses of higher education without a degree; ISCED goes by what was finished before (3 or 4). */
  | 'SOME_COLLEGE'
  /** Training for a trade after school (ISCED 4). */
  | 'VOCATIONAL';

/** Education that a role asks for. */
export type EducationRequirement = Fact & Node & {
  __typename?: 'EducationRequirement';
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** The field of study; null where the source names none. */
  field?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The least level. */
  level: EducationLevel;
  /** How strongly the source asks for it. */
  necessity: Necessity;
  /** True where the source lets equivalent experience take its place. */
  orEquivalent: Scalars['Boolean']['output'];
  /** The role that it is about. */
  role: Role;
  /** The share of those asked who named this level, from 0 to 1; null where the source is no survey. */
  share?: Maybe<Scalars['Float']['output']>;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
};

/** The place in a document that a fact rests on: document.text.slice(start, end) is the quote. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  /** How sure it is that the words bear the fact out, from 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** The document. */
  document: Document;
  /** Where they end; the unit at this offset is no part of them. */
  end: Scalars['Int']['output'];
  /** The fact that rests on it. */
  fact: Fact;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** How the fact came from the document. */
  method: EvidenceMethod;
  /** The exact words; null until the text is attached to this store. */
  quote?: Maybe<Scalars['String']['output']>;
  /** The row of the file, its header being 1; null where the document is a text. */
  row?: Maybe<Scalars['Int']['output']>;
  /** Where the words begin, in UTF-16 code units from 0. */
  start: Scalars['Int']['output'];
};

/** A page of Evidence nodes, after Relay's specification. */
export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  /** The page's nodes with their cursors. */
  edges: Array<EvidenceEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Evidence>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Evidence in a connection, with its cursor. */
export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Evidence itself. */
  node: Evidence;
};

/** How a fact came from its document. */
export type EvidenceMethod =
  /** A person read it there. */
  | 'CURATED'
  /** A program found it there. */
  | 'EXTRACTED'
  /** It came with a publisher's data. */
  | 'IMPORTED';

/** A step on the catalog's scale of years of experience. */
export type ExperienceBand = Node & {
  __typename?: 'ExperienceBand';
  /** Its short name: "experienced". */
  code: Scalars['String']['output'];
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Its name for people. */
  label: Scalars['String']['output'];
  /** Most years, included; null where it is open. */
  maxYears?: Maybe<Scalars['Int']['output']>;
  /** Least years, included. */
  minYears: Scalars['Int']['output'];
  /** The active roles whose stated least years fall into it, by label. */
  roles: RoleConnection;
};


/** A step on the catalog's scale of years of experience. */
export type ExperienceBandRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Experience that two roles ask for, side by side. */
export type ExperienceDifference = {
  __typename?: 'ExperienceDifference';
  /** What becomes of it; by years and scope. */
  change: RequirementChange;
  /** Of the first role; null where it states none. */
  from?: Maybe<ExperienceRequirement>;
  /** Of the second role; null where it states none. */
  to?: Maybe<ExperienceRequirement>;
};

/** Experience that a role asks for, with the years exactly as the source states them. */
export type ExperienceRequirement = Fact & Node & {
  __typename?: 'ExperienceRequirement';
  /** The band that holds the least years; null where there are none, or no band holds them. */
  band?: Maybe<ExperienceBand>;
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Most years of a stated range; null where the source gives none. */
  maxYears?: Maybe<Scalars['Int']['output']>;
  /** Least years; null where the source gives no number. */
  minYears?: Maybe<Scalars['Int']['output']>;
  /** True where the source sets a floor, even where it also names an upper number: "5+", "at least four to seven". */
  openEnded: Scalars['Boolean']['output'];
  /** The role that it is about. */
  role: Role;
  /** What the experience is to be in; null where the source does not say. */
  scope?: Maybe<Scalars['String']['output']>;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
};

/** How the hits of a search are spread over the values of something. */
export type Facet = {
  __typename?: 'Facet';
  /** What the values are of: kind, scheme, group (at any depth, so that a hit counts for each group above it) or collection. */
  name: Scalars['String']['output'];
  /** The values that most hits have, at most 20, the most frequent first. */
  values: Array<FacetValue>;
};

/** A value that hits of a search have in common. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** How many hits have it, over all pages. */
  count: Scalars['Int']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** The kind, the scheme's code, or the ref of the group or collection; fit for the filter. */
  value: Scalars['String']['output'];
};

/** A statement that the catalog makes about a role, with the evidence for it. */
export type Fact = {
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The role that it is about. */
  role: Role;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
};

/** A page of Fact nodes, after Relay's specification. */
export type FactConnection = {
  __typename?: 'FactConnection';
  /** The page's nodes with their cursors. */
  edges: Array<FactEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Fact>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Fact in a connection, with its cursor. */
export type FactEdge = {
  __typename?: 'FactEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Fact itself. */
  node: Fact;
};

/** Which facts to keep; every field given has to hold. */
export type FactFilter = {
  /** From 0 to 1; the fact has evidence whose `confidence` is less than this. Imported facts have 1, so none of them is kept. */
  confidenceBelow?: InputMaybe<Scalars['Float']['input']>;
  /** Ref of a document that the fact rests on. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** The fact is an insight of one of these kinds. */
  insightKind?: InputMaybe<Array<InsightKind>>;
  /** The fact is of one of these types. */
  kind?: InputMaybe<Array<FactKind>>;
  /** The fact asks with one of these strengths; only requirements and education have one. */
  necessity?: InputMaybe<Array<Necessity>>;
  /** Ref of the role that the fact is about. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** The types of facts. */
export type FactKind =
  /** CareerMove: a move from the role to another. */
  | 'CAREER_MOVE'
  /** EducationRequirement: education that the role asks for. */
  | 'EDUCATION'
  /** ExperienceRequirement: experience that the role asks for. */
  | 'EXPERIENCE'
  /** Insight: anything else that is stated of the role. */
  | 'INSIGHT'
  /** Requirement: a skill that the role names. */
  | 'REQUIREMENT'
  /** ResponsibilityStatement: something that the role does. */
  | 'RESPONSIBILITY';

/** A field's value before and after a change. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** The value after; null where there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** The value before; null where there was none. Refs stand for other things. */
  before?: Maybe<Scalars['String']['output']>;
  /** The field: "label", "altLabels@fr", "requirements"; of one entry in a list its place too: "requirements[rolegraph:git].necessity". */
  name: Scalars['String']['output'];
};

/** One thing that a role asks for, and what is held of it. Alternatives, of which any one suffices, are one thing. */
export type GapItem = {
  __typename?: 'GapItem';
  /** Why it is met, in part or not, in a sentence. */
  reason: Scalars['String']['output'];
  /** The requirement; of alternatives the one that is met best, or the first where none is met; the others are in its `alternatives`. */
  requirement: Requirement;
  /** The skills held that meet it, or meet it in part; none where it is missing. */
  satisfiedBy: Array<Skill>;
  /** How much it counts, from 0 to 1: 1 for REQUIRED, 0.7 PREFERRED, 0.4 OPTIONAL and MENTIONED, 0.2 EXAMPLE, times the importance where the source gives one. */
  weight: Scalars['Float']['output'];
};

/** Something stated of a role that is no requirement, responsibility or move. */
export type Insight = Fact & Node & {
  __typename?: 'Insight';
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: InsightKind;
  /** Greatest value in `unit`; null where the source gives no number. */
  max?: Maybe<Scalars['Float']['output']>;
  /** Least value in `unit`; null where the source gives no number. */
  min?: Maybe<Scalars['Float']['output']>;
  /** The question that it answers; null unless it is an FAQ. */
  question?: Maybe<Scalars['String']['output']>;
  /** The role that it is about. */
  role: Role;
  /** Whether the source says that the role does what the kind is about, or that it does not; null where it says neither plainly, or the kind poses no such question. */
  stance?: Maybe<Stance>;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
  /** What `min` and `max` count; null where there are none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** What else is stated of two roles on one matter, side by side. */
export type InsightComparison = {
  __typename?: 'InsightComparison';
  /** What is stated of the first role. */
  from: Array<Insight>;
  /** The matter. */
  kind: InsightKind;
  /** What is stated of the second role. */
  to: Array<Insight>;
};

/** What an insight is about. */
export type InsightKind =
  /** How artificial intelligence changes it. */
  | 'AI_IMPACT'
  /** Which certifications it asks for, or that it asks for none. */
  | 'CERTIFICATION'
  /** Whom it works with. */
  | 'COLLABORATOR'
  /** How it is paid. */
  | 'COMPENSATION'
  /** Who employs it: an industry or a type of company. */
  | 'EMPLOYER'
  /** How it goes wrong. */
  | 'FAILURE_MODE'
  /** A question that is often asked, with its answer. */
  | 'FAQ'
  /** How senior it is. */
  | 'LEVEL'
  /** How it helps others to grow. */
  | 'MENTORING'
  /** What is commonly believed of it and does not hold. */
  | 'MISCONCEPTION'
  /** How demand and careers are expected to go. */
  | 'OUTLOOK'
  /** Whether and how far it manages people. */
  | 'PEOPLE_MANAGEMENT'
  /** How it works: a practice, a principle or a habit. */
  | 'PRACTICE'
  /** Whom it reports to, or who reports to it. */
  | 'REPORTING'
  /** What the role is, in short. */
  | 'SUMMARY'
  /** How its working time is spent. */
  | 'WORK_TIME';

/** The roles of one line of work, from the one that asks for least. */
export type Ladder = Node & {
  __typename?: 'Ladder';
  /** What the line of work is; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** The group of its roles; null where they are in none. */
  group?: Maybe<RoleGroup>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Its name: that of the line of work. */
  label: Scalars['String']['output'];
  /** What each rung effectively asks for, ready to render as a table. Costs 30. */
  matrix: LadderMatrix;
  /** The readable key: "gdad:software-developer". */
  ref: Scalars['String']['output'];
  /** Its rungs, from the one that asks for least; both tracks together. Costs as a list of 5. */
  rungs: Array<Rung>;
  /** The scheme that it belongs to. */
  scheme: Scheme;
  /** Its rungs by track; the track that begins lowest first, none without rungs. Costs as a list of 2. */
  tracks: Array<LadderTrack>;
};

/** What a rung of a ladder asks of a skill. */
export type LadderCell = {
  __typename?: 'LadderCell';
  /** The rung whose role states it. */
  from: Rung;
  /** True where not the rung's own role states it but one below. */
  inherited: Scalars['Boolean']['output'];
  /** The level asked for; null where the source gives none. */
  level?: Maybe<SkillLevel>;
  /** The requirement that states it. */
  requirement: Requirement;
};

/** A page of Ladder nodes, after Relay's specification. */
export type LadderConnection = {
  __typename?: 'LadderConnection';
  /** The page's nodes with their cursors. */
  edges: Array<LadderEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Ladder>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Ladder in a connection, with its cursor. */
export type LadderEdge = {
  __typename?: 'LadderEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Ladder itself. */
  node: Ladder;
};

/** What each rung of a ladder effectively asks for: skills by rungs. */
export type LadderMatrix = {
  __typename?: 'LadderMatrix';
  /** A row for each skill: those that the lowest rungs ask for first, then by label. */
  rows: Array<LadderMatrixRow>;
  /** The columns: its rungs, from the one that asks for least. Costs as a list of 5. */
  rungs: Array<Rung>;
};

/** A skill over the rungs of a ladder. */
export type LadderMatrixRow = {
  __typename?: 'LadderMatrixRow';
  /** A cell for each of the matrix's rungs, in their order; null where the rung does not ask for it. Costs as a list of 5. */
  cells: Array<Maybe<LadderCell>>;
  /** The skill. */
  skill: Skill;
};

/** The rungs of one track of a ladder. */
export type LadderTrack = {
  __typename?: 'LadderTrack';
  /** Its rungs, from the one that asks for least. Costs as a list of 5. */
  rungs: Array<Rung>;
  /** The track. */
  track: CareerTrack;
};

/** A skill that two roles both ask for, at different levels or strengths. */
export type LevelChange = {
  __typename?: 'LevelChange';
  /** What the role asks for that one comes from. */
  from: Requirement;
  /** The skill. */
  skill: Skill;
  /** What the role asks for that one goes to. */
  to: Requirement;
};

/** A text with the language that it is in. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** True where there is none in the language asked for, and this is the scheme's default one. */
  fallback: Scalars['Boolean']['output'];
  /** BCP 47 code of its language. */
  language: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** How two concepts of different schemes stand to each other (skos:mappingRelation). */
export type MatchKind =
  /** The other is broader. */
  | 'BROAD'
  /** They mean nearly the same. */
  | 'CLOSE'
  /** They mean the same; their labels agree. */
  | 'EXACT'
  /** The other is narrower. */
  | 'NARROW'
  /** They have to do with each other. */
  | 'RELATED';

/** How the text of a search and what matched it agree. */
export type MatchRule =
  /** They are the same, whatever their case, accents and punctuation. */
  | 'EXACT'
  /** What matched is the text, or has all its words, but for a letter or a blank. */
  | 'FUZZY'
  /** What matched begins with the text. */
  | 'PREFIX'
  /** What matched has all words of the text. */
  | 'WORD';

/** Which part of a thing matched a search. */
export type MatchedField =
  /** Another name it goes by. */
  | 'ALTERNATIVE_LABEL'
  /** Its code or ref. */
  | 'CODE'
  /** Its description. */
  | 'DESCRIPTION'
  /** A spelling that finds it and is not shown as its name. */
  | 'HIDDEN_LABEL'
  /** Its preferred label, in whichever language; of a responsibility its label. */
  | 'PREFERRED_LABEL';

/** Which end of a move the role is at. */
export type MoveDirection =
  /** Both, those that start from it first. */
  | 'BOTH'
  /** Moves that lead to the role. */
  | 'IN'
  /** Moves that start from the role. */
  | 'OUT';

/** What a career move changes. */
export type MoveKind =
  /** A step to the side, on the same level. */
  | 'LATERAL'
  /** A step up on the same track. */
  | 'PROMOTION'
  /** A turn in a role that several people hold one after the other. */
  | 'ROTATION'
  /** A step to another track. */
  | 'TRACK_CHANGE';

/** How strongly a source asks for something, as its own words have it. */
export type Necessity =
  /** Taught by the job itself. */
  | 'ACQUIRED'
  /** Named as an example: "such as Java, Python or Go". */
  | 'EXAMPLE'
  /** Named with no stated strength. */
  | 'MENTIONED'
  /** Useful in some cases only; optional in ESCO. */
  | 'OPTIONAL'
  /** Wished for: "commonly expected", "desirable". */
  | 'PREFERRED'
  /** Asked for without condition: "must", "essential", "non-negotiable", "commonly required"; essential in ESCO. */
  | 'REQUIRED';

/** How many roles name a skill with one strength. */
export type NecessityCount = {
  __typename?: 'NecessityCount';
  /** The strength. */
  necessity: Necessity;
  /** How many roles. */
  roles: Scalars['Int']['output'];
};

/** That there is no career path between two roles. */
export type NoPath = {
  __typename?: 'NoPath';
  /** Of the roles that the first one leads to, the five most like the last one in what they ask for, then those that cost least. */
  nearest: Array<Role>;
  /** Why there is none, in a sentence. */
  reason: Scalars['String']['output'];
};

/** Anything that has a permanent id, after Relay's specification. */
export type Node = {
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
};

/** Which way an order runs. */
export type OrderDirection =
  /** Rising: A to Z, least to most. */
  | 'ASC'
  /** Falling: Z to A, most to least. */
  | 'DESC';

/** Where a page lies in its connection, after Relay's specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True where edges follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True where edges precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a career path is to have least of; fewer moves break ties. */
export type PathCost =
  /** Moves: each step costs 1. */
  | 'FEWEST_MOVES'
  /** Skills that a step's role asks for and the one before does not; of alternatives one, and none that the job teaches. */
  | 'LEAST_NEW_SKILLS'
  /** Years of experience that a step takes beyond those of the role before: by the move's own typical years, else by what the two roles ask for at the least. A step of which nobody states the years counts as 2. */
  | 'LEAST_YEARS';

/** The best career paths between two roles. */
export type PathsFound = {
  __typename?: 'PathsFound';
  /** The paths, the cheapest first; of equally cheap ones those with fewer steps, then by refs. Costs what is below for each that was asked for. */
  paths: Array<CareerPath>;
};

export type Query = {
  __typename?: 'Query';
  /** The best ways from one role to another over several moves, each step with what says that it is one. NOT_FOUND where a ref is of no role. Costs 100, and what is below for each of `first`. */
  careerPaths: CareerPathsResult;
  /** The catalog's revision and size. */
  catalog: Catalog;
  /** What changed after a revision, in the order in which it did. */
  changes: ChangeConnection;
  /** The collection with this ref, or null where there is none. */
  collection?: Maybe<Collection>;
  /** The collections of a scheme, or of all, by ref. */
  collections: Array<Collection>;
  /** Compares two roles fact by fact, also of different schemes; every fact has its evidence. NOT_FOUND where a ref is of no role. Costs 100. */
  compareRoles: RoleComparison;
  /** The concept with this ref, of whatever type, or null where there is none. */
  concept?: Maybe<Concept>;
  /** Where sources disagree, by the label of the role or group. Only insights with a `stance` count; a kind that has none gives an empty answer. Costs 50. */
  disagreements: DisagreementConnection;
  /** The document with this ref, or null where there is none. */
  document?: Maybe<Document>;
  /** All documents, by ref. */
  documents: DocumentConnection;
  /** The scale of experience, from the least years to the most. */
  experienceBands: Array<ExperienceBand>;
  /** The facts of all types that pass the filter, grouped by role. */
  facts: FactConnection;
  /** The ladder with this ref, or null where there is none. */
  ladder?: Maybe<Ladder>;
  /** The career ladders, by label. */
  ladders: LadderConnection;
  /** The active roles that fit somebody, the best first, of equally good ones by ref: all that ask for one of the skills held at least, or for one that these bear on. Costs 100, and 2 for each skill in `have`. */
  matchRoles: RoleMatchConnection;
  /** The node with this id, or null where there is none. */
  node?: Maybe<Node>;
  /** The nodes with these ids, in their order; null for each id without a node. Costs what is below for each of `ids`. */
  nodes: Array<Maybe<Node>>;
  /** The role that a free job title means, over all schemes: "Sr. Backend Dev", "Lead SWE". Short forms, levels, and a place behind a dash or comma are understood. Costs 100, and what is below for each of `first`. */
  resolveTitle: TitleResolution;
  /** The responsibilities that roles share, and the tasks of taxonomies, by ref. */
  responsibilities: ResponsibilityConnection;
  /** The role with this ref, or null where there is none. */
  role?: Maybe<Role>;
  /** The active role groups of a scheme: its roots, or those directly in the parent; by label. */
  roleGroups: RoleGroupConnection;
  /** The active roles that pass the filter, by label unless ordered otherwise. */
  roles: RoleConnection;
  /** The scheme with this code, or null where there is none. */
  scheme?: Maybe<Scheme>;
  /** All schemes, by code. */
  schemes: Array<Scheme>;
  /** Finds active concepts and responsibilities by their labels, codes and descriptions, the best first: a name before a misspelt name, whole labels before parts, labels before descriptions. Any text can be searched for. Costs 50. */
  search: SearchConnection;
  /** The skill with this ref, or null where there is none. */
  skill?: Maybe<Skill>;
  /** How roles ask for skills, as a table: a row for each skill, role group and necessity that roles stand for. Those of most roles come first, then by the skill's and the group's ref. Costs 20. */
  skillFacets: SkillFacetConnection;
  /** What somebody has, and lacks, of what a role asks for. NOT_FOUND where the ref is of no role. Costs 50, and 1 for each skill in `have`. */
  skillGap: SkillGap;
  /** The active skills around one, over the relations asked for. NOT_FOUND where the ref is of no skill; LIMIT_EXCEEDED for a depth over 3 or a limit over 250. Costs 100 for each step of `depth`, and what is below for each of `limit`. */
  skillGraph: SkillGraph;
  /** The active skill groups of a scheme: its roots, or those directly below the parent; by label. */
  skillGroups: SkillGroupConnection;
  /** The active skills that pass the filter, with how they are used: the most transversal, the most isolated, the most asked for. Costs 50. */
  skillStats: SkillStatConnection;
  /** The active skills that pass the filter, by label unless ordered otherwise. */
  skills: SkillConnection;
  /** Completes what somebody is writing: labels that begin with it, the shortest first, then labels that have all its words, and where there are none, those that have them but for a letter. None for a blank text. Costs 50. */
  suggest: Array<Suggestion>;
};


export type QueryCareerPathsArgs = {
  cost?: InputMaybe<PathCost>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  sources?: InputMaybe<Array<StepSource>>;
  to: Scalars['String']['input'];
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['Int']['input'];
};


export type QueryCollectionArgs = {
  ref: Scalars['String']['input'];
};


export type QueryCollectionsArgs = {
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCompareRolesArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


export type QueryConceptArgs = {
  ref: Scalars['String']['input'];
};


export type QueryDisagreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<InsightKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDocumentArgs = {
  ref: Scalars['String']['input'];
};


export type QueryDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLadderArgs = {
  ref: Scalars['String']['input'];
};


export type QueryLaddersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMatchRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  have: Array<SkillClaim>;
  last?: InputMaybe<Scalars['Int']['input']>;
  yearsOfExperience?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryResolveTitleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  title: Scalars['String']['input'];
};


export type QueryResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRoleArgs = {
  ref: Scalars['String']['input'];
};


export type QueryRoleGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  parent?: InputMaybe<Scalars['String']['input']>;
  scheme: Scalars['String']['input'];
};


export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RoleOrder>;
};


export type QuerySchemeArgs = {
  code: Scalars['String']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<ConceptKind>>;
  language?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
};


export type QuerySkillArgs = {
  ref: Scalars['String']['input'];
};


export type QuerySkillFacetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SkillFacetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySkillGapArgs = {
  have: Array<SkillClaim>;
  role: Scalars['String']['input'];
};


export type QuerySkillGraphArgs = {
  center: Scalars['String']['input'];
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  relations?: InputMaybe<Array<SkillRelation>>;
};


export type QuerySkillGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  parent?: InputMaybe<Scalars['String']['input']>;
  scheme: Scalars['String']['input'];
};


export type QuerySkillStatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SkillFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SkillStatOrder>;
  roleGroup?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SkillFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SkillOrder>;
};


export type QuerySuggestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<ConceptKind>>;
  language?: InputMaybe<Scalars['String']['input']>;
  prefix: Scalars['String']['input'];
};

/** A role that a publisher says resembles another (skos:related). */
export type RelatedRole = {
  __typename?: 'RelatedRole';
  /** The closest is 1; null where the publisher gives no order. */
  position?: Maybe<Scalars['Int']['output']>;
  /** The role that resembles it. */
  role: Role;
  /** The publisher's own word for how close it is: "Primary-Short"; null where it has none. */
  tier?: Maybe<Scalars['String']['output']>;
};

/** That a role names a skill: the edge between the two. */
export type Requirement = Fact & Node & {
  __typename?: 'Requirement';
  /** The group of which any one member suffices; null where it stands alone. */
  alternatives?: Maybe<AlternativeGroup>;
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** How important it is, from 0 to 1; null where the source does not say. */
  importance?: Maybe<Scalars['Float']['output']>;
  /** True where employers often name the technology for the role; null where the source does not say. */
  inDemand?: Maybe<Scalars['Boolean']['output']>;
  /** The level that the role asks for; null where the source gives none. */
  level?: Maybe<SkillLevel>;
  /** How strongly the source asks for it. */
  necessity: Necessity;
  /** The role that it is about. */
  role: Role;
  /** The skill. */
  skill: Skill;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
};

/** What becomes of a fact from one role to another. */
export type RequirementChange =
  /** Both state it, otherwise: another necessity or level, other years. */
  | 'CHANGED'
  /** Only the first role states it. */
  | 'ONLY_FROM'
  /** Only the second role states it. */
  | 'ONLY_TO'
  /** Both roles state it alike. */
  | 'SAME';

/** A page of Requirement nodes, after Relay's specification. */
export type RequirementConnection = {
  __typename?: 'RequirementConnection';
  /** The page's nodes with their cursors. */
  edges: Array<RequirementEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Requirement>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A skill that two roles ask for, or one of them. Skills of different schemes that match exactly, directly or over others, are one; each requirement stands beside at most one of the other role, the very skill first. */
export type RequirementDifference = {
  __typename?: 'RequirementDifference';
  /** What becomes of it; by necessity and level. */
  change: RequirementChange;
  /** What the first role asks for; null where it does not. */
  from?: Maybe<Requirement>;
  /** The skill, as the first role names it where it does. */
  skill: Skill;
  /** What the second role asks for; null where it does not. */
  to?: Maybe<Requirement>;
};

/** A Requirement in a connection, with its cursor. */
export type RequirementEdge = {
  __typename?: 'RequirementEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Requirement itself. */
  node: Requirement;
};

/** Which requirements to keep; every field given has to hold. */
export type RequirementFilter = {
  /** The source asks with one of these strengths. */
  necessity?: InputMaybe<Array<Necessity>>;
  /** The skill is of one of these kinds. */
  skillKind?: InputMaybe<Array<SkillKind>>;
  /** Refs of skills; the requirement names one of them. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a claimed skill was taken to mean. */
export type ResolvedClaim = {
  __typename?: 'ResolvedClaim';
  /** The level, as it was claimed; null where none was. */
  level?: Maybe<Scalars['String']['output']>;
  /** The label by which a free text was found; null for a ref or code. */
  matched?: Maybe<SearchMatch>;
  /** The skills that it means: the one with the ref, or the ones of that name, one of each scheme. */
  skills: Array<Skill>;
  /** The ref or free text, as it was claimed. */
  text: Scalars['String']['output'];
};

/** What near-identical responsibility statements have in common: a task that one role or several have. */
export type Responsibility = Node & {
  __typename?: 'Responsibility';
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The responsibility in a few words. */
  label: Scalars['String']['output'];
  /** The roles that have a statement of it, by label. */
  roles: Array<Role>;
  /** The roles' own statements of it, by role. */
  statements: ResponsibilityStatementConnection;
};


/** What near-identical responsibility statements have in common: a task that one role or several have. */
export type ResponsibilityStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What becomes of a responsibility from one role to another. */
export type ResponsibilityChange =
  /** Only the first role has it. */
  | 'ONLY_FROM'
  /** Only the second role has it. */
  | 'ONLY_TO'
  /** Both roles have it as far as words tell: the similarity of the two statements is 0.7 or more. */
  | 'REWORDED'
  /** Both roles have it: the two statements share a Responsibility, or every word. */
  | 'SAME';

/** A page of Responsibility nodes, after Relay's specification. */
export type ResponsibilityConnection = {
  __typename?: 'ResponsibilityConnection';
  /** The page's nodes with their cursors. */
  edges: Array<ResponsibilityEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Responsibility>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A responsibility that two roles have, or one of them. */
export type ResponsibilityDifference = {
  __typename?: 'ResponsibilityDifference';
  /** What becomes of it. */
  change: ResponsibilityChange;
  /** What the first role states; null where it states nothing like it. */
  from?: Maybe<ResponsibilityStatement>;
  /** How alike the two statements are in their words, from 0 to 1: twice the trigrams of letters that both have, by those that each has (Sørensen–Dice). Null where there is one statement. */
  similarity?: Maybe<Scalars['Float']['output']>;
  /** What the second role states; null where it states nothing like it. */
  to?: Maybe<ResponsibilityStatement>;
};

/** A Responsibility in a connection, with its cursor. */
export type ResponsibilityEdge = {
  __typename?: 'ResponsibilityEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Responsibility itself. */
  node: Responsibility;
};

/** Something that a role does, as its source states it. */
export type ResponsibilityStatement = Fact & Node & {
  __typename?: 'ResponsibilityStatement';
  /** What it rests on, the plainest first; at least one. Costs as one object. */
  evidence: Array<Evidence>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Its place among the role's statements, in the order of the source; from 1. */
  position: Scalars['Int']['output'];
  /** What it shares with statements of other roles; null where no other role has its like. */
  responsibility?: Maybe<Responsibility>;
  /** The role that it is about. */
  role: Role;
  /** The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts. */
  statement: Scalars['String']['output'];
  /** How central it is to the role; null where the source does not say. */
  taskType?: Maybe<TaskType>;
};

/** A page of ResponsibilityStatement nodes, after Relay's specification. */
export type ResponsibilityStatementConnection = {
  __typename?: 'ResponsibilityStatementConnection';
  /** The page's nodes with their cursors. */
  edges: Array<ResponsibilityStatementEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<ResponsibilityStatement>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A ResponsibilityStatement in a connection, with its cursor. */
export type ResponsibilityStatementEdge = {
  __typename?: 'ResponsibilityStatementEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The ResponsibilityStatement itself. */
  node: ResponsibilityStatement;
};

/** How widely a skill is used, after ESCO. */
export type ReuseLevel =
  /** In several sectors. */
  | 'CROSS_SECTOR'
  /** In one occupation or a few. */
  | 'OCCUPATION_SPECIFIC'
  /** In one sector. */
  | 'SECTOR_SPECIFIC'
  /** In nearly all occupations. */
  | 'TRANSVERSAL';

/** A role or occupation: what the catalog states facts about. */
export type Role = Concept & Node & {
  __typename?: 'Role';
  /** Other names it goes by (skos:altLabel). */
  altLabels: Array<Scalars['String']['output']>;
  /** The more general roles that it is a kind of, by label. */
  broader: Array<Role>;
  /** The publisher's code (skos:notation), which may change with a release; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The collections that it is in, by ref. */
  collections: Array<Collection>;
  /** What the concept means; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that its facts rest on, by ref. */
  documents: Array<Document>;
  /** The education that the role asks for; none where it states none. Costs as a list of 5. */
  education: Array<EducationRequirement>;
  /** The experience that the role asks for, in the order of the source; none where it states none. Costs as a list of 2. */
  experience: Array<ExperienceRequirement>;
  /** The group that it is in; null where it is in none. */
  group?: Maybe<RoleGroup>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What else is stated of the role, in the order of the source. Costs as a list of 20. */
  insights: Array<Insight>;
  /** The preferred label (skos:prefLabel). */
  label: Scalars['String']['output'];
  /** The preferred label with its language, for clients that have to show a fallback as such. */
  localizedLabel: LocalizedText;
  /** Concepts of other schemes that it corresponds to, the surest first. */
  matches: Array<ConceptMatch>;
  /** The career moves that start from the role or lead to it. Costs as a list of 5. */
  moves: Array<CareerMove>;
  /** The active roles that are kinds of it, by label. */
  narrower: Array<Role>;
  /** The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead". */
  ref: Scalars['String']['output'];
  /** Roles that resemble it, the closest first. */
  related: Array<RelatedRole>;
  /** The concepts that take the place of a deprecated one (dct:isReplacedBy). */
  replacedBy: Array<Concept>;
  /** The skills that the role names, in the order of the source. */
  requirements: RequirementConnection;
  /** What the role does, in the order of the source. */
  responsibilities: ResponsibilityStatementConnection;
  /** Its place on a ladder; null where it is on none. */
  rung?: Maybe<Rung>;
  /** The scheme it belongs to. */
  scheme: Scheme;
  /** The active roles that are most like it in what they ask for, of whatever scheme. Costs 50. */
  similar: Array<RoleSimilarity>;
  /** Whether the concept is in use. */
  status: ConceptStatus;
  /** The publisher's own identifier; null where there is none. */
  uri?: Maybe<Scalars['String']['output']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleAltLabelsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleInsightsArgs = {
  kinds?: InputMaybe<Array<InsightKind>>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleLocalizedLabelArgs = {
  language: Scalars['String']['input'];
};


/** A role or occupation: what the catalog states facts about. */
export type RoleMovesArgs = {
  direction?: InputMaybe<MoveDirection>;
  track?: InputMaybe<CareerTrack>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RequirementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A role or occupation: what the catalog states facts about. */
export type RoleSimilarArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Two roles, fact by fact. */
export type RoleComparison = {
  __typename?: 'RoleComparison';
  /** The education that either asks for. */
  education: Array<EducationDifference>;
  /** The experience that either asks for. */
  experience: Array<ExperienceDifference>;
  /** The first role. */
  from: Role;
  /** What else is stated of the two, by matter. */
  insights: Array<InsightComparison>;
  /** How the second role corresponds to the first in the crosswalks; none where no crosswalk says so. */
  matches: Array<ConceptMatch>;
  /** What the similarity is made of. */
  parts: Array<ScorePart>;
  /** The skills that either asks for, in the order of the first role, then of the second. Costs as a list of 100. */
  requirements: Array<RequirementDifference>;
  /** What either does, in the order of the first role, then of the second. Costs as a list of 50. */
  responsibilities: Array<ResponsibilityDifference>;
  /** How alike the two are, from 0 to 1: 0.6 × requirements + 0.4 × responsibilities, where one that neither role states leaves its share to the other. Requirements: the sum of the lesser weights of the skills that both ask for, by the sum of the greater weights of the skills that either asks for; a weight is 1 for REQUIRED, 0.7 PREFERRED, 0.4 OPTIONAL and MENTIONED, 0.2 EXAMPLE, 0 ACQUIRED, times the importance. Responsibilities: the mean over the statements of both of 1 for the same, the similarity for the reworded, 0 for the others. 0 where neither states anything. */
  similarity: Scalars['Float']['output'];
  /** How many of each there are. */
  summary: ComparisonSummary;
  /** The second role. */
  to: Role;
  /** Where the two lead, by track; no track to which neither leads. */
  tracks: Array<TrackComparison>;
};

/** A page of Role nodes, after Relay's specification. */
export type RoleConnection = {
  __typename?: 'RoleConnection';
  /** The page's nodes with their cursors. */
  edges: Array<RoleEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Role>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Role in a connection, with its cursor. */
export type RoleEdge = {
  __typename?: 'RoleEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Role itself. */
  node: Role;
};

/** Which roles to keep; every field given has to hold. */
export type RoleFilter = {
  /** Refs of collections; the role is in at least one of them. */
  collection?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ref of a role group that holds the role, at any depth. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** Years of experience; what the role asks for at the least is at most this, the greatest where it states several. A role that states none is left out. */
  maxYears?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the scheme that the role belongs to. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** Counts only requirements of these strengths for `skillsAllOf`, `skillsAnyOf` and `skillsNoneOf`. */
  skillNecessity?: InputMaybe<Array<Necessity>>;
  /** Refs of skills; the role names every one of them. */
  skillsAllOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Refs of skills; the role names at least one of them. */
  skillsAnyOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Refs of skills; the role names none of them. */
  skillsNoneOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the role states some experience, with years or without; false: it states none. */
  statesExperience?: InputMaybe<Scalars['Boolean']['input']>;
  /** Letters that occur in the label or in an alternative label, whatever their case or accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** A career move on this track leads to the role, or starts from it and stays on the track. */
  track?: InputMaybe<CareerTrack>;
};

/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroup = Concept & Node & {
  __typename?: 'RoleGroup';
  /** Other names it goes by (skos:altLabel). */
  altLabels: Array<Scalars['String']['output']>;
  /** The active groups directly in it, by label. */
  children: Array<RoleGroup>;
  /** The publisher's code (skos:notation), which may change with a release; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The collections that it is in, by ref. */
  collections: Array<Collection>;
  /** What the concept means; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The preferred label (skos:prefLabel). */
  label: Scalars['String']['output'];
  /** The preferred label with its language, for clients that have to show a fallback as such. */
  localizedLabel: LocalizedText;
  /** Concepts of other schemes that it corresponds to, the surest first. */
  matches: Array<ConceptMatch>;
  /** The group that it is in; null for a root. */
  parent?: Maybe<RoleGroup>;
  /** The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead". */
  ref: Scalars['String']['output'];
  /** The concepts that take the place of a deprecated one (dct:isReplacedBy). */
  replacedBy: Array<Concept>;
  /** The active roles directly in the group, by label. */
  roles: RoleConnection;
  /** The scheme it belongs to. */
  scheme: Scheme;
  /** Whether the concept is in use. */
  status: ConceptStatus;
  /** The publisher's own identifier; null where there is none. */
  uri?: Maybe<Scalars['String']['output']>;
};


/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroupAltLabelsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroupDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroupLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroupLocalizedLabelArgs = {
  language: Scalars['String']['input'];
};


/** A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC. */
export type RoleGroupRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of RoleGroup nodes, after Relay's specification. */
export type RoleGroupConnection = {
  __typename?: 'RoleGroupConnection';
  /** The page's nodes with their cursors. */
  edges: Array<RoleGroupEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<RoleGroup>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A RoleGroup in a connection, with its cursor. */
export type RoleGroupEdge = {
  __typename?: 'RoleGroupEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The RoleGroup itself. */
  node: RoleGroup;
};

/** How well a role fits somebody. */
export type RoleMatch = {
  __typename?: 'RoleMatch';
  /** How many of the things that it asks for are met, or held at a level of which nobody can say whether it suffices; alternatives are one thing. */
  met: Scalars['Int']['output'];
  /** How many are not held. */
  missing: Scalars['Int']['output'];
  /** How many are met in part. */
  partlyMet: Scalars['Int']['output'];
  /** What the score is made of: requirements, skills and, where the years are told and the role states some, experience. Enough years add nothing; a lack of all takes 30 % of the rest, a lack of half of them 15 %. */
  parts: Array<ScorePart>;
  /** The role. */
  role: Role;
  /** From 0 to 1: 0.75 × requirements + 0.25 × skills, less what a lack of experience takes. Requirements: how far what the role asks for is met, the score of the skill gap. Skills: the share of the claims that the role asks for, or that bear on what it asks for. */
  score: Scalars['Float']['output'];
};

/** A page of RoleMatch nodes, after Relay's specification. */
export type RoleMatchConnection = {
  __typename?: 'RoleMatchConnection';
  /** The page's nodes with their cursors. */
  edges: Array<RoleMatchEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<RoleMatch>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** What the claims were taken to mean. */
  resolved: Array<ResolvedClaim>;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
  /** The claims that are no skill's ref, code or name, as they were written. */
  unresolved: Array<Scalars['String']['output']>;
};

/** A RoleMatch in a connection, with its cursor. */
export type RoleMatchEdge = {
  __typename?: 'RoleMatchEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The RoleMatch itself. */
  node: RoleMatch;
};

/** The order of roles. */
export type RoleOrder = {
  /** Which way. */
  direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  field: RoleOrderField;
};

/** What roles can be ordered by; labels break ties. */
export type RoleOrderField =
  /** The preferred label, whatever its case or accents. */
  | 'LABEL'
  /** The years that the role asks for at the least, the greatest where it states several; roles that state none count as the highest. */
  | 'MIN_YEARS'
  /** How many skills the role names. */
  | 'REQUIREMENT_COUNT';

/** A role that asks for much of what another asks for. */
export type RoleSimilarity = {
  __typename?: 'RoleSimilarity';
  /** The role. */
  role: Role;
  /** How many skills both ask for. */
  sharedCount: Scalars['Int']['output'];
  /** The skills that both ask for, those that count most first, then those that fewest roles ask for. */
  sharedSkills: Array<Skill>;
  /** How alike the two are in what they ask for, from 0 to 1: the sum of the lesser weights of the skills that both ask for, by the sum of the greater weights of the skills that either asks for, as in the requirements part of a RoleComparison. Skills of different schemes that match exactly are one, and each that one role asks for counts beside one of the other. */
  similarity: Scalars['Float']['output'];
};


/** A role that asks for much of what another asks for. */
export type RoleSimilaritySharedSkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A role's place on a ladder. */
export type Rung = Node & {
  __typename?: 'Rung';
  /** The rung that one climbs from: the next lower one of its track, and where its track begins with it, the next lower one of the other track. Null for the lowest. */
  below?: Maybe<Rung>;
  /** What changes from the rung below; null where there is none below. */
  change?: Maybe<RungChange>;
  /** What one who has climbed to it is asked for: its own, then those inherited; each skill once. Its own win, at a lower level too. */
  effective: Array<RungRequirement>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What rungs below state, followed down by `below`, and neither its role nor one nearer to it states again; the nearest rung's first. Costs as a list of 3. */
  inherited: Array<RungRequirement>;
  /** The ladder. */
  ladder: Ladder;
  /** What its role itself states, each skill once, in the order of the source. Costs as a list of 8. */
  own: Array<RungRequirement>;
  /** Its place from 1, the rung that asks for least. */
  position: Scalars['Int']['output'];
  /** The role. */
  role: Role;
  /** The track that it is on. */
  track: CareerTrack;
};

/** What a rung's role states otherwise than the role of the rung below. What both state alike is left out. */
export type RungChange = {
  __typename?: 'RungChange';
  /** Skills that the rung below states and this one does not. A source may take them for granted: they stay among the inherited ones. Costs as a list of 2. */
  dropped: Array<RungRequirement>;
  /** The rung below, which the change is from. */
  from: Rung;
  /** Skills that the rung below does not state. Costs as a list of 2. */
  gained: Array<RungRequirement>;
  /** Skills at a lower level on the same scale; where levels do not tell, at a weaker necessity. Costs as a list of 2. */
  lowered: Array<LevelChange>;
  /** Skills at a higher level on the same scale; where levels do not tell, at a stronger necessity. Costs as a list of 5. */
  raised: Array<LevelChange>;
};

/** A skill that holds at a rung of a ladder, and the rung that it comes from. */
export type RungRequirement = {
  __typename?: 'RungRequirement';
  /** The rung whose role states it. */
  from: Rung;
  /** The level asked for; null where the source gives none. */
  level?: Maybe<SkillLevel>;
  /** The requirement that states it; where the role states the skill more than once, the strongest, then the one at the highest level. */
  requirement: Requirement;
  /** The skill. */
  skill: Skill;
};

/** A taxonomy or catalog that concepts belong to (skos:ConceptScheme). */
export type Scheme = Node & {
  __typename?: 'Scheme';
  /** The sentence that users of its content have to show. */
  attribution: Scalars['String']['output'];
  /** The prefix of its concepts' refs: "rolegraph". */
  code: Scalars['String']['output'];
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** BCP 47 codes of its labels' languages, the default first. */
  languages: Array<Scalars['String']['output']>;
  /** The licence under which its content may be used. */
  licence: Scalars['String']['output'];
  /** How many active roles it has. */
  roleCount: Scalars['Int']['output'];
  /** How many active skills it has. */
  skillCount: Scalars['Int']['output'];
  /** Its name. */
  title: Scalars['String']['output'];
  /** The publisher's release; null where there are none. */
  version?: Maybe<Scalars['String']['output']>;
};

/** A part of a score: what it measures, and what it adds. The points of all parts add up to the score. */
export type ScorePart = {
  __typename?: 'ScorePart';
  /** What it measures. */
  name: Scalars['String']['output'];
  /** What it adds to the score: value × weight; below 0 for what it takes of the score. */
  points: Scalars['Float']['output'];
  /** How much of it there is, from 0 to 1. */
  value: Scalars['Float']['output'];
  /** Its share of the score, from 0 to 1. */
  weight: Scalars['Float']['output'];
};

/** A page of what a search found, the best first, after Relay's specification. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The page's hits with their cursors. */
  edges: Array<SearchEdge>;
  /** How the hits of all pages are spread over kinds, schemes, groups and collections. Costs 50. */
  facets: Array<Facet>;
  /** The page's hits without their cursors. */
  nodes: Array<SearchHit>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many hits there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A hit with its cursor. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Marks this edge for `after`. */
  cursor: Scalars['String']['output'];
  /** The hit itself. */
  node: SearchHit;
};

/** Which hits to keep; every field given has to hold. */
export type SearchFilter = {
  /** Refs of collections; the hit is in at least one of them. */
  collection?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ref of a role group, skill group or broader skill that the hit stands below, at any depth. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47 code of a language in which the hit has a preferred label, in whichever language it matched. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Codes of schemes; the hit belongs to one of them. */
  scheme?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Something that a search found, with how well and why it matched. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** Its text that matched best. */
  matched: SearchMatch;
  /** What was found. */
  node: SearchResult;
  /** How well it matched, from 1 for the very name to 0. The order of hits; scores of different searches say little of each other. */
  score: Scalars['Float']['output'];
};

/** Why something was found. */
export type SearchMatch = {
  __typename?: 'SearchMatch';
  /** Which part of the thing it is. */
  field: MatchedField;
  /** BCP 47 code of the matched text's language; null for a code. */
  language?: Maybe<Scalars['String']['output']>;
  /** How it agrees with the text of the search. */
  rule: MatchRule;
  /** The label, description or code that matched. */
  text: Scalars['String']['output'];
};

/** What a search can find. */
export type SearchResult = Responsibility | Role | RoleGroup | Skill | SkillGroup;

/** A skill, a field of knowledge, a technology or a language. */
export type Skill = Concept & Node & {
  __typename?: 'Skill';
  /** Other names it goes by (skos:altLabel). */
  altLabels: Array<Scalars['String']['output']>;
  /** What it stands directly below, by label. Costs as a list of 2. */
  broader: Array<SkillGroupOrSkill>;
  /** The publisher's code (skos:notation), which may change with a release; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The collections that it is in, by ref. */
  collections: Array<Collection>;
  /** What the concept means; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  kind: SkillKind;
  /** The preferred label (skos:prefLabel). */
  label: Scalars['String']['output'];
  /** The preferred label with its language, for clients that have to show a fallback as such. */
  localizedLabel: LocalizedText;
  /** Concepts of other schemes that it corresponds to, the surest first. */
  matches: Array<ConceptMatch>;
  /** The active skills directly below it, by label. Costs what is below at most 10 times. */
  narrower: SkillGroupOrSkillConnection;
  /** The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead". */
  ref: Scalars['String']['output'];
  /** The skills that the same roles ask for, by cosine, then lift, then ref. Costs 20. */
  relatedByUse: Array<SkillAffinity>;
  /** The concepts that take the place of a deprecated one (dct:isReplacedBy). */
  replacedBy: Array<Concept>;
  /** The active skills that need it, by label. */
  requiredBy: Array<Skill>;
  /** The roles that name the skill, and how strongly; by role. */
  requirements: RequirementConnection;
  /** The active skills that it needs, by label. */
  requires: Array<Skill>;
  /** How widely it is used; null where its scheme does not say. */
  reuseLevel?: Maybe<ReuseLevel>;
  /** The scheme it belongs to. */
  scheme: Scheme;
  /** Whether the concept is in use. */
  status: ConceptStatus;
  /** The publisher's own identifier; null where there is none. */
  uri?: Maybe<Scalars['String']['output']>;
  /** How active roles name it. Costs 5. */
  usage: SkillUsage;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillAltLabelsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillLocalizedLabelArgs = {
  language: Scalars['String']['input'];
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillRelatedByUseArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillRequiredByArgs = {
  necessity?: InputMaybe<Necessity>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RequirementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A skill, a field of knowledge, a technology or a language. */
export type SkillRequiresArgs = {
  necessity?: InputMaybe<Necessity>;
};

/** A skill that the same roles ask for as another. Chance is measured among the active roles that ask for anything, of the schemes in which the other is asked for. */
export type SkillAffinity = {
  __typename?: 'SkillAffinity';
  /** The roles that ask for both, by the geometric mean of those that ask for the one and for the other, from 0 to 1 (Ochiai's coefficient, the cosine). */
  cosine: Scalars['Float']['output'];
  /** How many times as often as by chance roles ask for both: 1 is chance (lift). */
  lift: Scalars['Float']['output'];
  /** How many roles ask for both. */
  roles: Scalars['Int']['output'];
  /** The skill. */
  skill: Skill;
  /** The share of roles that ask for both, from 0 to 1 (support). */
  support: Scalars['Float']['output'];
};

/** A skill that somebody has. */
export type SkillClaim = {
  /** The level: the name of a step of the scale on which the role grades the skill ("Practitioner"), or a value on it ("3"). Without it the skill counts as held at whatever level is asked for. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** A ref ("rolegraph:java"), a scheme and code, or the skill's name as free text, at most 500 characters: "Java", "kuberntes". */
  skill: Scalars['String']['input'];
};

/** A page of Skill nodes, after Relay's specification. */
export type SkillConnection = {
  __typename?: 'SkillConnection';
  /** The page's nodes with their cursors. */
  edges: Array<SkillEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<Skill>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A Skill in a connection, with its cursor. */
export type SkillEdge = {
  __typename?: 'SkillEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The Skill itself. */
  node: Skill;
};

/** A row of the table skills × role groups × necessities: how many roles it stands for. */
export type SkillFacet = {
  __typename?: 'SkillFacet';
  /** The group that the roles are directly in; null for roles in none. */
  group?: Maybe<RoleGroup>;
  /** How strongly they ask for the skill. */
  necessity: Necessity;
  /** How many active roles of the group ask for the skill so; at least 1. */
  roles: Scalars['Int']['output'];
  /** The skill. */
  skill: Skill;
};

/** A page of SkillFacet nodes, after Relay's specification. */
export type SkillFacetConnection = {
  __typename?: 'SkillFacetConnection';
  /** The page's nodes with their cursors. */
  edges: Array<SkillFacetEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<SkillFacet>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A SkillFacet in a connection, with its cursor. */
export type SkillFacetEdge = {
  __typename?: 'SkillFacetEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The SkillFacet itself. */
  node: SkillFacet;
};

/** Which rows to keep; every field given has to hold. */
export type SkillFacetFilter = {
  /** Refs of role groups; the roles are in one of them, at any depth. */
  groups?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The roles ask with one of these strengths. */
  necessity?: InputMaybe<Array<Necessity>>;
  /** Refs of skills; the row is of one of them. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Which skills to keep; every field given has to hold. */
export type SkillFilter = {
  /** Refs of collections; the skill is in at least one of them. */
  collection?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ref of a skill group, or of a broader skill, that the skill stands below, at any depth. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The skill is of one of these kinds. */
  kind?: InputMaybe<Array<SkillKind>>;
  /** Code of the scheme that the skill belongs to. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** Letters that occur in the label or in an alternative label, whatever their case or accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Refs of roles; every one of them names the skill. */
  usedByAllOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Refs of roles; none of them names the skill. */
  usedByNoneOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ref of a role that names the skill. */
  usedByRole?: InputMaybe<Scalars['String']['input']>;
};

/** How far somebody has what a role asks for. Skills that the job itself teaches (ACQUIRED) are asked of nobody, and are in none of the lists. */
export type SkillGap = {
  __typename?: 'SkillGap';
  /** What is held: the skill, or one that matches it exactly, at a sufficient level where both a claim and the role state one. Those asked for most strongly come first. */
  met: Array<GapItem>;
  /** What is not held. Those asked for most strongly come first. Costs as a list of 50. */
  missing: Array<GapItem>;
  /** What is held in part: the skill at too low a level, or one that matches it closely, or a narrower, broader or related skill. Those asked for most strongly come first. */
  partlyMet: Array<GapItem>;
  /** What the score is made of: a part for each necessity, named after it. */
  parts: Array<ScorePart>;
  /** What the other claims were taken to mean. */
  resolved: Array<ResolvedClaim>;
  /** The role. */
  role: Role;
  /** From 0 to 1: the weights of what is met or unknown, with half of those of what is partly met, by all weights. 0 where the role names no skill. */
  score: Scalars['Float']['output'];
  /** What is held at a level of which nobody can say whether it suffices: the role states none, or the claimed one is not on its scale. Those asked for most strongly come first. */
  unknown: Array<GapItem>;
  /** The claims that are no skill's ref, code or name, as they were written. */
  unresolved: Array<Scalars['String']['output']>;
};

/** The skills around one, ready to be drawn. */
export type SkillGraph = {
  __typename?: 'SkillGraph';
  /** The skill in the middle. */
  center: Skill;
  /** What joins the nodes, the heaviest first. Costs what is below for each that was asked for. */
  edges: Array<SkillGraphEdge>;
  /** The skills, the heaviest first; the centre is the first. Each is joined to the centre over others of them. Costs what is below for each that was asked for. */
  nodes: Array<SkillGraphNode>;
  /** How many skills were found, those left out among them. What lies behind more than `limit` skills of one depth is not looked for. */
  totalNodes: Scalars['Int']['output'];
  /** True where skills were left out: the lightest. */
  truncated: Scalars['Boolean']['output'];
};

/** What joins two skills of a graph. */
export type SkillGraphEdge = {
  __typename?: 'SkillGraphEdge';
  /** Id of the first skill, which is among the nodes. */
  from: Scalars['ID']['output'];
  /** What the second is to the first. */
  relation: SkillRelation;
  /** Id of the second skill, which is among the nodes. */
  to: Scalars['ID']['output'];
  /** How closely the two are joined, from 0 to 1: 0.7 for BROADER and NARROWER, 0.9 for REQUIRES where the skill is required and 0.6 elsewhere, the cosine for RELATED_BY_USE, the confidence for MATCH, 1 where it has none. */
  weight: Scalars['Float']['output'];
};

/** A skill in a graph. */
export type SkillGraphNode = {
  __typename?: 'SkillGraphNode';
  /** Edges from the centre, which is at 0. */
  depth: Scalars['Int']['output'];
  /** The skill. */
  skill: Skill;
  /** How closely the centre leads to it, from 0 to 1: the product of the edges' weights on the heaviest of the shortest ways. */
  weight: Scalars['Float']['output'];
};

/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroup = Concept & Node & {
  __typename?: 'SkillGroup';
  /** Other names it goes by (skos:altLabel). */
  altLabels: Array<Scalars['String']['output']>;
  /** The groups that it is in, by label; none for a root. */
  broader: Array<SkillGroup>;
  /** The publisher's code (skos:notation), which may change with a release; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The collections that it is in, by ref. */
  collections: Array<Collection>;
  /** What the concept means; null where its scheme does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** The preferred label (skos:prefLabel). */
  label: Scalars['String']['output'];
  /** The preferred label with its language, for clients that have to show a fallback as such. */
  localizedLabel: LocalizedText;
  /** Concepts of other schemes that it corresponds to, the surest first. */
  matches: Array<ConceptMatch>;
  /** The active groups and skills directly below it, by label. Costs what is below at most 20 times. */
  narrower: SkillGroupOrSkillConnection;
  /** The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead". */
  ref: Scalars['String']['output'];
  /** The concepts that take the place of a deprecated one (dct:isReplacedBy). */
  replacedBy: Array<Concept>;
  /** The scheme it belongs to. */
  scheme: Scheme;
  /** Whether the concept is in use. */
  status: ConceptStatus;
  /** The publisher's own identifier; null where there is none. */
  uri?: Maybe<Scalars['String']['output']>;
};


/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroupAltLabelsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroupDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroupLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroupLocalizedLabelArgs = {
  language: Scalars['String']['input'];
};


/** A group of skills in a taxonomy's hierarchy. */
export type SkillGroupNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of SkillGroup nodes, after Relay's specification. */
export type SkillGroupConnection = {
  __typename?: 'SkillGroupConnection';
  /** The page's nodes with their cursors. */
  edges: Array<SkillGroupEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<SkillGroup>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A SkillGroup in a connection, with its cursor. */
export type SkillGroupEdge = {
  __typename?: 'SkillGroupEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The SkillGroup itself. */
  node: SkillGroup;
};

/** What stands above or below a skill in the hierarchy (skos:broader). */
export type SkillGroupOrSkill = Skill | SkillGroup;

/** A page of SkillGroupOrSkill nodes, after Relay's specification. */
export type SkillGroupOrSkillConnection = {
  __typename?: 'SkillGroupOrSkillConnection';
  /** The page's nodes with their cursors. */
  edges: Array<SkillGroupOrSkillEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<SkillGroupOrSkill>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A SkillGroupOrSkill in a connection, with its cursor. */
export type SkillGroupOrSkillEdge = {
  __typename?: 'SkillGroupOrSkillEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The SkillGroupOrSkill itself. */
  node: SkillGroupOrSkill;
};

/** What sort of thing a skill is. */
export type SkillKind =
  /** Something one can do. */
  | 'COMPETENCE'
  /** Something known: facts, principles, a field. */
  | 'KNOWLEDGE'
  /** A natural language. */
  | 'LANGUAGE'
  /** A tool, product or programming language. */
  | 'TECHNOLOGY'
  /** A skill that is not bound to one field of work. */
  | 'TRANSVERSAL';

/** A level of a skill on a publisher's scale. */
export type SkillLevel = {
  __typename?: 'SkillLevel';
  /** What the publisher says that it takes; null where it says nothing. */
  criteria?: Maybe<Scalars['String']['output']>;
  /** The level's name; null where the value has none. */
  label?: Maybe<Scalars['String']['output']>;
  /** The scale. */
  scale: SkillScale;
  /** The value on the scale. */
  value: Scalars['Float']['output'];
};

/** The order of skills. */
export type SkillOrder = {
  /** Which way. */
  direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  field: SkillOrderField;
};

/** What skills can be ordered by; labels break ties. */
export type SkillOrderField =
  /** The preferred label, whatever its case or accents. */
  | 'LABEL'
  /** How many roles name the skill, however strongly. */
  | 'ROLE_COUNT';

/** What joins two skills of a graph: what the second is to the first. */
export type SkillRelation =
  /** It is broader (skos:broader). */
  | 'BROADER'
  /** It corresponds to the first in another scheme. */
  | 'MATCH'
  /** It is narrower; given only where BROADER is not asked for, else the edge runs the other way. */
  | 'NARROWER'
  /** At least two roles ask for both; of each skill the 20 strongest. */
  | 'RELATED_BY_USE'
  /** The first needs it. */
  | 'REQUIRES';

/** A scale on which a publisher grades skills. */
export type SkillScale = Node & {
  __typename?: 'SkillScale';
  /** Opaque and permanent: it survives a rebuild of the store and a re-import. */
  id: Scalars['ID']['output'];
  /** Its greatest value. */
  max: Scalars['Float']['output'];
  /** Its least value. */
  min: Scalars['Float']['output'];
  /** The readable key: "gdad:skill-level". */
  ref: Scalars['String']['output'];
  /** Its name. */
  title: Scalars['String']['output'];
};

/** How a skill is used, beside others. */
export type SkillStat = {
  __typename?: 'SkillStat';
  /** How many roles name it, and how many links join it to other skills: broader, narrower, needed, matching. The most isolated skills have fewest. */
  connections: Scalars['Int']['output'];
  /** In how many role groups these are. */
  groups: Scalars['Int']['output'];
  /** How many roles name it, however strongly. */
  roles: Scalars['Int']['output'];
  /** The skill. */
  skill: Skill;
  /** How evenly the roles that name it are spread over role groups, from 0 (all in one group) to below 1: how likely two of them, drawn at random with putting back, are in different groups (Gini–Simpson index, 1 − Σ share²). A role's group is the one that it is directly in; those in none count as one group. */
  transversality: Scalars['Float']['output'];
};

/** A page of SkillStat nodes, after Relay's specification. */
export type SkillStatConnection = {
  __typename?: 'SkillStatConnection';
  /** The page's nodes with their cursors. */
  edges: Array<SkillStatEdge>;
  /** The page's nodes without their cursors. */
  nodes: Array<SkillStat>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many nodes there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A SkillStat in a connection, with its cursor. */
export type SkillStatEdge = {
  __typename?: 'SkillStatEdge';
  /** Marks this edge for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The SkillStat itself. */
  node: SkillStat;
};

/** The order of skills by how they are used. */
export type SkillStatOrder = {
  /** Which way. */
  direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  field: SkillStatOrderField;
};

/** What skills can be ordered by; the number of roles, then the ref, break ties. */
export type SkillStatOrderField =
  /** How many roles and skills it is joined to; ascending, the most isolated come first. */
  | 'CONNECTIONS'
  /** In how many role groups these are. */
  | 'GROUPS'
  /** How many roles name it, however strongly. */
  | 'ROLES'
  /** How evenly the roles that name it are spread over role groups. */
  | 'TRANSVERSALITY';

/** How active roles name a skill. */
export type SkillUsage = {
  __typename?: 'SkillUsage';
  /** How many roles name it with each strength, the strongest first. */
  byNecessity: Array<NecessityCount>;
  /** In how many role groups these are. */
  groups: Scalars['Int']['output'];
  /** How many roles name it, however strongly. */
  roles: Scalars['Int']['output'];
  /** How evenly the roles that name it are spread over role groups, from 0 (all in one group) to below 1: how likely two of them, drawn at random with putting back, are in different groups (Gini–Simpson index, 1 − Σ share²). A role's group is the one that it is directly in; those in none count as one group. */
  transversality: Scalars['Float']['output'];
};

/** Which side a source takes on what an insight's kind is about. */
export type Stance =
  /** It says that the role does it: for PEOPLE_MANAGEMENT, that it manages people. */
  | 'AFFIRMS'
  /** It says that the role does not do it, or usually does not. */
  | 'DENIES';

/** What says that one role leads to another. */
export type StepSource =
  /** The role is the next rung of a ladder. */
  | 'LADDER_RUNG'
  /** A publisher lists the occupation as related. */
  | 'RELATED_OCCUPATION'
  /** Nobody states it: the two ask for much the same skills. To the 10 most similar roles of a similarity of 0.25 or more. */
  | 'SKILL_SIMILARITY'
  /** A document states the career move. */
  | 'STATED_MOVE';

/** A way to complete what somebody is writing. */
export type Suggestion = {
  __typename?: 'Suggestion';
  /** Why it is suggested. */
  matched: SearchMatch;
  /** What has the label. */
  node: SearchResult;
  /** The label that completes it. */
  text: Scalars['String']['output'];
};

/** How central a task is to an occupation, after O*NET. */
export type TaskType =
  /** Relevant to most who hold the role, and important to it. */
  | 'CORE'
  /** Less relevant or less important. */
  | 'SUPPLEMENTAL';

/** A role that a job title may mean. */
export type TitleCandidate = {
  __typename?: 'TitleCandidate';
  /** How likely the title means it, from 0 to 1: the share of words that the title and a label of the role have in common, less where they do not agree in how senior it is or a word is misspelt. */
  confidence: Scalars['Float']['output'];
  /** The role's label that is most like the title. */
  matched: SearchMatch;
  /** The role. */
  role: Role;
};

/** What a job title means in the words of the catalog. */
export type TitleResolution = {
  __typename?: 'TitleResolution';
  /** The roles that the title may mean, the likeliest first; the one that it means among them. Costs what is below for each that was asked for. */
  candidates: Array<TitleCandidate>;
  /** How likely the title means the role, from 0 to 1; null where there is none. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The role that the title means; null where that is not sure: below a confidence of 0.75, or where another role of its scheme is less than 0.1 behind. */
  role?: Maybe<Role>;
};

/** Where two roles lead on one track, side by side. */
export type TrackComparison = {
  __typename?: 'TrackComparison';
  /** The moves from the first role. */
  from: Array<CareerMove>;
  /** The moves from the second role. */
  to: Array<CareerMove>;
  /** The track. */
  track: CareerTrack;
};

/** A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations. */
export type __Schema = {
  __typename?: '__Schema';
  description?: Maybe<Scalars['String']['output']>;
  /** A list of all types supported by this server. */
  types: Array<__Type>;
  /** The type that query operations will be rooted at. */
  queryType: __Type;
  /** If this server supports mutation, the type that mutation operations will be rooted at. */
  mutationType?: Maybe<__Type>;
  /** If this server support subscription, the type that subscription operations will be rooted at. */
  subscriptionType?: Maybe<__Type>;
  /** A list of all directives supported by this server. */
  directives: Array<__Directive>;
};


/** A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations. */
export type __SchemaDirectivesArgs = {
  includeDeprecated?: Scalars['Boolean']['input'];
};

/**
 * The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.
 *
 * Depending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.
 */
export type __Type = {
  __typename?: '__Type';
  kind: __TypeKind;
  name?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  specifiedByURL?: Maybe<Scalars['String']['output']>;
  fields?: Maybe<Array<__Field>>;
  interfaces?: Maybe<Array<__Type>>;
  possibleTypes?: Maybe<Array<__Type>>;
  enumValues?: Maybe<Array<__EnumValue>>;
  inputFields?: Maybe<Array<__InputValue>>;
  ofType?: Maybe<__Type>;
  isOneOf?: Maybe<Scalars['Boolean']['output']>;
};


/**
 * The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.
 *
 * Depending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.
 */
export type __TypeFieldsArgs = {
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.
 *
 * Depending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.
 */
export type __TypeEnumValuesArgs = {
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.
 *
 * Depending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.
 */
export type __TypeInputFieldsArgs = {
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An enum describing what kind of type a given `__Type` is. */
export type __TypeKind =
  /** Indicates this type is a scalar. */
  | 'SCALAR'
  /** Indicates this type is an object. `fields` and `interfaces` are valid fields. */
  | 'OBJECT'
  /** Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields. */
  | 'INTERFACE'
  /** Indicates this type is a union. `possibleTypes` is a valid field. */
  | 'UNION'
  /** Indicates this type is an enum. `enumValues` is a valid field. */
  | 'ENUM'
  /** Indicates this type is an input object. `inputFields` is a valid field. */
  | 'INPUT_OBJECT'
  /** Indicates this type is a list. `ofType` is a valid field. */
  | 'LIST'
  /** Indicates this type is a non-null. `ofType` is a valid field. */
  | 'NON_NULL';

/** Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type. */
export type __Field = {
  __typename?: '__Field';
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  args: Array<__InputValue>;
  type: __Type;
  isDeprecated: Scalars['Boolean']['output'];
  deprecationReason?: Maybe<Scalars['String']['output']>;
};


/** Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type. */
export type __FieldArgsArgs = {
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value. */
export type __InputValue = {
  __typename?: '__InputValue';
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  type: __Type;
  /** A GraphQL-formatted string representing the default value for this input value. */
  defaultValue?: Maybe<Scalars['String']['output']>;
  isDeprecated: Scalars['Boolean']['output'];
  deprecationReason?: Maybe<Scalars['String']['output']>;
};

/** One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string. */
export type __EnumValue = {
  __typename?: '__EnumValue';
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  isDeprecated: Scalars['Boolean']['output'];
  deprecationReason?: Maybe<Scalars['String']['output']>;
};

/**
 * A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.
 *
 * In some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.
 */
export type __Directive = {
  __typename?: '__Directive';
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  isRepeatable: Scalars['Boolean']['output'];
  locations: Array<__DirectiveLocation>;
  args: Array<__InputValue>;
  isDeprecated: Scalars['Boolean']['output'];
  deprecationReason?: Maybe<Scalars['String']['output']>;
};


/**
 * A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.
 *
 * In some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.
 */
export type __DirectiveArgsArgs = {
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies. */
export type __DirectiveLocation =
  /** Location adjacent to a query operation. */
  | 'QUERY'
  /** Location adjacent to a mutation operation. */
  | 'MUTATION'
  /** Location adjacent to a subscription operation. */
  | 'SUBSCRIPTION'
  /** Location adjacent to a field. */
  | 'FIELD'
  /** Location adjacent to a fragment definition. */
  | 'FRAGMENT_DEFINITION'
  /** Location adjacent to a fragment spread. */
  | 'FRAGMENT_SPREAD'
  /** Location adjacent to an inline fragment. */
  | 'INLINE_FRAGMENT'
  /** Location adjacent to a variable definition. */
  | 'VARIABLE_DEFINITION'
  /** Location adjacent to a schema definition. */
  | 'SCHEMA'
  /** Location adjacent to a scalar definition. */
  | 'SCALAR'
  /** Location adjacent to an object type definition. */
  | 'OBJECT'
  /** Location adjacent to a field definition. */
  | 'FIELD_DEFINITION'
  /** Location adjacent to an argument definition. */
  | 'ARGUMENT_DEFINITION'
  /** Location adjacent to an interface definition. */
  | 'INTERFACE'
  /** Location adjacent to a union definition. */
  | 'UNION'
  /** Location adjacent to an enum definition. */
  | 'ENUM'
  /** Location adjacent to an enum value definition. */
  | 'ENUM_VALUE'
  /** Location adjacent to an input object type definition. */
  | 'INPUT_OBJECT'
  /** Location adjacent to an input object field definition. */
  | 'INPUT_FIELD_DEFINITION'
  /** Location adjacent to a directive definition. */
  | 'DIRECTIVE_DEFINITION';

export type PathsOfSeniorEngineerQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  cost?: InputMaybe<PathCost>;
  sources?: InputMaybe<Array<StepSource> | StepSource>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PathsOfSeniorEngineerQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', ref: string }> }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', source: StepSource, statement: string, similarity?: number | null, years?: number | null, cost: number, from: { __typename?: 'Role', ref: string }, to: { __typename?: 'Role', ref: string }, move?: { __typename?: 'CareerMove', kind: MoveKind, track: CareerTrack, typicalYears?: string | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', ref: string, text?: string | null } }> } | null, rung?: { __typename?: 'Rung', position: number } | null, document?: { __typename?: 'Document', ref: string } | null, gained: Array<{ __typename?: 'Skill', label: string }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', necessity: Necessity }, to: { __typename?: 'Requirement', necessity: Necessity } }>, transferred: Array<{ __typename?: 'Skill', label: string }> }> }> }
   };

export type ChangesQueryVariables = Exact<{
  since: Scalars['Int']['input'];
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChangesQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number }, changes: { __typename?: 'ChangeConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Change', id: string, revision: number, kind: ChangeKind, breaking: boolean, ref: string, concept?:
        | { __typename: 'Role', ref: string, label: string }
        | { __typename: 'RoleGroup', ref: string, label: string }
        | { __typename: 'Skill', ref: string, label: string }
        | { __typename: 'SkillGroup', ref: string, label: string }
       | null, fields: Array<{ __typename?: 'FieldChange', name: string, before?: string | null, after?: string | null }> }> } };

export type ChangesByIdQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ChangesByIdQuery = { __typename?: 'Query', nodes: Array<
    | { __typename?: 'AlternativeGroup', id: string }
    | { __typename?: 'CareerMove', id: string }
    | { __typename?: 'Change', kind: ChangeKind, ref: string, id: string }
    | { __typename?: 'Collection', id: string }
    | { __typename?: 'Document', id: string }
    | { __typename?: 'EducationRequirement', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'ExperienceBand', id: string }
    | { __typename?: 'ExperienceRequirement', id: string }
    | { __typename?: 'Insight', id: string }
    | { __typename?: 'Ladder', id: string }
    | { __typename?: 'Requirement', id: string }
    | { __typename?: 'Responsibility', id: string }
    | { __typename?: 'ResponsibilityStatement', id: string }
    | { __typename?: 'Role', id: string }
    | { __typename?: 'RoleGroup', id: string }
    | { __typename?: 'Rung', id: string }
    | { __typename?: 'Scheme', id: string }
    | { __typename?: 'Skill', id: string }
    | { __typename?: 'SkillGroup', id: string }
    | { __typename?: 'SkillScale', id: string }
   | null> };

export type TechLeadAgainstTechnicalLeadQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type TechLeadAgainstTechnicalLeadQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, from: { __typename?: 'Role', ref: string }, to: { __typename?: 'Role', ref: string }, matches: Array<{ __typename?: 'ConceptMatch', kind: MatchKind }>, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, weight: number, points: number }>, requirements: Array<{ __typename?: 'RequirementDifference', change: RequirementChange, skill: { __typename?: 'Skill', label: string }, from?: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string }, skill: { __typename?: 'Skill', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', ref: string, text?: string | null } }> } | null, to?: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string }, skill: { __typename?: 'Skill', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', ref: string, text?: string | null } }> } | null }>, responsibilities: Array<{ __typename?: 'ResponsibilityDifference', change: ResponsibilityChange, similarity?: number | null, from?: { __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null } | null, to?: { __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null } | null }>, experience: Array<{ __typename?: 'ExperienceDifference', change: RequirementChange, from?: { __typename?: 'ExperienceRequirement', scope?: string | null, minYears?: number | null, maxYears?: number | null, openEnded: boolean } | null, to?: { __typename?: 'ExperienceRequirement', scope?: string | null, minYears?: number | null, maxYears?: number | null, openEnded: boolean } | null }>, education: Array<{ __typename?: 'EducationDifference', change: RequirementChange, from?: { __typename?: 'EducationRequirement', level: EducationLevel, field?: string | null, orEquivalent: boolean, necessity: Necessity } | null, to?: { __typename?: 'EducationRequirement', level: EducationLevel, field?: string | null, orEquivalent: boolean, necessity: Necessity } | null }>, tracks: Array<{ __typename?: 'TrackComparison', track: CareerTrack, from: Array<{ __typename?: 'CareerMove', kind: MoveKind, to: { __typename?: 'Role', label: string } }>, to: Array<{ __typename?: 'CareerMove', kind: MoveKind, to: { __typename?: 'Role', label: string } }> }>, insights: Array<{ __typename?: 'InsightComparison', kind: InsightKind, from: Array<{ __typename?: 'Insight', statement: string }>, to: Array<{ __typename?: 'Insight', statement: string }> }>, summary: { __typename?: 'ComparisonSummary', sameRequirements: number, changedRequirements: number, requirementsOnlyFrom: number, requirementsOnlyTo: number, sameResponsibilities: number, rewordedResponsibilities: number, responsibilitiesOnlyFrom: number, responsibilitiesOnlyTo: number } } };

export type DescribedCostsQueryVariables = Exact<{ [key: string]: never; }>;


export type DescribedCostsQuery = { __typename?: 'Query', __type?: { __typename?: '__Type', fields?: Array<{ __typename?: '__Field', name: string, description?: string | null }> | null } | null };

export type DisagreementsQueryVariables = Exact<{
  kind?: InputMaybe<InsightKind>;
  group?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type DisagreementsQuery = { __typename?: 'Query', disagreements: { __typename?: 'DisagreementConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, nodes: Array<{ __typename?: 'Disagreement', subject:
        | { __typename: 'Role', label: string }
        | { __typename: 'RoleGroup', label: string }
        | { __typename: 'Skill', label: string }
        | { __typename: 'SkillGroup', label: string }
      , roles: Array<{ __typename?: 'Role', label: string }>, affirming: Array<{ __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, document: { __typename?: 'Document', title: string } }> }>, denying: Array<{ __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, document: { __typename?: 'Document', title: string } }> }> }> } };

export type QuotesAfterAnExportQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotesAfterAnExportQuery = { __typename?: 'Query', documents: { __typename?: 'DocumentConnection', nodes: Array<{ __typename?: 'Document', ref: string, text?: string | null }> }, facts: { __typename?: 'FactConnection', nodes: Array<
      | { __typename?: 'CareerMove', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'EducationRequirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'ExperienceRequirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'Insight', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'Requirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'ResponsibilityStatement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
    > } };

export type SeededRolesAtFullSizeQueryVariables = Exact<{ [key: string]: never; }>;


export type SeededRolesAtFullSizeQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', id: string, ref: string, label: string, altLabels: Array<string>, scheme: { __typename?: 'Scheme', code: string }, replacedBy: Array<
        | { __typename?: 'Role', ref: string }
        | { __typename?: 'RoleGroup', ref: string }
        | { __typename?: 'Skill', ref: string }
        | { __typename?: 'SkillGroup', ref: string }
      >, group?: { __typename?: 'RoleGroup', label: string } | null, documents: Array<{ __typename?: 'Document', title: string }>, responsibilities: { __typename?: 'ResponsibilityStatementConnection', totalCount: number, nodes: Array<{ __typename?: 'ResponsibilityStatement', id: string, statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null, evidence: Array<{ __typename?: 'Evidence', id: string, start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', id: string, necessity: Necessity, skill: { __typename?: 'Skill', ref: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null, evidence: Array<{ __typename?: 'Evidence', id: string, start: number, end: number, document: { __typename?: 'Document', title: string } }> }> }, experience: Array<{ __typename?: 'ExperienceRequirement', id: string, statement: string, band?: { __typename?: 'ExperienceBand', label: string } | null, evidence: Array<{ __typename?: 'Evidence', id: string, start: number, end: number, document: { __typename?: 'Document', title: string } }> }>, education: Array<{ __typename?: 'EducationRequirement', id: string, level: EducationLevel, evidence: Array<{ __typename?: 'Evidence', id: string, document: { __typename?: 'Document', title: string } }> }>, moves: Array<{ __typename?: 'CareerMove', id: string, to: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', id: string, document: { __typename?: 'Document', title: string } }> }>, insights: Array<{ __typename?: 'Insight', id: string, kind: InsightKind, statement: string, evidence: Array<{ __typename?: 'Evidence', id: string, document: { __typename?: 'Document', title: string } }> }> }> } };

export type CountsAtFullSizeQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsAtFullSizeQuery = { __typename?: 'Query', schemes: Array<{ __typename?: 'Scheme', code: string, version?: string | null, languages: Array<string>, roleCount: number, skillCount: number }>, catalog: { __typename?: 'Catalog', revision: number, factCount: number } };

export type RolePageAtFullSizeQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type RolePageAtFullSizeQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, status: ConceptStatus, group?: { __typename?: 'RoleGroup', label: string } | null, responsibilities: { __typename?: 'ResponsibilityStatementConnection', totalCount: number, nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, taskType?: TaskType | null, evidence: Array<{ __typename?: 'Evidence', row?: number | null, document: { __typename?: 'Document', ref: string } }> }> }, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', statement: string, necessity: Necessity, importance?: number | null, level?: { __typename?: 'SkillLevel', value: number, label?: string | null, scale: { __typename?: 'SkillScale', title: string, min: number, max: number } } | null, skill: { __typename?: 'Skill', label: string }, evidence: Array<{ __typename?: 'Evidence', row?: number | null, start: number, end: number, quote?: string | null, method: EvidenceMethod, document: { __typename?: 'Document', ref: string } }> }> }, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, band?: { __typename?: 'ExperienceBand', code: string, minYears: number, maxYears?: number | null } | null }>, moves: Array<{ __typename?: 'CareerMove', to: { __typename?: 'Role', label: string } }> } | null };

export type GoneAtFullSizeQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type GoneAtFullSizeQuery = { __typename?: 'Query', concept?:
    | { __typename?: 'Role', ref: string, status: ConceptStatus, label: string }
    | { __typename?: 'RoleGroup', ref: string, status: ConceptStatus, label: string }
    | { __typename?: 'Skill', ref: string, status: ConceptStatus, label: string }
    | { __typename?: 'SkillGroup', ref: string, status: ConceptStatus, label: string }
   | null, changes: { __typename?: 'ChangeConnection', totalCount: number, nodes: Array<{ __typename?: 'Change', revision: number, breaking: boolean, concept?:
        | { __typename?: 'Role', status: ConceptStatus }
        | { __typename?: 'RoleGroup', status: ConceptStatus }
        | { __typename?: 'Skill', status: ConceptStatus }
        | { __typename?: 'SkillGroup', status: ConceptStatus }
       | null }> } };

export type BesideAtFullSizeQueryVariables = Exact<{ [key: string]: never; }>;


export type BesideAtFullSizeQuery = { __typename?: 'Query', ladders: { __typename?: 'LadderConnection', totalCount: number }, role?: { __typename?: 'Role', label: string, related: Array<{ __typename?: 'RelatedRole', position?: number | null, tier?: string | null, role: { __typename?: 'Role', label: string } }> } | null, matched?: { __typename?: 'Role', matches: Array<{ __typename?: 'ConceptMatch', method: string, concept:
        | { __typename?: 'Role', scheme: { __typename?: 'Scheme', code: string } }
        | { __typename?: 'RoleGroup', scheme: { __typename?: 'Scheme', code: string } }
        | { __typename?: 'Skill', scheme: { __typename?: 'Scheme', code: string } }
        | { __typename?: 'SkillGroup', scheme: { __typename?: 'Scheme', code: string } }
       }> } | null };

export type FrenchAtFullSizeQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type FrenchAtFullSizeQuery = { __typename?: 'Query', scheme?: { __typename?: 'Scheme', languages: Array<string> } | null, concept?:
    | { __typename?: 'Role', label: string, french: string, said: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean }, missing: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean } }
    | { __typename?: 'RoleGroup', label: string, french: string, said: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean }, missing: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean } }
    | { __typename?: 'Skill', label: string, french: string, said: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean }, missing: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean } }
    | { __typename?: 'SkillGroup', label: string, french: string, said: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean }, missing: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean } }
   | null };

export type FirstThreeQueryVariables = Exact<{
  query: Scalars['String']['input'];
}>;


export type FirstThreeQuery = { __typename?: 'Query', search: { __typename?: 'SearchConnection', nodes: Array<{ __typename?: 'SearchHit', node:
        | { __typename?: 'Responsibility' }
        | { __typename?: 'Role', ref: string }
        | { __typename?: 'RoleGroup', ref: string }
        | { __typename?: 'Skill', ref: string }
        | { __typename?: 'SkillGroup', ref: string }
       }> } };

export type AllLaddersAtFullSizeQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AllLaddersAtFullSizeQuery = { __typename?: 'Query', ladders: { __typename?: 'LadderConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Ladder', ref: string, label: string, tracks: Array<{ __typename?: 'LadderTrack', track: CareerTrack, rungs: Array<{ __typename?: 'Rung', role: { __typename?: 'Role', ref: string } }> }>, rungs: Array<{ __typename?: 'Rung', track: CareerTrack, role: { __typename?: 'Role', label: string }, below?: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } | null, own: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } }>, inherited: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } }>, effective: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } }>, change?: { __typename?: 'RungChange', from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } }, gained: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null } }>, lowered: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null } }>, dropped: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } }> } | null }>, matrix: { __typename?: 'LadderMatrix', rungs: Array<{ __typename?: 'Rung', role: { __typename?: 'Role', label: string } }>, rows: Array<{ __typename?: 'LadderMatrixRow', skill: { __typename?: 'Skill', label: string }, cells: Array<{ __typename?: 'LadderCell', inherited: boolean, requirement: { __typename?: 'Requirement', necessity: Necessity }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null, criteria?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } } | null> }> } }> } };

export type FullFragment = { __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', row?: number | null }> }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', role: { __typename?: 'Role', label: string } } };

export type FullChangeFragment = { __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', value: number } | null } };

export type ClimbOfLockKeepersQueryVariables = Exact<{ [key: string]: never; }>;


export type ClimbOfLockKeepersQuery = { __typename?: 'Query', ladder?: { __typename?: 'Ladder', tracks: Array<{ __typename?: 'LadderTrack', track: CareerTrack, rungs: Array<{ __typename?: 'Rung', position: number }> }>, rungs: Array<{ __typename?: 'Rung', role: { __typename?: 'Role', ref: string }, below?: { __typename?: 'Rung', position: number } | null, own: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } }>, inherited: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } }>, effective: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } }>, change?: { __typename?: 'RungChange', from: { __typename?: 'Rung', position: number }, gained: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null } }>, lowered: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null } }>, dropped: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } }> } | null }> } | null };

export type AskedFragment = { __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } };

export type ChangeFragment = { __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null }, to: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null } };

export type MatrixOfLockKeepersQueryVariables = Exact<{ [key: string]: never; }>;


export type MatrixOfLockKeepersQuery = { __typename?: 'Query', ladder?: { __typename?: 'Ladder', matrix: { __typename?: 'LadderMatrix', rungs: Array<{ __typename?: 'Rung', role: { __typename?: 'Role', ref: string } }>, rows: Array<{ __typename?: 'LadderMatrixRow', skill: { __typename?: 'Skill', label: string }, cells: Array<{ __typename?: 'LadderCell', inherited: boolean, requirement: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string } }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null, criteria?: string | null } | null, from: { __typename?: 'Rung', position: number, role: { __typename?: 'Role', ref: string } } } | null> }> } } | null, none?: { __typename?: 'Ladder', tracks: Array<{ __typename?: 'LadderTrack', track: CareerTrack }>, rungs: Array<{ __typename?: 'Rung', position: number }>, matrix: { __typename?: 'LadderMatrix', rungs: Array<{ __typename?: 'Rung', position: number }>, rows: Array<{ __typename?: 'LadderMatrixRow', skill: { __typename?: 'Skill', label: string } }> } } | null };

export type RungOfARoleQueryVariables = Exact<{ [key: string]: never; }>;


export type RungOfARoleQuery = { __typename?: 'Query', role?: { __typename?: 'Role', rung?: { __typename?: 'Rung', id: string, below?: { __typename?: 'Rung', role: { __typename?: 'Role', ref: string } } | null, inherited: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string } }> } | null } | null };

export type RungByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RungByIdQuery = { __typename?: 'Query', node?:
    | { __typename?: 'AlternativeGroup' }
    | { __typename?: 'CareerMove' }
    | { __typename?: 'Change' }
    | { __typename?: 'Collection' }
    | { __typename?: 'Document' }
    | { __typename?: 'EducationRequirement' }
    | { __typename?: 'Evidence' }
    | { __typename?: 'ExperienceBand' }
    | { __typename?: 'ExperienceRequirement' }
    | { __typename?: 'Insight' }
    | { __typename?: 'Ladder' }
    | { __typename?: 'Requirement' }
    | { __typename?: 'Responsibility' }
    | { __typename?: 'ResponsibilityStatement' }
    | { __typename?: 'Role' }
    | { __typename?: 'RoleGroup' }
    | { __typename?: 'Rung', change?: { __typename?: 'RungChange', gained: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string } }> } | null }
    | { __typename?: 'Scheme' }
    | { __typename?: 'Skill' }
    | { __typename?: 'SkillGroup' }
    | { __typename?: 'SkillScale' }
   | null };

export type GapOfLockKeeperQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  role: Scalars['String']['input'];
}>;


export type GapOfLockKeeperQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, met: Array<{ __typename?: 'GapItem', reason: string }>, partlyMet: Array<{ __typename?: 'GapItem', reason: string }>, unknown: Array<{ __typename?: 'GapItem', reason: string }>, missing: Array<{ __typename?: 'GapItem', reason: string }>, resolved: Array<{ __typename?: 'ResolvedClaim', level?: string | null, skills: Array<{ __typename?: 'Skill', ref: string }> }> } };

export type ClimbByCareerPathQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  cost?: InputMaybe<PathCost>;
}>;


export type ClimbByCareerPathQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', ref: string }> }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', source: StepSource, statement: string, years?: number | null, cost: number, to: { __typename?: 'Role', ref: string }, move?: { __typename?: 'CareerMove', kind: MoveKind } | null, rung?: { __typename?: 'Rung', position: number, track: CareerTrack, role: { __typename?: 'Role', ref: string } } | null, document?: { __typename?: 'Document', title: string } | null, gained: Array<{ __typename?: 'Skill', label: string }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null }, to: { __typename?: 'Requirement', role: { __typename?: 'Role', ref: string }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null } }>, transferred: Array<{ __typename?: 'Skill', label: string }> }> }> }
   };

export type MatchesOfLockKeeperQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
}>;


export type MatchesOfLockKeeperQuery = { __typename?: 'Query', matchRoles: { __typename?: 'RoleMatchConnection', nodes: Array<{ __typename?: 'RoleMatch', score: number, met: number, partlyMet: number, missing: number, role: { __typename?: 'Role', ref: string } }> } };

export type MatchesOfAnEngineerQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  years?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type MatchesOfAnEngineerQuery = { __typename?: 'Query', matchRoles: { __typename?: 'RoleMatchConnection', totalCount: number, unresolved: Array<string>, edges: Array<{ __typename?: 'RoleMatchEdge', cursor: string }>, nodes: Array<{ __typename?: 'RoleMatch', score: number, met: number, partlyMet: number, missing: number, role: { __typename?: 'Role', ref: string }, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, weight: number, points: number }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, resolved: Array<{ __typename?: 'ResolvedClaim', text: string, skills: Array<{ __typename?: 'Skill', ref: string }> }> } };

export type GapScoreOfAnEngineerQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  role: Scalars['String']['input'];
}>;


export type GapScoreOfAnEngineerQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, met: Array<{ __typename?: 'GapItem', weight: number }>, partlyMet: Array<{ __typename?: 'GapItem', weight: number }>, missing: Array<{ __typename?: 'GapItem', weight: number }> } };

export type EveryTypeOfNodeQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryTypeOfNodeQuery = { __typename?: 'Query', schemes: Array<{ __typename: 'Scheme', id: string }>, roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename: 'Role', id: string }> }, roleGroups: { __typename?: 'RoleGroupConnection', nodes: Array<{ __typename: 'RoleGroup', id: string }> }, skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename: 'Skill', id: string }> }, skillGroups: { __typename?: 'SkillGroupConnection', nodes: Array<{ __typename: 'SkillGroup', id: string }> }, responsibilities: { __typename?: 'ResponsibilityConnection', nodes: Array<{ __typename: 'Responsibility', id: string }> }, experienceBands: Array<{ __typename: 'ExperienceBand', id: string }>, documents: { __typename?: 'DocumentConnection', nodes: Array<{ __typename: 'Document', id: string }> }, role?: { __typename?: 'Role', responsibilities: { __typename?: 'ResponsibilityStatementConnection', nodes: Array<{ __typename: 'ResponsibilityStatement', id: string }> }, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename: 'Requirement', id: string, evidence: Array<{ __typename: 'Evidence', id: string }> }> }, experience: Array<{ __typename: 'ExperienceRequirement', id: string }>, education: Array<{ __typename: 'EducationRequirement', id: string }>, moves: Array<{ __typename: 'CareerMove', id: string }>, insights: Array<{ __typename: 'Insight', id: string }> } | null, skill?: { __typename?: 'Skill', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', alternatives?: { __typename: 'AlternativeGroup', id: string } | null }> } } | null };

export type NodesByIdQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type NodesByIdQuery = { __typename?: 'Query', nodes: Array<
    | { __typename: 'AlternativeGroup', id: string }
    | { __typename: 'CareerMove', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'Collection', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'EducationRequirement', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'ExperienceBand', id: string }
    | { __typename: 'ExperienceRequirement', id: string }
    | { __typename: 'Insight', id: string }
    | { __typename: 'Ladder', id: string }
    | { __typename: 'Requirement', id: string }
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'ResponsibilityStatement', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleGroup', id: string }
    | { __typename: 'Rung', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'Skill', id: string }
    | { __typename: 'SkillGroup', id: string }
    | { __typename: 'SkillScale', id: string }
   | null> };

export type StateOfCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type StateOfCatalogQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number }, role?: { __typename?: 'Role', label: string } | null };

export type SkillPageQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<SkillOrder>;
}>;


export type SkillPageQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number, edges: Array<{ __typename?: 'SkillEdge', cursor: string, node: { __typename?: 'Skill', ref: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } };

export type NestedPageQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type NestedPageQuery = { __typename?: 'Query', role?: { __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', totalCount: number, edges: Array<{ __typename?: 'RequirementEdge', cursor: string, node: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } } | null };

export type RoleCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleCursorQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } } };

export type CursorsOfQuestionsQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
}>;


export type CursorsOfQuestionsQuery = { __typename?: 'Query', matches: { __typename?: 'RoleMatchConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } }, stats: { __typename?: 'SkillStatConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } }, byRoles: { __typename?: 'SkillStatConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } }, ascending: { __typename?: 'SkillStatConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } }, facets: { __typename?: 'SkillFacetConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } }, skills: { __typename?: 'SkillConnection', pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } } };

export type PathOfDroppedRoleQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type PathOfDroppedRoleQuery = { __typename?: 'Query', careerPaths:
    | { __typename: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', ref: string }> }
    | { __typename: 'PathsFound' }
   };

export type QuestionsAboutDroppedRoleQueryVariables = Exact<{
  dropped: Scalars['String']['input'];
  deckhand: Scalars['String']['input'];
}>;


export type QuestionsAboutDroppedRoleQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, from: { __typename?: 'Role', ref: string, status: ConceptStatus } }, skillGap: { __typename?: 'SkillGap', role: { __typename?: 'Role', ref: string }, resolved: Array<{ __typename?: 'ResolvedClaim', skills: Array<{ __typename?: 'Skill', label: string }> }> }, matchRoles: { __typename?: 'RoleMatchConnection', nodes: Array<{ __typename?: 'RoleMatch', role: { __typename?: 'Role', ref: string } }> }, role?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', similarity: number }> } | null };

export type AcrossSchemesQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type AcrossSchemesQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, matches: Array<{ __typename?: 'ConceptMatch', kind: MatchKind, confidence?: number | null, method: string, concept:
        | { __typename?: 'Role', ref: string }
        | { __typename?: 'RoleGroup', ref: string }
        | { __typename?: 'Skill', ref: string }
        | { __typename?: 'SkillGroup', ref: string }
       }>, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, points: number }>, requirements: Array<{ __typename?: 'RequirementDifference', change: RequirementChange, skill: { __typename?: 'Skill', ref: string }, from?: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null } | null, to?: { __typename?: 'Requirement', necessity: Necessity, importance?: number | null, skill: { __typename?: 'Skill', ref: string }, level?: { __typename?: 'SkillLevel', value: number } | null } | null }>, summary: { __typename?: 'ComparisonSummary', responsibilitiesOnlyFrom: number, responsibilitiesOnlyTo: number } } };

export type GapAcrossSchemesQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  role: Scalars['String']['input'];
}>;


export type GapAcrossSchemesQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, met: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } }, satisfiedBy: Array<{ __typename?: 'Skill', ref: string }> }>, partlyMet: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } }, satisfiedBy: Array<{ __typename?: 'Skill', ref: string }> }>, missing: Array<{ __typename?: 'GapItem', reason: string }>, unknown: Array<{ __typename?: 'GapItem', reason: string }>, resolved: Array<{ __typename?: 'ResolvedClaim', text: string, skills: Array<{ __typename?: 'Skill', ref: string }> }> } };

export type PathOverRelatedOccupationsQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  cost?: InputMaybe<PathCost>;
}>;


export type PathOverRelatedOccupationsQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', ref: string }> }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', source: StepSource, statement: string, years?: number | null, document?: { __typename?: 'Document', title: string } | null, move?: { __typename?: 'CareerMove', kind: MoveKind } | null, rung?: { __typename?: 'Rung', position: number } | null, gained: Array<{ __typename?: 'Skill', label: string }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string } }>, transferred: Array<{ __typename?: 'Skill', label: string }> }> }> }
   };

export type SimilarAcrossSchemesQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type SimilarAcrossSchemesQuery = { __typename?: 'Query', role?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', similarity: number, sharedCount: number, role: { __typename?: 'Role', ref: string }, sharedSkills: Array<{ __typename?: 'Skill', ref: string }> }> } | null };

export type QuestionsOfOneRevisionQueryVariables = Exact<{ [key: string]: never; }>;


export type QuestionsOfOneRevisionQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number }, compareRoles: { __typename?: 'RoleComparison', similarity: number, requirements: Array<{ __typename?: 'RequirementDifference', skill: { __typename?: 'Skill', label: string } }> }, skillGap: { __typename?: 'SkillGap', score: number, met: Array<{ __typename?: 'GapItem', reason: string }>, missing: Array<{ __typename?: 'GapItem', reason: string }> }, matchRoles: { __typename?: 'RoleMatchConnection', nodes: Array<{ __typename?: 'RoleMatch', score: number, missing: number, role: { __typename?: 'Role', label: string } }> }, careerPaths:
    | { __typename?: 'NoPath', reason: string }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', statement: string }> }> }
  , skillGraph: { __typename?: 'SkillGraph', nodes: Array<{ __typename?: 'SkillGraphNode', skill: { __typename?: 'Skill', label: string } }> }, skillStats: { __typename?: 'SkillStatConnection', nodes: Array<{ __typename?: 'SkillStat', roles: number, skill: { __typename?: 'Skill', label: string } }> }, skillFacets: { __typename?: 'SkillFacetConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillFacet', necessity: Necessity, roles: number, skill: { __typename?: 'Skill', label: string } }> }, charts?: { __typename?: 'Skill', usage: { __typename?: 'SkillUsage', roles: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity }> }, relatedByUse: Array<{ __typename?: 'SkillAffinity', cosine: number, skill: { __typename?: 'Skill', label: string } }> } | null, role?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', role: { __typename?: 'Role', label: string } }> } | null };

export type AskedAtFullSizeQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type AskedAtFullSizeQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', ref: string } }> } } | null };

export type HaveEverythingAtFullSizeQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  role: Scalars['String']['input'];
}>;


export type HaveEverythingAtFullSizeQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, unresolved: Array<string>, met: Array<{ __typename?: 'GapItem', requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } }, satisfiedBy: Array<{ __typename?: 'Skill', ref: string }> }>, partlyMet: Array<{ __typename?: 'GapItem', weight: number }>, missing: Array<{ __typename?: 'GapItem', weight: number }>, unknown: Array<{ __typename?: 'GapItem', weight: number }> }, matchRoles: { __typename?: 'RoleMatchConnection', nodes: Array<{ __typename?: 'RoleMatch', score: number, missing: number, role: { __typename?: 'Role', ref: string } }> } };

export type PathsAtFullSizeQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  sources?: InputMaybe<Array<StepSource> | StepSource>;
}>;


export type PathsAtFullSizeQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', source: StepSource, statement: string, from: { __typename?: 'Role', ref: string }, to: { __typename?: 'Role', ref: string }, document?: { __typename?: 'Document', title: string } | null, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string } }> }> }> }
   };

export type ComparisonAtFullSizeQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type ComparisonAtFullSizeQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, matches: Array<{ __typename?: 'ConceptMatch', kind: MatchKind, confidence?: number | null, method: string }>, parts: Array<{ __typename?: 'ScorePart', name: string, value: number }>, requirements: Array<{ __typename?: 'RequirementDifference', change: RequirementChange, from?: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } } | null, to?: { __typename?: 'Requirement', skill: { __typename?: 'Skill', ref: string } } | null }>, responsibilities: Array<{ __typename?: 'ResponsibilityDifference', change: ResponsibilityChange }> } };

export type UseAtFullSizeQueryVariables = Exact<{
  ref: Scalars['String']['input'];
  skills: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type UseAtFullSizeQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', usage: { __typename?: 'SkillUsage', roles: number, groups: number, transversality: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity, roles: number }> }, requirements: { __typename?: 'RequirementConnection', totalCount: number } } | null, skillFacets: { __typename?: 'SkillFacetConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillFacet', necessity: Necessity, roles: number, group?: { __typename?: 'RoleGroup', ref: string } | null }> } };

export type KubernetesUsersQueryVariables = Exact<{ [key: string]: never; }>;


export type KubernetesUsersQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, role: { __typename?: 'Role', ref: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', ref: string } }> }> } } | null };

export type YearsByRoleQueryVariables = Exact<{ [key: string]: never; }>;


export type YearsByRoleQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', ref: string, experience: Array<{ __typename?: 'ExperienceRequirement', minYears?: number | null, maxYears?: number | null, openEnded: boolean, scope?: string | null, band?: { __typename?: 'ExperienceBand', code: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> }> } };

export type SkillsOfAllFiveQueryVariables = Exact<{
  roles: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type SkillsOfAllFiveQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number, nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type SkillsOfTechLeadAloneQueryVariables = Exact<{
  others: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type SkillsOfTechLeadAloneQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type MovesOfTechnicalLeadQueryVariables = Exact<{ [key: string]: never; }>;


export type MovesOfTechnicalLeadQuery = { __typename?: 'Query', role?: { __typename?: 'Role', out: Array<{ __typename?: 'CareerMove', track: CareerTrack, kind: MoveKind, to: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }>, management: Array<{ __typename?: 'CareerMove', to: { __typename?: 'Role', label: string } }>, in: Array<{ __typename?: 'CareerMove', kind: MoveKind, typicalYears?: string | null, from: { __typename?: 'Role', label: string } }>, both: Array<{ __typename?: 'CareerMove', kind: MoveKind }> } | null };

export type TimeOfTechnicalLeadQueryVariables = Exact<{ [key: string]: never; }>;


export type TimeOfTechnicalLeadQuery = { __typename?: 'Query', role?: { __typename?: 'Role', insights: Array<{ __typename?: 'Insight', min?: number | null, max?: number | null, unit?: string | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } | null };

export type PeopleManagersQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleManagersQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', nodes: Array<
      | { __typename?: 'CareerMove', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'EducationRequirement', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'ExperienceRequirement', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'Insight', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'Requirement', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'ResponsibilityStatement', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
    > }, manages: { __typename?: 'FactConnection', nodes: Array<
      | { __typename?: 'CareerMove', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'EducationRequirement', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'ExperienceRequirement', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'Insight', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'Requirement', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
      | { __typename?: 'ResponsibilityStatement', evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }
    > } };

export type EvidencePageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EvidencePageQuery = { __typename?: 'Query', documents: { __typename?: 'DocumentConnection', nodes: Array<{ __typename?: 'Document', ref: string, length: number, sha256: string, text?: string | null }> }, facts: { __typename?: 'FactConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<
      | { __typename?: 'CareerMove', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
      | { __typename?: 'EducationRequirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
      | { __typename?: 'ExperienceRequirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
      | { __typename?: 'Insight', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
      | { __typename?: 'Requirement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
      | { __typename?: 'ResponsibilityStatement', id: string, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }
    > } };

export type FilteredRolesQueryVariables = Exact<{
  filter?: InputMaybe<RoleFilter>;
  orderBy?: InputMaybe<RoleOrder>;
}>;


export type FilteredRolesQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', label: string }> } };

export type FilteredSkillsQueryVariables = Exact<{
  filter?: InputMaybe<SkillFilter>;
}>;


export type FilteredSkillsQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type RoleByRefQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleByRefQuery = { __typename?: 'Query', short?: { __typename?: 'Role', ref: string, label: string, status: ConceptStatus, code?: string | null, uri?: string | null, replacedBy: Array<
      | { __typename?: 'Role', ref: string }
      | { __typename?: 'RoleGroup', ref: string }
      | { __typename?: 'Skill', ref: string }
      | { __typename?: 'SkillGroup', ref: string }
    >, group?: { __typename?: 'RoleGroup', ref: string, parent?: { __typename?: 'RoleGroup', ref: string, parent?: { __typename?: 'RoleGroup', ref: string } | null } | null } | null } | null, whole?: { __typename?: 'Role', label: string } | null, concept?:
    | { __typename: 'Role', label: string }
    | { __typename: 'RoleGroup', label: string }
    | { __typename: 'Skill', label: string }
    | { __typename: 'SkillGroup', label: string }
   | null, none?: { __typename?: 'Role', label: string } | null, wrongType?: { __typename?: 'Role', label: string } | null };

export type SkillUpAndDownQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillUpAndDownQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', kind: SkillKind, broader: Array<
      | { __typename?: 'Skill', label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', totalCount: number, nodes: Array<
            | { __typename?: 'Skill', label: string }
            | { __typename?: 'SkillGroup' }
          > }, broader: Array<
          | { __typename?: 'Skill' }
          | { __typename?: 'SkillGroup', label: string, broader: Array<{ __typename?: 'SkillGroup', label: string, broader: Array<{ __typename?: 'SkillGroup', label: string }> }> }
        > }
      | { __typename?: 'SkillGroup' }
    > } | null };

export type AlternativesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlternativesQuery = { __typename?: 'Query', role?: { __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }> } } | null };

export type RequirementsByKindQueryVariables = Exact<{ [key: string]: never; }>;


export type RequirementsByKindQuery = { __typename?: 'Query', role?: { __typename?: 'Role', preferred: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> }, soft: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } } | null };

export type RolesOfThingsQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesOfThingsQuery = { __typename?: 'Query', experienceBands: Array<{ __typename?: 'ExperienceBand', code: string, minYears: number, maxYears?: number | null, roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', label: string }> } }>, roleGroups: { __typename?: 'RoleGroupConnection', nodes: Array<{ __typename?: 'RoleGroup', label: string, children: Array<{ __typename?: 'RoleGroup', label: string }>, roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', label: string }> } }> }, responsibilities: { __typename?: 'ResponsibilityConnection', nodes: Array<{ __typename?: 'Responsibility', label: string, roles: Array<{ __typename?: 'Role', ref: string }>, statements: { __typename?: 'ResponsibilityStatementConnection', totalCount: number } }> } };

export type LanguagesQueryVariables = Exact<{ [key: string]: never; }>;


export type LanguagesQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', label: string, altLabels: Array<string>, description?: string | null, english: string, french: string, englishAltLabels: Array<string>, frenchAltLabels: Array<string>, scheme: { __typename?: 'Scheme', code: string, languages: Array<string>, roleCount: number, skillCount: number } } | null };

export type FilteredFactsQueryVariables = Exact<{ [key: string]: never; }>;


export type FilteredFactsQuery = { __typename?: 'Query', byKind: { __typename?: 'FactConnection', nodes: Array<
      | { __typename: 'CareerMove', role: { __typename?: 'Role', ref: string } }
      | { __typename: 'EducationRequirement', role: { __typename?: 'Role', ref: string } }
      | { __typename: 'ExperienceRequirement', role: { __typename?: 'Role', ref: string } }
      | { __typename: 'Insight', role: { __typename?: 'Role', ref: string } }
      | { __typename: 'Requirement', role: { __typename?: 'Role', ref: string } }
      | { __typename: 'ResponsibilityStatement', role: { __typename?: 'Role', ref: string } }
    > }, byNecessity: { __typename?: 'FactConnection', nodes: Array<
      | { __typename?: 'CareerMove' }
      | { __typename?: 'EducationRequirement' }
      | { __typename?: 'ExperienceRequirement' }
      | { __typename?: 'Insight' }
      | { __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string }, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'ResponsibilityStatement' }
    > }, byDocument: { __typename?: 'FactConnection', totalCount: number } };

export type SearchQueryVariables = Exact<{
  query: Scalars['String']['input'];
  kinds?: InputMaybe<Array<ConceptKind> | ConceptKind>;
  filter?: InputMaybe<SearchFilter>;
  language?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchQuery = { __typename?: 'Query', search: { __typename?: 'SearchConnection', nodes: Array<{ __typename?: 'SearchHit', score: number, node:
        | { __typename?: 'Responsibility', label: string }
        | { __typename?: 'Role', ref: string }
        | { __typename?: 'RoleGroup', ref: string }
        | { __typename?: 'Skill', ref: string }
        | { __typename?: 'SkillGroup', ref: string }
      , matched: { __typename?: 'SearchMatch', text: string, field: MatchedField, rule: MatchRule, language?: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } };

export type CountHitsQueryVariables = Exact<{
  query: Scalars['String']['input'];
  filter?: InputMaybe<SearchFilter>;
}>;


export type CountHitsQuery = { __typename?: 'Query', search: { __typename?: 'SearchConnection', totalCount: number, nodes: Array<{ __typename?: 'SearchHit', node:
        | { __typename: 'Responsibility' }
        | { __typename: 'Role' }
        | { __typename: 'RoleGroup' }
        | { __typename: 'Skill' }
        | { __typename: 'SkillGroup' }
       }>, facets: Array<{ __typename?: 'Facet', name: string, values: Array<{ __typename?: 'FacetValue', value: string, label: string, count: number }> }> } };

export type SuggestQueryVariables = Exact<{
  prefix: Scalars['String']['input'];
  kinds?: InputMaybe<Array<ConceptKind> | ConceptKind>;
  language?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type SuggestQuery = { __typename?: 'Query', suggest: Array<{ __typename?: 'Suggestion', text: string, node:
      | { __typename?: 'Responsibility', label: string }
      | { __typename?: 'Role', ref: string }
      | { __typename?: 'RoleGroup', ref: string }
      | { __typename?: 'Skill', ref: string }
      | { __typename?: 'SkillGroup', ref: string }
    , matched: { __typename?: 'SearchMatch', text: string, field: MatchedField, rule: MatchRule, language?: string | null } }> };

export type ResolveTitleQueryVariables = Exact<{
  title: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ResolveTitleQuery = { __typename?: 'Query', resolveTitle: { __typename?: 'TitleResolution', confidence?: number | null, role?: { __typename?: 'Role', ref: string } | null, candidates: Array<{ __typename?: 'TitleCandidate', confidence: number, role: { __typename?: 'Role', ref: string }, matched: { __typename?: 'SearchMatch', text: string, field: MatchedField, rule: MatchRule, language?: string | null } }> } };

export type FerryPilotQueryVariables = Exact<{ [key: string]: never; }>;


export type FerryPilotQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number, roleCount: number, skillCount: number, factCount: number, documentCount: number }, document?: { __typename?: 'Document', text?: string | null } | null, role?: { __typename?: 'Role', status: ConceptStatus, label: string, responsibilities: { __typename?: 'ResponsibilityStatementConnection', nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> }, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', id: string, skill: { __typename?: 'Skill', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, start: number, end: number }> }> } } | null };

export type RoleStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleStatusQuery = { __typename?: 'Query', role?: { __typename?: 'Role', id: string, status: ConceptStatus, label: string } | null, roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', ref: string }> }, catalog: { __typename?: 'Catalog', revision: number, roleCount: number } };

export type ReplacedSkillQueryVariables = Exact<{ [key: string]: never; }>;


export type ReplacedSkillQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', status: ConceptStatus, replacedBy: Array<
      | { __typename?: 'Role', ref: string }
      | { __typename?: 'RoleGroup', ref: string }
      | { __typename?: 'Skill', ref: string }
      | { __typename?: 'SkillGroup', ref: string }
    > } | null, skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type WatchedPilotQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type WatchedPilotQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } } | null };

export type IntrospectionQueryVariables = Exact<{ [key: string]: never; }>;


export type IntrospectionQuery = { __typename?: 'Query', __schema: { __typename?: '__Schema', queryType: { __typename?: '__Type', name?: string | null }, mutationType?: { __typename?: '__Type', name?: string | null } | null } };

export type GapOfSeniorEngineerQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
  role: Scalars['String']['input'];
}>;


export type GapOfSeniorEngineerQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, unresolved: Array<string>, role: { __typename?: 'Role', ref: string }, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, weight: number, points: number }>, met: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, partlyMet: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, missing: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, unknown: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, resolved: Array<{ __typename?: 'ResolvedClaim', text: string, level?: string | null, skills: Array<{ __typename?: 'Skill', label: string }>, matched?: { __typename?: 'SearchMatch', text: string, field: MatchedField, rule: MatchRule } | null }> } };

export type GapLineFragment = { __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string, members: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> };

export type SkillsAroundQueryVariables = Exact<{
  center: Scalars['String']['input'];
  depth?: InputMaybe<Scalars['Int']['input']>;
  relations?: InputMaybe<Array<SkillRelation> | SkillRelation>;
  limit?: InputMaybe<Scalars['Int']['input']>;
}>;


export type SkillsAroundQuery = { __typename?: 'Query', skillGraph: { __typename?: 'SkillGraph', truncated: boolean, totalNodes: number, center: { __typename?: 'Skill', id: string, ref: string }, nodes: Array<{ __typename?: 'SkillGraphNode', depth: number, weight: number, skill: { __typename?: 'Skill', id: string, ref: string } }>, edges: Array<{ __typename?: 'SkillGraphEdge', from: string, to: string, relation: SkillRelation, weight: number }> } };

export type SkillsAskedForTogetherQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type SkillsAskedForTogetherQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', relatedByUse: Array<{ __typename?: 'SkillAffinity', roles: number, support: number, lift: number, cosine: number, skill: { __typename?: 'Skill', ref: string } }> } | null };

export type SkillStatsOfCatalogQueryVariables = Exact<{
  filter?: InputMaybe<SkillFilter>;
  roleGroup?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<SkillStatOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
}>;


export type SkillStatsOfCatalogQuery = { __typename?: 'Query', skillStats: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, groups: number, transversality: number, connections: number, skill: { __typename?: 'Skill', ref: string } }>, pageInfo: { __typename?: 'PageInfo', endCursor?: string | null } } };

export type SkillFacetsOfCatalogQueryVariables = Exact<{
  filter?: InputMaybe<SkillFacetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SkillFacetsOfCatalogQuery = { __typename?: 'Query', skillFacets: { __typename?: 'SkillFacetConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillFacet', necessity: Necessity, roles: number, skill: { __typename?: 'Skill', ref: string }, group?: { __typename?: 'RoleGroup', ref: string } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type UsageOfSkillsQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageOfSkillsQuery = { __typename?: 'Query', communication?: { __typename?: 'Skill', usage: { __typename?: 'SkillUsage', roles: number, groups: number, transversality: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity, roles: number }> } } | null, unused?: { __typename?: 'Skill', usage: { __typename?: 'SkillUsage', roles: number, groups: number, transversality: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity, roles: number }> }, relatedByUse: Array<{ __typename?: 'SkillAffinity', roles: number }> } | null };

export type UsedFragment = { __typename?: 'SkillUsage', roles: number, groups: number, transversality: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity, roles: number }> };

export type RequirementCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type RequirementCountsQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', totalCount: number } }> } };

export type RolesLikeOneQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesLikeOneQuery = { __typename?: 'Query', lead?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', similarity: number, sharedCount: number, role: { __typename?: 'Role', ref: string }, sharedSkills: Array<{ __typename?: 'Skill', ref: string }> }> } | null, manager?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', similarity: number, sharedCount: number, role: { __typename?: 'Role', ref: string }, sharedSkills: Array<{ __typename?: 'Skill', ref: string }> }> } | null, architect?: { __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', similarity: number }> } | null };

export type AlikeFragment = { __typename?: 'RoleSimilarity', similarity: number, sharedCount: number, role: { __typename?: 'Role', ref: string }, sharedSkills: Array<{ __typename?: 'Skill', ref: string }> };

export type WholeCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type WholeCatalogQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number }, roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', statement: string, skill: { __typename?: 'Skill', label: string }, evidence: Array<{ __typename?: 'Evidence', fact:
              | { __typename?: 'CareerMove', statement: string }
              | { __typename?: 'EducationRequirement', statement: string }
              | { __typename?: 'ExperienceRequirement', statement: string }
              | { __typename?: 'Insight', statement: string }
              | { __typename?: 'Requirement', statement: string }
              | { __typename?: 'ResponsibilityStatement', statement: string }
             }> }> } }> } };

export type StandingRolesQueryVariables = Exact<{
  filter?: InputMaybe<RoleFilter>;
}>;


export type StandingRolesQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', label: string }> } };

export type StandingFactsQueryVariables = Exact<{
  filter?: InputMaybe<FactFilter>;
}>;


export type StandingFactsQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', totalCount: number, nodes: Array<
      | { __typename?: 'CareerMove', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
      | { __typename?: 'EducationRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
      | { __typename?: 'ExperienceRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
      | { __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
      | { __typename?: 'Requirement', necessity: Necessity, statement: string, skill: { __typename?: 'Skill', label: string }, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
      | { __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number }> }
    > } };

export type BothSidesQueryVariables = Exact<{
  kind?: InputMaybe<InsightKind>;
  group?: InputMaybe<Scalars['String']['input']>;
}>;


export type BothSidesQuery = { __typename?: 'Query', disagreements: { __typename?: 'DisagreementConnection', totalCount: number, nodes: Array<{ __typename?: 'Disagreement', kind: InsightKind, subject:
        | { __typename: 'Role', ref: string }
        | { __typename: 'RoleGroup', ref: string }
        | { __typename: 'Skill', ref: string }
        | { __typename: 'SkillGroup', ref: string }
      , roles: Array<{ __typename?: 'Role', label: string }>, affirming: Array<{ __typename?: 'Insight', statement: string, stance?: Stance | null, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, start: number, end: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }>, denying: Array<{ __typename?: 'Insight', statement: string, stance?: Stance | null, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, start: number, end: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> }> }> } };

export type StatementFragment = { __typename?: 'Insight', statement: string, stance?: Stance | null, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, start: number, end: number, document: { __typename?: 'Document', ref: string, text?: string | null } }> };

export type SilentInsightsQueryVariables = Exact<{ [key: string]: never; }>;


export type SilentInsightsQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', nodes: Array<
      | { __typename?: 'CareerMove', statement: string, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'EducationRequirement', statement: string, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'ExperienceRequirement', statement: string, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'Insight', stance?: Stance | null, statement: string, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'Requirement', statement: string, role: { __typename?: 'Role', label: string } }
      | { __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string } }
    > } };

export type RolePageCountQueryVariables = Exact<{ [key: string]: never; }>;


export type RolePageCountQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, group?: { __typename?: 'RoleGroup', label: string } | null, responsibilities: { __typename?: 'ResponsibilityStatementConnection', totalCount: number, nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, band?: { __typename?: 'ExperienceBand', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, moves: Array<{ __typename?: 'CareerMove', track: CareerTrack, to: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }> } | null };

export type AllRolesCountQueryVariables = Exact<{ [key: string]: never; }>;


export type AllRolesCountQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', label: string, altLabels: Array<string>, scheme: { __typename?: 'Scheme', code: string }, replacedBy: Array<
        | { __typename?: 'Role', ref: string }
        | { __typename?: 'RoleGroup', ref: string }
        | { __typename?: 'Skill', ref: string }
        | { __typename?: 'SkillGroup', ref: string }
      >, group?: { __typename?: 'RoleGroup', label: string } | null, documents: Array<{ __typename?: 'Document', title: string }>, responsibilities: { __typename?: 'ResponsibilityStatementConnection', totalCount: number, nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, band?: { __typename?: 'ExperienceBand', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, education: Array<{ __typename?: 'EducationRequirement', level: EducationLevel, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, moves: Array<{ __typename?: 'CareerMove', to: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, insights: Array<{ __typename?: 'Insight', kind: InsightKind, statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }> } };

export type SkillToSkillsQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillToSkillsQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', role: { __typename?: 'Role', moves: Array<{ __typename?: 'CareerMove', to: { __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }> } } }> } }> } } | null };

export type SkillTreeCountQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillTreeCountQuery = { __typename?: 'Query', skillGroups: { __typename?: 'SkillGroupConnection', nodes: Array<{ __typename?: 'SkillGroup', label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', nodes: Array<
          | { __typename?: 'Skill' }
          | { __typename?: 'SkillGroup', label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', nodes: Array<
                | { __typename?: 'Skill', label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', nodes: Array<
                      | { __typename?: 'Skill', label: string }
                      | { __typename?: 'SkillGroup' }
                    > } }
                | { __typename?: 'SkillGroup' }
              > } }
        > } }> } };

export type RolesOfWidthQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type RolesOfWidthQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', skill: { __typename?: 'Skill', broader: Array<
              | { __typename?: 'Skill', label: string }
              | { __typename?: 'SkillGroup', label: string }
            >, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', role: { __typename?: 'Role', label: string, experience: Array<{ __typename?: 'ExperienceRequirement', minYears?: number | null }> } }> } }, evidence: Array<{ __typename?: 'Evidence', document: { __typename?: 'Document', ref: string, roles: Array<{ __typename?: 'Role', label: string }> }, fact:
              | { __typename?: 'CareerMove', statement: string }
              | { __typename?: 'EducationRequirement', statement: string }
              | { __typename?: 'ExperienceRequirement', statement: string }
              | { __typename?: 'Insight', statement: string }
              | { __typename?: 'Requirement', statement: string }
              | { __typename?: 'ResponsibilityStatement', statement: string }
             }> }> } }> } };

export type OnlyCountQueryVariables = Exact<{ [key: string]: never; }>;


export type OnlyCountQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number } };

export type OnlyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type OnlyPageQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type CountAndPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CountAndPageQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number, nodes: Array<{ __typename?: 'Skill', label: string }> } };

export type GoneWithAReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type GoneWithAReleaseQuery = { __typename?: 'Query', role?: { __typename?: 'Role', id: string, status: ConceptStatus, label: string, requirements: { __typename?: 'RequirementConnection', totalCount: number } } | null, roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', label: string }> }, changes: { __typename?: 'ChangeConnection', nodes: Array<{ __typename?: 'Change', revision: number, breaking: boolean, concept?:
        | { __typename?: 'Role', label: string }
        | { __typename?: 'RoleGroup', label: string }
        | { __typename?: 'Skill', label: string }
        | { __typename?: 'SkillGroup', label: string }
       | null }> } };

export type OccupationByCodeQueryVariables = Exact<{ [key: string]: never; }>;


export type OccupationByCodeQuery = { __typename?: 'Query', role?: { __typename?: 'Role', ref: string, code?: string | null, uri?: string | null, label: string, altLabels: Array<string>, group?: { __typename?: 'RoleGroup', ref: string, label: string, parent?: { __typename?: 'RoleGroup', label: string } | null } | null, broader: Array<{ __typename?: 'Role', label: string }>, narrower: Array<{ __typename?: 'Role', label: string }>, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', statement: string, necessity: Necessity, skill: { __typename?: 'Skill', label: string, kind: SkillKind, reuseLevel?: ReuseLevel | null }, evidence: Array<{ __typename?: 'Evidence', row?: number | null, start: number, end: number, quote?: string | null, method: EvidenceMethod, confidence: number, document: { __typename?: 'Document', ref: string, title: string } }> }> } } | null };

export type EvidenceOfAFileQueryVariables = Exact<{ [key: string]: never; }>;


export type EvidenceOfAFileQuery = { __typename?: 'Query', document?: { __typename?: 'Document', roles: Array<{ __typename?: 'Role', label: string }>, evidence: { __typename?: 'EvidenceConnection', totalCount: number, nodes: Array<{ __typename?: 'Evidence', id: string, row?: number | null, fact:
          | { __typename?: 'CareerMove', role: { __typename?: 'Role', label: string } }
          | { __typename?: 'EducationRequirement', role: { __typename?: 'Role', label: string } }
          | { __typename?: 'ExperienceRequirement', role: { __typename?: 'Role', label: string } }
          | { __typename?: 'Insight', role: { __typename?: 'Role', label: string } }
          | { __typename?: 'Requirement', role: { __typename?: 'Role', label: string } }
          | { __typename?: 'ResponsibilityStatement', role: { __typename?: 'Role', label: string } }
         }> } } | null, facts: { __typename?: 'FactConnection', totalCount: number } };

export type EvidenceByIdQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type EvidenceByIdQuery = { __typename?: 'Query', nodes: Array<
    | { __typename?: 'AlternativeGroup', id: string }
    | { __typename?: 'CareerMove', id: string }
    | { __typename?: 'Change', id: string }
    | { __typename?: 'Collection', id: string }
    | { __typename?: 'Document', id: string }
    | { __typename?: 'EducationRequirement', id: string }
    | { __typename?: 'Evidence', row?: number | null, id: string }
    | { __typename?: 'ExperienceBand', id: string }
    | { __typename?: 'ExperienceRequirement', id: string }
    | { __typename?: 'Insight', id: string }
    | { __typename?: 'Ladder', id: string }
    | { __typename?: 'Requirement', id: string }
    | { __typename?: 'Responsibility', id: string }
    | { __typename?: 'ResponsibilityStatement', id: string }
    | { __typename?: 'Role', id: string }
    | { __typename?: 'RoleGroup', id: string }
    | { __typename?: 'Rung', id: string }
    | { __typename?: 'Scheme', id: string }
    | { __typename?: 'Skill', id: string }
    | { __typename?: 'SkillGroup', id: string }
    | { __typename?: 'SkillScale', id: string }
   | null> };

export type SkillsByCollectionQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillsByCollectionQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', nodes: Array<{ __typename?: 'Skill', label: string, collections: Array<{ __typename?: 'Collection', ref: string }>, requires: Array<{ __typename?: 'Skill', label: string }> }> }, none: { __typename?: 'SkillConnection', totalCount: number }, collections: Array<{ __typename?: 'Collection', ref: string, label: string, members: { __typename?: 'ConceptConnection', totalCount: number } }> };

export type UnknownCollectionQueryVariables = Exact<{ [key: string]: never; }>;


export type UnknownCollectionQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number } };

export type LabelsInFrenchQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type LabelsInFrenchQuery = { __typename?: 'Query', role?: { __typename?: 'Role', french: string, said: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean }, missing: { __typename?: 'LocalizedText', text: string, language: string, fallback: boolean } } | null, scheme?: { __typename?: 'Scheme', version?: string | null, languages: Array<string>, attribution: string } | null };

export type OnetOccupationQueryVariables = Exact<{ [key: string]: never; }>;


export type OnetOccupationQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, group?: { __typename?: 'RoleGroup', ref: string } | null, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', importance?: number | null, inDemand?: boolean | null, level?: { __typename?: 'SkillLevel', value: number, scale: { __typename?: 'SkillScale', ref: string, min: number, max: number } } | null, skill: { __typename?: 'Skill', ref: string, label: string, collections: Array<{ __typename?: 'Collection', label: string }> } }> }, responsibilities: { __typename?: 'ResponsibilityStatementConnection', nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, taskType?: TaskType | null, responsibility?: { __typename?: 'Responsibility', roles: Array<{ __typename?: 'Role', label: string }> } | null }> }, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, band?: { __typename?: 'ExperienceBand', code: string, minYears: number, maxYears?: number | null } | null }>, education: Array<{ __typename?: 'EducationRequirement', level: EducationLevel, share?: number | null, necessity: Necessity }> } | null };

export type LadderOfPilotsQueryVariables = Exact<{ [key: string]: never; }>;


export type LadderOfPilotsQuery = { __typename?: 'Query', ladders: { __typename?: 'LadderConnection', totalCount: number, nodes: Array<{ __typename?: 'Ladder', ref: string, label: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } }, ladder?: { __typename?: 'Ladder', label: string, group?: { __typename?: 'RoleGroup', label: string } | null, rungs: Array<{ __typename?: 'Rung', position: number, track: CareerTrack, role: { __typename?: 'Role', ref: string } }> } | null, role?: { __typename?: 'Role', rung?: { __typename?: 'Rung', position: number, track: CareerTrack, ladder: { __typename?: 'Ladder', ref: string } } | null } | null, levels?: { __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null, criteria?: string | null, scale: { __typename?: 'SkillScale', ref: string } } | null }> } } | null };

export type CodesQueryVariables = Exact<{ [key: string]: never; }>;


export type CodesQuery = { __typename?: 'Query', group?:
    | { __typename: 'Role', ref: string }
    | { __typename: 'RoleGroup', ref: string }
    | { __typename: 'Skill', ref: string }
    | { __typename: 'SkillGroup', ref: string }
   | null, noRole?: { __typename?: 'Role', ref: string } | null, noSkill?: { __typename?: 'Skill', ref: string } | null, none?:
    | { __typename?: 'Role', ref: string }
    | { __typename?: 'RoleGroup', ref: string }
    | { __typename?: 'Skill', ref: string }
    | { __typename?: 'SkillGroup', ref: string }
   | null, filtered: { __typename?: 'SkillConnection', totalCount: number } };

export type CitesTheNewReleaseQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type CitesTheNewReleaseQuery = { __typename?: 'Query', role?: { __typename?: 'Role', requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', evidence: Array<{ __typename?: 'Evidence', document: { __typename?: 'Document', ref: string } }> }> } } | null };

export type StillThereQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type StillThereQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', status: ConceptStatus, requiredBy: Array<{ __typename?: 'Skill', label: string }> } | null };

export type CountedComparisonQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedComparisonQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, from: { __typename?: 'Role', label: string }, to: { __typename?: 'Role', label: string }, matches: Array<{ __typename?: 'ConceptMatch', kind: MatchKind }>, requirements: Array<{ __typename?: 'RequirementDifference', skill: { __typename?: 'Skill', label: string }, from?: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', start: number }> } | null, to?: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', start: number }> } | null }>, responsibilities: Array<{ __typename?: 'ResponsibilityDifference', from?: { __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null } | null, to?: { __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null } | null }>, experience: Array<{ __typename?: 'ExperienceDifference', to?: { __typename?: 'ExperienceRequirement', statement: string, band?: { __typename?: 'ExperienceBand', label: string } | null } | null }>, tracks: Array<{ __typename?: 'TrackComparison', to: Array<{ __typename?: 'CareerMove', to: { __typename?: 'Role', label: string } }> }>, insights: Array<{ __typename?: 'InsightComparison', to: Array<{ __typename?: 'Insight', statement: string }> }>, summary: { __typename?: 'ComparisonSummary', sameRequirements: number } } };

export type CountedGapQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
}>;


export type CountedGapQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, unresolved: Array<string>, role: { __typename?: 'Role', label: string }, met: Array<{ __typename?: 'GapItem', reason: string, requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, partlyMet: Array<{ __typename?: 'GapItem', requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } }, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, missing: Array<{ __typename?: 'GapItem', requirement: { __typename?: 'Requirement', skill: { __typename?: 'Skill', label: string } } }>, resolved: Array<{ __typename?: 'ResolvedClaim', skills: Array<{ __typename?: 'Skill', ref: string }> }> } };

export type CountedMatchesQueryVariables = Exact<{
  have: Array<SkillClaim> | SkillClaim;
}>;


export type CountedMatchesQuery = { __typename?: 'Query', matchRoles: { __typename?: 'RoleMatchConnection', totalCount: number, nodes: Array<{ __typename?: 'RoleMatch', score: number, role: { __typename?: 'Role', label: string }, parts: Array<{ __typename?: 'ScorePart', points: number }> }>, resolved: Array<{ __typename?: 'ResolvedClaim', skills: Array<{ __typename?: 'Skill', ref: string }> }> } };

export type CountedPathsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedPathsQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath' }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', steps: Array<{ __typename?: 'CareerStep', statement: string, from: { __typename?: 'Role', label: string }, to: { __typename?: 'Role', label: string }, move?: { __typename?: 'CareerMove', evidence: Array<{ __typename?: 'Evidence', start: number }> } | null, document?: { __typename?: 'Document', ref: string } | null, gained: Array<{ __typename?: 'Skill', label: string }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', necessity: Necessity } }>, transferred: Array<{ __typename?: 'Skill', label: string }> }> }> }
   };

export type CountedPathsOverSimilarRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedPathsOverSimilarRolesQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath' }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', steps: Array<{ __typename?: 'CareerStep', statement: string, to: { __typename?: 'Role', label: string }, transferred: Array<{ __typename?: 'Skill', label: string }> }> }> }
   };

export type CountedLackOfPathQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedLackOfPathQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', label: string }> }
    | { __typename?: 'PathsFound' }
   };

export type CountedGraphQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedGraphQuery = { __typename?: 'Query', skillGraph: { __typename?: 'SkillGraph', totalNodes: number, nodes: Array<{ __typename?: 'SkillGraphNode', skill: { __typename?: 'Skill', label: string } }>, edges: Array<{ __typename?: 'SkillGraphEdge', from: string, to: string, weight: number }> } };

export type CountedStatsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedStatsQuery = { __typename?: 'Query', skillStats: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', transversality: number, skill: { __typename?: 'Skill', label: string } }> } };

export type CountedStatsOfGroupQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedStatsOfGroupQuery = { __typename?: 'Query', skillStats: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, skill: { __typename?: 'Skill', label: string } }> } };

export type CountedFacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedFacetsQuery = { __typename?: 'Query', skillFacets: { __typename?: 'SkillFacetConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillFacet', roles: number, skill: { __typename?: 'Skill', label: string }, group?: { __typename?: 'RoleGroup', label: string } | null }> } };

export type CountedUseQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedUseQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', usage: { __typename?: 'SkillUsage', roles: number, transversality: number }, relatedByUse: Array<{ __typename?: 'SkillAffinity', lift: number, skill: { __typename?: 'Skill', label: string } }> } | null };

export type CountedSimilarRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountedSimilarRolesQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', similar: Array<{ __typename?: 'RoleSimilarity', role: { __typename?: 'Role', label: string }, sharedSkills: Array<{ __typename?: 'Skill', label: string }> }> }> } };

export type WhatIsInTheCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsInTheCatalogQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number, publishedAt: string, roleCount: number, skillCount: number, factCount: number, documentCount: number }, schemes: Array<{ __typename?: 'Scheme', code: string, title: string, licence: string, attribution: string }> };

export type WhoNamesKubernetesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoNamesKubernetesQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', label: string, requirements: { __typename?: 'RequirementConnection', totalCount: number, nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, start: number, end: number }> }> } } | null };

export type MinimumYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type MinimumYearsQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', label: string, experience: Array<{ __typename?: 'ExperienceRequirement', minYears?: number | null, maxYears?: number | null, openEnded: boolean, scope?: string | null, statement: string, band?: { __typename?: 'ExperienceBand', label: string } | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> }> } };

export type CommonSkillsQueryVariables = Exact<{ [key: string]: never; }>;


export type CommonSkillsQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number, nodes: Array<{ __typename?: 'Skill', ref: string, label: string }> } };

export type OnlyTechLeadQueryVariables = Exact<{ [key: string]: never; }>;


export type OnlyTechLeadQuery = { __typename?: 'Query', skills: { __typename?: 'SkillConnection', totalCount: number, nodes: Array<{ __typename?: 'Skill', label: string, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, statement: string, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } }> } };

export type CareerMovesQueryVariables = Exact<{ [key: string]: never; }>;


export type CareerMovesQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, moves: Array<{ __typename?: 'CareerMove', track: CareerTrack, kind: MoveKind, typicalYears?: string | null, statement: string, from: { __typename?: 'Role', label: string }, to: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } | null };

export type CodingTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type CodingTimeQuery = { __typename?: 'Query', role?: { __typename?: 'Role', insights: Array<{ __typename?: 'Insight', statement: string, min?: number | null, max?: number | null, unit?: string | null, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } | null };

export type RolePageQueryVariables = Exact<{
  ref?: Scalars['String']['input'];
}>;


export type RolePageQuery = { __typename?: 'Query', role?: { __typename?: 'Role', ref: string, label: string, altLabels: Array<string>, description?: string | null, group?: { __typename?: 'RoleGroup', label: string } | null, responsibilities: { __typename?: 'ResponsibilityStatementConnection', nodes: Array<{ __typename?: 'ResponsibilityStatement', position: number, statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, statement: string, skill: { __typename?: 'Skill', ref: string, label: string, kind: SkillKind }, alternatives?: { __typename?: 'AlternativeGroup', label: string } | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, minYears?: number | null, maxYears?: number | null, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, education: Array<{ __typename?: 'EducationRequirement', level: EducationLevel, field?: string | null, orEquivalent: boolean, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, moves: Array<{ __typename?: 'CareerMove', track: CareerTrack, kind: MoveKind, to: { __typename?: 'Role', label: string } }> } | null };

export type QuoteFragment = { __typename?: 'Evidence', start: number, end: number, quote?: string | null, document: { __typename?: 'Document', title: string } };

export type PeopleManagementQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleManagementQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', totalCount: number, nodes: Array<
      | { __typename?: 'CareerMove', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
      | { __typename?: 'EducationRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
      | { __typename?: 'ExperienceRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
      | { __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
      | { __typename?: 'Requirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
      | { __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }
    > } };

export type SharedResponsibilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type SharedResponsibilitiesQuery = { __typename?: 'Query', responsibilities: { __typename?: 'ResponsibilityConnection', totalCount: number, nodes: Array<{ __typename?: 'Responsibility', label: string, roles: Array<{ __typename?: 'Role', label: string }>, statements: { __typename?: 'ResponsibilityStatementConnection', nodes: Array<{ __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string } }> } }> } };

export type SkillTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillTreeQuery = { __typename?: 'Query', skillGroups: { __typename?: 'SkillGroupConnection', nodes: Array<{ __typename?: 'SkillGroup', label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', nodes: Array<
          | { __typename?: 'Skill', ref: string, label: string }
          | { __typename?: 'SkillGroup', ref: string, label: string, narrower: { __typename?: 'SkillGroupOrSkillConnection', nodes: Array<
                | { __typename?: 'Skill', ref: string, label: string }
                | { __typename?: 'SkillGroup', ref: string, label: string }
              > } }
        > } }> } };

type Name_Role_Fragment = { __typename?: 'Role', ref: string, label: string };

type Name_RoleGroup_Fragment = { __typename?: 'RoleGroup', ref: string, label: string };

type Name_Skill_Fragment = { __typename?: 'Skill', ref: string, label: string };

type Name_SkillGroup_Fragment = { __typename?: 'SkillGroup', ref: string, label: string };

export type NameFragment =
  | Name_Role_Fragment
  | Name_RoleGroup_Fragment
  | Name_Skill_Fragment
  | Name_SkillGroup_Fragment
;

export type RolesWithinReachQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesWithinReachQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', nodes: Array<{ __typename?: 'Role', label: string, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string }>, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } }> } };

export type WhatADocumentSaysQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatADocumentSaysQuery = { __typename?: 'Query', document?: { __typename?: 'Document', title: string, length: number, sha256: string, roles: Array<{ __typename?: 'Role', label: string }>, evidence: { __typename?: 'EvidenceConnection', totalCount: number, nodes: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null, fact:
          | { __typename: 'CareerMove', statement: string }
          | { __typename: 'EducationRequirement', statement: string }
          | { __typename: 'ExperienceRequirement', statement: string }
          | { __typename: 'Insight', statement: string }
          | { __typename: 'Requirement', statement: string }
          | { __typename: 'ResponsibilityStatement', statement: string }
         }> } } | null };

export type WhatChangedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatChangedQuery = { __typename?: 'Query', catalog: { __typename?: 'Catalog', revision: number, publishedAt: string }, changes: { __typename?: 'ChangeConnection', totalCount: number, nodes: Array<{ __typename?: 'Change', revision: number, kind: ChangeKind, breaking: boolean, ref: string, concept?:
        | { __typename?: 'Role', label: string }
        | { __typename?: 'RoleGroup', label: string }
        | { __typename?: 'Skill', label: string }
        | { __typename?: 'SkillGroup', label: string }
       | null, fields: Array<{ __typename?: 'FieldChange', name: string, before?: string | null, after?: string | null }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type KuberntesQueryVariables = Exact<{ [key: string]: never; }>;


export type KuberntesQuery = { __typename?: 'Query', search: { __typename?: 'SearchConnection', totalCount: number, facets: Array<{ __typename?: 'Facet', name: string, values: Array<{ __typename?: 'FacetValue', value: string, label: string, count: number }> }>, nodes: Array<{ __typename?: 'SearchHit', score: number, matched: { __typename?: 'SearchMatch', text: string, field: MatchedField, rule: MatchRule }, node:
        | { __typename?: 'Responsibility', label: string }
        | { __typename?: 'Role', ref: string, label: string }
        | { __typename?: 'RoleGroup', ref: string, label: string }
        | { __typename?: 'Skill', ref: string, label: string }
        | { __typename?: 'SkillGroup', ref: string, label: string }
       }> } };

export type SuggestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SuggestionsQuery = { __typename?: 'Query', suggest: Array<{ __typename?: 'Suggestion', text: string, matched: { __typename?: 'SearchMatch', field: MatchedField, rule: MatchRule }, node:
      | { __typename?: 'Responsibility' }
      | { __typename?: 'Role' }
      | { __typename?: 'RoleGroup' }
      | { __typename?: 'Skill', ref: string, kind: SkillKind }
      | { __typename?: 'SkillGroup' }
     }> };

export type JobTitleQueryVariables = Exact<{ [key: string]: never; }>;


export type JobTitleQuery = { __typename?: 'Query', resolveTitle: { __typename?: 'TitleResolution', confidence?: number | null, role?: { __typename?: 'Role', ref: string, label: string } | null, candidates: Array<{ __typename?: 'TitleCandidate', confidence: number, matched: { __typename?: 'SearchMatch', text: string, rule: MatchRule }, role: { __typename?: 'Role', label: string, scheme: { __typename?: 'Scheme', code: string } } }> } };

export type CompareRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type CompareRolesQuery = { __typename?: 'Query', compareRoles: { __typename?: 'RoleComparison', similarity: number, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, weight: number, points: number }>, summary: { __typename?: 'ComparisonSummary', sameRequirements: number, changedRequirements: number, requirementsOnlyFrom: number, requirementsOnlyTo: number, sameResponsibilities: number, rewordedResponsibilities: number, responsibilitiesOnlyFrom: number, responsibilitiesOnlyTo: number }, requirements: Array<{ __typename?: 'RequirementDifference', change: RequirementChange, skill: { __typename?: 'Skill', label: string }, from?: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> } | null, to?: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> } | null }>, responsibilities: Array<{ __typename?: 'ResponsibilityDifference', change: ResponsibilityChange, similarity?: number | null, from?: { __typename?: 'ResponsibilityStatement', statement: string, responsibility?: { __typename?: 'Responsibility', label: string } | null } | null, to?: { __typename?: 'ResponsibilityStatement', statement: string } | null }>, experience: Array<{ __typename?: 'ExperienceDifference', change: RequirementChange, from?: { __typename?: 'ExperienceRequirement', statement: string } | null, to?: { __typename?: 'ExperienceRequirement', statement: string } | null }>, insights: Array<{ __typename?: 'InsightComparison', kind: InsightKind, from: Array<{ __typename?: 'Insight', statement: string }>, to: Array<{ __typename?: 'Insight', statement: string }> }> } };

export type SkillGapQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillGapQuery = { __typename?: 'Query', skillGap: { __typename?: 'SkillGap', score: number, unresolved: Array<string>, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, points: number }>, met: Array<{ __typename?: 'GapItem', reason: string, requirement: { __typename?: 'Requirement', necessity: Necessity, skill: { __typename?: 'Skill', label: string } } }>, partlyMet: Array<{ __typename?: 'GapItem', reason: string, satisfiedBy: Array<{ __typename?: 'Skill', label: string }> }>, missing: Array<{ __typename?: 'GapItem', reason: string, weight: number, requirement: { __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> } }>, unknown: Array<{ __typename?: 'GapItem', reason: string }>, resolved: Array<{ __typename?: 'ResolvedClaim', text: string, skills: Array<{ __typename?: 'Skill', ref: string }>, matched?: { __typename?: 'SearchMatch', text: string, rule: MatchRule } | null }> } };

export type MatchRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type MatchRolesQuery = { __typename?: 'Query', matchRoles: { __typename?: 'RoleMatchConnection', totalCount: number, unresolved: Array<string>, nodes: Array<{ __typename?: 'RoleMatch', score: number, met: number, partlyMet: number, missing: number, role: { __typename?: 'Role', label: string, scheme: { __typename?: 'Scheme', code: string } }, parts: Array<{ __typename?: 'ScorePart', name: string, value: number, weight: number, points: number }> }> } };

export type CareerPathsQueryVariables = Exact<{ [key: string]: never; }>;


export type CareerPathsQuery = { __typename?: 'Query', careerPaths:
    | { __typename?: 'NoPath', reason: string, nearest: Array<{ __typename?: 'Role', label: string }> }
    | { __typename?: 'PathsFound', paths: Array<{ __typename?: 'CareerPath', totalCost: number, steps: Array<{ __typename?: 'CareerStep', source: StepSource, statement: string, cost: number, years?: number | null, from: { __typename?: 'Role', label: string }, to: { __typename?: 'Role', label: string }, gained: Array<{ __typename?: 'Skill', label: string }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', necessity: Necessity }, to: { __typename?: 'Requirement', necessity: Necessity } }>, transferred: Array<{ __typename?: 'Skill', label: string }>, move?: { __typename?: 'CareerMove', kind: MoveKind, track: CareerTrack, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> } | null }> }> }
   };

export type SkillGraphQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillGraphQuery = { __typename?: 'Query', skillGraph: { __typename?: 'SkillGraph', truncated: boolean, totalNodes: number, nodes: Array<{ __typename?: 'SkillGraphNode', depth: number, weight: number, skill: { __typename?: 'Skill', id: string, label: string, kind: SkillKind } }>, edges: Array<{ __typename?: 'SkillGraphEdge', from: string, to: string, relation: SkillRelation, weight: number }> } };

export type SkillStatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillStatisticsQuery = { __typename?: 'Query', transversal: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, groups: number, transversality: number, connections: number, skill: { __typename?: 'Skill', label: string } }> }, isolated: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, groups: number, transversality: number, connections: number, skill: { __typename?: 'Skill', label: string } }> }, askedOfLeads: { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, groups: number, transversality: number, connections: number, skill: { __typename?: 'Skill', label: string } }> } };

export type StatsFragment = { __typename?: 'SkillStatConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillStat', roles: number, groups: number, transversality: number, connections: number, skill: { __typename?: 'Skill', label: string } }> };

export type RelatedByUseQueryVariables = Exact<{ [key: string]: never; }>;


export type RelatedByUseQuery = { __typename?: 'Query', skill?: { __typename?: 'Skill', label: string, usage: { __typename?: 'SkillUsage', roles: number, groups: number, transversality: number, byNecessity: Array<{ __typename?: 'NecessityCount', necessity: Necessity, roles: number }> }, relatedByUse: Array<{ __typename?: 'SkillAffinity', roles: number, support: number, lift: number, cosine: number, skill: { __typename?: 'Skill', label: string } }> } | null };

export type LadderPagesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LadderPagesQuery = { __typename?: 'Query', ladders: { __typename?: 'LadderConnection', nodes: Array<{ __typename?: 'Ladder', ref: string, label: string, description?: string | null, tracks: Array<{ __typename?: 'LadderTrack', track: CareerTrack, rungs: Array<{ __typename?: 'Rung', position: number }> }>, rungs: Array<{ __typename?: 'Rung', position: number, track: CareerTrack, role: { __typename?: 'Role', ref: string, label: string, description?: string | null }, below?: { __typename?: 'Rung', position: number } | null, effective: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', position: number } }>, change?: { __typename?: 'RungChange', gained: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', position: number } }>, raised: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null } }>, lowered: Array<{ __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null } }>, dropped: Array<{ __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', position: number } }> } | null }> }> } };

export type AskedAtRungFragment = { __typename?: 'RungRequirement', skill: { __typename?: 'Skill', label: string }, requirement: { __typename?: 'Requirement', necessity: Necessity }, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', position: number } };

export type MovedFragment = { __typename?: 'LevelChange', skill: { __typename?: 'Skill', label: string }, from: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null }, to: { __typename?: 'Requirement', level?: { __typename?: 'SkillLevel', label?: string | null } | null } };

export type LadderMatricesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LadderMatricesQuery = { __typename?: 'Query', ladders: { __typename?: 'LadderConnection', nodes: Array<{ __typename?: 'Ladder', label: string, matrix: { __typename?: 'LadderMatrix', rungs: Array<{ __typename?: 'Rung', position: number, track: CareerTrack, role: { __typename?: 'Role', label: string } }>, rows: Array<{ __typename?: 'LadderMatrixRow', skill: { __typename?: 'Skill', ref: string, label: string }, cells: Array<{ __typename?: 'LadderCell', inherited: boolean, level?: { __typename?: 'SkillLevel', value: number, label?: string | null } | null, from: { __typename?: 'Rung', position: number } } | null> }> } }> } };

export type SimilarRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type SimilarRolesQuery = { __typename?: 'Query', role?: { __typename?: 'Role', label: string, similar: Array<{ __typename?: 'RoleSimilarity', similarity: number, sharedCount: number, role: { __typename?: 'Role', label: string, scheme: { __typename?: 'Scheme', code: string } }, sharedSkills: Array<{ __typename?: 'Skill', label: string }> }> } | null };

export type SkillFacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillFacetsQuery = { __typename?: 'Query', skillFacets: { __typename?: 'SkillFacetConnection', totalCount: number, nodes: Array<{ __typename?: 'SkillFacet', necessity: Necessity, roles: number, skill: { __typename?: 'Skill', label: string }, group?: { __typename?: 'RoleGroup', label: string } | null }> } };

export type RequiresOneNotTheOtherQueryVariables = Exact<{ [key: string]: never; }>;


export type RequiresOneNotTheOtherQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', label: string, experience: Array<{ __typename?: 'ExperienceRequirement', statement: string, minYears?: number | null }>, requirements: { __typename?: 'RequirementConnection', nodes: Array<{ __typename?: 'Requirement', necessity: Necessity, evidence: Array<{ __typename?: 'Evidence', quote?: string | null }> }> } }> } };

export type FactsOfADocumentQueryVariables = Exact<{ [key: string]: never; }>;


export type FactsOfADocumentQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', totalCount: number, nodes: Array<
      | { __typename?: 'CareerMove', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'EducationRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'ExperienceRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'Requirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
      | { __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', start: number, end: number, quote?: string | null }> }
    > } };

export type RequirementsInDoubtQueryVariables = Exact<{ [key: string]: never; }>;


export type RequirementsInDoubtQuery = { __typename?: 'Query', facts: { __typename?: 'FactConnection', totalCount: number, nodes: Array<
      | { __typename?: 'CareerMove', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
      | { __typename?: 'EducationRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
      | { __typename?: 'ExperienceRequirement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
      | { __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
      | { __typename?: 'Requirement', necessity: Necessity, statement: string, skill: { __typename?: 'Skill', label: string }, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
      | { __typename?: 'ResponsibilityStatement', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', confidence: number, quote?: string | null }> }
    > } };

export type NoStatedExperienceQueryVariables = Exact<{ [key: string]: never; }>;


export type NoStatedExperienceQuery = { __typename?: 'Query', roles: { __typename?: 'RoleConnection', totalCount: number, nodes: Array<{ __typename?: 'Role', label: string, documents: Array<{ __typename?: 'Document', title: string }> }> } };

export type WhereSourcesDisagreeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereSourcesDisagreeQuery = { __typename?: 'Query', disagreements: { __typename?: 'DisagreementConnection', totalCount: number, nodes: Array<{ __typename?: 'Disagreement', subject:
        | { __typename: 'Role', label: string }
        | { __typename: 'RoleGroup', label: string }
        | { __typename: 'Skill', label: string }
        | { __typename: 'SkillGroup', label: string }
      , roles: Array<{ __typename?: 'Role', label: string }>, affirming: Array<{ __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }>, denying: Array<{ __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> }> }> } };

export type SideFragment = { __typename?: 'Insight', statement: string, role: { __typename?: 'Role', label: string }, evidence: Array<{ __typename?: 'Evidence', quote?: string | null, document: { __typename?: 'Document', title: string } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FullFragmentDoc = new TypedDocumentString(`
    fragment Full on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
    evidence {
      row
    }
  }
  level {
    value
    label
  }
  from {
    role {
      label
    }
  }
}
    `, {"fragmentName":"Full"}) as unknown as TypedDocumentString<FullFragment, unknown>;
export const FullChangeFragmentDoc = new TypedDocumentString(`
    fragment FullChange on LevelChange {
  skill {
    label
  }
  from {
    level {
      value
    }
  }
  to {
    level {
      value
    }
  }
}
    `, {"fragmentName":"FullChange"}) as unknown as TypedDocumentString<FullChangeFragment, unknown>;
export const AskedFragmentDoc = new TypedDocumentString(`
    fragment Asked on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
    role {
      ref
    }
  }
  level {
    value
  }
  from {
    position
    role {
      ref
    }
  }
}
    `, {"fragmentName":"Asked"}) as unknown as TypedDocumentString<AskedFragment, unknown>;
export const ChangeFragmentDoc = new TypedDocumentString(`
    fragment Change on LevelChange {
  skill {
    label
  }
  from {
    role {
      ref
    }
    level {
      value
    }
  }
  to {
    role {
      ref
    }
    level {
      value
    }
  }
}
    `, {"fragmentName":"Change"}) as unknown as TypedDocumentString<ChangeFragment, unknown>;
export const GapLineFragmentDoc = new TypedDocumentString(`
    fragment GapLine on GapItem {
  requirement {
    necessity
    skill {
      label
    }
    alternatives {
      label
      members {
        skill {
          label
        }
      }
    }
  }
  satisfiedBy {
    label
  }
  reason
  weight
}
    `, {"fragmentName":"GapLine"}) as unknown as TypedDocumentString<GapLineFragment, unknown>;
export const UsedFragmentDoc = new TypedDocumentString(`
    fragment Used on SkillUsage {
  roles
  groups
  transversality
  byNecessity {
    necessity
    roles
  }
}
    `, {"fragmentName":"Used"}) as unknown as TypedDocumentString<UsedFragment, unknown>;
export const AlikeFragmentDoc = new TypedDocumentString(`
    fragment Alike on RoleSimilarity {
  role {
    ref
  }
  similarity
  sharedCount
  sharedSkills(first: 3) {
    ref
  }
}
    `, {"fragmentName":"Alike"}) as unknown as TypedDocumentString<AlikeFragment, unknown>;
export const StatementFragmentDoc = new TypedDocumentString(`
    fragment Statement on Insight {
  role {
    label
  }
  statement
  stance
  evidence {
    quote
    start
    end
    document {
      ref
      text
    }
  }
}
    `, {"fragmentName":"Statement"}) as unknown as TypedDocumentString<StatementFragment, unknown>;
export const QuoteFragmentDoc = new TypedDocumentString(`
    fragment Quote on Evidence {
  document {
    title
  }
  start
  end
  quote
}
    `, {"fragmentName":"Quote"}) as unknown as TypedDocumentString<QuoteFragment, unknown>;
export const NameFragmentDoc = new TypedDocumentString(`
    fragment Name on Concept {
  ref
  label
}
    `, {"fragmentName":"Name"}) as unknown as TypedDocumentString<NameFragment, unknown>;
export const StatsFragmentDoc = new TypedDocumentString(`
    fragment Stats on SkillStatConnection {
  totalCount
  nodes {
    skill {
      label
    }
    roles
    groups
    transversality
    connections
  }
}
    `, {"fragmentName":"Stats"}) as unknown as TypedDocumentString<StatsFragment, unknown>;
export const AskedAtRungFragmentDoc = new TypedDocumentString(`
    fragment AskedAtRung on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
  }
  level {
    value
    label
  }
  from {
    position
  }
}
    `, {"fragmentName":"AskedAtRung"}) as unknown as TypedDocumentString<AskedAtRungFragment, unknown>;
export const MovedFragmentDoc = new TypedDocumentString(`
    fragment Moved on LevelChange {
  skill {
    label
  }
  from {
    level {
      label
    }
  }
  to {
    level {
      label
    }
  }
}
    `, {"fragmentName":"Moved"}) as unknown as TypedDocumentString<MovedFragment, unknown>;
export const SideFragmentDoc = new TypedDocumentString(`
    fragment Side on Insight {
  role {
    label
  }
  statement
  evidence {
    quote
    document {
      title
    }
  }
}
    `, {"fragmentName":"Side"}) as unknown as TypedDocumentString<SideFragment, unknown>;
export const PathsOfSeniorEngineerDocument = new TypedDocumentString(`
    query PathsOfSeniorEngineer($from: String!, $to: String!, $cost: PathCost, $sources: [StepSource!], $first: Int) {
  careerPaths(from: $from, to: $to, cost: $cost, sources: $sources, first: $first) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          from {
            ref
          }
          to {
            ref
          }
          source
          statement
          move {
            kind
            track
            typicalYears
            evidence {
              start
              end
              quote
              document {
                ref
                text
              }
            }
          }
          rung {
            position
          }
          document {
            ref
          }
          similarity
          gained {
            label
          }
          raised {
            skill {
              label
            }
            from {
              necessity
            }
            to {
              necessity
            }
          }
          transferred {
            label
          }
          years
          cost
        }
      }
    }
    ... on NoPath {
      reason
      nearest {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathsOfSeniorEngineerQuery, PathsOfSeniorEngineerQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($since: Int!, $filter: ChangeFilter, $first: Int, $after: String) {
  catalog {
    revision
  }
  changes(since: $since, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      revision
      kind
      breaking
      ref
      concept {
        __typename
        ref
        label
      }
      fields {
        name
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ChangesByIdDocument = new TypedDocumentString(`
    query ChangesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Change {
      kind
      ref
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesByIdQuery, ChangesByIdQueryVariables>;
export const TechLeadAgainstTechnicalLeadDocument = new TypedDocumentString(`
    query TechLeadAgainstTechnicalLead($from: String!, $to: String!) {
  compareRoles(from: $from, to: $to) {
    from {
      ref
    }
    to {
      ref
    }
    matches {
      kind
    }
    similarity
    parts {
      name
      value
      weight
      points
    }
    requirements {
      change
      skill {
        label
      }
      from {
        role {
          ref
        }
        skill {
          label
        }
        necessity
        evidence {
          start
          end
          quote
          document {
            ref
            text
          }
        }
      }
      to {
        role {
          ref
        }
        skill {
          label
        }
        necessity
        evidence {
          start
          end
          quote
          document {
            ref
            text
          }
        }
      }
    }
    responsibilities {
      change
      similarity
      from {
        statement
        responsibility {
          label
        }
      }
      to {
        statement
        responsibility {
          label
        }
      }
    }
    experience {
      change
      from {
        scope
        minYears
        maxYears
        openEnded
      }
      to {
        scope
        minYears
        maxYears
        openEnded
      }
    }
    education {
      change
      from {
        level
        field
        orEquivalent
        necessity
      }
      to {
        level
        field
        orEquivalent
        necessity
      }
    }
    tracks {
      track
      from {
        to {
          label
        }
        kind
      }
      to {
        to {
          label
        }
        kind
      }
    }
    insights {
      kind
      from {
        statement
      }
      to {
        statement
      }
    }
    summary {
      sameRequirements
      changedRequirements
      requirementsOnlyFrom
      requirementsOnlyTo
      sameResponsibilities
      rewordedResponsibilities
      responsibilitiesOnlyFrom
      responsibilitiesOnlyTo
    }
  }
}
    `) as unknown as TypedDocumentString<TechLeadAgainstTechnicalLeadQuery, TechLeadAgainstTechnicalLeadQueryVariables>;
export const DescribedCostsDocument = new TypedDocumentString(`
    query DescribedCosts {
  __type(name: "Query") {
    fields {
      name
      description
    }
  }
}
    `) as unknown as TypedDocumentString<DescribedCostsQuery, DescribedCostsQueryVariables>;
export const DisagreementsDocument = new TypedDocumentString(`
    query Disagreements($kind: InsightKind, $group: String, $first: Int, $after: String, $last: Int, $before: String) {
  disagreements(
    kind: $kind
    group: $group
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      subject {
        __typename
        label
      }
      roles {
        label
      }
      affirming {
        statement
        role {
          label
        }
        evidence {
          start
          end
          document {
            title
          }
        }
      }
      denying {
        statement
        role {
          label
        }
        evidence {
          start
          end
          document {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DisagreementsQuery, DisagreementsQueryVariables>;
export const QuotesAfterAnExportDocument = new TypedDocumentString(`
    query QuotesAfterAnExport {
  documents(first: 10) {
    nodes {
      ref
      text
    }
  }
  facts(filter: {role: "rolegraph:tech-lead"}, first: 100) {
    nodes {
      id
      evidence {
        start
        end
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuotesAfterAnExportQuery, QuotesAfterAnExportQueryVariables>;
export const SeededRolesAtFullSizeDocument = new TypedDocumentString(`
    query SeededRolesAtFullSize {
  roles(filter: {scheme: "rolegraph"}, first: 100) {
    totalCount
    nodes {
      id
      ref
      label
      altLabels
      scheme {
        code
      }
      replacedBy {
        ref
      }
      group {
        label
      }
      documents {
        title
      }
      responsibilities(first: 100) {
        totalCount
        nodes {
          id
          statement
          responsibility {
            label
          }
          evidence {
            id
            start
            end
            quote
            document {
              title
            }
          }
        }
      }
      requirements(first: 100) {
        totalCount
        nodes {
          id
          necessity
          skill {
            ref
          }
          alternatives {
            label
          }
          evidence {
            id
            start
            end
            document {
              title
            }
          }
        }
      }
      experience {
        id
        statement
        band {
          label
        }
        evidence {
          id
          start
          end
          document {
            title
          }
        }
      }
      education {
        id
        level
        evidence {
          id
          document {
            title
          }
        }
      }
      moves {
        id
        to {
          label
        }
        evidence {
          id
          document {
            title
          }
        }
      }
      insights {
        id
        kind
        statement
        evidence {
          id
          document {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeededRolesAtFullSizeQuery, SeededRolesAtFullSizeQueryVariables>;
export const CountsAtFullSizeDocument = new TypedDocumentString(`
    query CountsAtFullSize {
  schemes {
    code
    version
    languages
    roleCount
    skillCount
  }
  catalog {
    revision
    factCount
  }
}
    `) as unknown as TypedDocumentString<CountsAtFullSizeQuery, CountsAtFullSizeQueryVariables>;
export const RolePageAtFullSizeDocument = new TypedDocumentString(`
    query RolePageAtFullSize($ref: String!) {
  role(ref: $ref) {
    label
    status
    group {
      label
    }
    responsibilities(first: 100) {
      totalCount
      nodes {
        statement
        taskType
        evidence {
          row
          document {
            ref
          }
        }
      }
    }
    requirements(first: 100) {
      totalCount
      nodes {
        statement
        necessity
        importance
        level {
          value
          label
          scale {
            title
            min
            max
          }
        }
        skill {
          label
        }
        evidence {
          row
          start
          end
          quote
          method
          document {
            ref
          }
        }
      }
    }
    experience {
      statement
      band {
        code
        minYears
        maxYears
      }
    }
    moves {
      to {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolePageAtFullSizeQuery, RolePageAtFullSizeQueryVariables>;
export const GoneAtFullSizeDocument = new TypedDocumentString(`
    query GoneAtFullSize($ref: String!) {
  concept(ref: $ref) {
    ref
    status
    label
  }
  changes(since: 2, filter: {kind: [DEPRECATED], scheme: ["esco"]}) {
    totalCount
    nodes {
      revision
      breaking
      concept {
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GoneAtFullSizeQuery, GoneAtFullSizeQueryVariables>;
export const BesideAtFullSizeDocument = new TypedDocumentString(`
    query BesideAtFullSize {
  ladders(scheme: "gdad", first: 1) {
    totalCount
  }
  role(ref: "onet:15-1252.00") {
    label
    related {
      position
      tier
      role {
        label
      }
    }
  }
  matched: role(ref: "onet:11-1011.00") {
    matches {
      method
      concept {
        scheme {
          code
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BesideAtFullSizeQuery, BesideAtFullSizeQueryVariables>;
export const FrenchAtFullSizeDocument = new TypedDocumentString(`
    query FrenchAtFullSize($ref: String!) {
  scheme(code: "esco") {
    languages
  }
  concept(ref: $ref) {
    label
    french: label(language: "fr")
    said: localizedLabel(language: "fr") {
      text
      language
      fallback
    }
    missing: localizedLabel(language: "sv") {
      text
      language
      fallback
    }
  }
}
    `) as unknown as TypedDocumentString<FrenchAtFullSizeQuery, FrenchAtFullSizeQueryVariables>;
export const FirstThreeDocument = new TypedDocumentString(`
    query FirstThree($query: String!) {
  search(query: $query, language: "en", first: 3) {
    nodes {
      node {
        ... on Skill {
          ref
        }
        ... on Role {
          ref
        }
        ... on SkillGroup {
          ref
        }
        ... on RoleGroup {
          ref
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FirstThreeQuery, FirstThreeQueryVariables>;
export const AllLaddersAtFullSizeDocument = new TypedDocumentString(`
    query AllLaddersAtFullSize($first: Int!, $after: String) {
  ladders(scheme: "gdad", first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ref
      label
      tracks {
        track
        rungs {
          role {
            ref
          }
        }
      }
      rungs {
        role {
          label
        }
        track
        below {
          role {
            label
          }
        }
        own {
          ...Full
        }
        inherited {
          ...Full
        }
        effective {
          ...Full
        }
        change {
          from {
            role {
              label
            }
          }
          gained {
            ...Full
          }
          raised {
            ...FullChange
          }
          lowered {
            ...FullChange
          }
          dropped {
            ...Full
          }
        }
      }
      matrix {
        rungs {
          role {
            label
          }
        }
        rows {
          skill {
            label
          }
          cells {
            requirement {
              necessity
            }
            level {
              value
              label
              criteria
            }
            from {
              role {
                label
              }
            }
            inherited
          }
        }
      }
    }
  }
}
    fragment Full on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
    evidence {
      row
    }
  }
  level {
    value
    label
  }
  from {
    role {
      label
    }
  }
}
fragment FullChange on LevelChange {
  skill {
    label
  }
  from {
    level {
      value
    }
  }
  to {
    level {
      value
    }
  }
}`) as unknown as TypedDocumentString<AllLaddersAtFullSizeQuery, AllLaddersAtFullSizeQueryVariables>;
export const ClimbOfLockKeepersDocument = new TypedDocumentString(`
    query ClimbOfLockKeepers {
  ladder(ref: "gdad:lock-keeper") {
    tracks {
      track
      rungs {
        position
      }
    }
    rungs {
      role {
        ref
      }
      below {
        position
      }
      own {
        ...Asked
      }
      inherited {
        ...Asked
      }
      effective {
        ...Asked
      }
      change {
        from {
          position
        }
        gained {
          ...Asked
        }
        raised {
          ...Change
        }
        lowered {
          ...Change
        }
        dropped {
          ...Asked
        }
      }
    }
  }
}
    fragment Asked on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
    role {
      ref
    }
  }
  level {
    value
  }
  from {
    position
    role {
      ref
    }
  }
}
fragment Change on LevelChange {
  skill {
    label
  }
  from {
    role {
      ref
    }
    level {
      value
    }
  }
  to {
    role {
      ref
    }
    level {
      value
    }
  }
}`) as unknown as TypedDocumentString<ClimbOfLockKeepersQuery, ClimbOfLockKeepersQueryVariables>;
export const MatrixOfLockKeepersDocument = new TypedDocumentString(`
    query MatrixOfLockKeepers {
  ladder(ref: "gdad:lock-keeper") {
    matrix {
      rungs {
        role {
          ref
        }
      }
      rows {
        skill {
          label
        }
        cells {
          requirement {
            role {
              ref
            }
          }
          level {
            value
            label
            criteria
          }
          from {
            position
            role {
              ref
            }
          }
          inherited
        }
      }
    }
  }
  none: ladder(ref: "gdad:chief-of-canals") {
    tracks {
      track
    }
    rungs {
      position
    }
    matrix {
      rungs {
        position
      }
      rows {
        skill {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatrixOfLockKeepersQuery, MatrixOfLockKeepersQueryVariables>;
export const RungOfARoleDocument = new TypedDocumentString(`
    query RungOfARole {
  role(ref: "gdad:senior-keeper") {
    rung {
      id
      below {
        role {
          ref
        }
      }
      inherited {
        skill {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RungOfARoleQuery, RungOfARoleQueryVariables>;
export const RungByIdDocument = new TypedDocumentString(`
    query RungById($id: ID!) {
  node(id: $id) {
    ... on Rung {
      change {
        gained {
          skill {
            label
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RungByIdQuery, RungByIdQueryVariables>;
export const GapOfLockKeeperDocument = new TypedDocumentString(`
    query GapOfLockKeeper($have: [SkillClaim!]!, $role: String!) {
  skillGap(have: $have, role: $role) {
    score
    met {
      reason
    }
    partlyMet {
      reason
    }
    unknown {
      reason
    }
    missing {
      reason
    }
    resolved {
      level
      skills {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GapOfLockKeeperQuery, GapOfLockKeeperQueryVariables>;
export const ClimbByCareerPathDocument = new TypedDocumentString(`
    query ClimbByCareerPath($from: String!, $to: String!, $cost: PathCost) {
  careerPaths(from: $from, to: $to, cost: $cost) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          to {
            ref
          }
          source
          statement
          move {
            kind
          }
          rung {
            position
            track
            role {
              ref
            }
          }
          document {
            title
          }
          gained {
            label
          }
          raised {
            skill {
              label
            }
            from {
              role {
                ref
              }
              level {
                value
                label
              }
            }
            to {
              role {
                ref
              }
              level {
                value
                label
              }
            }
          }
          transferred {
            label
          }
          years
          cost
        }
      }
    }
    ... on NoPath {
      reason
      nearest {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClimbByCareerPathQuery, ClimbByCareerPathQueryVariables>;
export const MatchesOfLockKeeperDocument = new TypedDocumentString(`
    query MatchesOfLockKeeper($have: [SkillClaim!]!) {
  matchRoles(have: $have, filter: {scheme: "gdad", text: "keeper"}) {
    nodes {
      role {
        ref
      }
      score
      met
      partlyMet
      missing
    }
  }
}
    `) as unknown as TypedDocumentString<MatchesOfLockKeeperQuery, MatchesOfLockKeeperQueryVariables>;
export const MatchesOfAnEngineerDocument = new TypedDocumentString(`
    query MatchesOfAnEngineer($have: [SkillClaim!]!, $years: Int, $filter: RoleFilter, $first: Int, $after: String, $last: Int, $before: String) {
  matchRoles(
    have: $have
    yearsOfExperience: $years
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    edges {
      cursor
    }
    nodes {
      role {
        ref
      }
      score
      met
      partlyMet
      missing
      parts {
        name
        value
        weight
        points
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    resolved {
      text
      skills {
        ref
      }
    }
    unresolved
  }
}
    `) as unknown as TypedDocumentString<MatchesOfAnEngineerQuery, MatchesOfAnEngineerQueryVariables>;
export const GapScoreOfAnEngineerDocument = new TypedDocumentString(`
    query GapScoreOfAnEngineer($have: [SkillClaim!]!, $role: String!) {
  skillGap(have: $have, role: $role) {
    score
    met {
      weight
    }
    partlyMet {
      weight
    }
    missing {
      weight
    }
  }
}
    `) as unknown as TypedDocumentString<GapScoreOfAnEngineerQuery, GapScoreOfAnEngineerQueryVariables>;
export const EveryTypeOfNodeDocument = new TypedDocumentString(`
    query EveryTypeOfNode {
  schemes {
    __typename
    id
  }
  roles(first: 1) {
    nodes {
      __typename
      id
    }
  }
  roleGroups(scheme: "rolegraph", first: 1) {
    nodes {
      __typename
      id
    }
  }
  skills(first: 1) {
    nodes {
      __typename
      id
    }
  }
  skillGroups(scheme: "rolegraph", first: 1) {
    nodes {
      __typename
      id
    }
  }
  responsibilities(first: 1) {
    nodes {
      __typename
      id
    }
  }
  experienceBands {
    __typename
    id
  }
  documents(first: 1) {
    nodes {
      __typename
      id
    }
  }
  role(ref: "technical-lead") {
    responsibilities(first: 1) {
      nodes {
        __typename
        id
      }
    }
    requirements(first: 1) {
      nodes {
        __typename
        id
        evidence {
          __typename
          id
        }
      }
    }
    experience {
      __typename
      id
    }
    education {
      __typename
      id
    }
    moves {
      __typename
      id
    }
    insights(kinds: [COMPENSATION]) {
      __typename
      id
    }
  }
  skill(ref: "java") {
    requirements(first: 1) {
      nodes {
        alternatives {
          __typename
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EveryTypeOfNodeQuery, EveryTypeOfNodeQueryVariables>;
export const NodesByIdDocument = new TypedDocumentString(`
    query NodesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodesByIdQuery, NodesByIdQueryVariables>;
export const StateOfCatalogDocument = new TypedDocumentString(`
    query StateOfCatalog {
  catalog {
    revision
  }
  role(ref: "ferry-pilot") {
    label
  }
}
    `) as unknown as TypedDocumentString<StateOfCatalogQuery, StateOfCatalogQueryVariables>;
export const SkillPageDocument = new TypedDocumentString(`
    query SkillPage($first: Int, $after: String, $last: Int, $before: String, $orderBy: SkillOrder) {
  skills(
    first: $first
    after: $after
    last: $last
    before: $before
    orderBy: $orderBy
  ) {
    totalCount
    edges {
      cursor
      node {
        ref
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SkillPageQuery, SkillPageQueryVariables>;
export const NestedPageDocument = new TypedDocumentString(`
    query NestedPage($first: Int, $after: String, $last: Int, $before: String) {
  role(ref: "technical-lead") {
    requirements(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        cursor
        node {
          skill {
            ref
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NestedPageQuery, NestedPageQueryVariables>;
export const RoleCursorDocument = new TypedDocumentString(`
    query RoleCursor {
  roles(first: 1) {
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RoleCursorQuery, RoleCursorQueryVariables>;
export const CursorsOfQuestionsDocument = new TypedDocumentString(`
    query CursorsOfQuestions($have: [SkillClaim!]!) {
  matches: matchRoles(have: $have, first: 1) {
    pageInfo {
      endCursor
    }
  }
  stats: skillStats(first: 1) {
    pageInfo {
      endCursor
    }
  }
  byRoles: skillStats(first: 1, orderBy: {field: ROLES}) {
    pageInfo {
      endCursor
    }
  }
  ascending: skillStats(
    first: 1
    orderBy: {field: TRANSVERSALITY, direction: ASC}
  ) {
    pageInfo {
      endCursor
    }
  }
  facets: skillFacets(first: 1) {
    pageInfo {
      endCursor
    }
  }
  skills(first: 1) {
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CursorsOfQuestionsQuery, CursorsOfQuestionsQueryVariables>;
export const PathOfDroppedRoleDocument = new TypedDocumentString(`
    query PathOfDroppedRole($from: String!, $to: String!) {
  careerPaths(from: $from, to: $to) {
    __typename
    ... on NoPath {
      reason
      nearest {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathOfDroppedRoleQuery, PathOfDroppedRoleQueryVariables>;
export const QuestionsAboutDroppedRoleDocument = new TypedDocumentString(`
    query QuestionsAboutDroppedRole($dropped: String!, $deckhand: String!) {
  compareRoles(from: $dropped, to: $deckhand) {
    from {
      ref
      status
    }
    similarity
  }
  skillGap(have: [{skill: "moor a ferry"}], role: $dropped) {
    role {
      ref
    }
    resolved {
      skills {
        label
      }
    }
  }
  matchRoles(have: [{skill: "moor a ferry"}, {skill: "speak Harbourish"}]) {
    nodes {
      role {
        ref
      }
    }
  }
  role(ref: $dropped) {
    similar {
      similarity
    }
  }
}
    `) as unknown as TypedDocumentString<QuestionsAboutDroppedRoleQuery, QuestionsAboutDroppedRoleQueryVariables>;
export const AcrossSchemesDocument = new TypedDocumentString(`
    query AcrossSchemes($from: String!, $to: String!) {
  compareRoles(from: $from, to: $to) {
    matches {
      kind
      concept {
        ref
      }
      confidence
      method
    }
    similarity
    parts {
      name
      value
      points
    }
    requirements {
      change
      skill {
        ref
      }
      from {
        skill {
          ref
        }
        necessity
        level {
          value
        }
      }
      to {
        skill {
          ref
        }
        necessity
        importance
        level {
          value
        }
      }
    }
    summary {
      responsibilitiesOnlyFrom
      responsibilitiesOnlyTo
    }
  }
}
    `) as unknown as TypedDocumentString<AcrossSchemesQuery, AcrossSchemesQueryVariables>;
export const GapAcrossSchemesDocument = new TypedDocumentString(`
    query GapAcrossSchemes($have: [SkillClaim!]!, $role: String!) {
  skillGap(have: $have, role: $role) {
    score
    met {
      requirement {
        skill {
          ref
        }
      }
      satisfiedBy {
        ref
      }
      reason
      weight
    }
    partlyMet {
      requirement {
        skill {
          ref
        }
      }
      satisfiedBy {
        ref
      }
      reason
      weight
    }
    missing {
      reason
    }
    unknown {
      reason
    }
    resolved {
      text
      skills {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GapAcrossSchemesQuery, GapAcrossSchemesQueryVariables>;
export const PathOverRelatedOccupationsDocument = new TypedDocumentString(`
    query PathOverRelatedOccupations($from: String!, $to: String!, $cost: PathCost) {
  careerPaths(from: $from, to: $to, cost: $cost) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          source
          statement
          document {
            title
          }
          move {
            kind
          }
          rung {
            position
          }
          gained {
            label
          }
          raised {
            skill {
              label
            }
          }
          transferred {
            label
          }
          years
        }
      }
    }
    ... on NoPath {
      reason
      nearest {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathOverRelatedOccupationsQuery, PathOverRelatedOccupationsQueryVariables>;
export const SimilarAcrossSchemesDocument = new TypedDocumentString(`
    query SimilarAcrossSchemes($ref: String!) {
  role(ref: $ref) {
    similar {
      role {
        ref
      }
      similarity
      sharedCount
      sharedSkills {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarAcrossSchemesQuery, SimilarAcrossSchemesQueryVariables>;
export const QuestionsOfOneRevisionDocument = new TypedDocumentString(`
    query QuestionsOfOneRevision {
  catalog {
    revision
  }
  compareRoles(from: "ferry-pilot", to: "harbour-master") {
    similarity
    requirements {
      skill {
        label
      }
    }
  }
  skillGap(have: [{skill: "Charts"}], role: "ferry-pilot") {
    score
    met {
      reason
    }
    missing {
      reason
    }
  }
  matchRoles(have: [{skill: "Charts"}]) {
    nodes {
      role {
        label
      }
      score
      missing
    }
  }
  careerPaths(from: "ferry-pilot", to: "harbour-master", cost: LEAST_NEW_SKILLS) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          statement
        }
      }
    }
    ... on NoPath {
      reason
    }
  }
  skillGraph(center: "charts") {
    nodes {
      skill {
        label
      }
    }
  }
  skillStats(orderBy: {field: ROLES}, first: 2) {
    nodes {
      skill {
        label
      }
      roles
    }
  }
  skillFacets {
    totalCount
    nodes {
      skill {
        label
      }
      necessity
      roles
    }
  }
  charts: skill(ref: "charts") {
    usage {
      roles
      byNecessity {
        necessity
      }
    }
    relatedByUse {
      skill {
        label
      }
      cosine
    }
  }
  role(ref: "ferry-pilot") {
    similar {
      role {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuestionsOfOneRevisionQuery, QuestionsOfOneRevisionQueryVariables>;
export const AskedAtFullSizeDocument = new TypedDocumentString(`
    query AskedAtFullSize($ref: String!) {
  role(ref: $ref) {
    label
    requirements(first: 100) {
      totalCount
      nodes {
        necessity
        skill {
          ref
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskedAtFullSizeQuery, AskedAtFullSizeQueryVariables>;
export const HaveEverythingAtFullSizeDocument = new TypedDocumentString(`
    query HaveEverythingAtFullSize($have: [SkillClaim!]!, $role: String!) {
  skillGap(have: $have, role: $role) {
    score
    met {
      requirement {
        skill {
          ref
        }
      }
      satisfiedBy {
        ref
      }
    }
    partlyMet {
      weight
    }
    missing {
      weight
    }
    unknown {
      weight
    }
    unresolved
  }
  matchRoles(have: $have, first: 3) {
    nodes {
      role {
        ref
      }
      score
      missing
    }
  }
}
    `) as unknown as TypedDocumentString<HaveEverythingAtFullSizeQuery, HaveEverythingAtFullSizeQueryVariables>;
export const PathsAtFullSizeDocument = new TypedDocumentString(`
    query PathsAtFullSize($from: String!, $to: String!, $sources: [StepSource!]) {
  careerPaths(from: $from, to: $to, sources: $sources, first: 3) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          from {
            ref
          }
          to {
            ref
          }
          source
          statement
          document {
            title
          }
          raised {
            skill {
              label
            }
          }
        }
      }
    }
    ... on NoPath {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<PathsAtFullSizeQuery, PathsAtFullSizeQueryVariables>;
export const ComparisonAtFullSizeDocument = new TypedDocumentString(`
    query ComparisonAtFullSize($from: String!, $to: String!) {
  compareRoles(from: $from, to: $to) {
    matches {
      kind
      confidence
      method
    }
    similarity
    parts {
      name
      value
    }
    requirements {
      change
      from {
        skill {
          ref
        }
      }
      to {
        skill {
          ref
        }
      }
    }
    responsibilities {
      change
    }
  }
}
    `) as unknown as TypedDocumentString<ComparisonAtFullSizeQuery, ComparisonAtFullSizeQueryVariables>;
export const UseAtFullSizeDocument = new TypedDocumentString(`
    query UseAtFullSize($ref: String!, $skills: [String!]!) {
  skill(ref: $ref) {
    usage {
      roles
      groups
      transversality
      byNecessity {
        necessity
        roles
      }
    }
    requirements {
      totalCount
    }
  }
  skillFacets(filter: {skills: $skills}, first: 100) {
    totalCount
    nodes {
      group {
        ref
      }
      necessity
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<UseAtFullSizeQuery, UseAtFullSizeQueryVariables>;
export const KubernetesUsersDocument = new TypedDocumentString(`
    query KubernetesUsers {
  skill(ref: "kubernetes") {
    requirements {
      totalCount
      nodes {
        role {
          ref
        }
        necessity
        alternatives {
          label
        }
        evidence {
          quote
          document {
            ref
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KubernetesUsersQuery, KubernetesUsersQueryVariables>;
export const YearsByRoleDocument = new TypedDocumentString(`
    query YearsByRole {
  roles(filter: {group: "technical-leadership-roles"}) {
    nodes {
      ref
      experience {
        minYears
        maxYears
        openEnded
        scope
        band {
          code
        }
        evidence {
          quote
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<YearsByRoleQuery, YearsByRoleQueryVariables>;
export const SkillsOfAllFiveDocument = new TypedDocumentString(`
    query SkillsOfAllFive($roles: [String!]!) {
  skills(filter: {usedByAllOf: $roles}) {
    totalCount
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<SkillsOfAllFiveQuery, SkillsOfAllFiveQueryVariables>;
export const SkillsOfTechLeadAloneDocument = new TypedDocumentString(`
    query SkillsOfTechLeadAlone($others: [String!]!) {
  skills(filter: {usedByRole: "tech-lead", usedByNoneOf: $others}) {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<SkillsOfTechLeadAloneQuery, SkillsOfTechLeadAloneQueryVariables>;
export const MovesOfTechnicalLeadDocument = new TypedDocumentString(`
    query MovesOfTechnicalLead {
  role(ref: "technical-lead") {
    out: moves {
      to {
        label
      }
      track
      kind
      evidence {
        quote
      }
    }
    management: moves(track: MANAGEMENT) {
      to {
        label
      }
    }
    in: moves(direction: IN) {
      from {
        label
      }
      kind
      typicalYears
    }
    both: moves(direction: BOTH) {
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<MovesOfTechnicalLeadQuery, MovesOfTechnicalLeadQueryVariables>;
export const TimeOfTechnicalLeadDocument = new TypedDocumentString(`
    query TimeOfTechnicalLead {
  role(ref: "technical-lead") {
    insights(kinds: [WORK_TIME]) {
      min
      max
      unit
      evidence {
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimeOfTechnicalLeadQuery, TimeOfTechnicalLeadQueryVariables>;
export const PeopleManagersDocument = new TypedDocumentString(`
    query PeopleManagers {
  facts(
    filter: {insightKind: [PEOPLE_MANAGEMENT], document: "lead-software-developer"}
  ) {
    nodes {
      statement
      evidence {
        quote
      }
    }
  }
  manages: facts(
    filter: {insightKind: [PEOPLE_MANAGEMENT], role: "lead-software-engineer"}
  ) {
    nodes {
      evidence {
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleManagersQuery, PeopleManagersQueryVariables>;
export const EvidencePageDocument = new TypedDocumentString(`
    query EvidencePage($after: String) {
  documents {
    nodes {
      ref
      length
      sha256
      text
    }
  }
  facts(first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      evidence {
        start
        end
        quote
        method
        confidence
        document {
          ref
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvidencePageQuery, EvidencePageQueryVariables>;
export const FilteredRolesDocument = new TypedDocumentString(`
    query FilteredRoles($filter: RoleFilter, $orderBy: RoleOrder) {
  roles(filter: $filter, orderBy: $orderBy, first: 100) {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<FilteredRolesQuery, FilteredRolesQueryVariables>;
export const FilteredSkillsDocument = new TypedDocumentString(`
    query FilteredSkills($filter: SkillFilter) {
  skills(filter: $filter, first: 100) {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<FilteredSkillsQuery, FilteredSkillsQueryVariables>;
export const RoleByRefDocument = new TypedDocumentString(`
    query RoleByRef {
  short: role(ref: "tech-lead") {
    ref
    label
    status
    code
    uri
    replacedBy {
      ref
    }
    group {
      ref
      parent {
        ref
        parent {
          ref
        }
      }
    }
  }
  whole: role(ref: "rolegraph:tech-lead") {
    label
  }
  concept(ref: "rolegraph:tech-lead") {
    __typename
    label
  }
  none: role(ref: "nobody") {
    label
  }
  wrongType: role(ref: "java") {
    label
  }
}
    `) as unknown as TypedDocumentString<RoleByRefQuery, RoleByRefQueryVariables>;
export const SkillUpAndDownDocument = new TypedDocumentString(`
    query SkillUpAndDown {
  skill(ref: "java") {
    kind
    broader {
      ... on Skill {
        label
        narrower(first: 3) {
          totalCount
          nodes {
            ... on Skill {
              label
            }
          }
        }
        broader {
          ... on SkillGroup {
            label
            broader {
              label
              broader {
                label
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkillUpAndDownQuery, SkillUpAndDownQueryVariables>;
export const AlternativesDocument = new TypedDocumentString(`
    query Alternatives {
  role(ref: "lead-software-engineer") {
    requirements(filter: {skills: ["go", "aws"]}) {
      totalCount
      nodes {
        necessity
        alternatives {
          label
          members {
            skill {
              label
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlternativesQuery, AlternativesQueryVariables>;
export const RequirementsByKindDocument = new TypedDocumentString(`
    query RequirementsByKind {
  role(ref: "lead-software-developer") {
    preferred: requirements(filter: {necessity: [PREFERRED]}) {
      nodes {
        skill {
          label
        }
      }
    }
    soft: requirements(
      filter: {necessity: [REQUIRED], skillKind: [TRANSVERSAL]}
      last: 2
    ) {
      totalCount
      nodes {
        skill {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequirementsByKindQuery, RequirementsByKindQueryVariables>;
export const RolesOfThingsDocument = new TypedDocumentString(`
    query RolesOfThings {
  experienceBands {
    code
    minYears
    maxYears
    roles {
      totalCount
      nodes {
        label
      }
    }
  }
  roleGroups(scheme: "rolegraph", parent: "software-engineering-roles") {
    nodes {
      label
      children {
        label
      }
      roles {
        nodes {
          label
        }
      }
    }
  }
  responsibilities(first: 100) {
    nodes {
      label
      roles {
        ref
      }
      statements {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesOfThingsQuery, RolesOfThingsQueryVariables>;
export const LanguagesDocument = new TypedDocumentString(`
    query Languages {
  skill(ref: "kubernetes") {
    label
    english: label(language: "EN")
    french: label(language: "fr")
    altLabels
    englishAltLabels: altLabels(language: "EN")
    frenchAltLabels: altLabels(language: "fr")
    description(language: "fr")
    scheme {
      code
      languages
      roleCount
      skillCount
    }
  }
}
    `) as unknown as TypedDocumentString<LanguagesQuery, LanguagesQueryVariables>;
export const FilteredFactsDocument = new TypedDocumentString(`
    query FilteredFacts {
  byKind: facts(filter: {role: "technical-lead", kind: [EDUCATION, CAREER_MOVE]}) {
    nodes {
      __typename
      role {
        ref
      }
    }
  }
  byNecessity: facts(filter: {necessity: [ACQUIRED]}) {
    nodes {
      ... on Requirement {
        skill {
          label
        }
        role {
          label
        }
      }
    }
  }
  byDocument: facts(
    filter: {document: "technical-lead", role: "engineering-manager"}
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FilteredFactsQuery, FilteredFactsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $kinds: [ConceptKind!], $filter: SearchFilter, $language: String, $first: Int, $after: String) {
  search(
    query: $query
    kinds: $kinds
    filter: $filter
    language: $language
    first: $first
    after: $after
  ) {
    nodes {
      score
      node {
        ... on Concept {
          ref
        }
        ... on Responsibility {
          label
        }
      }
      matched {
        text
        field
        rule
        language
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const CountHitsDocument = new TypedDocumentString(`
    query CountHits($query: String!, $filter: SearchFilter) {
  search(query: $query, filter: $filter, first: 1) {
    nodes {
      node {
        __typename
      }
    }
    totalCount
    facets {
      name
      values {
        value
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountHitsQuery, CountHitsQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($prefix: String!, $kinds: [ConceptKind!], $language: String, $first: Int) {
  suggest(prefix: $prefix, kinds: $kinds, language: $language, first: $first) {
    text
    node {
      ... on Concept {
        ref
      }
      ... on Responsibility {
        label
      }
    }
    matched {
      text
      field
      rule
      language
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const ResolveTitleDocument = new TypedDocumentString(`
    query ResolveTitle($title: String!, $first: Int) {
  resolveTitle(title: $title, first: $first) {
    role {
      ref
    }
    confidence
    candidates {
      role {
        ref
      }
      confidence
      matched {
        text
        field
        rule
        language
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveTitleQuery, ResolveTitleQueryVariables>;
export const FerryPilotDocument = new TypedDocumentString(`
    query FerryPilot {
  catalog {
    revision
    roleCount
    skillCount
    factCount
    documentCount
  }
  document(ref: "ferry-pilot") {
    text
  }
  role(ref: "ferry-pilot") {
    status
    label
    responsibilities {
      nodes {
        statement
        evidence {
          quote
        }
      }
    }
    requirements {
      nodes {
        id
        skill {
          label
        }
        evidence {
          quote
          start
          end
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FerryPilotQuery, FerryPilotQueryVariables>;
export const RoleStatusDocument = new TypedDocumentString(`
    query RoleStatus {
  role(ref: "harbour-master") {
    id
    status
    label
  }
  roles {
    nodes {
      ref
    }
  }
  catalog {
    revision
    roleCount
  }
}
    `) as unknown as TypedDocumentString<RoleStatusQuery, RoleStatusQueryVariables>;
export const ReplacedSkillDocument = new TypedDocumentString(`
    query ReplacedSkill {
  skill(ref: "ropes") {
    status
    replacedBy {
      ref
    }
  }
  skills {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<ReplacedSkillQuery, ReplacedSkillQueryVariables>;
export const WatchedPilotDocument = new TypedDocumentString(`
    query WatchedPilot($ref: String!) {
  role(ref: $ref) {
    label
    requirements {
      nodes {
        skill {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchedPilotQuery, WatchedPilotQueryVariables>;
export const IntrospectionDocument = new TypedDocumentString(`
    query Introspection {
  __schema {
    queryType {
      name
    }
    mutationType {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<IntrospectionQuery, IntrospectionQueryVariables>;
export const GapOfSeniorEngineerDocument = new TypedDocumentString(`
    query GapOfSeniorEngineer($have: [SkillClaim!]!, $role: String!) {
  skillGap(have: $have, role: $role) {
    role {
      ref
    }
    score
    parts {
      name
      value
      weight
      points
    }
    met {
      ...GapLine
    }
    partlyMet {
      ...GapLine
    }
    missing {
      ...GapLine
    }
    unknown {
      ...GapLine
    }
    unresolved
    resolved {
      text
      level
      skills {
        label
      }
      matched {
        text
        field
        rule
      }
    }
  }
}
    fragment GapLine on GapItem {
  requirement {
    necessity
    skill {
      label
    }
    alternatives {
      label
      members {
        skill {
          label
        }
      }
    }
  }
  satisfiedBy {
    label
  }
  reason
  weight
}`) as unknown as TypedDocumentString<GapOfSeniorEngineerQuery, GapOfSeniorEngineerQueryVariables>;
export const SkillsAroundDocument = new TypedDocumentString(`
    query SkillsAround($center: String!, $depth: Int, $relations: [SkillRelation!], $limit: Int) {
  skillGraph(center: $center, depth: $depth, relations: $relations, limit: $limit) {
    center {
      id
      ref
    }
    nodes {
      skill {
        id
        ref
      }
      depth
      weight
    }
    edges {
      from
      to
      relation
      weight
    }
    truncated
    totalNodes
  }
}
    `) as unknown as TypedDocumentString<SkillsAroundQuery, SkillsAroundQueryVariables>;
export const SkillsAskedForTogetherDocument = new TypedDocumentString(`
    query SkillsAskedForTogether($ref: String!) {
  skill(ref: $ref) {
    relatedByUse(first: 100) {
      skill {
        ref
      }
      roles
      support
      lift
      cosine
    }
  }
}
    `) as unknown as TypedDocumentString<SkillsAskedForTogetherQuery, SkillsAskedForTogetherQueryVariables>;
export const SkillStatsOfCatalogDocument = new TypedDocumentString(`
    query SkillStatsOfCatalog($filter: SkillFilter, $roleGroup: String, $orderBy: SkillStatOrder, $first: Int, $after: String, $last: Int) {
  skillStats(
    filter: $filter
    roleGroup: $roleGroup
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
  ) {
    totalCount
    nodes {
      skill {
        ref
      }
      roles
      groups
      transversality
      connections
    }
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SkillStatsOfCatalogQuery, SkillStatsOfCatalogQueryVariables>;
export const SkillFacetsOfCatalogDocument = new TypedDocumentString(`
    query SkillFacetsOfCatalog($filter: SkillFacetFilter, $first: Int, $after: String) {
  skillFacets(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      skill {
        ref
      }
      group {
        ref
      }
      necessity
      roles
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SkillFacetsOfCatalogQuery, SkillFacetsOfCatalogQueryVariables>;
export const UsageOfSkillsDocument = new TypedDocumentString(`
    query UsageOfSkills {
  communication: skill(ref: "stakeholder-communication") {
    usage {
      ...Used
    }
  }
  unused: skill(ref: "prioritization") {
    usage {
      ...Used
    }
    relatedByUse {
      roles
    }
  }
}
    fragment Used on SkillUsage {
  roles
  groups
  transversality
  byNecessity {
    necessity
    roles
  }
}`) as unknown as TypedDocumentString<UsageOfSkillsQuery, UsageOfSkillsQueryVariables>;
export const RequirementCountsDocument = new TypedDocumentString(`
    query RequirementCounts {
  roles(first: 100) {
    nodes {
      requirements {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequirementCountsQuery, RequirementCountsQueryVariables>;
export const RolesLikeOneDocument = new TypedDocumentString(`
    query RolesLikeOne {
  lead: role(ref: "tech-lead") {
    similar(first: 3) {
      ...Alike
    }
  }
  manager: role(ref: "engineering-manager") {
    similar {
      ...Alike
    }
  }
  architect: role(ref: "architect") {
    similar {
      similarity
    }
  }
}
    fragment Alike on RoleSimilarity {
  role {
    ref
  }
  similarity
  sharedCount
  sharedSkills(first: 3) {
    ref
  }
}`) as unknown as TypedDocumentString<RolesLikeOneQuery, RolesLikeOneQueryVariables>;
export const WholeCatalogDocument = new TypedDocumentString(`
    query WholeCatalog {
  catalog {
    revision
  }
  roles {
    nodes {
      requirements {
        nodes {
          statement
          skill {
            label
          }
          evidence {
            fact {
              statement
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WholeCatalogQuery, WholeCatalogQueryVariables>;
export const StandingRolesDocument = new TypedDocumentString(`
    query StandingRoles($filter: RoleFilter) {
  roles(filter: $filter, first: 100) {
    totalCount
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<StandingRolesQuery, StandingRolesQueryVariables>;
export const StandingFactsDocument = new TypedDocumentString(`
    query StandingFacts($filter: FactFilter) {
  facts(filter: $filter, first: 100) {
    totalCount
    nodes {
      role {
        label
      }
      statement
      ... on Requirement {
        skill {
          label
        }
        necessity
      }
      evidence {
        confidence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StandingFactsQuery, StandingFactsQueryVariables>;
export const BothSidesDocument = new TypedDocumentString(`
    query BothSides($kind: InsightKind, $group: String) {
  disagreements(kind: $kind, group: $group) {
    totalCount
    nodes {
      subject {
        __typename
        ref
      }
      kind
      roles {
        label
      }
      affirming {
        ...Statement
      }
      denying {
        ...Statement
      }
    }
  }
}
    fragment Statement on Insight {
  role {
    label
  }
  statement
  stance
  evidence {
    quote
    start
    end
    document {
      ref
      text
    }
  }
}`) as unknown as TypedDocumentString<BothSidesQuery, BothSidesQueryVariables>;
export const SilentInsightsDocument = new TypedDocumentString(`
    query SilentInsights {
  facts(filter: {insightKind: [PEOPLE_MANAGEMENT]}, first: 100) {
    nodes {
      role {
        label
      }
      statement
      ... on Insight {
        stance
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SilentInsightsQuery, SilentInsightsQueryVariables>;
export const RolePageCountDocument = new TypedDocumentString(`
    query RolePageCount {
  role(ref: "technical-lead") {
    label
    group {
      label
    }
    responsibilities(first: 100) {
      totalCount
      nodes {
        statement
        responsibility {
          label
        }
        evidence {
          start
          end
          quote
          document {
            title
          }
        }
      }
    }
    requirements(first: 100) {
      totalCount
      nodes {
        necessity
        skill {
          label
        }
        alternatives {
          label
        }
        evidence {
          start
          end
          quote
          document {
            title
          }
        }
      }
    }
    experience {
      statement
      band {
        label
      }
      evidence {
        quote
        document {
          title
        }
      }
    }
    moves {
      to {
        label
      }
      track
      evidence {
        quote
        document {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolePageCountQuery, RolePageCountQueryVariables>;
export const AllRolesCountDocument = new TypedDocumentString(`
    query AllRolesCount {
  roles(first: 100) {
    totalCount
    nodes {
      label
      altLabels
      scheme {
        code
      }
      replacedBy {
        ref
      }
      group {
        label
      }
      documents {
        title
      }
      responsibilities(first: 100) {
        totalCount
        nodes {
          statement
          responsibility {
            label
          }
          evidence {
            quote
            document {
              title
            }
          }
        }
      }
      requirements(first: 100) {
        totalCount
        nodes {
          necessity
          skill {
            label
          }
          alternatives {
            label
          }
          evidence {
            quote
            document {
              title
            }
          }
        }
      }
      experience {
        statement
        band {
          label
        }
        evidence {
          quote
          document {
            title
          }
        }
      }
      education {
        level
        evidence {
          quote
          document {
            title
          }
        }
      }
      moves {
        to {
          label
        }
        evidence {
          quote
          document {
            title
          }
        }
      }
      insights {
        kind
        statement
        evidence {
          quote
          document {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AllRolesCountQuery, AllRolesCountQueryVariables>;
export const SkillToSkillsDocument = new TypedDocumentString(`
    query SkillToSkills {
  skill(ref: "code-review") {
    requirements(first: 100) {
      nodes {
        role {
          moves {
            to {
              requirements(first: 100) {
                nodes {
                  skill {
                    label
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkillToSkillsQuery, SkillToSkillsQueryVariables>;
export const SkillTreeCountDocument = new TypedDocumentString(`
    query SkillTreeCount {
  skillGroups(scheme: "rolegraph") {
    nodes {
      label
      narrower(first: 100) {
        nodes {
          ... on SkillGroup {
            label
            narrower(first: 100) {
              nodes {
                ... on Skill {
                  label
                  narrower(first: 100) {
                    nodes {
                      ... on Skill {
                        label
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkillTreeCountQuery, SkillTreeCountQueryVariables>;
export const RolesOfWidthDocument = new TypedDocumentString(`
    query RolesOfWidth($first: Int!) {
  roles(first: $first) {
    nodes {
      requirements(first: 50) {
        nodes {
          skill {
            broader {
              ... on Skill {
                label
              }
              ... on SkillGroup {
                label
              }
            }
            requirements(first: 20) {
              totalCount
              nodes {
                role {
                  label
                  experience {
                    minYears
                  }
                }
              }
            }
          }
          evidence {
            document {
              ref
              roles {
                label
              }
            }
            fact {
              statement
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesOfWidthQuery, RolesOfWidthQueryVariables>;
export const OnlyCountDocument = new TypedDocumentString(`
    query OnlyCount {
  skills {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OnlyCountQuery, OnlyCountQueryVariables>;
export const OnlyPageDocument = new TypedDocumentString(`
    query OnlyPage {
  skills(first: 2) {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<OnlyPageQuery, OnlyPageQueryVariables>;
export const CountAndPageDocument = new TypedDocumentString(`
    query CountAndPage {
  skills(first: 2) {
    totalCount
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<CountAndPageQuery, CountAndPageQueryVariables>;
export const GoneWithAReleaseDocument = new TypedDocumentString(`
    query GoneWithARelease {
  role(ref: "esco:000000d4-feed-4e55-8b0a-0123456789d4") {
    id
    status
    label
    requirements {
      totalCount
    }
  }
  roles(filter: {scheme: "esco"}) {
    nodes {
      label
    }
  }
  changes(
    since: 2
    filter: {scheme: ["esco"], kind: [DEPRECATED], ref: ["esco:000000d4-feed-4e55-8b0a-0123456789d4"]}
  ) {
    nodes {
      revision
      breaking
      concept {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GoneWithAReleaseQuery, GoneWithAReleaseQueryVariables>;
export const OccupationByCodeDocument = new TypedDocumentString(`
    query OccupationByCode {
  role(ref: "esco:8350.1") {
    ref
    code
    uri
    label
    altLabels
    group {
      ref
      label
      parent {
        label
      }
    }
    broader {
      label
    }
    narrower {
      label
    }
    requirements(first: 2) {
      totalCount
      nodes {
        statement
        necessity
        skill {
          label
          kind
          reuseLevel
        }
        evidence {
          row
          start
          end
          quote
          method
          confidence
          document {
            ref
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OccupationByCodeQuery, OccupationByCodeQueryVariables>;
export const EvidenceOfAFileDocument = new TypedDocumentString(`
    query EvidenceOfAFile {
  document(ref: "document:esco-1.1.0/occupationSkillRelations.csv") {
    roles {
      label
    }
    evidence(first: 3) {
      totalCount
      nodes {
        id
        row
        fact {
          role {
            label
          }
        }
      }
    }
  }
  facts(filter: {document: "document:esco-1.1.0/occupationSkillRelations.csv"}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<EvidenceOfAFileQuery, EvidenceOfAFileQueryVariables>;
export const EvidenceByIdDocument = new TypedDocumentString(`
    query EvidenceById($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Evidence {
      row
    }
  }
}
    `) as unknown as TypedDocumentString<EvidenceByIdQuery, EvidenceByIdQueryVariables>;
export const SkillsByCollectionDocument = new TypedDocumentString(`
    query SkillsByCollection {
  skills(filter: {collection: ["esco:green"]}) {
    nodes {
      label
      collections {
        ref
      }
      requires {
        label
      }
    }
  }
  none: skills(filter: {collection: ["esco:green"], usedByRole: "esco:7512.1"}) {
    totalCount
  }
  collections(scheme: "esco") {
    ref
    label
    members {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<SkillsByCollectionQuery, SkillsByCollectionQueryVariables>;
export const UnknownCollectionDocument = new TypedDocumentString(`
    query UnknownCollection {
  skills(filter: {collection: ["esco:blue"]}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<UnknownCollectionQuery, UnknownCollectionQueryVariables>;
export const LabelsInFrenchDocument = new TypedDocumentString(`
    query LabelsInFrench($ref: String!) {
  role(ref: $ref) {
    french: label(language: "FR")
    said: localizedLabel(language: "fr") {
      text
      language
      fallback
    }
    missing: localizedLabel(language: "sv") {
      text
      language
      fallback
    }
  }
  scheme(code: "esco") {
    version
    languages
    attribution
  }
}
    `) as unknown as TypedDocumentString<LabelsInFrenchQuery, LabelsInFrenchQueryVariables>;
export const OnetOccupationDocument = new TypedDocumentString(`
    query OnetOccupation {
  role(ref: "onet:53-5099.02") {
    label
    group {
      ref
    }
    requirements(filter: {skillKind: [KNOWLEDGE, TECHNOLOGY]}) {
      nodes {
        importance
        inDemand
        level {
          value
          scale {
            ref
            min
            max
          }
        }
        skill {
          ref
          label
          collections {
            label
          }
        }
      }
    }
    responsibilities {
      nodes {
        statement
        taskType
        responsibility {
          roles {
            label
          }
        }
      }
    }
    experience {
      statement
      band {
        code
        minYears
        maxYears
      }
    }
    education {
      level
      share
      necessity
    }
  }
}
    `) as unknown as TypedDocumentString<OnetOccupationQuery, OnetOccupationQueryVariables>;
export const LadderOfPilotsDocument = new TypedDocumentString(`
    query LadderOfPilots {
  ladders(scheme: "gdad", first: 2) {
    totalCount
    nodes {
      ref
      label
    }
    pageInfo {
      hasNextPage
    }
  }
  ladder(ref: "gdad:ferry-pilot") {
    label
    group {
      label
    }
    rungs {
      position
      track
      role {
        ref
      }
    }
  }
  role(ref: "gdad:lead-pilot") {
    rung {
      position
      track
      ladder {
        ref
      }
    }
  }
  levels: role(ref: "gdad:pilot") {
    requirements {
      nodes {
        necessity
        skill {
          label
        }
        level {
          value
          label
          criteria
          scale {
            ref
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LadderOfPilotsQuery, LadderOfPilotsQueryVariables>;
export const CodesDocument = new TypedDocumentString(`
    query Codes {
  group: concept(ref: "esco:8350") {
    __typename
    ref
  }
  noRole: role(ref: "esco:8350") {
    ref
  }
  noSkill: skill(ref: "onet:53-5099.02") {
    ref
  }
  none: concept(ref: "esco:9999.9") {
    ref
  }
  filtered: skills(filter: {usedByRole: "esco:8350.1"}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CodesQuery, CodesQueryVariables>;
export const CitesTheNewReleaseDocument = new TypedDocumentString(`
    query CitesTheNewRelease($ref: String!) {
  role(ref: $ref) {
    requirements {
      nodes {
        evidence {
          document {
            ref
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CitesTheNewReleaseQuery, CitesTheNewReleaseQueryVariables>;
export const StillThereDocument = new TypedDocumentString(`
    query StillThere($ref: String!) {
  skill(ref: $ref) {
    status
    requiredBy {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<StillThereQuery, StillThereQueryVariables>;
export const CountedComparisonDocument = new TypedDocumentString(`
    query CountedComparison {
  compareRoles(from: "tech-lead", to: "technical-lead") {
    from {
      label
    }
    to {
      label
    }
    matches {
      kind
    }
    similarity
    requirements {
      skill {
        label
      }
      from {
        necessity
        evidence {
          start
        }
      }
      to {
        necessity
        evidence {
          start
        }
      }
    }
    responsibilities {
      from {
        statement
        responsibility {
          label
        }
      }
      to {
        statement
        responsibility {
          label
        }
      }
    }
    experience {
      to {
        statement
        band {
          label
        }
      }
    }
    tracks {
      to {
        to {
          label
        }
      }
    }
    insights {
      to {
        statement
      }
    }
    summary {
      sameRequirements
    }
  }
}
    `) as unknown as TypedDocumentString<CountedComparisonQuery, CountedComparisonQueryVariables>;
export const CountedGapDocument = new TypedDocumentString(`
    query CountedGap($have: [SkillClaim!]!) {
  skillGap(have: $have, role: "lead-software-engineer") {
    role {
      label
    }
    score
    met {
      requirement {
        skill {
          label
        }
        alternatives {
          label
        }
      }
      satisfiedBy {
        label
      }
      reason
    }
    partlyMet {
      requirement {
        skill {
          label
        }
      }
      satisfiedBy {
        label
      }
    }
    missing {
      requirement {
        skill {
          label
        }
      }
    }
    resolved {
      skills {
        ref
      }
    }
    unresolved
  }
}
    `) as unknown as TypedDocumentString<CountedGapQuery, CountedGapQueryVariables>;
export const CountedMatchesDocument = new TypedDocumentString(`
    query CountedMatches($have: [SkillClaim!]!) {
  matchRoles(have: $have, yearsOfExperience: 3, filter: {text: "lead"}, first: 3) {
    totalCount
    nodes {
      role {
        label
      }
      score
      parts {
        points
      }
    }
    resolved {
      skills {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountedMatchesQuery, CountedMatchesQueryVariables>;
export const CountedPathsDocument = new TypedDocumentString(`
    query CountedPaths {
  careerPaths(from: "senior-engineer", to: "engineering-manager") {
    ... on PathsFound {
      paths {
        steps {
          from {
            label
          }
          to {
            label
          }
          statement
          move {
            evidence {
              start
            }
          }
          document {
            ref
          }
          gained {
            label
          }
          raised {
            skill {
              label
            }
            from {
              necessity
            }
          }
          transferred {
            label
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountedPathsQuery, CountedPathsQueryVariables>;
export const CountedPathsOverSimilarRolesDocument = new TypedDocumentString(`
    query CountedPathsOverSimilarRoles {
  careerPaths(
    from: "engineering-manager"
    to: "staff-engineer"
    sources: [SKILL_SIMILARITY]
    first: 1
  ) {
    ... on PathsFound {
      paths {
        steps {
          to {
            label
          }
          statement
          transferred {
            label
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountedPathsOverSimilarRolesQuery, CountedPathsOverSimilarRolesQueryVariables>;
export const CountedLackOfPathDocument = new TypedDocumentString(`
    query CountedLackOfPath {
  careerPaths(from: "senior-engineer", to: "tech-lead") {
    ... on NoPath {
      reason
      nearest {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountedLackOfPathQuery, CountedLackOfPathQueryVariables>;
export const CountedGraphDocument = new TypedDocumentString(`
    query CountedGraph {
  skillGraph(center: "kubernetes", depth: 2) {
    nodes {
      skill {
        label
      }
    }
    edges {
      from
      to
      weight
    }
    totalNodes
  }
}
    `) as unknown as TypedDocumentString<CountedGraphQuery, CountedGraphQueryVariables>;
export const CountedStatsDocument = new TypedDocumentString(`
    query CountedStats {
  skillStats(filter: {scheme: "rolegraph"}, first: 20) {
    totalCount
    nodes {
      skill {
        label
      }
      transversality
    }
  }
}
    `) as unknown as TypedDocumentString<CountedStatsQuery, CountedStatsQueryVariables>;
export const CountedStatsOfGroupDocument = new TypedDocumentString(`
    query CountedStatsOfGroup {
  skillStats(roleGroup: "software-engineering-roles", first: 20) {
    totalCount
    nodes {
      skill {
        label
      }
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<CountedStatsOfGroupQuery, CountedStatsOfGroupQueryVariables>;
export const CountedFacetsDocument = new TypedDocumentString(`
    query CountedFacets {
  skillFacets(filter: {groups: ["software-engineering-roles"]}, first: 20) {
    totalCount
    nodes {
      skill {
        label
      }
      group {
        label
      }
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<CountedFacetsQuery, CountedFacetsQueryVariables>;
export const CountedUseDocument = new TypedDocumentString(`
    query CountedUse {
  skill(ref: "kubernetes") {
    usage {
      roles
      transversality
    }
    relatedByUse {
      skill {
        label
      }
      lift
    }
  }
}
    `) as unknown as TypedDocumentString<CountedUseQuery, CountedUseQueryVariables>;
export const CountedSimilarRolesDocument = new TypedDocumentString(`
    query CountedSimilarRoles {
  roles(filter: {scheme: "rolegraph"}) {
    nodes {
      similar {
        role {
          label
        }
        sharedSkills {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountedSimilarRolesQuery, CountedSimilarRolesQueryVariables>;
export const WhatIsInTheCatalogDocument = new TypedDocumentString(`
    query WhatIsInTheCatalog {
  catalog {
    revision
    publishedAt
    roleCount
    skillCount
    factCount
    documentCount
  }
  schemes {
    code
    title
    licence
    attribution
  }
}
    `) as unknown as TypedDocumentString<WhatIsInTheCatalogQuery, WhatIsInTheCatalogQueryVariables>;
export const WhoNamesKubernetesDocument = new TypedDocumentString(`
    query WhoNamesKubernetes {
  skill(ref: "rolegraph:kubernetes") {
    label
    requirements {
      totalCount
      nodes {
        role {
          label
        }
        necessity
        statement
        evidence {
          quote
          start
          end
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoNamesKubernetesQuery, WhoNamesKubernetesQueryVariables>;
export const MinimumYearsDocument = new TypedDocumentString(`
    query MinimumYears {
  roles(orderBy: {field: MIN_YEARS}, first: 20) {
    nodes {
      label
      experience {
        minYears
        maxYears
        openEnded
        scope
        statement
        band {
          label
        }
        evidence {
          quote
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MinimumYearsQuery, MinimumYearsQueryVariables>;
export const CommonSkillsDocument = new TypedDocumentString(`
    query CommonSkills {
  skills(
    filter: {usedByAllOf: ["lead-software-engineer", "lead-software-developer", "software-engineering-tech-lead", "tech-lead", "technical-lead"]}
    first: 100
  ) {
    totalCount
    nodes {
      ref
      label
    }
  }
}
    `) as unknown as TypedDocumentString<CommonSkillsQuery, CommonSkillsQueryVariables>;
export const OnlyTechLeadDocument = new TypedDocumentString(`
    query OnlyTechLead {
  skills(
    filter: {usedByRole: "tech-lead", usedByNoneOf: ["lead-software-engineer", "lead-software-developer", "software-engineering-tech-lead", "technical-lead"]}
    first: 100
  ) {
    totalCount
    nodes {
      label
      requirements(first: 5) {
        nodes {
          necessity
          statement
          evidence {
            quote
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OnlyTechLeadQuery, OnlyTechLeadQueryVariables>;
export const CareerMovesDocument = new TypedDocumentString(`
    query CareerMoves {
  role(ref: "technical-lead") {
    label
    moves(direction: BOTH) {
      from {
        label
      }
      to {
        label
      }
      track
      kind
      typicalYears
      statement
      evidence {
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CareerMovesQuery, CareerMovesQueryVariables>;
export const CodingTimeDocument = new TypedDocumentString(`
    query CodingTime {
  role(ref: "technical-lead") {
    insights(kinds: [WORK_TIME]) {
      statement
      min
      max
      unit
      evidence {
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CodingTimeQuery, CodingTimeQueryVariables>;
export const RolePageDocument = new TypedDocumentString(`
    query RolePage($ref: String! = "tech-lead") {
  role(ref: $ref) {
    ref
    label
    altLabels
    description
    group {
      label
    }
    responsibilities(first: 100) {
      nodes {
        position
        statement
        responsibility {
          label
        }
        evidence {
          ...Quote
        }
      }
    }
    requirements(first: 100) {
      nodes {
        necessity
        statement
        skill {
          ref
          label
          kind
        }
        alternatives {
          label
        }
        evidence {
          ...Quote
        }
      }
    }
    experience {
      statement
      minYears
      maxYears
      evidence {
        ...Quote
      }
    }
    education {
      level
      field
      orEquivalent
      evidence {
        ...Quote
      }
    }
    moves {
      to {
        label
      }
      track
      kind
    }
  }
}
    fragment Quote on Evidence {
  document {
    title
  }
  start
  end
  quote
}`) as unknown as TypedDocumentString<RolePageQuery, RolePageQueryVariables>;
export const PeopleManagementDocument = new TypedDocumentString(`
    query PeopleManagement {
  facts(filter: {insightKind: [PEOPLE_MANAGEMENT]}, first: 100) {
    totalCount
    nodes {
      role {
        label
      }
      statement
      evidence {
        quote
        document {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleManagementQuery, PeopleManagementQueryVariables>;
export const SharedResponsibilitiesDocument = new TypedDocumentString(`
    query SharedResponsibilities {
  responsibilities(first: 100) {
    totalCount
    nodes {
      label
      roles {
        label
      }
      statements {
        nodes {
          role {
            label
          }
          statement
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SharedResponsibilitiesQuery, SharedResponsibilitiesQueryVariables>;
export const SkillTreeDocument = new TypedDocumentString(`
    query SkillTree {
  skillGroups(scheme: "rolegraph") {
    nodes {
      label
      narrower(first: 100) {
        nodes {
          ...Name
          ... on SkillGroup {
            narrower(first: 100) {
              nodes {
                ...Name
              }
            }
          }
        }
      }
    }
  }
}
    fragment Name on Concept {
  ref
  label
}`) as unknown as TypedDocumentString<SkillTreeQuery, SkillTreeQueryVariables>;
export const RolesWithinReachDocument = new TypedDocumentString(`
    query RolesWithinReach {
  roles(
    filter: {maxYears: 5, skillsAllOf: ["microservices"], skillNecessity: [REQUIRED]}
  ) {
    nodes {
      label
      experience {
        statement
      }
      requirements(filter: {skills: ["microservices"]}) {
        nodes {
          necessity
          evidence {
            quote
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesWithinReachQuery, RolesWithinReachQueryVariables>;
export const WhatADocumentSaysDocument = new TypedDocumentString(`
    query WhatADocumentSays {
  document(ref: "lead-software-developer") {
    title
    length
    sha256
    roles {
      label
    }
    evidence(first: 100) {
      totalCount
      nodes {
        start
        end
        quote
        fact {
          __typename
          statement
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatADocumentSaysQuery, WhatADocumentSaysQueryVariables>;
export const WhatChangedDocument = new TypedDocumentString(`
    query WhatChanged {
  catalog {
    revision
    publishedAt
  }
  changes(since: 0, filter: {kind: [ADDED, CHANGED, DEPRECATED]}, first: 20) {
    totalCount
    nodes {
      revision
      kind
      breaking
      ref
      concept {
        label
      }
      fields {
        name
        before
        after
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WhatChangedQuery, WhatChangedQueryVariables>;
export const KuberntesDocument = new TypedDocumentString(`
    query Kuberntes {
  search(query: "kuberntes", first: 10) {
    totalCount
    facets {
      name
      values {
        value
        label
        count
      }
    }
    nodes {
      score
      matched {
        text
        field
        rule
      }
      node {
        ... on Concept {
          ref
          label
        }
        ... on Responsibility {
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KuberntesQuery, KuberntesQueryVariables>;
export const SuggestionsDocument = new TypedDocumentString(`
    query Suggestions {
  suggest(prefix: "prog", kinds: [SKILL]) {
    text
    matched {
      field
      rule
    }
    node {
      ... on Skill {
        ref
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestionsQuery, SuggestionsQueryVariables>;
export const JobTitleDocument = new TypedDocumentString(`
    query JobTitle {
  resolveTitle(title: "Lead SWE") {
    role {
      ref
      label
    }
    confidence
    candidates {
      confidence
      matched {
        text
        rule
      }
      role {
        label
        scheme {
          code
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobTitleQuery, JobTitleQueryVariables>;
export const CompareRolesDocument = new TypedDocumentString(`
    query CompareRoles {
  compareRoles(from: "tech-lead", to: "technical-lead") {
    similarity
    parts {
      name
      value
      weight
      points
    }
    summary {
      sameRequirements
      changedRequirements
      requirementsOnlyFrom
      requirementsOnlyTo
      sameResponsibilities
      rewordedResponsibilities
      responsibilitiesOnlyFrom
      responsibilitiesOnlyTo
    }
    requirements {
      change
      skill {
        label
      }
      from {
        necessity
        evidence {
          quote
        }
      }
      to {
        necessity
        evidence {
          quote
        }
      }
    }
    responsibilities {
      change
      similarity
      from {
        statement
        responsibility {
          label
        }
      }
      to {
        statement
      }
    }
    experience {
      change
      from {
        statement
      }
      to {
        statement
      }
    }
    insights {
      kind
      from {
        statement
      }
      to {
        statement
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareRolesQuery, CompareRolesQueryVariables>;
export const SkillGapDocument = new TypedDocumentString(`
    query SkillGap {
  skillGap(
    role: "lead-software-engineer"
    have: [{skill: "Java"}, {skill: "kuberntes"}, {skill: "rolegraph:system-design"}, {skill: "Mentoring"}, {skill: "unicycling"}]
  ) {
    score
    parts {
      name
      value
      points
    }
    met {
      reason
      requirement {
        necessity
        skill {
          label
        }
      }
    }
    partlyMet {
      reason
      satisfiedBy {
        label
      }
    }
    missing {
      reason
      weight
      requirement {
        necessity
        evidence {
          quote
        }
      }
    }
    unknown {
      reason
    }
    resolved {
      text
      skills {
        ref
      }
      matched {
        text
        rule
      }
    }
    unresolved
  }
}
    `) as unknown as TypedDocumentString<SkillGapQuery, SkillGapQueryVariables>;
export const MatchRolesDocument = new TypedDocumentString(`
    query MatchRoles {
  matchRoles(
    have: [{skill: "Java"}, {skill: "Kubernetes"}, {skill: "System design"}, {skill: "Mentoring"}]
    yearsOfExperience: 6
    first: 5
  ) {
    totalCount
    nodes {
      role {
        label
        scheme {
          code
        }
      }
      score
      parts {
        name
        value
        weight
        points
      }
      met
      partlyMet
      missing
    }
    unresolved
  }
}
    `) as unknown as TypedDocumentString<MatchRolesQuery, MatchRolesQueryVariables>;
export const CareerPathsDocument = new TypedDocumentString(`
    query CareerPaths {
  careerPaths(
    from: "senior-engineer"
    to: "engineering-manager"
    cost: LEAST_NEW_SKILLS
  ) {
    ... on PathsFound {
      paths {
        totalCost
        steps {
          from {
            label
          }
          to {
            label
          }
          source
          statement
          cost
          years
          gained {
            label
          }
          raised {
            skill {
              label
            }
            from {
              necessity
            }
            to {
              necessity
            }
          }
          transferred {
            label
          }
          move {
            kind
            track
            evidence {
              quote
            }
          }
        }
      }
    }
    ... on NoPath {
      reason
      nearest {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CareerPathsQuery, CareerPathsQueryVariables>;
export const SkillGraphDocument = new TypedDocumentString(`
    query SkillGraph {
  skillGraph(center: "kubernetes", depth: 2, limit: 25) {
    nodes {
      depth
      weight
      skill {
        id
        label
        kind
      }
    }
    edges {
      from
      to
      relation
      weight
    }
    truncated
    totalNodes
  }
}
    `) as unknown as TypedDocumentString<SkillGraphQuery, SkillGraphQueryVariables>;
export const SkillStatisticsDocument = new TypedDocumentString(`
    query SkillStatistics {
  transversal: skillStats(first: 5) {
    ...Stats
  }
  isolated: skillStats(first: 5, orderBy: {field: CONNECTIONS, direction: ASC}) {
    ...Stats
  }
  askedOfLeads: skillStats(
    first: 5
    roleGroup: "rolegraph:technical-leadership-roles"
    orderBy: {field: ROLES}
  ) {
    ...Stats
  }
}
    fragment Stats on SkillStatConnection {
  totalCount
  nodes {
    skill {
      label
    }
    roles
    groups
    transversality
    connections
  }
}`) as unknown as TypedDocumentString<SkillStatisticsQuery, SkillStatisticsQueryVariables>;
export const RelatedByUseDocument = new TypedDocumentString(`
    query RelatedByUse {
  skill(ref: "leadership") {
    label
    usage {
      roles
      groups
      transversality
      byNecessity {
        necessity
        roles
      }
    }
    relatedByUse(first: 5) {
      skill {
        label
      }
      roles
      support
      lift
      cosine
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedByUseQuery, RelatedByUseQueryVariables>;
export const LadderPagesDocument = new TypedDocumentString(`
    query LadderPages($first: Int = 2) {
  ladders(first: $first) {
    nodes {
      ref
      label
      description
      tracks {
        track
        rungs {
          position
        }
      }
      rungs {
        position
        track
        role {
          ref
          label
          description
        }
        below {
          position
        }
        effective {
          ...AskedAtRung
        }
        change {
          gained {
            ...AskedAtRung
          }
          raised {
            ...Moved
          }
          lowered {
            ...Moved
          }
          dropped {
            ...AskedAtRung
          }
        }
      }
    }
  }
}
    fragment AskedAtRung on RungRequirement {
  skill {
    label
  }
  requirement {
    necessity
  }
  level {
    value
    label
  }
  from {
    position
  }
}
fragment Moved on LevelChange {
  skill {
    label
  }
  from {
    level {
      label
    }
  }
  to {
    level {
      label
    }
  }
}`) as unknown as TypedDocumentString<LadderPagesQuery, LadderPagesQueryVariables>;
export const LadderMatricesDocument = new TypedDocumentString(`
    query LadderMatrices($first: Int = 2) {
  ladders(first: $first) {
    nodes {
      label
      matrix {
        rungs {
          position
          track
          role {
            label
          }
        }
        rows {
          skill {
            ref
            label
          }
          cells {
            level {
              value
              label
            }
            inherited
            from {
              position
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LadderMatricesQuery, LadderMatricesQueryVariables>;
export const SimilarRolesDocument = new TypedDocumentString(`
    query SimilarRoles {
  role(ref: "tech-lead") {
    label
    similar(first: 3) {
      role {
        label
        scheme {
          code
        }
      }
      similarity
      sharedCount
      sharedSkills(first: 5) {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarRolesQuery, SimilarRolesQueryVariables>;
export const SkillFacetsDocument = new TypedDocumentString(`
    query SkillFacets {
  skillFacets(filter: {skills: ["leadership", "mentoring"]}) {
    totalCount
    nodes {
      skill {
        label
      }
      group {
        label
      }
      necessity
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<SkillFacetsQuery, SkillFacetsQueryVariables>;
export const RequiresOneNotTheOtherDocument = new TypedDocumentString(`
    query RequiresOneNotTheOther {
  roles(
    filter: {skillsAllOf: ["programming-languages"], skillsNoneOf: ["databases"], skillNecessity: [REQUIRED], maxYears: 7}
  ) {
    totalCount
    nodes {
      label
      experience {
        statement
        minYears
      }
      requirements(filter: {skills: ["programming-languages"]}) {
        nodes {
          necessity
          evidence {
            quote
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequiresOneNotTheOtherQuery, RequiresOneNotTheOtherQueryVariables>;
export const FactsOfADocumentDocument = new TypedDocumentString(`
    query FactsOfADocument {
  facts(
    filter: {document: "tech-lead", kind: [REQUIREMENT], necessity: [REQUIRED]}
    first: 100
  ) {
    totalCount
    nodes {
      role {
        label
      }
      statement
      evidence {
        start
        end
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FactsOfADocumentQuery, FactsOfADocumentQueryVariables>;
export const RequirementsInDoubtDocument = new TypedDocumentString(`
    query RequirementsInDoubt {
  facts(filter: {kind: [REQUIREMENT], confidenceBelow: 0.9}, first: 100) {
    totalCount
    nodes {
      role {
        label
      }
      statement
      ... on Requirement {
        skill {
          label
        }
        necessity
      }
      evidence {
        confidence
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequirementsInDoubtQuery, RequirementsInDoubtQueryVariables>;
export const NoStatedExperienceDocument = new TypedDocumentString(`
    query NoStatedExperience {
  roles(filter: {group: "technical-leadership-roles", statesExperience: false}) {
    totalCount
    nodes {
      label
      documents {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoStatedExperienceQuery, NoStatedExperienceQueryVariables>;
export const WhereSourcesDisagreeDocument = new TypedDocumentString(`
    query WhereSourcesDisagree {
  disagreements(kind: PEOPLE_MANAGEMENT) {
    totalCount
    nodes {
      subject {
        __typename
        label
      }
      roles {
        label
      }
      affirming {
        ...Side
      }
      denying {
        ...Side
      }
    }
  }
}
    fragment Side on Insight {
  role {
    label
  }
  statement
  evidence {
    quote
    document {
      title
    }
  }
}`) as unknown as TypedDocumentString<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables>;