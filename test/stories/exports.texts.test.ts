import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import { readDocumentsWithText } from "../../src/catalog/document";
import { graphql } from "../gql";
import { SEEDS, TEXTS, TestCatalog } from "../support/catalog";
import { privateDatabase } from "../support/database";
import { exportYaml } from "../support/exports";
import { importFrom } from "../support/imports";

/** Characters of a stretch of a text that no export without texts may have: more than a term, less than a clause. */
const STRETCH = 60;

const Quotes = graphql(`
  query QuotesAfterAnExport {
    documents(first: 10) { nodes { ref text } }
    facts(filter: { role: "rolegraph:tech-lead" }, first: 100) { nodes { id evidence { start end quote } } }
  }
`);

describe("a catalog whose texts are attached", () => {
  let original: TestCatalog;
  beforeAll(async () => {
    original = await TestCatalog.start({ seeds: SEEDS, texts: TEXTS });
  });
  afterAll(() => original.stop());

  async function copied(texts: boolean) {
    const { folder } = await exportYaml(original.store, { texts });
    const store = await openStore(await privateDatabase());
    await store.migrate();
    const { problems } = await importFrom(store, "catalog", [folder]);
    expect(problems).toEqual([]);
    const copy = await TestCatalog.over(store);
    const answer = await copy.ask(Quotes);
    await copy.stop();
    return { folder, answer };
  }

  it("has the same quotes after an export with the texts", async () => {
    const expected = await original.ask(Quotes);
    expect(expected.documents.nodes.filter(({ text }) => text !== null)).toHaveLength(5);
    const { answer } = await copied(true);
    expect(answer).toEqual(expected);
  });

  it("hands on no stretch of a text unless it is told to", async () => {
    const { folder, answer } = await copied(false);
    const quotes = answer.facts.nodes.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(50);
    expect(new Set(quotes)).toEqual(new Set([null]));
    const written = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), "utf8"))
      .join("\n");
    const documents = await readDocumentsWithText(original.store);
    for (const { text } of documents) {
      const stretches = (text ?? "").match(RegExp(`[^\\n"]{${STRETCH}}`, "g")) ?? [];
      expect(stretches.length).toBeGreaterThan(20);
      expect(stretches.filter((stretch) => written.includes(stretch))).toEqual([]);
    }
  });
});
