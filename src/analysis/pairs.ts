/**
 * Pairs what two roles ask for, of skills that count as one: the very skill with itself, then of the rest the weightiest
 * with the weightiest. The other way round the pairs are the same.
 */
export function pairsOf<Row>(
  from: readonly Row[],
  to: readonly Row[],
  skillOf: (row: Row) => number,
  weightOf: (row: Row) => number,
): { from: Row; to: Row }[] {
  if (from.length === 1 && to.length === 1) return [{ from: from[0] as Row, to: to[0] as Row }];
  const byWeight = (rows: readonly Row[]) => [...rows].sort((a, b) => weightOf(b) - weightOf(a));
  const pairs: { from: Row; to: Row }[] = [];
  const open = byWeight(to);
  const rest = byWeight(from).filter((row) => {
    const at = open.findIndex((other) => skillOf(other) === skillOf(row));
    const [very] = at < 0 ? [] : open.splice(at, 1);
    if (very !== undefined) pairs.push({ from: row, to: very });
    return very === undefined;
  });
  for (const [index, row] of rest.entries()) {
    const other = open[index];
    if (other !== undefined) pairs.push({ from: row, to: other });
  }
  return pairs;
}

/** Rows by a key, in their order. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
