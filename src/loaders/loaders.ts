import { readAlternativeGroupsById, readAlternativeGroupsByRef } from "../catalog/alternative-group";
import { readMovesToRoles } from "../catalog/career-move";
import { readCollectionsByConcept, readCollectionsByRef } from "../catalog/collection";
import {
  readConceptCounts,
  readConceptsByCode,
  readConceptsById,
  readConceptsByRef,
} from "../catalog/concept";
import { LinkRelation, readLinkedConcepts, readLinks, readMatches } from "../catalog/concept-link";
import { readConceptTexts } from "../catalog/concept-text";
import { readStancedInsights } from "../catalog/disagreement";
import {
  readDocumentsByDataset,
  readDocumentsById,
  readDocumentsByRef,
  readDocumentsByRole,
  readDocumentTexts,
} from "../catalog/document";
import { readEvidenceByFact, readEvidenceByRef, readRolesByDocument } from "../catalog/evidence";
import { readExperienceBandsById, readExperienceBandsByRef } from "../catalog/experience-band";
import { readFactsById, readFactsByRef, readProfileFacts } from "../catalog/fact";
import {
  readLaddersById,
  readLaddersByRef,
  readRungsByLadder,
  readRungsByRef,
  readRungsByRole,
} from "../catalog/ladder";
import { readRequirementsByAlternatives, readRequirementsByRole } from "../catalog/requirement";
import {
  readResponsibilitiesById,
  readResponsibilitiesByRef,
  readRolesByResponsibility,
} from "../catalog/responsibility";
import { readChangesByRef } from "../catalog/revision";
import { readChildGroups } from "../catalog/role";
import { readPackLanguages, readSchemesById, readSchemesByRef } from "../catalog/scheme";
import { readSkillLevelsBySkill, readSkillScalesById, readSkillScalesByRef } from "../catalog/skill-level";
import type { Store } from "../catalog/store";
import { type Batch, Loader, manyBy, oneBy } from "./batch";
import type { EntityCache } from "./entity-cache";
import { PageLoaders } from "./pages";

const id = (row: { id: number }) => row.id;
const ref = (row: { ref: string }) => row.ref;
const linkedId = (row: { linkedId: number }) => row.linkedId;

const { REPLACED_BY, BROADER, REQUIRES, RELATED } = LinkRelation;
const linked = (relation: LinkRelation) => (store: Store, keys: readonly number[]) =>
  readLinkedConcepts(store, relation, keys);
const links = (relation: LinkRelation, end: "fromId" | "toId") => (store: Store, keys: readonly number[]) =>
  readLinks(store, relation, end, keys);

