import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from "graphql";
import {
  ASSUMED_LENGTH,
  DEFAULT_GRAPH_NODES,
  DEFAULT_LIST_LENGTH,
  DEFAULT_PAGE_SIZE,
  DEFAULT_PATHS,
  MAX_GRAPH_DEPTH,
  MAX_GRAPH_NODES,
  MAX_NODE_IDS,
  MAX_PAGE_SIZE,
  MAX_PATHS,
} from "../config/limits";
import { DEFAULT_CANDIDATES } from "../search/resolve-title";

/** Arguments of which the first one given says how many there are, by its value or, of a list, by its length. */
interface Count {
  arguments: string[];
  /** How many there are where none is given. */
  absent: number;
  /** The most that may be asked for. */
  most: number;
}

/** What a field costs otherwise than by its type; the unit is one object read. */
interface OwnCost {
  /** Whatever it gives. */
  base?: number;
  /** On top, for each that the arguments count. */
  each?: Count & { cost: number };
  /** How long its list is: a number, or as long as the field above was asked for. */
  length?: number | "asked";
  /** How long its page is taken to be, where more are asked for: few have more. */
  atMost?: number;
  /** What says how long its list is, or the lists below that are as long as it was asked for. */
  size?: Count;
}

/** All that a field's cost is computed from. */
export interface FieldCost {
  base: number;
  each?: Count & { cost: number };
  size?: Count;
  /** How long its page is taken to be where more are asked for. */
  atMost?: number;
  /** How long its list is; undefined for a field that gives no list of objects. */
  length?: number | "asked";
  /** For each object of its list. */
  item: number;
}

const counted = (argument: string, absent: number, most: number): Count => ({
  ...{ arguments: [argument], absent, most },
});
const claims = (cost: number) => ({ ...counted("have", 1, Number.POSITIVE_INFINITY), cost });

/**
 * Questions cost what they take beside reading one object, some 40 µs at full size, in `bench/results`; lists are as
 * long as most of their kind are there. A field of an interface stands for those of its types.
 */
const OWN_COSTS: Record<string, OwnCost> = {
  "Query.careerPaths": { base: 100, size: counted("first", DEFAULT_PATHS, MAX_PATHS) },
  "Query.compareRoles": { base: 100 },
  "Query.disagreements": { base: 50 },
  "Query.matchRoles": { base: 100, each: claims(2) },
  "Query.nodes": { size: counted("ids", MAX_NODE_IDS, MAX_NODE_IDS) },
  "Query.resolveTitle": { base: 100, size: counted("first", DEFAULT_CANDIDATES, MAX_PAGE_SIZE) },
  "Query.search": { base: 50 },
  "Query.skillFacets": { base: 20 },
  "Query.skillGap": { base: 50, each: claims(1) },
  "Query.skillGraph": {
    each: { ...counted("depth", 1, MAX_GRAPH_DEPTH), cost: 100 },
    size: counted("limit", DEFAULT_GRAPH_NODES, MAX_GRAPH_NODES),
  },
  "Query.skillStats": { base: 50 },
  "Query.suggest": { base: 50 },

  "Document.text": { base: 30 },
  "Ladder.matrix": { base: 30 },
  "Role.similar": { base: 50 },
  "SearchConnection.facets": { base: 50 },
  "Skill.relatedByUse": { base: 20 },
  "Skill.usage": { base: 5 },

  "Fact.evidence": { length: 1 },
  "Ladder.rungs": { length: 5 },
  "Ladder.tracks": { length: 2 },
  "LadderMatrix.rungs": { length: 5 },
  "LadderMatrixRow.cells": { length: 5 },
  "LadderTrack.rungs": { length: 5 },
  "PathsFound.paths": { length: "asked" },
  "Role.education": { length: 5 },
  "Role.experience": { length: 2 },
  "Role.insights": { length: 20 },
  "Role.moves": { length: 5 },
  "RoleComparison.requirements": { length: 100 },
  "RoleComparison.responsibilities": { length: 50 },
  "Rung.inherited": { length: 3 },
  "Rung.own": { length: 8 },
  "RungChange.dropped": { length: 2 },
  "RungChange.gained": { length: 2 },
  "RungChange.lowered": { length: 2 },
  "RungChange.raised": { length: 5 },
  "Skill.broader": { length: 2 },
  "Skill.narrower": { atMost: 10 },
  "SkillGap.missing": { length: 50 },
  "SkillGraph.edges": { length: "asked" },
  "SkillGraph.nodes": { length: "asked" },
  "SkillGroup.narrower": { atMost: 20 },
  "TitleResolution.candidates": { length: "asked" },
  "__Schema.types": { length: 200 },
};

