import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { type ConceptRow, ConceptStatus, type ConceptType, qualifiedRef } from "../catalog/concept";
import { type ConceptTextKind, textsIn } from "../catalog/concept-text";
import { badInput, limitExceeded, notFound } from "../catalog/errors";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import { defaultLanguage, type SchemeRow } from "../catalog/scheme";
import { MAX_FILTER_TEXT } from "../config/limits";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { NodeType } from "./node";
import { SchemeType } from "./scheme";

enumeration(ConceptStatus, "ConceptStatus", "Whether a concept is in use.", {
  ACTIVE: "In use.",
  DEPRECATED: "Dropped by its publisher; its ref still resolves.",
});

const LANGUAGE = {
  nullable: true,
  description: "A BCP 47 code; without it, or where there is none in it, the scheme's default language.",
} as const;

@InterfaceType("Concept", {
  implements: NodeType,
  description: "Anything named in a taxonomy (skos:Concept): a role, a skill, or a group of either.",
  resolveType: (row: ConceptRow) => row.type,
})
export class ConceptInterface implements Pick<ConceptRow, "ref" | "code" | "uri" | "status"> {
  @Field(() => String, {
    description: 'The readable key "scheme:key": unique, permanent and fit for a URL, "rolegraph:tech-lead".',
  })
  ref!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The publisher's code (skos:notation), which may change with a release; null where it has none.",
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The publisher's own identifier; null where there is none.",
  })
  uri!: string | null;

  @Field(() => ConceptStatus, { description: "Whether the concept is in use." })
  status!: ConceptStatus;
}

/** A text of a concept in the wanted language, or null where there is none in it. */
function translation(
  { loaders }: GraphContext,
  concept: ConceptRow,
  kind: ConceptTextKind,
  language: string,
): MaybePromise<string | null> {
  return whenReady(
    loaders.textsByConceptId.load(concept.id),
    (texts) => textsIn(texts, kind, language)[0] ?? null,
  );
}

@ObjectType("LocalizedText", {
  description: "A text with the language that it is in.",
  simpleResolvers: true,
})
export class LocalizedText {
  @Field(() => String, { description: "The text." })
  text!: string;

  @Field(() => String, { description: "BCP 47 code of its language." })
  language!: string;

  @Field(() => Boolean, {
    description: "True where there is none in the language asked for, and this is the scheme's default one.",
  })
  fallback!: boolean;
}

@Resolver(() => ConceptInterface)
export class ConceptResolver {
  @FieldResolver(() => LocalizedText, {
    description: "The preferred label with its language, for clients that have to show a fallback as such.",
  })
  async localizedLabel(
    @Root() concept: ConceptRow,
    @Arg("language", () => String, { description: "A BCP 47 code." }) language: string,
    @Ctx() context: GraphContext,
  ): Promise<LocalizedText> {
    const text = await translation(context, concept, "PREFERRED_LABEL", language);
    if (text !== null) return { text, language, fallback: false };
    const scheme = await context.loaders.schemeById.load(concept.schemeId);
    return { text: concept.label, language: defaultLanguage(scheme as SchemeRow), fallback: true };
  }

  @FieldResolver(() => String, { description: "The preferred label (skos:prefLabel)." })
  label(
    @Root() concept: ConceptRow,
    @Arg("language", () => String, LANGUAGE) language: string | null,
    @Ctx() context: GraphContext,
  ): MaybePromise<string> {
    if (language == null) return concept.label;
    return whenReady(
      translation(context, concept, "PREFERRED_LABEL", language),
      (text) => text ?? concept.label,
    );
  }

  @FieldResolver(() => [String], { description: "Other names it goes by (skos:altLabel)." })
  async altLabels(
    @Root() concept: ConceptRow,
    @Arg("language", () => String, {
      nullable: true,
      description: "A BCP 47 code; without it the scheme's default language.",
    })
    language: string | null,
    @Ctx() { loaders }: GraphContext,
  ): Promise<string[]> {
    const [texts, scheme] = await Promise.all([
      loaders.textsByConceptId.load(concept.id),
      loaders.schemeById.load(concept.schemeId),
    ]);
    return textsIn(texts, "ALTERNATIVE_LABEL", language ?? defaultLanguage(scheme as SchemeRow));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the concept means; null where its scheme does not say.",
  })
  description(
    @Root() concept: ConceptRow,
    @Arg("language", () => String, LANGUAGE) language: string | null,
    @Ctx() context: GraphContext,
  ): MaybePromise<string | null> {
    if (language == null) return concept.description;
    return whenReady(
      translation(context, concept, "DESCRIPTION", language),
      (text) => text ?? concept.description,
    );
  }

  @FieldResolver(() => SchemeType, { description: "The scheme it belongs to." })
  scheme(@Root() concept: ConceptRow, @Ctx() { loaders }: GraphContext): MaybePromise<SchemeRow | null> {
    return loaders.schemeById.load(concept.schemeId);
  }

  @FieldResolver(() => [ConceptInterface], {
    description: "The concepts that take the place of a deprecated one (dct:isReplacedBy).",
  })
  replacedBy(
    @Root() concept: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly ConceptRow[]> {
    return loaders.replacementsByConceptId.load(concept.id);
  }

  @Query(() => ConceptInterface, {
    nullable: true,
    description: "The concept with this ref, of whatever type, or null where there is none.",
  })
  concept(
    @Arg("ref", () => String, {
      description: 'For example "rolegraph:kubernetes", or a scheme and code: "onet:15-1252.00".',
    })
    ref: string,
    @Ctx() context: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return findConcept(context, ref);
  }
}

