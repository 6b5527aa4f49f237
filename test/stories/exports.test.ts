import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from "graphql";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { MAX_NODE_IDS } from "../../src/config/limits";
import { globalId } from "../../src/graph/node";
import { graphSchema } from "../../src/graph/schema";
import type { ImportReport } from "../../src/ingest/report";
import { TestCatalog } from "../support/catalog";
import { catalogValues } from "../support/catalog-values";
import { privateDatabase } from "../support/database";
import { importFixtures } from "../support/every-taxonomy";
import { exportYaml } from "../support/exports";
import { importFrom } from "../support/imports";
import { QueryGenerator } from "../support/query-generator";

const SEED = 15_112_026;
const QUERIES = 200;

const EXAMPLES = path.resolve(__dirname, "../../web/examples");

/** Every leaf field of every type of node, and of what is no node but part of one, under names of their own. */
function everyField(): string {
  const schema = graphSchema();
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const nodes = objects.filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));
  const parts = objects.filter((type) => !nodes.includes(type) && !type.name.endsWith("Connection"));
  const leavesOf = (type: GraphQLObjectType, prefix = ""): string[] =>
    Object.values(type.getFields()).flatMap((field) => {
      const below = getNamedType(field.type);
      if (field.args.some(isRequiredArgument)) return [];
      if (isLeafType(below)) return [`${prefix}${field.name}: ${field.name}`];
      if (prefix === "" || !isObjectType(below) || !parts.includes(below)) return [];
      const leaves = leavesOf(below);
      return leaves.length > 0 ? [`${prefix}${field.name}: ${field.name} { ${leaves.join(" ")} }`] : [];
    });
  const fragments = nodes.map(
    (type) => `... on ${type.name} { ${leavesOf(type, `${type.name}_`).join(" ")} }`,
  );
  return `query EveryNode($ids: [ID!]!) { nodes(ids: $ids) { __typename ${fragments.join(" ")} } }`;
}

/** The same revisions, so that answers of the two differ only where the catalogs do. */
async function copyRevisions(from: Store, to: Store): Promise<void> {
  for (const table of ["revision", "change"]) {
    await to.rows(`DELETE FROM "${table}"`);
    await to.upsert(table, await from.rows<object>(`SELECT * FROM "${table}"`));
  }
}

describe("a client of a catalog that was exported and imported into an empty store", () => {
  let original: TestCatalog;
  let copy: TestCatalog;
  let folder: string;
  let report: ImportReport;
  beforeAll(async () => {
    original = await TestCatalog.start();
    await importFixtures(original.store);
    ({ folder } = await exportYaml(original.store));
    const store = await openStore(await privateDatabase());
    await store.migrate();
    report = await importFrom(store, "catalog", [folder]);
    await copyRevisions(original.store, store);
    copy = await TestCatalog.over(store);
  });
  afterAll(async () => {
    await original.stop();
    await copy.stop();
  });

  const expectSame = async (query: string, variables?: object) => {
    const [expected, found] = await Promise.all(
      [original, copy].map((catalog) => catalog.post<Record<string, unknown>, object>(query, variables)),
    );
    expect({ query, variables, ...found }).toEqual({ query, variables, ...expected });
    return expected as NonNullable<typeof expected>;
  };

  it("has it all without a problem", () => {
    expect(report.problems).toEqual([]);
    expect([report.read, report.unchanged, report.removed]).toEqual([report.added, 0, 0]);
  });

  it.each(readdirSync(EXAMPLES))("gets the same answer to %s", async (file) => {
    const { errors } = await expectSame(readFileSync(path.join(EXAMPLES, file), "utf8"));
    expect(errors).toBeUndefined();
  });

  it("gets every node by its id, with the same fields", async () => {
    const { ids } = await catalogValues(original.store);
    const composed = await original.store.rows<{ ref: string }>(
      `SELECT f.ref || '@' || s.ref AS ref FROM fact f JOIN dataset s ON s.id = f."datasetId"
       WHERE s."documentId" IS NOT NULL ORDER BY f.ref`,
    );
    const all = [...ids, ...composed.map(({ ref }) => globalId({ type: "Evidence", ref }))];
    const query = everyField();
    const types = new Set<string>();
    for (let start = 0; start < all.length; start += MAX_NODE_IDS) {
      const { data, errors } = await expectSame(query, { ids: all.slice(start, start + MAX_NODE_IDS) });
      expect(errors).toBeUndefined();
      for (const node of (data?.nodes ?? []) as ({ __typename: string } | null)[]) {
        if (node) types.add(node.__typename);
      }
    }
    expect(composed.length).toBe(51);
    expect([...types].sort()).toEqual([
      "AlternativeGroup",
      "CareerMove",
      "Collection",
      "Document",
      "EducationRequirement",
      "Evidence",
      "ExperienceBand",
      "ExperienceRequirement",
      "Insight",
      "Ladder",
      "Requirement",
      "Responsibility",
      "ResponsibilityStatement",
      "Role",
      "RoleGroup",
      "Rung",
      "Scheme",
      "Skill",
      "SkillGroup",
      "SkillScale",
    ]);
  });

  it(`gets the same answers to ${QUERIES} queries`, async () => {
    const values = await catalogValues(original.store);
    expect(await catalogValues(copy.store)).toEqual(values);
    const generator = new QueryGenerator(graphSchema(), values, SEED);
    let withData = 0;
    for (let count = 0; count < QUERIES; count += 1) {
      const { data } = await expectSame(generator.next().text);
      if (data && Object.values(data).some((value) => value !== null)) withData += 1;
    }
    expect(withData).toBeGreaterThan(QUERIES * 0.7);
  });

  it("exports the very files again", async () => {
    const { folder: again } = await exportYaml(copy.store);
    const names = readdirSync(folder);
    expect(readdirSync(again)).toEqual(names);
    for (const name of names) {
      expect([name, readFileSync(path.join(again, name), "utf8")]).toEqual([
        name,
        readFileSync(path.join(folder, name), "utf8"),
      ]);
    }
  });

  it("finds nothing to change in a second import", async () => {
    const again = await importFrom(copy.store, "catalog", [folder]);
    expect([again.problems, again.revision, again.unchanged]).toEqual([[], null, report.added]);
  });
});
