import { importCatalog } from "../../src/ingest/import";
import { problem } from "../../src/ingest/records";
import { emptyStore } from "../support/catalog";

it("an import lists as many problems as its files have, those of a release ten times as large as ESCO too", async () => {
  const store = await emptyStore();
  const count = 150_000;
  async function* items() {
    yield Array.from({ length: count }, (_, index) =>
      problem({ file: "made-up.csv", line: index + 1 }, "REPEATED_LABEL", "is there twice"),
    );
  }
  const report = await importCatalog(store, async () => ({ source: "test", datasets: [], items: items() }));
  expect(report.problems).toHaveLength(count);
  expect(report.problems.at(-1)?.origin.line).toBe(count);
  expect(report.revision).toBeNull();
});
