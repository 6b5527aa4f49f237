import { LinkRelation, MATCH_RELATIONS, readSkillLinks, type SkillLinkRow } from "../catalog/concept-link";
import { Necessity } from "../catalog/requirement";
import type { Store } from "../catalog/store";
import { affinities } from "./affinity";
import { type RoleGraph, roleGraphOf } from "./role-graph";
import { rounded } from "./score";

/** What an edge between two skills says of the second. */
export const SkillRelation = {
  /** It is broader. */
  BROADER: "BROADER",
  /** It is narrower. */
  NARROWER: "NARROWER",
  /** The first needs it. */
  REQUIRES: "REQUIRES",
  /** The same roles ask for both. */
  RELATED_BY_USE: "RELATED_BY_USE",
  /** It corresponds to the first in another scheme. */
  MATCH: "MATCH",
} as const;
export type SkillRelation = keyof typeof SkillRelation;

/** An edge between two skills, each pair and relation once. */
export interface SkillGraphEdge {
  fromId: number;
  toId: number;
  relation: SkillRelation;
  /** From 0 to 1. */
  weight: number;
}

export interface SkillGraphNode {
  skillId: number;
  /** Edges on the shortest way from the centre. */
  depth: number;
  /** The product of the weights of the edges on the heaviest of the shortest ways from the centre. */
  weight: number;
}

export interface SkillGraph {
  centerId: number;
  nodes: SkillGraphNode[];
  edges: SkillGraphEdge[];
  /** How many skills were found before the lightest were left out. */
  totalNodes: number;
}

export interface SkillGraphRequest {
  centerId: number;
  depth: number;
  relations: readonly SkillRelation[];
  /** How many nodes at the most, the centre included. */
  limit: number;
}

/** Skills that one is shown to be related to by use: more make a graph that nobody can read. */
const MOST_BY_USE = 20;

/** Roles that have to ask for both: one alone says nothing of the skills. */
const LEAST_ROLES = 2;

/** How far links join two skills, where they do not say it themselves. */
const HIERARCHY_WEIGHT = 0.7;
const REQUIRED_WEIGHT = 0.9;
const NEEDED_WEIGHT = 0.6;
const MATCH_WEIGHT = 1;

/** The links that each relation is read from; those by use are in none. */
const LINKS: Record<SkillRelation, readonly LinkRelation[]> = {
  BROADER: [LinkRelation.BROADER],
  NARROWER: [LinkRelation.BROADER],
  REQUIRES: [LinkRelation.REQUIRES],
  RELATED_BY_USE: [],
  MATCH: MATCH_RELATIONS,
};

/** A link as an edge of the graph, a broader skill as one where that is wanted. */
function edgeOf(link: SkillLinkRow, wanted: ReadonlySet<SkillRelation>): SkillGraphEdge {
  const { fromId, toId, relation, necessity, confidence } = link;
  if (relation === LinkRelation.BROADER) {
    return wanted.has("BROADER")
      ? { fromId, toId, relation: "BROADER", weight: HIERARCHY_WEIGHT }
      : { fromId: toId, toId: fromId, relation: "NARROWER", weight: HIERARCHY_WEIGHT };
  }
  if (relation === LinkRelation.REQUIRES) {
    const weight = necessity === Necessity.REQUIRED ? REQUIRED_WEIGHT : NEEDED_WEIGHT;
    return { fromId, toId, relation: "REQUIRES", weight };
  }
  return { fromId, toId, relation: "MATCH", weight: confidence ?? MATCH_WEIGHT };
}

/** The skill that an edge leads to from one of its ends; undefined where it is not walked from there. */
function otherEnd(
  { fromId, toId, relation }: SkillGraphEdge,
  from: number,
  wanted: ReadonlySet<SkillRelation>,
) {
  if (from === fromId) return toId;
  // Up the hierarchy and down it are asked for apart; all else joins both ways.
  return relation === "BROADER" && !wanted.has("NARROWER")
    ? undefined
    : relation === "NARROWER"
      ? undefined
      : fromId;
}

/** The edges by use of the skills that were asked about: each takes a walk over all roles that ask for the skill. */
const strongest = new WeakMap<RoleGraph, Map<number, SkillGraphEdge[]>>();

function strongestByUse(graph: RoleGraph, fromId: number): SkillGraphEdge[] {
  const known = strongest.get(graph) ?? new Map<number, SkillGraphEdge[]>();
  strongest.set(graph, known);
  const found = known.get(fromId);
  if (found) return found;
  const isActive = (skillId: number) => graph.skills[graph.skillAt(skillId) as number]?.status === "ACTIVE";
  const edges = affinities(graph, fromId, graph.skills.length)
    .filter(({ skillId, roles }) => roles >= LEAST_ROLES && isActive(skillId))
    .slice(0, MOST_BY_USE)
    .map(({ skillId: toId, cosine: weight }): SkillGraphEdge => {
      return { fromId, toId, relation: "RELATED_BY_USE", weight };
    });
  known.set(fromId, edges);
  return edges;
}

