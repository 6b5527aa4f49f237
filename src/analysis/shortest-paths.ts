import { Heap } from "heap-js";

/** An edge to a node, with a cost above 0. */
export interface Edge {
  to: number;
  cost: number;
}

/** A directed graph whose nodes are the whole numbers below its size. */
export interface Graph {
  size: number;
  edgesFrom(node: number): readonly Edge[];
}

/** Nodes from the start to the end, each once. */
export interface Path {
  nodes: number[];
  cost: number;
}

/** By cost, then node by node, so that the order of paths is total. */
function comparePaths(a: Path, b: Path): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const at = a.nodes.findIndex((node, index) => node !== b.nodes[index]);
  if (at < 0) return a.nodes.length - b.nodes.length;
  return (a.nodes[at] as number) - (b.nodes[at] ?? -1);
}

const turned = new WeakMap<Graph, Graph>();

/** The same edges the other way round; a graph is turned once. */
function reversed(graph: Graph): Graph {
  const known = turned.get(graph);
  if (known) return known;
  const edges: Edge[][] = Array.from({ length: graph.size }, () => []);
  for (let node = 0; node < graph.size; node += 1) {
    for (const { to, cost } of graph.edgesFrom(node)) edges[to]?.push({ to: node, cost });
  }
  const other: Graph = { size: graph.size, edgesFrom: (node) => edges[node] as Edge[] };
  turned.set(graph, other);
  return other;
}

/** The least cost from a node to every other; infinite where there is no way (Dijkstra's algorithm). */
export function distancesFrom(graph: Graph, start: number): Float64Array {
  const distances = new Float64Array(graph.size).fill(Number.POSITIVE_INFINITY);
  const open = new Heap<{ node: number; cost: number }>((a, b) => a.cost - b.cost);
  distances[start] = 0;
  open.push({ node: start, cost: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.cost > (distances[next.node] as number)) continue;
    for (const edge of graph.edgesFrom(next.node)) {
      const cost = next.cost + edge.cost;
      if (cost >= (distances[edge.to] as number)) continue;
      distances[edge.to] = cost;
      open.push({ node: edge.to, cost });
    }
  }
  return distances;
}

/** What a search may not use. */
interface Banned {
  nodes: ReadonlySet<number>;
  /** Nodes to which no edge may be taken from the start. */
  first: ReadonlySet<number>;
}

/** The cheapest path, led by the costs that are left at the least (A*); of equally cheap ones the first in order. */
function cheapest(
  graph: Graph,
  start: number,
  end: number,
  left: Float64Array,
  banned: Banned,
): Path | undefined {
  interface Reached extends Path {
    /** The cost so far and what is left at the least. */
    bound: number;
  }
  const open = new Heap<Reached>((a, b) =>
    a.bound === b.bound ? comparePaths({ ...a, cost: 0 }, { ...b, cost: 0 }) : a.bound - b.bound,
  );
  const closed = new Set<number>();
  open.push({ nodes: [start], cost: 0, bound: left[start] as number });
  for (let path = open.pop(); path; path = open.pop()) {
    const node = path.nodes.at(-1) as number;
    if (closed.has(node)) continue;
    closed.add(node);
    if (node === end) return path;
    for (const edge of graph.edgesFrom(node)) {
      const rest = left[edge.to] as number;
      const isBanned = banned.nodes.has(edge.to) || (node === start && banned.first.has(edge.to));
      if (isBanned || closed.has(edge.to) || rest === Number.POSITIVE_INFINITY) continue;
      const cost = path.cost + edge.cost;
      open.push({ nodes: [...path.nodes, edge.to], cost, bound: cost + rest });
    }
  }
  return undefined;
}

/**
 * The cheapest paths that visit no node twice, at most so many (from 1), the cheapest first and equally cheap ones node by node.
 * J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network", Management Science 17 (1971).
 */
export function shortestPaths(graph: Graph, start: number, end: number, most: number): Path[] {
  const left = distancesFrom(reversed(graph), end);
  const best = cheapest(graph, start, end, left, { nodes: new Set(), first: new Set() });
  const paths: Path[] = [];
  const found = new Set<string>();
  const candidates = new Heap<Path>(comparePaths);
  const add = (path: Path) => {
    const key = path.nodes.join(" ");
    if (found.has(key)) return;
    found.add(key);
    candidates.push(path);
  };
  if (best) add(best);
  for (let path = candidates.pop(); path; path = candidates.pop()) {
    paths.push(path);
    if (paths.length === most) break;
    // Leaves the path at each of its nodes, for a way that no path so far takes.
    let cost = 0;
    for (let at = 0; at + 1 < path.nodes.length; at += 1) {
      const root = path.nodes.slice(0, at + 1);
      const spur = root[at] as number;
      const first = new Set(
        paths
          .filter(({ nodes }) => root.every((node, index) => nodes[index] === node))
          .map(({ nodes }) => nodes[at + 1] as number),
      );
      const rest = cheapest(graph, spur, end, left, { nodes: new Set(root), first });
      if (rest) add({ nodes: [...root.slice(0, -1), ...rest.nodes], cost: cost + rest.cost });
      cost += edgeCost(graph, spur, path.nodes[at + 1] as number);
    }
  }
  return paths;
}

/** The cost of the cheapest edge between two nodes. */
const edgeCost = (graph: Graph, from: number, to: number) =>
  Math.min(...graph.edgesFrom(from).flatMap((edge) => (edge.to === to ? [edge.cost] : [])));
