import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

/*
 * The lock keepers of the fixture, with the level of each skill that their role states. Head and lead managers are on
 * the track of management, which forks from the senior keeper.
 *
 *   position        1        2       3              4                   5            6
 *                   trainee  keeper  senior keeper  lead (management)   lead keeper  head (management)
 *   below           -        1       2              3, the fork         3            4
 *   Gates           1        2       3              3                   4            1
 *   Ropes           2
 *   Pumps                    2       1
 *   Radio                            2                                  4
 *   Rota                                            4                                3
 */
const [TRAINEE, KEEPER, SENIOR, LEAD_MANAGER, LEAD, HEAD] = [
  "gdad:trainee",
  "gdad:keeper",
  "gdad:senior-keeper",
  "gdad:lead-keeper-management",
  "gdad:lead-keeper",
  "gdad:head-of-locks-management",
];

const Climb = graphql(`
  query ClimbOfLockKeepers {
    ladder(ref: "gdad:lock-keeper") {
      tracks { track rungs { position } }
      rungs {
        role { ref }
        below { position }
        own { ...Asked }
        inherited { ...Asked }
        effective { ...Asked }
        change {
          from { position }
          gained { ...Asked }
          raised { ...Change }
          lowered { ...Change }
          dropped { ...Asked }
        }
      }
    }
  }

  fragment Asked on RungRequirement {
    skill { label }
    requirement { necessity role { ref } }
    level { value }
    from { position role { ref } }
  }

  fragment Change on LevelChange {
    skill { label }
    from { role { ref } level { value } }
    to { role { ref } level { value } }
  }
`);

const Everything = `
  label
  tracks { track rungs { role { label } } }
  rungs {
    position
    role { label }
    below { role { label } }
    own { ...Every }
    inherited { ...Every }
    effective { ...Every }
    change {
      from { role { label } }
      gained { ...Every }
      raised { skill { label } from { level { label } } to { level { label } } }
      lowered { skill { label } from { level { label } } to { level { label } } }
      dropped { ...Every }
    }
  }
  matrix {
    rungs { role { label } }
    rows { skill { label } cells { requirement { necessity } level { label criteria scale { title } } from { position } inherited } }
  }
`;
const Every = `fragment Every on RungRequirement {
  skill { label } requirement { statement } level { value label } from { position role { label } }
}`;

interface Asked {
  skill: { label: string };
  requirement: { necessity: string; role: { ref: string } };
  level?: { value: number } | null;
  from: { position: number; role: { ref: string } };
}

/** "Gates 3 of 2": the skill, its level and the rung that it comes from, whose role the requirement is of. */
const asked = (list: Asked[]) =>
  list.map(({ skill, requirement, level, from }) => {
    expect(requirement).toEqual({ necessity: "REQUIRED", role: from.role });
    return `${skill.label} ${level?.value} of ${from.position}`;
  });

