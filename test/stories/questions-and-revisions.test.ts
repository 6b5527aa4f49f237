import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import { graphql } from "../gql";
import { copyFixture, FIXTURE_ROLE, seedStore, TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const RESEED = path.resolve(__dirname, "../support/reseed.js");

/*
 * The fixture's Ferry Pilot requires Charts and Tides and names two knots of which one suffices as examples: 2.2 in all.
 * Nobody else asks for anything.
 */
const Questions = graphql(`
  query QuestionsOfOneRevision {
    catalog { revision }
    compareRoles(from: "ferry-pilot", to: "harbour-master") { similarity requirements { skill { label } } }
    skillGap(have: [{ skill: "Charts" }], role: "ferry-pilot") { score met { reason } missing { reason } }
    matchRoles(have: [{ skill: "Charts" }]) { nodes { role { label } score missing } }
    careerPaths(from: "ferry-pilot", to: "harbour-master", cost: LEAST_NEW_SKILLS) {
      ... on PathsFound { paths { totalCost steps { statement } } }
      ... on NoPath { reason }
    }
    skillGraph(center: "charts") { nodes { skill { label } } }
    skillStats(orderBy: { field: ROLES }, first: 2) { nodes { skill { label } roles } }
    skillFacets { totalCount nodes { skill { label } necessity roles } }
    charts: skill(ref: "charts") { usage { roles byNecessity { necessity } } relatedByUse { skill { label } cosine } }
    role(ref: "ferry-pilot") { similar { role { label } } }
  }
`);

/** A server knows within a second what another process has written. */
const untilKnown = () => new Promise((resolve) => setTimeout(resolve, 1_000));

describe("somebody who asks questions while the catalog changes", () => {
  let catalog: TestCatalog;
  let database: string;
  let seeds: string;
  const ask = () => catalog.ask(Questions);
  const edit = (change: (text: string) => string) => {
    const file = path.join(seeds, FIXTURE_ROLE);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };
  beforeEach(async () => {
    ({ seeds } = copyFixture());
    database = await newDatabase();
    catalog = await TestCatalog.start({ seeds, database });
  });
  afterEach(() => catalog.stop());

  it("gets answers of the next revision within a second, whoever wrote it", async () => {
    // Asked twice, so that all that is kept is there.
    const before = await ask();
    expect(await ask()).toEqual(before);
    // Charts of 2.2; 0.75 × 0.454545 + 0.25.
    expect(before).toMatchObject({
      catalog: { revision: 1 },
      compareRoles: { similarity: 0, requirements: [{}, {}, {}, {}] },
      skillGap: { score: 0.454545, met: [{ reason: "Charts is held." }] },
      matchRoles: { nodes: [{ role: { label: "Ferry Pilot" }, score: 0.590909, missing: 2 }] },
      careerPaths: { paths: [{ totalCost: 0, steps: [{ statement: "Pilots become harbour masters." }] }] },
      skillStats: {
        nodes: [
          { skill: { label: "Bowline" }, roles: 1 },
          { skill: { label: "Charts" }, roles: 1 },
        ],
      },
      skillFacets: { totalCount: 4 },
      charts: {
        usage: { roles: 1, byNecessity: [{ necessity: "REQUIRED" }] },
        relatedByUse: [
          { skill: { label: "Bowline" } },
          { skill: { label: "Hitch" } },
          { skill: { label: "Tides" } },
        ],
      },
    });

    // Another process prefers charts where they were required, forgets the knots, and takes the move back.
    edit((text) =>
      text
        .replace("- skill: Charts\n    necessity: REQUIRED", "- skill: Charts\n    necessity: PREFERRED")
        .replace(/ {2}- skill: Bowline[\s\S]*?\nexperience:/, "experience:")
        .replace(/\nmoves:[\s\S]*/, ""),
    );
    const writer = await openStore(database);
    expect((await seedStore(writer, seeds)).revision).toBe(2);
    await writer.close();
    await untilKnown();
    // 0.7 of 1.7; 0.75 × 0.411765 + 0.25.
    expect(await ask()).toMatchObject({
      catalog: { revision: 2 },
      compareRoles: { requirements: [{}, {}] },
      skillGap: { score: 0.411765, missing: [{ reason: "Tides is not held." }] },
      matchRoles: { nodes: [{ score: 0.558824, missing: 1 }] },
      careerPaths: { reason: expect.stringMatching(/^No career move, .* leads on from Ferry Pilot\./) },
      skillStats: { nodes: [{ skill: { label: "Charts" } }, { skill: { label: "Tides" } }] },
      skillFacets: { totalCount: 2, nodes: [{ necessity: "PREFERRED" }, { necessity: "REQUIRED" }] },
      charts: {
        usage: { byNecessity: [{ necessity: "PREFERRED" }] },
        relatedByUse: [{ skill: { label: "Tides" }, cosine: 1 }],
      },
    });

    // The server's own process imports occupations that ask for the same skill by its match.
    await importFrom(catalog.store, "onet", [fixture("onet", "onet-1.1-text")]);
    const after = await ask();
    expect(after.catalog.revision).toBeGreaterThan(2);
    expect(after.role?.similar.map(({ role }) => role.label)).toEqual(["Ferry Pilots", "Ferry Deckhands"]);
    expect(after.skillStats.nodes).toEqual([
      // Technologies and skills that both occupations name come ahead of what one role asks for.
      { skill: { label: "Knots" }, roles: 2 },
      { skill: { label: "Tides" }, roles: 2 },
    ]);
    expect(after.skillFacets.totalCount).toBeGreaterThan(2);
  });

  it("never mixes revisions in an answer, however often another process writes meanwhile", async () => {
    const writer = spawn(process.execPath, [RESEED, database, seeds, "40"], { stdio: "inherit" });
    try {
      const ended = new Promise((resolve) => writer.on("exit", resolve));
      const full = await ask();
      const revisions = new Set<number>();
      const read = async () => {
        while (writer.exitCode === null) {
          const { catalog: state, ...answers } = await ask();
          revisions.add(state.revision);
          // The first revision and every second one after it have all requirements, the others none.
          const isFull = state.revision % 2 === 1;
          if (isFull) expect(answers).toEqual({ ...full, catalog: undefined });
          else {
            expect([state.revision, answers]).toEqual([
              state.revision,
              {
                compareRoles: { similarity: 0, requirements: [] },
                skillGap: { score: 0, met: [], missing: [] },
                matchRoles: { nodes: [] },
                careerPaths: full.careerPaths,
                skillGraph: { nodes: [{ skill: { label: "Charts" } }] },
                skillStats: {
                  nodes: [
                    { skill: { label: "Bowline" }, roles: 0 },
                    { skill: { label: "Charts" }, roles: 0 },
                  ],
                },
                skillFacets: { totalCount: 0, nodes: [] },
                charts: { usage: { roles: 0, byNecessity: [] }, relatedByUse: [] },
                role: { similar: [] },
              },
            ]);
          }
        }
      };
      expect(full.skillFacets.totalCount).toBe(4);
      await Promise.all([read(), read(), read()]);
      expect(await ended).toBe(0);
      expect(revisions.size).toBeGreaterThan(5);
      await untilKnown();
      expect((await ask()).catalog.revision).toBe(41);
    } finally {
      writer.kill();
    }
  });
});
