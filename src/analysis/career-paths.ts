import type { Store } from "../catalog/store";
import { type CareerSteps, careerStepsOf, type Step, StepSource } from "./career-steps";
import { type PathCost, stepCost, yearsOf } from "./path-cost";
import type { RoleGraph } from "./role-graph";
import { distancesFrom, type Graph, shortestPaths } from "./shortest-paths";
import { similarRoles } from "./similarity";
import { type SkillChange, skillChange } from "./skill-change";

export interface PathRequest {
  fromId: number;
  toId: number;
  cost: PathCost;
  sources: readonly StepSource[];
  /** How many paths at the most; from 1. */
  first: number;
}

/** A step of a path, with what it takes. */
export interface CareerStep extends Step, SkillChange {
  fromId: number;
  toId: number;
  cost: number;
  /** Years of experience that it takes beyond those that the role before asks for; null where nobody says. */
  years: number | null;
}

export interface CareerPath {
  totalCost: number;
  steps: CareerStep[];
}

/** Why there is no path. */
export const NoPathReason = {
  /** One of the two roles is no longer in use. */
  NOT_IN_USE: "NOT_IN_USE",
  NOTHING_STARTS: "NOTHING_STARTS",
  NOTHING_LEADS: "NOTHING_LEADS",
  NOT_REACHED: "NOT_REACHED",
} as const;
export type NoPathReason = keyof typeof NoPathReason;

export interface NoPath {
  reason: NoPathReason;
  fromId: number;
  toId: number;
  /** How many roles the first one leads to. */
  reached: number;
  /** Of these, the ones most like the last one. */
  nearestIds: number[];
  sources: readonly StepSource[];
}

/** Roles that are told where there is no path. */
const MOST_NEAREST = 5;

/** Parts of a unit of cost, so that of paths at the same cost those with fewer steps come first; no path has as many. */
const PARTS = 4_096;

/** The cheapest step between each two roles; of equally cheap ones the one with the surest source. */
function cheapestSteps(steps: readonly Step[], costOf: (step: Step) => number): Map<number, Step> {
  const order = Object.values(StepSource);
  const best = new Map<number, Step>();
  for (const step of steps) {
    const known = best.get(step.to);
    const difference = known ? costOf(step) - costOf(known) : -1;
    const isSurer = known && order.indexOf(step.source) < order.indexOf(known.source);
    if (difference < 0 || (difference === 0 && isSurer)) best.set(step.to, step);
  }
  return best;
}

/** The steps of a graph as edges, at some cost. */
class Network implements Graph {
  readonly size: number;
  private readonly steps = new Map<number, Map<number, Step>>();
  private readonly edges = new Map<number, { to: number; cost: number }[]>();

  constructor(
    readonly graph: RoleGraph,
    private readonly all: readonly Step[][],
    private readonly cost: PathCost,
  ) {
    this.size = graph.roles.length;
  }

  edgesFrom(node: number): { to: number; cost: number }[] {
    const known = this.edges.get(node);
    if (known) return known;
    const steps = cheapestSteps(this.all[node] as Step[], (step) => this.costOf(step));
    const edges = [...steps].map(([to, step]) => ({ to, cost: this.costOf(step) * PARTS + 1 }));
    this.steps.set(node, steps);
    this.edges.set(node, edges);
    return edges;
  }

  /** Whether any step leads to a node. */
  leadsTo(node: number): boolean {
    return this.all.some((steps) => steps.some(({ to }) => to === node));
  }

  stepBetween(from: number, to: number): Step {
    this.edgesFrom(from);
    return this.steps.get(from)?.get(to) as Step;
  }

  costOf(step: Step): number {
    return stepCost(this.graph, step, this.cost);
  }
}

/** Networks of a revision that are kept, the last ones asked for: each has some megabytes over all taxonomies. */
const KEPT_NETWORKS = 4;

const networks = new WeakMap<CareerSteps, Map<string, Network>>();

/** The network of some sources at some cost; the last ones are kept. */
async function networkOf(steps: CareerSteps, { sources, cost }: PathRequest): Promise<Network> {
  const wanted = new Set(sources);
  const key = [cost, ...[...wanted].sort()].join(" ");
  const kept = networks.get(steps) ?? new Map<string, Network>();
  networks.set(steps, kept);
  const network = kept.get(key) ?? new Network(steps.graph, await steps.from(wanted), cost);
  // A map keeps the order of insertion: the first is the one that was not asked for longest.
  kept.delete(key);
  kept.set(key, network);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_NETWORKS && oldest !== undefined) kept.delete(oldest);
  return network;
}

/** The paths through some steps, the cheapest first, or why there is none. */
export function findPaths(
  graph: RoleGraph,
  steps: readonly Step[][],
  request: PathRequest,
): { paths: CareerPath[] } | NoPath {
  return pathsIn(new Network(graph, steps, request.cost), request);
}

function pathsIn(network: Network, request: PathRequest): { paths: CareerPath[] } | NoPath {
  const { graph } = network;
  const [from, to] = [graph.roleAt(request.fromId), graph.roleAt(request.toId)];
  if (from === undefined || to === undefined) return noPath(graph, request, "NOT_IN_USE", []);
  const paths = shortestPaths(network, from, to, request.first).map(({ nodes }) => {
    const taken = nodes.slice(1).map((node, index) => pathStep(graph, network, nodes[index] as number, node));
    return { totalCost: taken.reduce((sum, { cost }) => sum + cost, 0), steps: taken };
  });
  if (paths.length > 0) return { paths };
  const distances = distancesFrom(network, from);
  const reached = graph.roles.flatMap((_, role) =>
    role !== from && (distances[role] as number) < Number.POSITIVE_INFINITY ? [role] : [],
  );
  if (reached.length === 0) return noPath(graph, request, "NOTHING_STARTS", []);
  const leads = network.leadsTo(to);
  reached.sort((a, b) => (distances[a] as number) - (distances[b] as number) || a - b);
  return noPath(graph, request, leads ? "NOT_REACHED" : "NOTHING_LEADS", reached);
}

function pathStep(graph: RoleGraph, network: Network, from: number, to: number): CareerStep {
  const step = network.stepBetween(from, to);
  return {
    ...step,
    ...skillChange(graph, from, to),
    fromId: graph.roles[from]?.id as number,
    toId: graph.roles[to]?.id as number,
    cost: network.costOf(step),
    years: yearsOf(graph, step),
  };
}

/** Tells why there is no path; the roles reached come in the order of what they cost. */
function noPath(graph: RoleGraph, request: PathRequest, reason: NoPathReason, reached: number[]): NoPath {
  const { fromId, toId, sources } = request;
  const ids = reached.map((role) => graph.roles[role]?.id as number);
  const isReached = new Set(ids);
  const similar = similarRoles(graph, toId, graph.roles.length).filter(({ roleId }) => isReached.has(roleId));
  const nearest = new Set([...similar.map(({ roleId }) => roleId), ...ids]);
  const nearestIds = [...nearest].slice(0, MOST_NEAREST);
  return { reason, fromId, toId, reached: ids.length, nearestIds, sources };
}

/** Finds paths over the store's steps. */
export async function careerPaths(
  store: Store,
  request: PathRequest,
): Promise<{ paths: CareerPath[] } | NoPath> {
  const steps = await careerStepsOf(store);
  return pathsIn(await networkOf(steps, request), request);
}
