import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "../../src/config/settings";
import { graphql } from "../gql";
import { copyFixture, TestCatalog } from "../support/catalog";

const Disagreements = graphql(`
  query Disagreements(
    $kind: InsightKind
    $group: String
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    disagreements(kind: $kind, group: $group, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        subject { __typename label }
        roles { label }
        affirming { statement role { label } evidence { start end document { title } } }
        denying { statement role { label } evidence { start end document { title } } }
      }
    }
  }
`);

/** A line of YAML that states an insight; where it stands in the text does not matter here. */
const insight = (statement: string, stance: string | null, kind = "PEOPLE_MANAGEMENT") =>
  `  - { kind: ${kind}, statement: "${statement}", at: 27-43${stance ? `, stance: ${stance}` : ""} }\n`;

describe("someone who looks for disagreements", () => {
  const opened: TestCatalog[] = [];
  afterEach(async () => {
    for (const catalog of opened.splice(0)) await catalog.stop();
  });

  /** Serves the fixture's three roles, which share a group, with insights of their own. */
  async function served(
    insights: { pilot?: string[]; master?: string[]; deckhand?: string[] },
    { deckhands = "Boat crew", settings = {} }: { deckhands?: string; settings?: Partial<Settings> } = {},
  ): Promise<TestCatalog> {
    const { seeds, texts } = copyFixture();
    const file = (name: string) => path.join(seeds, "catalog", name);
    appendFileSync(file("role-groups.yaml"), "- label: Deck\n  parent: Boat crew\n");
    const deckhand = file("roles/deckhand.yaml");
    writeFileSync(deckhand, readFileSync(deckhand, "utf8").replace("Boat crew", deckhands));
    const add = (name: string, lines: string[] = [], document = "document: ferry-pilot\n") => {
      if (lines.length > 0)
        appendFileSync(file(`roles/${name}.yaml`), `${document}insights:\n${lines.join("")}`);
    };
    add("ferry-pilot", insights.pilot, "");
    add("harbour-master", insights.master);
    add("deckhand", insights.deckhand);
    const catalog = await TestCatalog.start({ seeds, texts, settings });
    opened.push(catalog);
    return catalog;
  }

  const found = async (catalog: TestCatalog, variables: object = {}) =>
    (await catalog.ask(Disagreements, variables)).disagreements.nodes.map(
      ({ subject, roles, affirming, denying }) => ({
        subject: `${subject.__typename} ${subject.label}`,
        roles: roles.map(({ label }) => label),
        affirming: affirming.map(({ statement }) => statement),
        denying: denying.map(({ statement }) => statement),
      }),
    );

  const TORN = [
    insight("Commands a crew.", "AFFIRMS"),
    insight("Sails alone.", "DENIES"),
    insight("Is kind.", null),
  ];
  const torn = {
    subject: "Role Ferry Pilot",
    roles: ["Ferry Pilot"],
    affirming: ["Commands a crew."],
    denying: ["Sails alone."],
  };

  it("finds a role that contradicts itself, which alone makes no disagreement of its group", async () => {
    expect(await found(await served({ pilot: TORN }))).toEqual([torn]);
  });

  it("finds the group too where another role in it takes a side", async () => {
    const catalog = await served({ pilot: TORN, master: [insight("Has no staff.", "DENIES")] });
    const group = {
      subject: "RoleGroup Boat crew",
      roles: ["Ferry Pilot", "Harbour Master"],
      affirming: ["Commands a crew."],
      denying: ["Sails alone.", "Has no staff."],
    };
    expect(await found(catalog)).toEqual([group, torn]);
    expect(await found(catalog, { group: "boat-crew" })).toEqual([group, torn]);
    expect(await found(catalog, { group: "deck" })).toEqual([]);
  });

  it("finds none where all take the same side, or take sides on different kinds", async () => {
    expect(
      await found(
        await served({
          pilot: [
            insight("Commands a crew.", "AFFIRMS"),
            insight("Needs no papers.", "DENIES", "CERTIFICATION"),
          ],
          master: [insight("Commands a harbour.", "AFFIRMS")],
        }),
      ),
    ).toEqual([]);
  });

  it("counts only the roles directly in a group", async () => {
    const sides = {
      pilot: [insight("Commands a crew.", "AFFIRMS")],
      deckhand: [insight("Commands nobody.", "DENIES")],
    };
    expect((await found(await served(sides))).map(({ subject }) => subject)).toEqual(["RoleGroup Boat crew"]);
    expect(await found(await served(sides, { deckhands: "Deck" }))).toEqual([]);
  });

  it("counts no role or group that is no longer in use", async () => {
    // Rows change here without a revision, so nothing may be kept of them.
    const settings = { entityCacheBytes: 0, answerCacheBytes: 0 };
    const catalog = await served(
      {
        pilot: TORN,
        master: [insight("Has no staff.", "DENIES")],
        deckhand: [insight("Commands nobody.", "DENIES")],
      },
      { settings },
    );
    const setStatus = (label: string, status: string) =>
      catalog.store.rows("UPDATE concept SET status = :status WHERE label = :label", { label, status });
    await setStatus("Deckhand", "DEPRECATED");
    expect((await found(catalog))[0]?.denying).toEqual(["Sails alone.", "Has no staff."]);
    await setStatus("Boat crew", "DEPRECATED");
    expect(await found(catalog)).toEqual([torn]);
    await setStatus("Boat crew", "ACTIVE");
    await setStatus("Harbour Master", "DEPRECATED");
    expect(await found(catalog)).toEqual([torn]);
    await setStatus("Ferry Pilot", "DEPRECATED");
    expect(await found(catalog)).toEqual([]);
  });

  it("finds those of another kind by asking for it, and keeps the kinds apart", async () => {
    const catalog = await served({
      pilot: [...TORN, insight("Needs papers.", "AFFIRMS", "CERTIFICATION")],
      master: [insight("Needs no papers.", "DENIES", "CERTIFICATION")],
    });
    expect(await found(catalog)).toEqual([torn]);
    expect(await found(catalog, { kind: "CERTIFICATION" })).toEqual([
      {
        subject: "RoleGroup Boat crew",
        roles: ["Ferry Pilot", "Harbour Master"],
        affirming: ["Needs papers."],
        denying: ["Needs no papers."],
      },
    ]);
  });

  it("pages them in both directions, in as many statements for one as for all", async () => {
    const catalog = await served({ pilot: TORN, master: TORN });
    const subjects = ["Boat crew", "Ferry Pilot", "Harbour Master"];
    const page = async (variables: object) => {
      const { data, statements } = await catalog.count(Disagreements, variables);
      const { nodes, ...rest } = data.disagreements;
      return { ...rest, statements, labels: nodes.map(({ subject }) => subject.label) };
    };
    const all = await page({});
    expect([all.labels, all.totalCount]).toEqual([subjects, 3]);
    // The page; both sides; the roles; evidence; documents.
    expect(all.statements).toBe(5);
    const first = await page({ first: 1 });
    expect(first.labels).toEqual(["Boat crew"]);
    const next = await page({ first: 1, after: first.pageInfo.endCursor });
    expect([next.labels, next.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).toEqual([
      ["Ferry Pilot"],
      true,
      true,
    ]);
    // A page that is not the whole takes a count besides.
    expect([first.statements, next.statements]).toEqual([6, 6]);
    const last = await page({ last: 2 });
    expect([last.labels, last.totalCount]).toEqual([subjects.slice(1), 3]);
    expect((await page({ last: 1, before: last.pageInfo.startCursor })).labels).toEqual(["Boat crew"]);
  });
});
