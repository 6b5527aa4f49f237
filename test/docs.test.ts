import { readFileSync } from "node:fs";
import path from "node:path";
import { TestCatalog } from "./support/catalog";
import { importFrom } from "./support/imports";
import { fixture } from "./support/items";

const text = readFileSync(path.resolve(__dirname, "../docs/questions.md"), "utf8");

/** Each query of the page with the answer that stands below it. */
const questions = [...text.matchAll(/```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g)].map(
  ([, query = "", answer = ""]) => ({ query, answer }),
);

describe("the page of questions", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "gdad", [fixture("gdad-locks")]);
  });
  afterAll(() => catalog.stop());

  it("has an answer to each", () => {
    expect(questions.length).toBeGreaterThanOrEqual(14);
    expect(text.match(/```graphql/g)).toHaveLength(questions.length);
  });

  it.each(questions)("shows the real answer to $query", async ({ query, answer }) => {
    expect(await catalog.post(query)).toEqual({ status: 200, data: JSON.parse(answer) });
  });
});
