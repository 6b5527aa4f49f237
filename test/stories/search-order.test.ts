import fc from "fast-check";
import { readPage } from "../../src/catalog/page";
import type { Store } from "../../src/catalog/store";
import { Search } from "../../src/search/search";
import { importHarbour } from "../search/harbour";
import { emptyStore } from "../support/catalog";

const WORDS = ["manage", "cargo", "ship", "rope", "sail", "the", "of", "crew", "ma", "carg"];

/** So many skills that shelves are put up, each with labels of a few words that many have. */
const skills = (count: number, random: (below: number) => number) =>
  Array.from({ length: count }, (_, index) => {
    const label = () => Array.from({ length: 1 + random(4) }, () => WORDS[random(8)]).join(" ");
    const long = index % 50 === 0 ? [`${label()} ${"cargo ".repeat(90)}${index}`] : [];
    return {
      type: index % 3 === 0 ? ("Role" as const) : ("Skill" as const),
      ref: `harbour:s${index}`,
      label: `${label()} ${index % 7}`,
      altLabels: [...new Set([label(), label(), ...long])],
      hiddenLabels: [label()],
    };
  });

/** A row of numbers that is the same in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const asked = fc.record({
  query: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
  first: fc.constantFrom(1, 3, 20, 100),
  filter: fc.constantFrom(
    {},
    { types: ["Role" as const] },
    { types: ["Skill" as const, "Responsibility" as const] },
  ),
});

/** What a search gives where everything that matches is read and sorted. */
class Straight extends Search {
  override async leading() {
    return undefined;
  }

  rows(store: Store, first: number) {
    const { understand } = this as unknown as { understand: () => Promise<Parameters<typeof readPage>[1]> };
    return understand.call(this).then((source) => readPage(store, source, { first }));
  }
}

describe("the first page of a search", () => {
  it("is what comes first of all that matches, also after concepts are renamed and come and go", async () => {
    const store = await emptyStore();
    const random = numbers(7);
    let filled = 0;
    for (const count of [40, 400, 200]) {
      await importHarbour(store, skills(count, random));
      await fc.assert(
        fc.asyncProperty(asked, async ({ query, first, filter }) => {
          const whole = await new Straight(store, { query, filter }).rows(store, first);
          const expected = whole.rows.map((row) => [
            (row as { ref: string }).ref,
            (row as { rank: number }).rank,
          ]);
          const search = new Search(store, { query, filter });
          const leading = await search.leading({ first });
          if (leading) filled += 1;
          if (leading) expect(leading.rows.map(({ ref, rank }) => [ref, rank])).toEqual(expected);
          const page = await search.page({ first });
          expect(page.rows.map(({ ref, rank }) => [ref, rank])).toEqual(expected);
          expect(page.rows.map(page.cursorOf)).toEqual(whole.rows.map(whole.cursorOf));
          expect(page.hasNextPage).toBe(whole.hasNextPage);
        }),
        { numRuns: 60 },
      );
    }
    // PostgreSQL's index has no order, so that it reads all.
    expect(filled > 60).toBe(store.engine.kind === "sqlite");
  });
});
