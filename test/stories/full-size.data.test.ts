import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { openInputs } from "../../src/ingest/files";
import { graphql } from "../gql";
import { contentsOf, TestCatalog } from "../support/catalog";
import { CROSSWALK, ESCO_FRENCH, escoRelease, GDAD, importFrom, ONET, ONET_NEXT } from "../support/imports";

/** Minutes are enough for everything at full size on two cores. */
jest.setTimeout(600_000);

/** Rows of a publisher's file, read apart from the code under test. */
async function rowsOf(zips: string[], name: string): Promise<Record<string, string>[]> {
  const file = (await openInputs(zips)).find((each) => each.name === name);
  if (!file) throw new Error(`no ${name}`);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  const delimiter = name.endsWith(".txt") ? "\t" : ",";
  const quote = name.endsWith(".txt") ? null : '"';
  return parse(Buffer.concat(chunks), {
    columns: true,
    bom: true,
    relax_column_count: true,
    delimiter,
    quote,
  });
}

const uris = (rows: Record<string, string>[]) => new Set(rows.map(({ conceptUri }) => conceptUri?.trim()));

const SeededRoles = graphql(`
  query SeededRolesAtFullSize {
    roles(filter: { scheme: "rolegraph" }, first: 100) {
      totalCount
      nodes {
        id
        ref
        label
        altLabels
        scheme { code }
        replacedBy { ref }
        group { label }
        documents { title }
        responsibilities(first: 100) {
          totalCount
          nodes { id statement responsibility { label } evidence { id start end quote document { title } } }
        }
        requirements(first: 100) {
          totalCount
          nodes { id necessity skill { ref } alternatives { label } evidence { id start end document { title } } }
        }
        experience { id statement band { label } evidence { id start end document { title } } }
        education { id level evidence { id document { title } } }
        moves { id to { label } evidence { id document { title } } }
        insights { id kind statement evidence { id document { title } } }
      }
    }
  }
`);

const Counts = graphql(`
  query CountsAtFullSize {
    schemes { code version languages roleCount skillCount }
    catalog { revision factCount }
  }
`);

const Page = graphql(`
  query RolePageAtFullSize($ref: String!) {
    role(ref: $ref) {
      label
      status
      group { label }
      responsibilities(first: 100) { totalCount nodes { statement taskType evidence { row document { ref } } } }
      requirements(first: 100) {
        totalCount
        nodes {
          statement
          necessity
          importance
          level { value label scale { title min max } }
          skill { label }
          evidence { row start end quote method document { ref } }
        }
      }
      experience { statement band { code minYears maxYears } }
      moves { to { label } }
    }
  }
`);

