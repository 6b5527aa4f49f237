import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const FOLDER = path.resolve(__dirname, "../../web/examples");
const files = readdirSync(FOLDER).sort();

/** The lists of an answer, at any depth. */
function lists(value: unknown): unknown[][] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(lists);
  return Array.isArray(value) ? [value, ...below] : below;
}

/** The example queries with which GraphiQL opens. */
describe("an analyst who opens GraphiQL", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    // The seeds have no ladders.
    await importFrom(catalog.store, "gdad", [fixture("gdad-locks")]);
  });
  afterAll(() => catalog.stop());

  it("finds at least ten examples", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files)("gets an answer with substance from %s", async (file) => {
    const query = readFileSync(path.join(FOLDER, file), "utf8");
    expect(query).toMatch(/^# \S.*\n(query|fragment) /);
    const { status, data, errors } = await catalog.post(query);
    expect([status, errors]).toEqual([200, undefined]);
    expect(Math.max(...lists(data).map((list) => list.length))).toBeGreaterThan(0);
  });
});
