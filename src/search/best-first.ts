import type { HitRow, PlacedHit } from "./hits";

/** Hits by rising ranks and, where these are equal, by rising shelves; a hit comes once for each of its texts. */
export interface Stream {
  hits: readonly PlacedHit[];
  /** Where all that is ahead has been read, and nothing else need be; missing where all of the stream has. */
  until?: Pick<PlacedHit, "rank" | "shelf">;
}

/** The hits that certainly come first, and whether these are all. */
export interface Beginning {
  hits: HitRow[];
  isWhole: boolean;
}

const keyOf = ({ type, id }: HitRow) => `${type === "Responsibility"} ${id}`;

const isAhead = (hit: PlacedHit, { rank, shelf }: Pick<PlacedHit, "rank" | "shelf">) =>
  hit.rank < rank || (hit.rank === rank && hit.shelf < shelf);

const byBytes = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The better of two texts by which the same was found: that of the lower rank, or else the first one. */
const isBetter = (hit: HitRow, other: HitRow) =>
  hit.rank < other.rank || (hit.rank === other.rank && hit.textId < other.textId);

/**
 * The first hits of several streams together. What a stream has not yet given lies on or behind the shelf that it was
 * read until, so that all that is ahead of every such shelf is known, whatever follows.
 */
export function beginningOf(streams: readonly Stream[]): Beginning {
  const ends = streams.flatMap(({ until }) => until ?? []);
  const best = new Map<string, PlacedHit>();
  for (const hit of streams.flatMap(({ hits }) => hits)) {
    if (!ends.every((end) => isAhead(hit, end))) continue;
    const key = keyOf(hit);
    const known = best.get(key);
    if (!known || isBetter(hit, known)) best.set(key, hit);
  }
  const hits = [...best.values()].sort(
    (a, b) => a.rank - b.rank || byBytes(a.labelKey, b.labelKey) || byBytes(a.ref, b.ref),
  );
  return { hits, isWhole: ends.length === 0 };
}
