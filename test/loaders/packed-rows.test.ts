import fc from "fast-check";
import { PackedRows } from "../../src/loaders/packed-rows";

const NAMES = ["id", "ref", "label", "a-b", "constructor", "toString", "weight"];
const value = fc.oneof(
  fc.constantFrom(null, "", "a", "é", "😀", "\ud83d", "rolegraph:x/1", "rolegraph:x/2"),
  fc.string({ unit: "binary" }),
  fc.integer(),
  // Rows hold no -0.
  fc.double({ noNaN: true }).map((number) => number + 0),
);

/** Rows that all have the same names in the same order, with values of few or of many kinds. */
const rows = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 })
  .chain((names) =>
    fc.array(fc.tuple(...names.map(() => value)), { maxLength: 20 }).map((all) => ({ names, all })),
  )
  .map(({ names, all }) =>
    all.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]]))),
  );

describe("packed rows", () => {
  it("are unpacked as they were, names in their order", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const packed = new PackedRows(given);
        expect(packed.length).toBe(given.length);
        const unpacked = packed.unpack();
        expect(unpacked).toEqual(given);
        expect(JSON.stringify(unpacked)).toBe(JSON.stringify(given));
      }),
      { numRuns: 1_000 },
    );
  });

  it("are made anew each time, so that nobody changes what others get", () => {
    const packed = new PackedRows([{ label: "a" }]);
    (packed.unpack()[0] as { label: string }).label = "b";
    expect(packed.unpack()).toEqual([{ label: "a" }]);
  });

  it("count every text that differs, also where some rows have none", () => {
    const texts = Array.from({ length: 100 }, (_, index) => `${index} ${"x".repeat(1_000)}`);
    const bytesOf = (values: unknown[]) => new PackedRows(values.map((label) => ({ label }))).bytes;
    for (const values of [texts, [null, ...texts]]) {
      expect(bytesOf(values)).toBeGreaterThan(100_000);
      expect(bytesOf(values)).toBeLessThan(110_000);
    }
    expect(bytesOf(texts.map((_, index) => index + 0.5))).toBeGreaterThan(2_000);
  });

  it("take less than their texts where these begin alike", () => {
    const refs = Array.from({ length: 100 }, (_, index) => ({ ref: `${"x".repeat(200)}${index}` }));
    expect(new PackedRows(refs).bytes).toBeLessThan(6_000);
  });
});