/** The edges by use that start from skills; each pair once. */
function edgesByUse(graph: RoleGraph, skillIds: readonly number[]): SkillGraphEdge[] {
  const edges = new Map<string, SkillGraphEdge>();
  for (const edge of skillIds.flatMap((id) => strongestByUse(graph, id))) {
    if (!edges.has(`${edge.toId} ${edge.fromId}`)) edges.set(`${edge.fromId} ${edge.toId}`, edge);
  }
  return [...edges.values()];
}

/** The heaviest first, of equally heavy ones the nearest; so that none comes ahead of all that lead to it. */
function inOrder(graph: RoleGraph, nodes: Iterable<SkillGraphNode>): SkillGraphNode[] {
  const place = ({ skillId }: SkillGraphNode) => graph.skillAt(skillId) as number;
  return [...nodes].sort((a, b) => b.weight - a.weight || a.depth - b.depth || place(a) - place(b));
}

/**
 * The skills around one, and what joins them. Of each level only the heaviest, as many as the limit, are gone on from:
 * what lies behind lighter ones is lighter still. One statement a level, and one for the edges, beside those of the graph.
 */
export async function skillGraph(store: Store, request: SkillGraphRequest): Promise<SkillGraph> {
  const { centerId, depth, limit } = request;
  const wanted = new Set(request.relations);
  const relations = [...new Set([...wanted].flatMap((relation) => LINKS[relation]))];
  const graph = await roleGraphOf(store);
  const linksOf = async (ids: readonly number[]) =>
    relations.length === 0
      ? []
      : (await readSkillLinks(store, ids, relations)).map((link) => edgeOf(link, wanted));
  const nodes = new Map<number, SkillGraphNode>([[centerId, { skillId: centerId, depth: 0, weight: 1 }]]);
  const usedOf = (ids: readonly number[]) => (wanted.has("RELATED_BY_USE") ? edgesByUse(graph, ids) : []);
  let frontier = [...nodes.values()];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const ids = frontier.map(({ skillId }) => skillId);
    const reached = new Map<number, SkillGraphNode>();
    const parents = new Map(frontier.map((node) => [node.skillId, node]));
    for (const edge of [...(await linksOf(ids)), ...usedOf(ids)]) {
      for (const from of [edge.fromId, edge.toId]) {
        const parent = parents.get(from);
        const skillId = parent && otherEnd(edge, from, wanted);
        if (!parent || skillId === undefined || nodes.has(skillId)) continue;
        const weight = rounded(parent.weight * edge.weight);
        if (weight > (reached.get(skillId)?.weight ?? 0))
          reached.set(skillId, { skillId, depth: level, weight });
      }
    }
    for (const [skillId, node] of reached) nodes.set(skillId, node);
    frontier = inOrder(graph, reached.values()).slice(0, limit);
  }
  const kept = inOrder(graph, nodes.values()).slice(0, limit);
  const ids = kept.map(({ skillId }) => skillId);
  const isKept = new Set(ids);
  const found = kept.length > 1 ? [...(await linksOf(ids)), ...usedOf(ids)] : [];
  const edges = found.filter(({ fromId, toId }) => isKept.has(fromId) && isKept.has(toId));
  return { centerId, nodes: kept, edges: heaviestEdges(graph, edges), totalNodes: nodes.size };
}

/** Each edge once, the heaviest first; a match that is stated from both ends is one. */
function heaviestEdges(graph: RoleGraph, edges: readonly SkillGraphEdge[]): SkillGraphEdge[] {
  const place = (skillId: number) => graph.skillAt(skillId) as number;
  const relations = Object.values(SkillRelation);
  const sorted = [...edges].sort(
    (a, b) =>
      b.weight - a.weight ||
      place(a.fromId) - place(b.fromId) ||
      place(a.toId) - place(b.toId) ||
      relations.indexOf(a.relation) - relations.indexOf(b.relation),
  );
  const known = new Map<string, SkillGraphEdge>();
  for (const edge of sorted) {
    const ends = [edge.fromId, edge.toId];
    if (edge.relation === SkillRelation.MATCH) ends.sort((a, b) => a - b);
    const key = `${edge.relation} ${ends.join(" ")}`;
    if (!known.has(key)) known.set(key, edge);
  }
  return [...known.values()];
}