/** What is loaded by key, named resultByKey. */
const BATCHES = {
  schemeById: oneBy(readSchemesById, id),
  schemeByRef: oneBy(readSchemesByRef, ref),
  conceptById: oneBy(readConceptsById, id),
  conceptByRef: oneBy(readConceptsByRef, ref),
  conceptCountsBySchemeId: manyBy(readConceptCounts, (row) => row.schemeId),
  packLanguagesBySchemeId: manyBy(readPackLanguages, (row) => row.schemeId),
  conceptsByCode: manyBy(readConceptsByCode, (row) => row.schemeCode),
  collectionByRef: oneBy(readCollectionsByRef, ref),
  collectionsByConceptId: manyBy(readCollectionsByConcept, linkedId),
  matchesByConceptId: manyBy(readMatches, linkedId),
  relatedByConceptId: manyBy(links(RELATED, "fromId"), linkedId),
  narrowerByConceptId: manyBy(links(BROADER, "toId"), linkedId),
  requiredByConceptId: manyBy(links(REQUIRES, "fromId"), linkedId),
  requirersByConceptId: manyBy(links(REQUIRES, "toId"), linkedId),
  ladderById: oneBy(readLaddersById, id),
  ladderByRef: oneBy(readLaddersByRef, ref),
  rungByRef: oneBy(readRungsByRef, ref),
  rungsByLadderId: manyBy(readRungsByLadder, (row) => row.ladderId),
  rungsByRoleId: manyBy(readRungsByRole, (row) => row.roleId),
  scaleById: oneBy(readSkillScalesById, id),
  scaleByRef: oneBy(readSkillScalesByRef, ref),
  levelsBySkillId: manyBy(readSkillLevelsBySkill, (row) => row.skillId),
  changeByRef: oneBy(readChangesByRef, ref),
  textsByConceptId: manyBy(readConceptTexts, (row) => row.conceptId),
  replacementsByConceptId: manyBy(linked(REPLACED_BY), linkedId),
  broaderByConceptId: manyBy(linked(BROADER), linkedId),
  childGroupsByGroupId: manyBy(readChildGroups, (row) => row.groupId),
  profileFactsByRoleId: manyBy(readProfileFacts, (row) => row.roleId),
  stancedInsightsBySubjectId: manyBy(readStancedInsights, (row) => row.subjectId),
  movesByTargetRoleId: manyBy(readMovesToRoles, (row) => row.toRoleId),
  factById: oneBy(readFactsById, id),
  factByRef: oneBy(readFactsByRef, ref),
  evidenceByFactId: manyBy(readEvidenceByFact, (row) => row.factId),
  evidenceByRef: oneBy(readEvidenceByRef, ref),
  documentById: oneBy(readDocumentsById, id),
  documentByRef: oneBy(readDocumentsByRef, ref),
  documentByDatasetId: oneBy(readDocumentsByDataset, linkedId),
  documentTextById: oneBy(readDocumentTexts, id),
  documentsByRoleId: manyBy(readDocumentsByRole, linkedId),
  rolesByDocumentId: manyBy(readRolesByDocument, linkedId),
  responsibilityById: oneBy(readResponsibilitiesById, id),
  responsibilityByRef: oneBy(readResponsibilitiesByRef, ref),
  rolesByResponsibilityId: manyBy(readRolesByResponsibility, linkedId),
  bandById: oneBy(readExperienceBandsById, id),
  bandByRef: oneBy(readExperienceBandsByRef, ref),
  alternativesById: oneBy(readAlternativeGroupsById, id),
  alternativesByRef: oneBy(readAlternativeGroupsByRef, ref),
  requirementsByRoleId: manyBy(readRequirementsByRole, (row) => row.roleId),
  requirementsByAlternativesId: manyBy(readRequirementsByAlternatives, (row) => row.alternativesId),
};

type Batches = typeof BATCHES;
type LoaderOf<Each> = Each extends Batch<infer Key, infer Value> ? Loader<Key, Value> : never;

/** The loaders of one request. They remember what they read, so they live no longer than it. */
export type Loaders = { readonly [Name in keyof Batches]: LoaderOf<Batches[Name]> } & {
  readonly pages: PageLoaders;
};

/** Makes a loader when it is first asked for: most requests take a few of them. */
class LazyLoaders {
  readonly pages: PageLoaders;
  private readonly made = new Map<string, unknown>();

  constructor(
    private readonly store: Store,
    private readonly cache: EntityCache | undefined,
  ) {
    this.pages = new PageLoaders(store, cache);
  }

  loader<Key, Value>(name: string, read: Batch<Key, Value>): Loader<Key, Value> {
    let loader = this.made.get(name) as Loader<Key, Value> | undefined;
    if (!loader) {
      loader = new Loader(this.store, read, this.cache?.shelf<Key, Value>(name));
      this.made.set(name, loader);
    }
    return loader;
  }
}

for (const [name, read] of Object.entries<Batch<never, unknown>>(BATCHES)) {
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      return this.loader(name, read);
    },
  });
}

/** The loaders of one request, which share what others read of the same revision where there is a cache. */
export function createLoaders(store: Store, cache?: EntityCache): Loaders {
  return new LazyLoaders(store, cache) as unknown as Loaders;
}
