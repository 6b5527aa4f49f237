import { TableColumn } from "typeorm";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { postgresDatabase } from "../support/database";

/** A database whose texts are ordered as people of a language do, where no column says otherwise. */
const OF_A_LANGUAGE = "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'";

/** Text columns that do not compare by bytes. */
const textsInOtherOrders = (store: Store) =>
  store.rows(
    `SELECT t.relname, c.attname FROM pg_attribute c
     JOIN pg_class t ON t.oid = c.attrelid AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
     JOIN pg_collation o ON o.oid = c.attcollation
     WHERE o.collname <> 'C'`,
  );

describe("the tables in PostgreSQL", () => {
  it("that the migrations make are those that the row classes say", async () => {
    const store = await openStore(await postgresDatabase(OF_A_LANGUAGE));
    await store.migrate();
    const { upQueries } = await store.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await store.close();
  });

  it("compare texts by their bytes, whatever the database's language", async () => {
    const store = await openStore(await postgresDatabase(OF_A_LANGUAGE));
    await store.migrate();
    expect(await textsInOtherOrders(store)).toEqual([]);
    const labels = ["zebra", "Zebra", "ähre", "a b", "ab", "😀", "￼"];
    await store.upsert(
      "responsibility",
      labels.map((label, index) => ({ id: index + 1, ref: label, label, labelKey: label })),
    );
    const sorted = await store.rows<{ ref: string }>("SELECT ref FROM responsibility ORDER BY ref");
    expect(sorted.map(({ ref }) => ref)).toEqual(["Zebra", "a b", "ab", "zebra", "ähre", "￼", "😀"]);
    await store.close();
  });

  it("go on doing so in columns that a later migration changes or adds", async () => {
    const store = await openStore(await postgresDatabase(OF_A_LANGUAGE));
    await store.migrate();
    const runner = store.dataSource.createQueryRunner();
    const column = (name: string, type: string) => new TableColumn({ name, type, isNullable: true });
    await runner.changeColumn("concept", "label", column("label", "varchar"));
    await runner.changeColumn("concept", "description", column("description", "text"));
    await runner.addColumn("concept", column("note", "text"));
    await runner.release();
    expect(await textsInOtherOrders(store)).toEqual([]);
    await store.close();
  });
});
