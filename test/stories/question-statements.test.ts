import { TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";
import { countsOf, QUESTIONS } from "../support/questions";

/** However much the catalog holds, a question takes a number of SQL statements that its shape decides. */
describe("a question over the whole catalog", () => {
  let small: string;
  let large: string;
  beforeAll(async () => {
    [small, large] = [await newDatabase(), await newDatabase()];
    const catalog = await TestCatalog.start({ database: large });
    await importFrom(catalog.store, "esco", [fixture("esco", "v1.1.1")]);
    await importFrom(catalog.store, "onet", [fixture("onet", "onet-1.1-text")]);
    await importFrom(catalog.store, "gdad", [fixture("gdad-locks")]);
    await catalog.stop();
  });

  it.each(QUESTIONS)("takes as many statements on any catalog: $name", async (question) => {
    expect(await countsOf(question, small)).toEqual(question.counts);
    expect(await countsOf(question, large)).toEqual(question.counts);
  });
});
