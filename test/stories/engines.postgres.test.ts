import { readFileSync } from "node:fs";
import path from "node:path";
import { foldText, OWN_SCHEME } from "../../src/catalog/concept";
import { readSchemesByRef } from "../../src/catalog/scheme";
import type { Store } from "../../src/catalog/store";
import { graphSchema } from "../../src/graph/schema";
import { TestCatalog } from "../support/catalog";
import { catalogValues } from "../support/catalog-values";
import { postgresDatabase, temporaryFolder } from "../support/database";
import { importFixtures } from "../support/every-taxonomy";
import { csvOf, exportYaml, jsonldOf } from "../support/exports";
import { QueryGenerator } from "../support/query-generator";

const SEED = 20_261_121;
const QUERIES = 200;
/** Labels that a language orders otherwise than their bytes do. */
const LABELS = ["Ærø", "Łódź", "Øre", "Ångström", "ßigma", "Zz", "zz", "z-z", "z z", "日本", "Ω", "ﬁ", "😀"];
const FIRST_ID = 1_000_000;
/** Pages of a connection that are read one after the other. */
const PAGES = 3;

/** Adds skills of these labels. */
async function addSkills(store: Store): Promise<void> {
  const [scheme] = await readSchemesByRef(store, [OWN_SCHEME]);
  const skills = LABELS.map((label, index) => ({
    id: FIRST_ID + index,
    type: "Skill",
    kind: "KNOWLEDGE",
    ref: `${OWN_SCHEME}:${label}`,
    schemeId: scheme?.id,
    label,
    labelKey: foldText(label),
    status: "ACTIVE",
  }));
  await store.upsert("concept", skills);
}

describe("a client of a catalog in SQLite and of the same in PostgreSQL", () => {
  const catalogs: TestCatalog[] = [];
  beforeAll(async () => {
    // A database whose language orders texts otherwise than the catalog does.
    const other = await postgresDatabase(
      "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'",
    );
    for (const database of [`sqlite:${path.join(temporaryFolder(), "catalog.sqlite")}`, other]) {
      const catalog = await TestCatalog.start({ database });
      catalogs.push(catalog);
      await importFixtures(catalog.store);
      await addSkills(catalog.store);
      await catalog.store.rows(`UPDATE revision SET "publishedAt" = '2026-01-01T00:00:00.000Z'`);
    }
  });
  afterAll(async () => {
    for (const catalog of catalogs) await catalog.stop();
  });

  const answer = async ({ server }: TestCatalog, query: string, after: string | null) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { after } }),
    });
    // The engines search by different numbers of statements.
    return `${response.status} ${await response.text()}`.replace(/,"statements":\d+\}\}\}$/, "}}}");
  };

  it(`gets the same answers to ${QUERIES} queries, byte for byte, over several pages`, async () => {
    const [sqlite, postgres] = catalogs as [TestCatalog, TestCatalog];
    const values = await catalogValues(sqlite.store);
    expect(await catalogValues(postgres.store)).toEqual(values);
    const generator = new QueryGenerator(graphSchema(), values, SEED);
    let withData = 0;
    for (let count = 0; count < QUERIES; count += 1) {
      const { text, pages } = generator.next();
      let after: string | null = null;
      for (let page = 0; page < (pages ? PAGES : 1); page += 1) {
        const expected = await answer(sqlite, text, after);
        expect({ text, after, answer: await answer(postgres, text, after) }).toEqual({
          text,
          after,
          answer: expected,
        });
        expect(expected).not.toMatch(/"code":"(INTERNAL|UNAVAILABLE)"|Cannot query field|Syntax Error/);
        const { data } = JSON.parse(expected.slice(expected.indexOf(" ")));
        if (data && Object.values(data).some((value) => value !== null)) withData += 1;
        after = data?.page?.pageInfo.hasNextPage ? data.page.pageInfo.endCursor : null;
        if (after === null) break;
      }
    }
    expect(withData).toBeGreaterThan(QUERIES * 0.7);
  });

  it("exports the same files, byte for byte", async () => {
    const [sqlite, postgres] = catalogs as [TestCatalog, TestCatalog];
    const [expected, found] = [await exportYaml(sqlite.store), await exportYaml(postgres.store)];
    expect([...found.written]).toEqual([...expected.written]);
    for (const name of expected.written.keys()) {
      const [text, other] = [expected, found].map(({ folder }) =>
        readFileSync(path.join(folder, name), "utf8"),
      );
      expect([name, other]).toEqual([name, text]);
    }
    expect(await csvOf(postgres.store)).toEqual(await csvOf(sqlite.store));
    expect(await jsonldOf(postgres.store)).toEqual(await jsonldOf(sqlite.store));
  });
});
