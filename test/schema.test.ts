import { readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { DataSource } from "typeorm";
import { openStore } from "../src/catalog/database";
import { MIGRATIONS } from "../src/catalog/migrations/migrations";
import { graphSchema, printedSchema } from "../src/graph/schema";
import { temporaryFolder } from "./support/catalog";

const ROOT = path.resolve(__dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** The names of everything in the schema that has no description. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (name: string, element: { description?: string | null }) => {
    if (!element.description?.trim()) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || type.name === "Query") continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ("args" in field)
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  return missing;
}

describe("the schema", () => {
  it("is what schema/schema.graphql says", () => {
    expect(printedSchema()).toBe(read("schema/schema.graphql"));
  });

  it("breaks no client of the last release without a word under Breaking in the changelog", () => {
    const unreleased = /## Unreleased\n([\s\S]*?)(?=\n## |$)/.exec(read("CHANGELOG.md"))?.[1];
    const announced = /### Breaking\n([\s\S]*?)(?=\n### |$)/.exec(unreleased ?? "")?.[1] ?? "";
    const breaking = findBreakingChanges(buildSchema(read("schema/released.graphql")), graphSchema());
    // Every such change names the element that it breaks, as Type.field or else as a type alone.
    const elements = (description: string) =>
      description.match(/\b[A-Z]\w*\.\w+/g) ?? description.match(/\b[A-Z]\w*/g) ?? [];
    const silent = breaking
      .map(({ description }) => description)
      .filter((description) => !elements(description).some((name) => announced.includes(name)));
    expect(unreleased).toBeDefined();
    expect(silent).toEqual([]);
  });

  it("describes every type, field, argument and enum value", () => {
    expect(undescribed(graphSchema())).toEqual([]);
  });
});

describe("the tables", () => {
  it("that the migrations make are those that the row classes say", async () => {
    const store = await openStore("sqlite::memory:");
    await store.migrate();
    const { upQueries } = await store.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await store.close();
  });

  it("keep the rows of a catalog that an earlier version made", async () => {
    const file = path.join(temporaryFolder(), "former.sqlite");
    const former = await new DataSource({
      type: "better-sqlite3",
      database: file,
      migrations: MIGRATIONS.slice(0, 1),
    }).initialize();
    await former.runMigrations();
    await former.query(
      `INSERT INTO scheme (id, ref, title, licence, attribution, languages) VALUES (1, 'rolegraph', 't', 'l', 'a', '["en"]')`,
    );
    await former.query(
      `INSERT INTO concept (id, type, ref, "schemeId", label, "labelKey", status)
       VALUES (7, 'Role', 'rolegraph:pilot', 1, 'Pilot', 'pilot', 'ACTIVE')`,
    );
    await former.query(
      `INSERT INTO fact (id, type, ref, "roleId", statement, position)
       VALUES (3, 'Insight', 'rolegraph:pilot/insight', 7, 'It steers.', 1)`,
    );
    await former.destroy();
    const store = await openStore(`sqlite:${file}`);
    await store.migrate();
    expect(
      await store.rows(`SELECT f.id, f.statement, f."roleId", c.ref, d.ref AS dataset
        FROM fact f JOIN concept c ON c.id = f."roleId" JOIN dataset d ON d.id = f."datasetId"`),
    ).toEqual([
      { id: 3, statement: "It steers.", roleId: 7, ref: "rolegraph:pilot", dataset: "rolegraph:catalog" },
    ]);
    expect(await store.rows("PRAGMA foreign_key_check")).toEqual([]);
    await store.close();
  });
});