/** The concept with this ref, else the one that holds this "scheme:code" now, else null; of the types where any are named. */
export function findConcept(
  { loaders }: GraphContext,
  ref: string,
  ...types: ConceptType[]
): MaybePromise<ConceptRow | null> {
  const fits = ({ type }: ConceptRow) => types.length === 0 || types.includes(type);
  return whenReady(loaders.conceptByRef.load(qualifiedRef(ref)), (concept) => {
    if (concept) return fits(concept) ? concept : null;
    // A code is looked up only where a ref fails, so that a ref always means the same.
    return whenReady(loaders.conceptsByCode.load(qualifiedRef(ref)), (holders) => holders.find(fits) ?? null);
  });
}

/** The concept with this ref or "scheme:code" where it is of the type, else null. */
export function conceptOfType<Row extends ConceptRow>(
  context: GraphContext,
  type: Row["type"],
  ref: string,
): MaybePromise<Row | null> {
  return findConcept(context, ref, type) as MaybePromise<Row | null>;
}

/**
 * The ids of the concepts that a filter names.
 * @throws NOT_FOUND for a ref that is none, so that a slip of the pen does not look like an empty answer.
 */
export async function conceptIds(
  context: GraphContext,
  refs: string[],
  ...types: ConceptType[]
): Promise<number[]> {
  const concepts = await Promise.all(refs.map((ref) => requiredConcept(context, ref, ...types)));
  return concepts.map(({ id }) => id);
}

/** As `conceptIds`, for a filter that names one concept or none. */
export async function conceptId(
  context: GraphContext,
  ref: string | null | undefined,
  ...types: ConceptType[]
): Promise<number | undefined> {
  return ref == null ? undefined : (await conceptIds(context, [ref], ...types))[0];
}

/** The ids of the schemes that a filter or argument names. */
export async function schemeId({ loaders }: GraphContext, code: string): Promise<number> {
  const scheme = await loaders.schemeByRef.load(code);
  if (!scheme) throw notFound(`There is no scheme with the code ${JSON.stringify(code)}.`);
  return scheme.id;
}

/**
 * The ids of the collections that a filter names.
 * @throws NOT_FOUND for a ref that is none.
 */
export async function collectionIds(
  { loaders }: GraphContext,
  refs: string[] | null | undefined,
): Promise<number[] | undefined> {
  if (refs == null) return undefined;
  const collections = await Promise.all(refs.map((ref) => loaders.collectionByRef.load(ref)));
  return collections.map((collection, index) => {
    if (!collection) throw notFound(`There is no Collection with the ref ${JSON.stringify(refs[index])}.`);
    return collection.id;
  });
}

/** A text filter, refused where it is blank or too long. */
export function filterText(text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  // An accent alone is as blank as a blank.
  if (text.normalize("NFKD").replace(/\p{M}/gu, "").trim() === "")
    throw badInput("The filter's text must not be blank.");
  if (text.includes("\0")) throw badInput("The filter's text must not hold the character U+0000.");
  if (text.length > MAX_FILTER_TEXT) {
    throw limitExceeded("The length of the filter's text", MAX_FILTER_TEXT, text.length);
  }
  return text;
}

/**
 * The concept that an argument names, of one of some types.
 * @throws NOT_FOUND where there is none.
 */
export async function requiredConcept(
  context: GraphContext,
  ref: string,
  ...types: ConceptType[]
): Promise<ConceptRow> {
  const concept = await findConcept(context, ref, ...types);
  if (!concept) throw notFound(`There is no ${types.join(" or ")} with the ref ${JSON.stringify(ref)}.`);
  return concept;
}