function ownCostOf(type: GraphQLCompositeType, name: string): OwnCost {
  const owners = isUnionType(type) ? [type] : [type, ...type.getInterfaces()];
  for (const owner of owners) {
    const cost = OWN_COSTS[`${owner.name}.${name}`];
    if (cost) return cost;
  }
  return {};
}

const isConnection = ({ name }: { name: string }) => name.endsWith("Connection");

/** The page that a connection's or a list's arguments ask for. */
function pageOf({ args, type }: GraphQLField<unknown, unknown>): Count | undefined {
  const sizes = ["first", "last"].filter((size) => args.some(({ name }) => name === size));
  if (sizes.length === 0) return undefined;
  const absent = isConnection(getNamedType(type)) ? DEFAULT_PAGE_SIZE : DEFAULT_LIST_LENGTH;
  return { arguments: sizes, absent, most: MAX_PAGE_SIZE };
}

/** Pages, edges and what describes the schema are no reads of their own. */
const isFree = (owner: GraphQLCompositeType, name: string) =>
  name === "PageInfo" || owner.name.endsWith("Edge") || isIntrospectionType(owner);

/** What a field of a type costs. */
export function fieldCostOf(owner: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): FieldCost {
  const own = ownCostOf(owner, field.name);
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { base: 0, item: 0, ...own };
  if (!isListType(getNullableType(field.type))) {
    const base = own.each || isFree(owner, type.name) ? 0 : 1;
    return { base, item: 0, size: pageOf(field), ...own };
  }
  const paged = isConnection(owner) && ["edges", "nodes"].includes(field.name);
  return { base: 0, item: 1, length: paged ? "asked" : ASSUMED_LENGTH, size: pageOf(field), ...own };
}

function sentenceOf(own: OwnCost): string {
  const { base, each, length, atMost, size } = own;
  const costs = [
    base !== undefined && `${base}`,
    each &&
      `${each.cost} for each ${each.arguments[0] === "have" ? "skill in" : "step of"} \`${each.arguments[0]}\``,
    size && `what is below for each of \`${size.arguments[0]}\``,
    atMost && `what is below at most ${atMost} times`,
    length === "asked" && "what is below for each that was asked for",
    typeof length === "number" && (length === 1 ? "as one object" : `as a list of ${length}`),
  ].filter(Boolean);
  return `Costs ${costs.join(", and ")}.`;
}

/** The fields that cost otherwise than by their type, with what each costs, in words. */
export function fieldCostsInWords(): [place: string, sentence: string][] {
  return Object.entries(OWN_COSTS).map(([place, own]) => [place, sentenceOf(own)]);
}

/**
 * Says in the description of each field what it costs, where that does not follow from its type.
 * @throws Error for a cost of a field that the schema has not.
 */
export function describeCosts(schema: GraphQLSchema): GraphQLSchema {
  for (const place of Object.keys(OWN_COSTS)) {
    const [typeName = "", name = ""] = place.split(".");
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`There is no type of ${place}.`);
    if (!type.getFields()[name]) throw new Error(`There is no field ${place}.`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    // Those that describe the schema are shared by all schemas of the process.
    if ((!isObjectType(type) && !isInterfaceType(type)) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = ownCostOf(type, field.name);
      if (Object.keys(own).length > 0) field.description = `${field.description} ${sentenceOf(own)}`;
    }
  }
  return schema;
}
