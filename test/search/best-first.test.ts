import fc from "fast-check";
import { beginningOf, type Stream } from "../../src/search/best-first";
import type { PlacedHit } from "../../src/search/hits";

const SHELVES = "abc";

/** Texts of a few things; a shelf follows the alphabet of their labels. */
const texts = fc
  .array(
    fc.record({
      id: fc.nat(9),
      textId: fc.nat(99),
      rank: fc.nat(4),
      stream: fc.nat(2),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ id, textId, rank, stream }) => {
      const labelKey = `${SHELVES[id % SHELVES.length]}${id}`;
      const hit: PlacedHit = {
        type: id > 7 ? "Responsibility" : "Skill",
        id,
        ref: `r${id}`,
        labelKey,
        rank,
        textId,
        shelf: SHELVES.indexOf(labelKey[0] as string),
      };
      return { stream, hit };
    }),
  );

/** Streams of the texts, each read up to a number of them. */
function read(drawn: { stream: number; hit: PlacedHit }[], limits: readonly number[]): Stream[] {
  return limits.map((limit, index) => {
    const hits = drawn.filter(({ stream }) => stream === index).map(({ hit }) => hit);
    hits.sort((a, b) => a.rank - b.rank || a.shelf - b.shelf);
    const given = hits.slice(0, limit);
    return {
      hits: given,
      until: given.length === limit ? (given.at(-1) ?? { rank: -1, shelf: 0 }) : undefined,
    };
  });
}

describe("the first hits of several streams", () => {
  it("are the first of all, whatever has not been read yet", () => {
    fc.assert(
      fc.property(texts, fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), (drawn, limits) => {
        const all = beginningOf(read(drawn, [100, 100, 100]));
        const { hits, isWhole } = beginningOf(read(drawn, limits));
        expect(hits).toEqual(all.hits.slice(0, hits.length));
        if (isWhole) expect(hits).toEqual(all.hits);
      }),
      { numRuns: 2_000 },
    );
  });

  it("give each thing once, by its best text", () => {
    fc.assert(
      fc.property(texts, (drawn) => {
        const { hits } = beginningOf(read(drawn, [100, 100, 100]));
        const best = new Map<string, PlacedHit>();
        for (const { hit } of drawn) {
          const known = best.get(hit.ref);
          const isBetter = !known || [hit.rank - known.rank, hit.textId - known.textId].find((n) => n !== 0);
          if (isBetter === true || Number(isBetter) < 0) best.set(hit.ref, hit);
        }
        const inOrder = [...best.values()].sort(
          (a, b) => a.rank - b.rank || (a.labelKey < b.labelKey ? -1 : 1),
        );
        expect(hits.map(({ ref, rank, textId }) => [ref, rank, textId])).toEqual(
          inOrder.map(({ ref, rank, textId }) => [ref, rank, textId]),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
