import fc from "fast-check";
import type { Store } from "../../src/catalog/store";
import { resolveTitle } from "../../src/search/resolve-title";
import { search } from "../../src/search/search";
import { suggest } from "../../src/search/suggest";
import { importHarbour } from "../search/harbour";
import { emptyStore } from "../support/catalog";

/** Signs that mean something to an engine, or to nobody. */
const SIGNS = [
  '"',
  "'",
  "*",
  "^",
  "-",
  "+",
  ":",
  "(",
  ")",
  "{",
  "}",
  "\\",
  "%",
  "_",
  "$1",
  ":key",
  "::",
  "?",
  "\0",
  "\ud800",
  "💥",
  "ﬁ",
];
const WORDS = [
  "AND",
  "OR",
  "NOT",
  "NEAR",
  "rope",
  "kuberntes",
  "manage",
  "tests",
  "C++",
  "Sr.",
  "a",
  "é",
  "ß",
  "日本",
];

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.constantFrom(...SIGNS, ...WORDS, " ", "x".repeat(70)), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...SIGNS, ...WORDS), { maxLength: 12 }).map((parts) => parts.join(" ")),
);

async function everyAnswer(store: Store, text: string): Promise<void> {
  const result = search(store, { query: text });
  const page = await result.page({ first: 5 });
  expect(await result.count()).toBeGreaterThanOrEqual(page.rows.length);
  await result.facets();
  await suggest(store, { prefix: text });
  await resolveTitle(store, { title: text });
}

describe("any text", () => {
  it("can be searched for, suggested from and taken for a title", async () => {
    const store = await emptyStore();
    await importHarbour(store);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        if (text.trim() === "" || text.length > 500) return;
        await everyAnswer(store, text);
      }),
      { numRuns: 300 },
    );
  });

  it("of the greatest length is answered, whatever its words", async () => {
    const store = await emptyStore();
    await importHarbour(store);
    const many = Array.from({ length: 250 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    for (const text of [
      many.join(" "),
      "x".repeat(500),
      "ropes ".repeat(83),
      "a b ".repeat(125),
      '"'.repeat(500),
    ]) {
      await everyAnswer(store, text.slice(0, 500));
    }
  });

  it("that is longer, or blank, is refused", async () => {
    const store = await emptyStore();
    const long = "rope ".repeat(2_000);
    for (const ask of [
      () => search(store, { query: long }),
      () => suggest(store, { prefix: long }),
      () => resolveTitle(store, { title: long }),
    ]) {
      await expect(async () => ask()).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    }
    await expect(async () => search(store, { query: " \t " })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
    await expect(resolveTitle(store, { title: "" })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await suggest(store, { prefix: "  " })).toEqual([]);
  });
});