describe("a page that shows a ladder", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "gdad", [fixture("gdad-locks")]);
  });
  afterAll(() => catalog.stop());

  it("has its tracks, and what each rung states, inherits and effectively asks for, with where it comes from", async () => {
    const { ladder } = await catalog.ask(Climb);
    expect(ladder?.tracks).toEqual([
      { track: "INDIVIDUAL_CONTRIBUTOR", rungs: [1, 2, 3, 5].map((position) => ({ position })) },
      { track: "MANAGEMENT", rungs: [4, 6].map((position) => ({ position })) },
    ]);
    const rungs = ladder?.rungs.map(({ role, below, own, inherited, effective }) => {
      expect(asked(effective)).toEqual([...asked(own), ...asked(inherited)]);
      return [role.ref, below?.position, asked(own), asked(inherited)];
    });
    expect(rungs).toEqual([
      [TRAINEE, undefined, ["Ropes 2 of 1", "Gates 1 of 1"], []],
      [KEEPER, 1, ["Gates 2 of 2", "Pumps 2 of 2"], ["Ropes 2 of 1"]],
      [SENIOR, 2, ["Gates 3 of 3", "Pumps 1 of 3", "Radio 2 of 3"], ["Ropes 2 of 1"]],
      // The fork takes along what the senior keeper states and inherits.
      [LEAD_MANAGER, 3, ["Gates 3 of 4", "Rota 4 of 4"], ["Pumps 1 of 3", "Radio 2 of 3", "Ropes 2 of 1"]],
      // What the manager states is no part of the other track.
      [LEAD, 3, ["Gates 4 of 5", "Radio 4 of 5"], ["Pumps 1 of 3", "Ropes 2 of 1"]],
      [HEAD, 4, ["Gates 1 of 6", "Rota 3 of 6"], ["Pumps 1 of 3", "Radio 2 of 3", "Ropes 2 of 1"]],
    ]);
  });

  it("tells what each rung changes from the one below", async () => {
    const { ladder } = await catalog.ask(Climb);
    const changes = ladder?.rungs.map(({ role, below, change }) => {
      if (!change) return null;
      expect(change.from).toEqual(below);
      const moved = (list: typeof change.raised) =>
        list.map(({ skill, from, to }) => {
          expect(to.role).toEqual(role);
          return `${skill.label} ${from.level?.value} to ${to.level?.value}`;
        });
      const { gained, raised, lowered, dropped } = change;
      return {
        gained: asked(gained),
        raised: moved(raised),
        lowered: moved(lowered),
        dropped: asked(dropped),
      };
    });
    expect(changes).toEqual([
      null,
      { gained: ["Pumps 2 of 2"], raised: ["Gates 1 to 2"], lowered: [], dropped: ["Ropes 2 of 1"] },
      { gained: ["Radio 2 of 3"], raised: ["Gates 2 to 3"], lowered: ["Pumps 2 to 1"], dropped: [] },
      { gained: ["Rota 4 of 4"], raised: [], lowered: [], dropped: ["Pumps 1 of 3", "Radio 2 of 3"] },
      { gained: [], raised: ["Gates 3 to 4", "Radio 2 to 4"], lowered: [], dropped: ["Pumps 1 of 3"] },
      { gained: [], raised: [], lowered: ["Gates 3 to 1", "Rota 4 to 3"], dropped: [] },
    ]);
  });

  it("has the matrix of skills and rungs, each cell with its level and where it comes from", async () => {
    const { ladder, none } = await catalog.ask(
      graphql(`
        query MatrixOfLockKeepers {
          ladder(ref: "gdad:lock-keeper") {
            matrix {
              rungs { role { ref } }
              rows {
                skill { label }
                cells { requirement { role { ref } } level { value label criteria } from { position role { ref } } inherited }
              }
            }
          }
          none: ladder(ref: "gdad:chief-of-canals") {
            tracks { track }
            rungs { position }
            matrix { rungs { position } rows { skill { label } } }
          }
        }
      `),
    );
    const { rungs = [], rows = [] } = ladder?.matrix ?? {};
    expect(rungs.map(({ role }) => role.ref)).toEqual([TRAINEE, KEEPER, SENIOR, LEAD_MANAGER, LEAD, HEAD]);
    // The level, in brackets where it is inherited, with the rung that it is of.
    const shown = rows.map(({ skill, cells }) => [
      skill.label,
      ...cells.map((cell) => {
        if (!cell) return "";
        expect(cell.requirement.role).toEqual(cell.from.role);
        return cell.inherited ? `(${cell.level?.value} of ${cell.from.position})` : `${cell.level?.value}`;
      }),
    ]);
    expect(shown).toEqual([
      ["Gates", "1", "2", "3", "3", "4", "1"],
      ["Ropes", "2", "(2 of 1)", "(2 of 1)", "(2 of 1)", "(2 of 1)", "(2 of 1)"],
      ["Pumps", "", "2", "1", "(1 of 3)", "(1 of 3)", "(1 of 3)"],
      ["Radio", "", "", "2", "(2 of 3)", "4", "(2 of 3)"],
      ["Rota", "", "", "", "4", "", "3"],
    ]);
    expect(rows[1]?.cells[5]?.level).toEqual({
      value: 2,
      label: "Working",
      criteria: "You can:\n- work ropes as working",
    });
    expect(none).toEqual({ tracks: [], rungs: [], matrix: { rungs: [], rows: [] } });
  });

  it("knows the climb from a role and from a rung's id too", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query RungOfARole {
          role(ref: "gdad:senior-keeper") { rung { id below { role { ref } } inherited { skill { label } } } }
        }
      `),
    );
    expect(role?.rung).toMatchObject({
      below: { role: { ref: KEEPER } },
      inherited: [{ skill: { label: "Ropes" } }],
    });
    const { node } = await catalog.ask(
      graphql(`
        query RungById($id: ID!) {
          node(id: $id) { ... on Rung { change { gained { skill { label } } } } }
        }
      `),
      { id: role?.rung?.id ?? "" },
    );
    expect(node).toEqual({ change: { gained: [{ skill: { label: "Radio" } }] } });
  });

  it("takes 7 statements for everything on one ladder, and as many for all ladders", async () => {
    const counted = (query: string) => catalog.count<Record<string, unknown>, never>(query);
    const one = await counted(`{ ladder(ref: "gdad:lock-keeper") { ${Everything} } } ${Every}`);
    const all = await counted(`{ ladders(first: 100) { nodes { ${Everything} } } } ${Every}`);
    expect(all.data.ladders).toEqual({
      nodes: [
        expect.objectContaining({ label: "Chief of canals" }),
        one.data.ladder,
        expect.objectContaining({ label: "Weir keeper" }),
      ],
    });
    // The ladder, its rungs, their roles, their requirements, the skills, scale and levels of these.
    expect([one.statements, all.statements]).toEqual([7, 7]);
  });
});
