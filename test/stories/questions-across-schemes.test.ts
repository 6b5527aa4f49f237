import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { graphql } from "../gql";
import type { PathCost } from "../gql/graphql";
import { copyFixture, FIXTURE_ROLE, TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const OWN_PILOT = "rolegraph:ferry-pilot";
const DECKHANDS = "onet:53-5099.01";
const PILOTS = "onet:53-5099.02";
const WATCHKEEPERS = "onet:55-9099.01";

/*
 * What the own Ferry Pilot asks for beside the occupations of O*NET's shape, all of whose skills are mentioned. The
 * level stands behind a colon, the importance behind ×.
 *
 *               own pilot          pilots         deckhands
 *   Charts      required
 *   Tides       required           ×0.85 : 5.05   ×0.375
 *   Bowline     example, of two
 *   Hitch       example, of two
 *   Knots       mentioned          : 3            ×0.78 : 4.62
 *   TidePlot    mentioned          no level       no level
 *   Steering                       ×1 : 7
 *   ++                             no level
 *   Splices                                       ×0.5
 *   C, C++, C#                                    no level
 *
 * Charts, Bowline and Hitch are of the own scheme alone; Tides, Knots and TidePlot bear the same label in both.
 */

/** The fixture's seeds with two requirements more, and the plural as another name of the pilot. */
function seedsWithMoreToAsk(): string {
  const { seeds } = copyFixture();
  const edit = (file: string, change: (text: string) => string) => {
    const name = path.join(seeds, file);
    writeFileSync(name, change(readFileSync(name, "utf8")));
  };
  edit(FIXTURE_ROLE, (text) =>
    text.replace("group: Boat crew", "altLabels: [Ferry Pilots]\ngroup: Boat crew").replace(
      "\nexperience:",
      `  - { skill: Knots, necessity: MENTIONED, statement: Knots are named., at: 114-130 }
  - { skill: TidePlot, necessity: MENTIONED, statement: TidePlot is named., at: 93-98 }

experience:`,
    ),
  );
  edit(
    "catalog/skills.yaml",
    (text) => `${text}- { label: TidePlot, kind: TECHNOLOGY, broader: [Seamanship] }\n`,
  );
  return seeds;
}

const Comparison = graphql(`
  query AcrossSchemes($from: String!, $to: String!) {
    compareRoles(from: $from, to: $to) {
      matches { kind concept { ref } confidence method }
      similarity
      parts { name value points }
      requirements {
        change
        skill { ref }
        from { skill { ref } necessity level { value } }
        to { skill { ref } necessity importance level { value } }
      }
      summary { responsibilitiesOnlyFrom responsibilitiesOnlyTo }
    }
  }
`);

const Gap = graphql(`
  query GapAcrossSchemes($have: [SkillClaim!]!, $role: String!) {
    skillGap(have: $have, role: $role) {
      score
      met { requirement { skill { ref } } satisfiedBy { ref } reason weight }
      partlyMet { requirement { skill { ref } } satisfiedBy { ref } reason weight }
      missing { reason }
      unknown { reason }
      resolved { text skills { ref } }
    }
  }
`);

const Related = graphql(`
  query PathOverRelatedOccupations($from: String!, $to: String!, $cost: PathCost) {
    careerPaths(from: $from, to: $to, cost: $cost) {
      ... on PathsFound {
        paths {
          totalCost
          steps {
            source
            statement
            document { title }
            move { kind }
            rung { position }
            gained { label }
            raised { skill { label } }
            transferred { label }
            years
          }
        }
      }
      ... on NoPath { reason nearest { ref } }
    }
  }
`);

describe("someone who works with the own catalog, O*NET and ESCO side by side", () => {
  let catalog: TestCatalog;
  const gapTo = async (role: string, ...have: { skill: string; level?: string }[]) =>
    (await catalog.ask(Gap, { have, role })).skillGap;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: seedsWithMoreToAsk() });
    await importFrom(catalog.store, "onet", [fixture("onet", "onet-1.1-text")]);
    await importFrom(catalog.store, "esco", [fixture("esco", "v1.1.1")]);
  });
  afterAll(() => catalog.stop());

  it("compares a role with the occupation that it matches, skill by skill over the schemes", async () => {
    const { compareRoles } = await catalog.ask(Comparison, { from: OWN_PILOT, to: PILOTS });
    expect(compareRoles.matches).toEqual([
      { kind: "CLOSE", concept: { ref: PILOTS }, confidence: 0.6, method: "ALTERNATIVE_LABEL" },
    ]);
    const lines = compareRoles.requirements.map(({ change, skill, from, to }) => {
      expect(skill).toEqual((from ?? to)?.skill);
      return [change, from?.skill.ref, from?.necessity, to?.skill.ref, to?.level?.value];
    });
    expect(lines).toEqual([
      ["ONLY_FROM", "rolegraph:charts", "REQUIRED", undefined, undefined],
      ["CHANGED", "rolegraph:tides", "REQUIRED", "onet:2.C.1", 5.05],
      ["ONLY_FROM", "rolegraph:bowline", "EXAMPLE", undefined, undefined],
      ["ONLY_FROM", "rolegraph:hitch", "EXAMPLE", undefined, undefined],
      // Mentioned by both, but O*NET says at which level.
      ["CHANGED", "rolegraph:knots", "MENTIONED", "onet:2.A.1.a", 3],
      ["SAME", "rolegraph:tideplot", "MENTIONED", "onet:technology/tideplot", undefined],
      ["ONLY_TO", undefined, undefined, "onet:2.B.1", 7],
      ["ONLY_TO", undefined, undefined, "onet:technology/plus-plus", undefined],
    ]);
    // The one weighs 2 × 1 + 2 × 0.2 + 2 × 0.4 = 3.2, the other 0.4 × (1 + 1 + 0.85 + 1 + 1) = 1.94; of Tides, Knots and
    // TidePlot the lesser are 0.34 + 0.4 + 0.4 = 1.14. 1.14 / (3.2 + 1.94 − 1.14) = 0.285. No statements are alike.
    expect(compareRoles.similarity).toBe(0.171);
    expect(compareRoles.parts).toEqual([
      { name: "requirements", value: 0.285, points: 0.171 },
      { name: "responsibilities", value: 0, points: 0 },
    ]);
  });

  it("compares the other way round with the same numbers, and without a match where none is stated", async () => {
    const back = (await catalog.ask(Comparison, { from: PILOTS, to: OWN_PILOT })).compareRoles;
    expect([back.similarity, back.matches.map(({ kind, concept }) => [kind, concept.ref])]).toEqual([
      0.171,
      [["CLOSE", OWN_PILOT]],
    ]);
    const other = (await catalog.ask(Comparison, { from: OWN_PILOT, to: DECKHANDS })).compareRoles;
    expect(other.matches).toEqual([]);
  });

  it("meets what an occupation asks for by the own skill of the same name, and the other way round", async () => {
    const own = await gapTo(PILOTS, { skill: "rolegraph:tides" });
    // The weight is O*NET's importance of a mentioned skill: 0.4 × 0.85, of 1.94 in all.
    expect(own.met).toEqual([
      {
        requirement: { skill: { ref: "onet:2.C.1" } },
        satisfiedBy: [{ ref: "rolegraph:tides" }],
        reason: "Tides is held, which is the same as Tides; at which level is not said, 5.05 is asked for.",
        weight: 0.34,
      },
    ]);
    expect(own.score).toBe(0.175258);
    const theirs = await gapTo(OWN_PILOT, { skill: "onet:2.C.1" });
    expect(theirs.met.map(({ requirement, satisfiedBy }) => [requirement.skill.ref, satisfiedBy])).toEqual([
      ["rolegraph:tides", [{ ref: "onet:2.C.1" }]],
    ]);
  });

  it("takes a name for the skills of that name in both schemes", async () => {
    const { resolved, met, partlyMet } = await gapTo(DECKHANDS, { skill: "Knots", level: "3" });
    expect(resolved).toEqual([
      { text: "Knots", skills: [{ ref: "onet:2.A.1.a" }, { ref: "rolegraph:knots" }] },
    ]);
    // Level 3 of 4.62: in part, by the very skill and by the one that matches it.
    expect(met).toEqual([]);
    expect(partlyMet).toEqual([
      {
        requirement: { skill: { ref: "onet:2.A.1.a" } },
        satisfiedBy: [{ ref: "onet:2.A.1.a" }, { ref: "rolegraph:knots" }],
        reason: "Knots is held at 3; 4.62 is asked for.",
        weight: 0.312,
      },
    ]);
    const enough = await gapTo(DECKHANDS, { skill: "Knots", level: "5" });
    expect(enough.met.map(({ reason }) => reason)).toEqual(["Knots is held at 5; 4.62 is asked for."]);
    const off = await gapTo(DECKHANDS, { skill: "Knots", level: "8" });
    expect(off.unknown.map(({ reason }) => reason)).toEqual([
      "Knots is held at “8”, which is no level of the scale “Level”.",
    ]);
  });

  it("meets the alternatives of a role in part by what stands above them", async () => {
    const { partlyMet, met } = await gapTo(OWN_PILOT, { skill: "ropework" });
    expect(met.map(({ reason }) => reason)).toEqual(["Knots is held."]);
    expect(partlyMet.map(({ reason }) => reason)).toEqual([
      "Knots is held, which is broader than Bowline. One of Bowline and Hitch suffices.",
    ]);
  });

  it("meets a skill in part by one that it needs, as ESCO states it", async () => {
    const { score, met, partlyMet, missing } = await gapTo("esco:8350.3", { skill: "mooring ropes" });
    expect(met.map(({ reason, weight }) => [reason, weight])).toEqual([["mooring lines is held.", 0.4]]);
    expect(partlyMet.map(({ reason, weight }) => [reason, weight])).toEqual([
      ["mooring lines is held, which is related to moor a ferry.", 1],
    ]);
    expect(missing.map(({ reason }) => reason)).toEqual(["tidal tables is not held."]);
    // Half of what is essential and one of two that are optional: (0.5 + 0.4) / (1 + 0.4 + 0.4).
    expect(score).toBe(0.5);
  });

  it("walks over related occupations, with the publisher's file behind each step", async () => {
    const { careerPaths } = await catalog.ask(Related, { from: DECKHANDS, to: PILOTS });
    const document = { title: "O*NET 1.1, Related Occupations" };
    expect(careerPaths).toEqual({
      paths: [
        {
          totalCost: 1,
          steps: [
            {
              source: "RELATED_OCCUPATION",
              statement: "Ferry Pilots is listed as related to Ferry Deckhands (number 1, Primary-Short).",
              ...{ document, move: null, rung: null },
              // The heaviest first: 0.4 × 1 for both; by ref.
              gained: [{ label: "Steering" }, { label: "++" }],
              // Knots at 3 instead of 4.62; Tides and TidePlot at no level on one side or both.
              raised: [],
              transferred: [{ label: "Knots" }, { label: "TidePlot" }, { label: "Tides" }],
              // The deckhands' job zone begins below a year, the pilots' at four.
              years: 4,
            },
          ],
        },
      ],
    });
    const cost = async (by: PathCost, to = PILOTS) => {
      const answer = await catalog.ask(Related, { from: DECKHANDS, to, cost: by });
      return "paths" in answer.careerPaths ? answer.careerPaths.paths.map(({ totalCost }) => totalCost) : [];
    };
    expect(await Promise.all([cost("LEAST_NEW_SKILLS"), cost("LEAST_YEARS")])).toEqual([[2], [4]]);
    // Nobody states the watchkeepers' years: two.
    expect(await cost("LEAST_YEARS", WATCHKEEPERS)).toEqual([2]);
  });

  it("finds no way from the own pilot to an occupation: a match is no career step", async () => {
    const { careerPaths } = await catalog.ask(Related, { from: OWN_PILOT, to: PILOTS });
    expect(careerPaths).toMatchObject({
      reason: expect.stringMatching(
        /^Ferry Pilot leads to 1 role over any number of moves, and Ferry Pilots is not/,
      ),
      nearest: [{ ref: "rolegraph:harbour-master" }],
    });
  });

  it("finds the roles that are most like one in whatever scheme", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query SimilarAcrossSchemes($ref: String!) {
          role(ref: $ref) { similar { role { ref } similarity sharedCount sharedSkills { ref } } }
        }
      `),
      { ref: OWN_PILOT },
    );
    // Deckhands weigh 0.4 × (0.78 + 0.5 + 0.375 + 4 × 1) = 2.262. Both ask for Knots (0.312), Tides (0.15) and
    // TidePlot (0.4): 0.862 / (3.2 + 2.262 − 0.862) = 0.862 / 4.6. Watchkeepers share nothing.
    expect(role?.similar).toEqual([
      {
        role: { ref: PILOTS },
        similarity: 0.285,
        sharedCount: 3,
        sharedSkills: ["rolegraph:knots", "rolegraph:tideplot", "rolegraph:tides"].map((ref) => ({ ref })),
      },
      {
        role: { ref: DECKHANDS },
        similarity: 0.187391,
        sharedCount: 3,
        sharedSkills: ["rolegraph:tideplot", "rolegraph:knots", "rolegraph:tides"].map((ref) => ({ ref })),
      },
    ]);
  });
});
