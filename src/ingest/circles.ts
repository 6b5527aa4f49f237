/** Links that must not lead from a concept over others of the same relation back to it. */
export class Circles {
  private readonly edges = new Map<string, Map<number, number[]>>();

  /** Takes a link, unless it closes a circle, itself to itself included; says whether it did take it. */
  take(relation: string, from: number, to: number): boolean {
    const edges = this.edges.get(relation) ?? new Map<number, number[]>();
    this.edges.set(relation, edges);
    if (reaches(edges, to, from)) return false;
    const known = edges.get(from);
    if (known) known.push(to);
    else edges.set(from, [to]);
    return true;
  }
}

function reaches(edges: Map<number, number[]>, start: number, end: number): boolean {
  const seen = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === end) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(edges.get(at) ?? []));
  }
  return false;
}