describe("the publishers' own files, at full size", () => {
  let catalog: TestCatalog;
  let seeded: unknown;
  let smallStatements: { seeded: number; page: number };
  const version = (code: string) => async () =>
    (await catalog.ask(Counts)).schemes.find((scheme) => scheme.code === code);

  beforeAll(async () => {
    catalog = await TestCatalog.start();
    const roles = await catalog.count(SeededRoles);
    const page = await catalog.count(Page, { ref: "rolegraph:tech-lead" });
    seeded = roles.data;
    smallStatements = { seeded: roles.statements, page: page.statements };
  });
  afterAll(() => catalog.stop());

  it("bring in ESCO 1.1.0 with the counts of its files", async () => {
    const files = escoRelease("1.1.0");
    const report = await importFrom(catalog.store, "esco", files);
    expect(report.revision).toBe(2);
    const [skills, occupations, needs] = await Promise.all([
      rowsOf(files, "skills_en.csv"),
      rowsOf(files, "occupations_en.csv"),
      rowsOf(files, "occupationSkillRelations.csv"),
    ]);
    expect(await version("esco")()).toMatchObject({
      version: "1.1.0",
      roleCount: uris(occupations).size,
      skillCount: uris(skills).size,
    });
    const [facts] = await catalog.store.rows<{ count: number }>(
      `SELECT COUNT(*) AS count FROM fact f JOIN dataset d ON d.id = f."datasetId" WHERE d.ref LIKE 'esco:%'`,
    );
    expect(Number(facts?.count)).toBe(needs.length);
    expect([needs.length, uris(skills).size, uris(occupations).size]).toEqual([123_852, 13_891, 3_008]);
  });

  it("change nothing when they are read again", async () => {
    const before = await digestsOf(catalog);
    const report = await importFrom(catalog.store, "esco", escoRelease("1.1.0"));
    expect([report.revision, report.added, report.changed, report.removed]).toEqual([null, 0, 0, 0]);
    expect(await digestsOf(catalog)).toEqual(before);
  });

  it("upgrade ESCO to 1.1.1: what is new, changed and gone is in the feed, and refs of what is gone resolve", async () => {
    const [before, after] = [escoRelease("1.1.0"), escoRelease("1.1.1")];
    const report = await importFrom(catalog.store, "esco", after);
    expect(report.revision).toBe(3);
    const files = ["skills_en.csv", "occupations_en.csv", "skillGroups_en.csv", "ISCOGroups_en.csv"];
    const all = async (release: string[]) =>
      uris((await Promise.all(files.map((name) => rowsOf(release, name)))).flat());
    const [old, now] = await Promise.all([all(before), all(after)]);
    const kinds = (kind: string) =>
      report.changes
        .filter((change) => change.entity === "concept" && change.kind === kind)
        .map(({ ref }) => ref);
    const gone = [...old].filter((uri) => !now.has(uri));
    expect(kinds("DEPRECATED")).toHaveLength(gone.length);
    expect(kinds("ADDED")).toHaveLength([...now].filter((uri) => !old.has(uri)).length);
    const [ref = ""] = kinds("DEPRECATED");
    const { concept, changes } = await catalog.ask(
      graphql(`
        query GoneAtFullSize($ref: String!) {
          concept(ref: $ref) { ref status label }
          changes(since: 2, filter: { kind: [DEPRECATED], scheme: ["esco"] }) {
            totalCount
            nodes { revision breaking concept { status } }
          }
        }
      `),
      { ref },
    );
    expect(concept).toMatchObject({ ref, status: "DEPRECATED" });
    expect(changes.totalCount).toBe(gone.length);
    expect(changes.nodes[0]).toEqual({ revision: 3, breaking: true, concept: { status: "DEPRECATED" } });
    expect(await version("esco")()).toMatchObject({ version: "1.1.1" });
    const again = await importFrom(catalog.store, "esco", after);
    expect(again.revision).toBeNull();
  });

  it("bring in O*NET, GDaD and the crosswalk beside it", async () => {
    await importFrom(catalog.store, "onet", [ONET]);
    await importFrom(catalog.store, "gdad", GDAD);
    await importFrom(catalog.store, "crosswalk", [CROSSWALK]);
    const occupations = await rowsOf([ONET], "Occupation Data.txt");
    expect(await version("onet")()).toMatchObject({ roleCount: occupations.length });
    const { ladders, role, matched } = await catalog.ask(
      graphql(`
        query BesideAtFullSize {
          ladders(scheme: "gdad", first: 1) { totalCount }
          role(ref: "onet:15-1252.00") { label related { position tier role { label } } }
          matched: role(ref: "onet:11-1011.00") { matches { method concept { scheme { code } } } }
        }
      `),
    );
    expect(ladders.totalCount).toBe(52);
    expect(role?.label).toBe("Software Developers");
    expect(matched?.matches).toContainEqual({
      method: "NESTA_CROSSWALK",
      concept: { scheme: { code: "esco" } },
    });
    expect(role?.related.map(({ position }) => position)).toEqual(role?.related.map((_, index) => index + 1));
  });

  it("upgrade O*NET with three tables of a later release, and leave what these do not cover", async () => {
    const perDataset = async () =>
      Object.fromEntries(
        (
          await catalog.store.rows<{ ref: string; count: number }>(
            `SELECT d.ref, COUNT(*) AS count FROM fact f JOIN dataset d ON d.id = f."datasetId"
             WHERE d.ref LIKE 'onet:%' GROUP BY d.ref`,
          )
        ).map(({ ref, count }) => [ref, Number(count)]),
      );
    const before = await perDataset();
    const report = await importFrom(catalog.store, "onet", [ONET_NEXT]);
    expect(report.revision).not.toBeNull();
    const after = await perDataset();
    const tasks = await rowsOf([ONET_NEXT], "Task Statements.txt");
    expect(after["onet:tasks"]).toBe(tasks.length);
    for (const ref of ["onet:skills", "onet:knowledge", "onet:job-zones", "onet:education"]) {
      expect([ref, after[ref]]).toEqual([ref, before[ref]]);
      expect(after[ref]).toBeGreaterThan(900);
    }
    expect((await importFrom(catalog.store, "onet", [ONET_NEXT])).revision).toBeNull();
  });

  it("leave the seeded roles and their evidence as they were, in as many statements", async () => {
    const { data, statements } = await catalog.count(SeededRoles);
    expect(data).toEqual(seeded);
    expect(statements).toBe(smallStatements.seeded);
  });

  it("serve a role page in as many statements as the small catalog does", async () => {
    for (const ref of ["onet:15-1252.00", "esco:2512.4", "gdad:lead-developer"]) {
      const { data, statements } = await catalog.count(Page, { ref });
      expect([ref, data.role?.status]).toEqual([ref, "ACTIVE"]);
      expect(data.role?.requirements.totalCount).toBeGreaterThan(5);
      // A code takes one more than a ref; levels, scales and the roles' own sentences are read beside the rest.
      expect(statements).toBeLessThanOrEqual(smallStatements.page + 4);
    }
  });

  it("speak French where a pack has the words, and say where they do not", async () => {
    await importFrom(catalog.store, "esco", [ESCO_FRENCH]);
    const [french] = await rowsOf([ESCO_FRENCH], "occupations_fr.csv");
    const english = (await rowsOf(escoRelease("1.1.1"), "occupations_en.csv")).find(
      ({ conceptUri }) => conceptUri === french?.conceptUri,
    );
    const ref = `esco:${french?.conceptUri?.split("/").at(-1)}`;
    const { concept, scheme } = await catalog.ask(
      graphql(`
        query FrenchAtFullSize($ref: String!) {
          scheme(code: "esco") { languages }
          concept(ref: $ref) {
            label
            french: label(language: "fr")
            said: localizedLabel(language: "fr") { text language fallback }
            missing: localizedLabel(language: "sv") { text language fallback }
          }
        }
      `),
      { ref },
    );
    expect(scheme?.languages).toEqual(["en", "fr"]);
    expect(concept).toEqual({
      label: english?.preferredLabel,
      french: french?.preferredLabel,
      said: { text: french?.preferredLabel, language: "fr", fallback: false },
      missing: { text: english?.preferredLabel, language: "en", fallback: true },
    });
  });

  it("walk the skill hierarchy ten levels deep in as many statements as it has levels", async () => {
    const levels = (depth: number): string =>
      depth === 0
        ? "label"
        : `label narrower(first: 2) { nodes { ... on SkillGroup { ${levels(depth - 1)} } ... on Skill { label } } }`;
    const before = catalog.store.statements;
    const { data, errors } = await catalog.post<{ skillGroups: { nodes: { label: string }[] } }, never>(
      `{ skillGroups(scheme: "esco", first: 4) { nodes { ${levels(10)} } } }`,
    );
    expect(errors).toBeUndefined();
    // The knowledge, language, skills and transversal pillars.
    expect(data?.skillGroups.nodes).toHaveLength(4);
    expect(catalog.store.statements - before).toBeLessThanOrEqual(12);
  });

  it("find the concept of a label with a slip among the first three, nearly always", async () => {
    const random = randomFrom(20_261_121);
    const labels = await pick(random, 300, "PREFERRED_LABEL");
    const found = await Promise.all(
      labels.map(async ({ text, holders }) =>
        (await firstThree(withSlip(text, random))).some((ref) => holders.has(ref)),
      ),
    );
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.95);
  });

  it("find the concept of an alternative label among the first three, all but always", async () => {
    const labels = await pick(randomFrom(7), 300, "ALTERNATIVE_LABEL");
    const found = await Promise.all(
      labels.map(async ({ text, holders }) => (await firstThree(text)).some((ref) => holders.has(ref))),
    );
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.99);
  });

  async function firstThree(query: string): Promise<string[]> {
    const { search } = await catalog.ask(
      graphql(`
        query FirstThree($query: String!) {
          search(query: $query, language: "en", first: 3) {
            nodes { node { ... on Skill { ref } ... on Role { ref } ... on SkillGroup { ref } ... on RoleGroup { ref } } }
          }
        }
      `),
      { query },
    );
    return search.nodes.map(({ node }) => ("ref" in node ? node.ref : ""));
  }

  /** Labels of ESCO's skills and occupations with all that bear them, whatever the kind of label. */
  async function pick(random: () => number, count: number, kind: string) {
    const labels = await catalog.store.rows<{ kind: string; text: string; textKey: string; ref: string }>(
      `SELECT t.kind, t.text, t."textKey", c.ref FROM concept_text t JOIN concept c ON c.id = t."conceptId"
       WHERE t.language = 'en' AND c.status = 'ACTIVE' AND c.type IN ('Skill', 'Role') ORDER BY t."textKey", t.id`,
    );
    const holders = new Map<string, Set<string>>();
    for (const { textKey, ref } of labels) holders.set(textKey, (holders.get(textKey) ?? new Set()).add(ref));
    const preferred = new Set(
      labels.filter((each) => each.kind === "PREFERRED_LABEL").map(({ textKey }) => textKey),
    );
    const all = labels.filter(
      (each) =>
        each.kind === kind &&
        each.ref.startsWith("esco:") &&
        (kind === "PREFERRED_LABEL" || !preferred.has(each.textKey)),
    );
    return Array.from({ length: count }, () => {
      const { text = "", textKey = "" } = all[Math.floor(random() * all.length)] ?? {};
      return { text, holders: holders.get(textKey) ?? new Set<string>() };
    });
  }
});

/** A hash of each table's contents, so that a difference is told in a line. */
async function digestsOf({ store }: TestCatalog): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const [name, rows] of await contentsOf(store)) {
    digests[name] = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  }
  return digests;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text with one letter lost, gained, replaced or swapped with the next. */
function withSlip(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length - 1));
  const letter = "abcdefghijklmnopqrstuvwxyz "[Math.floor(random() * 27)] ?? "e";
  const [before, here, next, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  const slips = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
  ];
  return [...slips, before + next + here + after][Math.floor(random() * 4)] ?? text;
}
