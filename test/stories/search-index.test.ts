import { TableColumn } from "typeorm";
import { Search1795219260000 } from "../../src/catalog/migrations/1795219260000-search";
import { withoutSearchTriggers } from "../../src/catalog/migrations/search-triggers";
import type { Store } from "../../src/catalog/store";
import { search } from "../../src/search/search";
import { HARBOUR, importHarbour } from "../search/harbour";
import { emptyStore } from "../support/catalog";

const found = async (store: Store, query: string) => {
  const { rows } = await search(store, { query }).page({});
  return Promise.all(rows.map(async ({ ref, matched }) => `${ref} ${(await matched()).rule}`));
};

describe("the index", () => {
  it("follows what an import adds, changes, deprecates and adds again", async () => {
    const store = await emptyStore();
    expect(await found(store, "rope knots")).toEqual([]);
    await importHarbour(store);
    expect(await found(store, "rope knots")).toEqual(["harbour:knots EXACT"]);
    const others = HARBOUR.filter(({ ref }) => ref !== "harbour:knots");
    await importHarbour(store, [
      ...others,
      { type: "Skill", ref: "harbour:knots", label: "hitches", description: "Ropes, doubled." },
    ]);
    expect(await found(store, "rope knots")).toEqual([]);
    expect(await found(store, "undone")).toEqual([]);
    expect(await found(store, "hitches")).toEqual(["harbour:knots EXACT"]);
    expect(await found(store, "doubled")).toEqual(["harbour:knots WORD"]);
    await importHarbour(store, others);
    expect(await found(store, "hitches")).toEqual([]);
    await importHarbour(store);
    expect(await found(store, "rope knots")).toEqual(["harbour:knots EXACT"]);
    expect(await found(store, "undone")).toEqual(["harbour:knots WORD"]);
  });

  it("holds the words of new labels, so that they can be misspelt", async () => {
    const store = await emptyStore();
    await importHarbour(store, HARBOUR.slice(0, 1));
    expect(await found(store, "kuberntes")).toEqual([]);
    await importHarbour(store);
    expect(await found(store, "kuberntes")).toEqual(["harbour:kubernetes FUZZY"]);
  });

  it("takes texts of any length and words that no index can hold", async () => {
    const store = await emptyStore();
    const endless = "x".repeat(5_000);
    const long = `anchor ${"chain ".repeat(2_000)}`;
    await importHarbour(store, [
      { type: "Skill", ref: "harbour:endless", label: `buoy ${endless}`, description: `${endless} lantern` },
      { type: "Skill", ref: "harbour:long", label: long, description: long },
    ]);
    expect(await found(store, "buoy")).toEqual(["harbour:endless PREFIX"]);
    expect(await found(store, "lantern")).toEqual(["harbour:endless WORD"]);
    expect(await found(store, "anchor chain")).toEqual(["harbour:long PREFIX"]);
    expect(await found(store, endless.slice(0, 400))).toEqual([]);
  });

  it("is filled from what a catalog held before it had one", async () => {
    const store = await emptyStore();
    await importHarbour(store);
    while ((await store.migrations())?.includes(Search1795219260000.name)) {
      await store.dataSource.undoLastMigration();
    }
    expect(await store.isMigrated()).toBe(false);
    await store.migrate();
    expect(await found(store, "kuberntes")).toEqual(["harbour:kubernetes FUZZY"]);
    expect(await found(store, "undone")).toEqual(["harbour:knots WORD"]);
    expect(await found(store, "every rope")).toEqual(["harbour:r1 WORD"]);
  });

  it("goes on following when a later migration changes its tables", async () => {
    const store = await emptyStore();
    await importHarbour(store, HARBOUR.slice(0, 3));
    const queryRunner = store.dataSource.createQueryRunner();
    const noted = new TableColumn({ name: "note", type: "varchar", isNullable: true });
    await queryRunner.beforeMigration();
    await withoutSearchTriggers(queryRunner, async () => {
      for (const table of ["concept", "concept_text", "responsibility", "revision"]) {
        await queryRunner.addColumn(table, noted);
        await queryRunner.dropColumn(table, noted);
      }
    });
    await queryRunner.afterMigration();
    await queryRunner.release();
    await importHarbour(store);
    expect(await found(store, "rope knots")).toEqual(["harbour:knots EXACT"]);
    await importHarbour(store, HARBOUR.slice(0, 3));
    await importHarbour(store, [{ type: "RoleGroup", ref: "harbour:crews", label: "Gangs", code: "C1" }]);
    expect(await found(store, "crews")).toEqual([]);
    expect(await found(store, "gangs")).toEqual(["harbour:crews EXACT"]);
  });
});
