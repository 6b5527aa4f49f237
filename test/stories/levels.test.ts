import { graphql } from "../gql";
import type { PathCost } from "../gql/graphql";
import { TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

/*
 * The levels that the lock keepers of the fixture state, from Awareness (1) over Working (2) and Practitioner (3) to
 * Expert (4). All are required, so each weighs 1.
 *
 *                          Gates  Ropes  Pumps  Radio  Rota
 *   1 trainee              1      2
 *   2 keeper               2             2
 *   3 senior keeper        3             1      2
 *   4 lead (management)    3                           4      above the senior keeper, where its track forks
 *   5 lead keeper          4                    4             above the senior keeper
 *   6 head (management)    1                           3      above the lead (management)
 */
const SENIOR = "gdad:senior-keeper";

const Gap = graphql(`
  query GapOfLockKeeper($have: [SkillClaim!]!, $role: String!) {
    skillGap(have: $have, role: $role) {
      score
      met { reason }
      partlyMet { reason }
      unknown { reason }
      missing { reason }
      resolved { level skills { ref } }
    }
  }
`);

const Climb = graphql(`
  query ClimbByCareerPath($from: String!, $to: String!, $cost: PathCost) {
    careerPaths(from: $from, to: $to, cost: $cost) {
      ... on PathsFound {
        paths {
          totalCost
          steps {
            to { ref }
            source
            statement
            move { kind }
            rung { position track role { ref } }
            document { title }
            gained { label }
            raised { skill { label } from { role { ref } level { value label } } to { role { ref } level { value label } } }
            transferred { label }
            years
            cost
          }
        }
      }
      ... on NoPath { reason nearest { ref } }
    }
  }
`);

const Matches = graphql(`
  query MatchesOfLockKeeper($have: [SkillClaim!]!) {
    matchRoles(have: $have, filter: { scheme: "gdad", text: "keeper" }) {
      nodes { role { ref } score met partlyMet missing }
    }
  }
`);

describe("a lock keeper whose skills are graded", () => {
  let catalog: TestCatalog;
  const gapTo = async (role: string, have: [skill: string, level?: string][]) => {
    const claims = have.map(([skill, level]) => ({ skill, level }));
    const { skillGap } = await catalog.ask(Gap, { have: claims, role });
    const reasons = (items: { reason: string }[]) => items.map(({ reason }) => reason);
    const { score, met, partlyMet, unknown, missing } = skillGap;
    return {
      score,
      met: reasons(met),
      partlyMet: reasons(partlyMet),
      unknown: reasons(unknown),
      missing: reasons(missing),
    };
  };
  const climb = async (from: string, to: string, cost?: PathCost) =>
    (await catalog.ask(Climb, { from, to, cost })).careerPaths;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "gdad", [fixture("gdad-locks")]);
  });
  afterAll(() => catalog.stop());

  it("meets a skill at its level by the level's name, in whatever case, or by its number", async () => {
    expect(
      await gapTo(SENIOR, [
        ["Gates", "practitioner"],
        ["radio", "2"],
        ["gdad:skill/pumps", "Expert"],
      ]),
    ).toEqual({
      score: 1,
      met: [
        "Gates is held at Practitioner (3); Practitioner (3) is asked for.",
        "Pumps is held at Expert (4); Awareness (1) is asked for.",
        "Radio is held at Working (2); Working (2) is asked for.",
      ],
      ...{ partlyMet: [], unknown: [], missing: [] },
    });
  });

  it("meets a skill in part below the level, and counts it by half", async () => {
    // Half of Gates, half of Radio and nothing of Pumps: 1 of 3.
    expect(
      await gapTo(SENIOR, [
        ["Gates", "Working"],
        ["Radio", "1"],
      ]),
    ).toEqual({
      score: 0.333333,
      met: [],
      partlyMet: [
        "Gates is held at Working (2); Practitioner (3) is asked for.",
        "Radio is held at Awareness (1); Working (2) is asked for.",
      ],
      unknown: [],
      missing: ["Pumps is not held."],
    });
  });

  it("says that nobody knows where the claimed level is not on the scale, and counts the skill", async () => {
    expect(
      await gapTo(SENIOR, [
        ["Gates", "Grandmaster"],
        ["Radio", "5"],
        ["Pumps", "0"],
      ]),
    ).toEqual({
      score: 1,
      ...{ met: [], partlyMet: [] },
      unknown: [
        "Gates is held at “Grandmaster”, which is no level of the scale “Skill level”.",
        "Pumps is held at “0”, which is no level of the scale “Skill level”.",
        "Radio is held at “5”, which is no level of the scale “Skill level”.",
      ],
      missing: [],
    });
  });

  it("says that nobody knows where the role states no level", async () => {
    const { unknown, met, partlyMet, score } = await gapTo("engineering-manager", [
      ["Stakeholder communication", "Expert"],
      ["Communication", "Expert"],
    ]);
    expect({ unknown, met, partlyMet }).toEqual({
      unknown: ["Stakeholder communication is held at “Expert”; the role states no level."],
      ...{ met: [], partlyMet: [] },
    });
    // One of three.
    expect(score).toBe(0.333333);
  });

  it("holds a skill without a level at whatever level is asked for", async () => {
    const { met, score } = await gapTo(SENIOR, [["Gates"]]);
    expect([met, score]).toEqual([
      ["Gates is held; at which level is not said, Practitioner (3) is asked for."],
      0.333333,
    ]);
  });

  it("is matched with roles by the same levels", async () => {
    const have = [
      { skill: "Gates", level: "Practitioner" },
      { skill: "Pumps", level: "Working" },
    ];
    const { matchRoles } = await catalog.ask(Matches, { have });
    // 0.75 × what is met of the role + 0.25 × the share of the two claims that it asks for.
    expect(matchRoles.nodes.map(({ role, ...match }) => ({ ref: role.ref, ...match }))).toEqual([
      // Both of both: 0.75 × 2/2 + 0.25 × 2/2.
      { ref: "gdad:keeper", score: 1, met: 2, partlyMet: 0, missing: 0 },
      // Two of three: 0.75 × 2/3 + 0.25.
      { ref: SENIOR, score: 0.75, met: 2, partlyMet: 0, missing: 1 },
      // Gates of two: 0.75 × 1/2 + 0.25 × 1/2.
      { ref: "gdad:lead-keeper-management", score: 0.5, met: 1, partlyMet: 0, missing: 1 },
      // Pumps at too low a level: 0.75 × (0.5 / 1) + 0.25 × 1/2.
      { ref: "gdad:weir-keeper", score: 0.5, met: 0, partlyMet: 1, missing: 0 },
      // Gates at too low a level, of two: 0.75 × (0.5 / 2) + 0.25 × 1/2.
      { ref: "gdad:lead-keeper", score: 0.3125, met: 0, partlyMet: 1, missing: 1 },
    ]);
  });

  it("is matched by a skill at a level that nobody can judge as by one that is met, as in the gap", async () => {
    const have = [{ skill: "Rota", level: "Grandmaster" }];
    const { matchRoles } = await catalog.ask(Matches, { have });
    // One of two: 0.75 × 1/2 + 0.25.
    expect(matchRoles.nodes).toEqual([
      { role: { ref: "gdad:lead-keeper-management" }, score: 0.625, met: 1, partlyMet: 0, missing: 1 },
    ]);
    const { score, unknown } = await gapTo("gdad:lead-keeper-management", [["Rota", "Grandmaster"]]);
    expect([score, unknown.length]).toEqual([0.5, 1]);
  });

  it("climbs the rungs of the ladder, and sees at which level each step asks for more", async () => {
    const answer = await climb("gdad:trainee", "gdad:lead-keeper");
    if (!("paths" in answer)) throw new Error("no path");
    const [path, ...others] = answer.paths;
    expect([path?.totalCost, others]).toEqual([3, []]);
    const raised = (label: string, from: [string, number, string], to: [string, number, string]) => ({
      skill: { label },
      from: { role: { ref: from[0] }, level: { value: from[1], label: from[2] } },
      to: { role: { ref: to[0] }, level: { value: to[1], label: to[2] } },
    });
    const rung = (position: number, ref: string) => ({
      rung: { position, track: "INDIVIDUAL_CONTRIBUTOR", role: { ref } },
      to: { ref },
    });
    const common = { source: "LADDER_RUNG", move: null, years: null, cost: 1 };
    const document = { title: "Government Digital and Data Profession Capability Framework, roles" };
    expect(path?.steps).toEqual([
      {
        ...{ ...common, document, ...rung(2, "gdad:keeper") },
        statement: "Keeper is the rung above Trainee on the ladder “Lock keeper”.",
        gained: [{ label: "Pumps" }],
        raised: [raised("Gates", ["gdad:trainee", 1, "Awareness"], ["gdad:keeper", 2, "Working"])],
        transferred: [],
      },
      {
        ...{ ...common, document, ...rung(3, SENIOR) },
        statement: "Senior keeper is the rung above Keeper on the ladder “Lock keeper”.",
        gained: [{ label: "Radio" }],
        raised: [raised("Gates", ["gdad:keeper", 2, "Working"], [SENIOR, 3, "Practitioner"])],
        // From Working down to Awareness: no more is asked for.
        transferred: [{ label: "Pumps" }],
      },
      {
        ...{ ...common, document, ...rung(5, "gdad:lead-keeper") },
        statement: "Lead keeper is the rung above Senior keeper on the ladder “Lock keeper”.",
        gained: [],
        raised: [
          raised("Gates", [SENIOR, 3, "Practitioner"], ["gdad:lead-keeper", 4, "Expert"]),
          raised("Radio", [SENIOR, 2, "Working"], ["gdad:lead-keeper", 4, "Expert"]),
        ],
        transferred: [],
      },
    ]);
  });

  it("climbs the other track from where it forks, at the price of each cost", async () => {
    const steps = async (cost: PathCost) => {
      const answer = await climb("gdad:trainee", "gdad:head-of-locks-management", cost);
      if (!("paths" in answer)) throw new Error("no path");
      return answer.paths.map(({ totalCost, steps: taken }) => [
        totalCost,
        ...taken.map(({ cost: each }) => each),
      ]);
    };
    // Over keeper, senior keeper and lead (management); new are Pumps, Radio and Rota; years nobody states.
    expect(await steps("FEWEST_MOVES")).toEqual([[4, 1, 1, 1, 1]]);
    expect(await steps("LEAST_NEW_SKILLS")).toEqual([[3, 1, 1, 1, 0]]);
    expect(await steps("LEAST_YEARS")).toEqual([[8, 2, 2, 2, 2]]);
  });

  it("is told that a ladder only leads up, and that another ladder is out of reach", async () => {
    const hint = " Roles that ask for much the same skills count too where sources has SKILL_SIMILARITY.";
    expect(await climb("gdad:lead-keeper", "gdad:trainee")).toEqual({
      reason: `No career move, ladder or list of related occupations leads on from Lead keeper.${hint}`,
      nearest: [],
    });
    expect(await climb("gdad:weir-hand", "gdad:lead-keeper")).toEqual({
      reason: `Weir hand leads to 1 role over any number of moves, and Lead keeper is not among them.${hint}`,
      nearest: [{ ref: "gdad:weir-keeper" }],
    });
  });
});
