import { Arg, Ctx, Field, FieldResolver, ID, InterfaceType, Query, Resolver, Root } from "type-graphql";
import { allReady, type MaybePromise, whenReady } from "../catalog/maybe-promise";
import type { Loaders } from "../loaders/loaders";
import type { GraphContext } from "./context";

/** A row with the name of its GraphQL type and its permanent key. */
export interface NodeRow {
  type: string;
  ref: string;
}

@InterfaceType("Node", {
  description: "Anything that has a permanent id, after Relay's specification.",
  resolveType: (row: NodeRow) => row.type,
})
export class NodeType {
  @Field(() => ID, {
    description: "Opaque and permanent: it survives a rebuild of the store and a re-import.",
  })
  id!: string;
}

/** The opaque id of a row; it never holds a row number, so that a rebuilt store gives the same one. */
export function globalId({ type, ref }: NodeRow): string {
  return Buffer.from(`${type}:${ref}`).toString("base64url");
}

type LoadByRef = (loaders: Loaders, ref: string) => MaybePromise<NodeRow | null>;

const concept: LoadByRef = (loaders, ref) => loaders.conceptByRef.load(ref);
const fact: LoadByRef = (loaders, ref) => loaders.factByRef.load(ref);

/** How the nodes of each type are looked up. */
const LOAD_BY_TYPE: Record<string, LoadByRef> = {
  Scheme: (loaders, ref) => loaders.schemeByRef.load(ref),
  Role: concept,
  RoleGroup: concept,
  Skill: concept,
  SkillGroup: concept,
  Requirement: fact,
  ResponsibilityStatement: fact,
  ExperienceRequirement: fact,
  EducationRequirement: fact,
  CareerMove: fact,
  Insight: fact,
  Responsibility: (loaders, ref) => loaders.responsibilityByRef.load(ref),
  ExperienceBand: (loaders, ref) => loaders.bandByRef.load(ref),
  AlternativeGroup: (loaders, ref) => loaders.alternativesByRef.load(ref),
  Document: (loaders, ref) => loaders.documentByRef.load(ref),
  Collection: (loaders, ref) => loaders.collectionByRef.load(ref),
  Ladder: (loaders, ref) => loaders.ladderByRef.load(ref),
  Rung: (loaders, ref) => loaders.rungByRef.load(ref),
  SkillScale: (loaders, ref) => loaders.scaleByRef.load(ref),
  Change: (loaders, ref) => loaders.changeByRef.load(ref),
  Evidence: (loaders, ref) => loaders.evidenceByRef.load(ref),
};

function loadNode(loaders: Loaders, id: string): MaybePromise<NodeRow | null> {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  const type = text.slice(0, Math.max(colon, 0));
  const ref = text.slice(colon + 1);
  // Decoding forgives what encoding never makes.
  if (!Object.hasOwn(LOAD_BY_TYPE, type) || globalId({ type, ref }) !== id) return null;
  return whenReady(LOAD_BY_TYPE[type]?.(loaders, ref) ?? null, (row) => (row?.type === type ? row : null));
}

@Resolver(() => NodeType)
export class NodeResolver {
  @FieldResolver()
  id(@Root() row: NodeRow): string {
    return globalId(row);
  }

  @Query(() => NodeType, {
    nullable: true,
    description: "The node with this id, or null where there is none.",
  })
  node(
    @Arg("id", () => ID, { description: "An id that this API gave out." }) id: string,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<NodeRow | null> {
    return loadNode(loaders, id);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "The nodes with these ids, in their order; null for each id without a node.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Ids that this API gave out, at most 100." })
    ids: string[],
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<(NodeRow | null)[]> {
    return allReady(ids.map((id) => loadNode(loaders, id)));
  }
}
