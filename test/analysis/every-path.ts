/** An edge of a small graph; there may be several between two nodes. */
export interface DrawnEdge {
  from: number;
  to: number;
  cost: number;
}

/** The least costs of the steps between nodes; infinite where there is none. */
export function leastCosts(size: number, edges: readonly DrawnEdge[]): number[][] {
  return Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (_, to) =>
      Math.min(
        Number.POSITIVE_INFINITY,
        ...edges.flatMap((edge) => (edge.from === from && edge.to === to ? [edge.cost] : [])),
      ),
    ),
  );
}

/** All ways between two nodes that visit none twice, found by trying: by cost, then steps, then node by node. */
export function everyPath(
  size: number,
  edges: readonly DrawnEdge[],
  start: number,
  end: number,
): { nodes: number[]; cost: number }[] {
  const costs = leastCosts(size, edges);
  const walk = (nodes: number[], cost: number): { nodes: number[]; cost: number }[] => {
    const last = nodes.at(-1) as number;
    if (last === end) return [{ nodes, cost }];
    return (costs[last] as number[]).flatMap((step, to) =>
      step === Number.POSITIVE_INFINITY || nodes.includes(to) ? [] : walk([...nodes, to], cost + step),
    );
  };
  return walk([start], 0).sort(
    (a, b) =>
      a.cost - b.cost ||
      a.nodes.length - b.nodes.length ||
      // Nodes have one digit each.
      (a.nodes.join("") < b.nodes.join("") ? -1 : 1),
  );
}
