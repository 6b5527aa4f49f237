import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { MAX_NODES } from "../../src/config/limits";
import { graphql } from "../gql";
import type { AllLaddersAtFullSizeQuery } from "../gql/graphql";
import { FIXTURE_SEEDS, FIXTURE_TEXTS, TestCatalog } from "../support/catalog";
import { GDAD, importFrom } from "../support/imports";

const LEVELS = ["Awareness", "Working", "Practitioner", "Expert"];

/** The level of each skill that a role level states. */
type Levels = Map<string, number>;

/** Names are the same whatever blanks they are written with. */
const plain = (name = "") => name.replace(/\s+/g, " ").trim();

/** What the framework's file states: the levels of each role by its name, read apart from the code under test. */
function framework(): Map<string, Map<string, Levels>> {
  const roles = new Map<string, Map<string, Levels>>();
  const rows: Record<string, string>[] = parse(readFileSync(GDAD[0] ?? ""), { columns: true, bom: true });
  for (const row of rows) {
    const role = plain(row.Role);
    const levels = roles.get(role) ?? new Map<string, Levels>();
    roles.set(role, levels);
    const name = plain(row["Role Level"]);
    const level = LEVELS.indexOf(plain(row["Skill Level"])) + 1;
    if (name === "NOT IN USE" || level === 0) continue;
    const skills = levels.get(name) ?? new Map<string, number>();
    levels.set(name, skills);
    // The file repeats some rows; the first one counts.
    const skill = plain(row["Skill Name"]);
    if (!skills.has(skill)) skills.set(skill, level);
  }
  return roles;
}

/** "Skill: level, of the rung that states it", sorted. */
type Shown = string[];

/** A rung as the answer shows it, or as the file has it. */
interface RungShown {
  name: string;
  track: string;
  below: string | undefined;
  own: Shown;
  inherited: Shown;
  column: Shown;
  change: Record<"gained" | "raised" | "lowered" | "dropped", Shown> | null;
}

const isManager = (name: string) => / - management$/.test(name);
const shown = (levels: Iterable<[skill: string, level: number, of: string]>): Shown =>
  [...levels].map(([skill, level, of]) => `${skill}: ${level}, of ${of}`).sort();

/** The rungs that the file's levels make in the order given. */
function expectedRungs(names: string[], stated: Map<string, Levels>): RungShown[] {
  const levelsOf = (name: string) => [...(stated.get(name) ?? [])];
  const belowOf = (name: string) => {
    const lower = names.slice(0, names.indexOf(name));
    return lower.findLast((each) => isManager(each) === isManager(name)) ?? lower.at(-1);
  };
  const pathFrom = (name: string): string[] => {
    const below = belowOf(name);
    return below === undefined ? [name] : [name, ...pathFrom(below)];
  };
  return names.map((name) => {
    const below = belowOf(name);
    const [own, before] = [new Map(levelsOf(name)), new Map(below === undefined ? [] : levelsOf(below))];
    const nearest = new Map<string, [string, number, string]>();
    for (const each of pathFrom(name).reverse()) {
      for (const [skill, level] of levelsOf(each)) nearest.set(skill, [skill, level, each]);
    }
    const ownShown = shown([...own].map(([skill, level]) => [skill, level, name]));
    const column = shown(nearest.values());
    const onlyIn = (here: Levels, there: Levels, of = "") =>
      shown([...here].filter(([skill]) => !there.has(skill)).map(([skill, level]) => [skill, level, of]));
    const moved = (way: -1 | 1): Shown =>
      [...own]
        .filter(([skill, level]) => Math.sign(level - (before.get(skill) ?? level)) === way)
        .map(([skill, level]) => `${skill}: ${before.get(skill)} to ${level}`)
        .sort();
    return {
      name,
      track: isManager(name) ? "MANAGEMENT" : "INDIVIDUAL_CONTRIBUTOR",
      below,
      own: ownShown,
      inherited: column.filter((each) => !ownShown.includes(each)),
      column,
      change:
        below === undefined
          ? null
          : {
              gained: onlyIn(own, before, name),
              raised: moved(1),
              lowered: moved(-1),
              dropped: onlyIn(before, own, below),
            },
    };
  });
}

const AllLadders = graphql(`
  query AllLaddersAtFullSize($first: Int!, $after: String) {
    ladders(scheme: "gdad", first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        ref
        label
        tracks { track rungs { role { ref } } }
        rungs {
          role { label }
          track
          below { role { label } }
          own { ...Full }
          inherited { ...Full }
          effective { ...Full }
          change {
            from { role { label } }
            gained { ...Full }
            raised { ...FullChange }
            lowered { ...FullChange }
            dropped { ...Full }
          }
        }
        matrix {
          rungs { role { label } }
          rows {
            skill { label }
            cells { requirement { necessity } level { value label criteria } from { role { label } } inherited }
          }
        }
      }
    }
  }

  fragment Full on RungRequirement {
    skill { label }
    requirement { necessity evidence { row } }
    level { value label }
    from { role { label } }
  }

  fragment FullChange on LevelChange {
    skill { label }
    from { level { value } }
    to { level { value } }
  }
`);

/** Nodes in the lists of an answer, at any depth. */
function nodesOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, each) => sum + nodesOf(each), 0);
  return (Array.isArray(value) ? value.length : 0) + below;
}

type Ladder = AllLaddersAtFullSizeQuery["ladders"]["nodes"][number];
type Rung = Ladder["rungs"][number];

/** The rungs of an answer, and of its matrix, in the same shape. */
function answeredRungs({ rungs, matrix }: Ladder): RungShown[] {
  const asked = (list: Pick<Rung["own"][number], "skill" | "level" | "from">[]) =>
    shown(list.map(({ skill, level, from }) => [skill.label, level?.value ?? 0, from.role.label]));
  const moved = (list: NonNullable<Rung["change"]>["raised"]) =>
    list.map(({ skill, from, to }) => `${skill.label}: ${from.level?.value} to ${to.level?.value}`).sort();
  return rungs.map(({ role, track, below, own, inherited, effective, change }, index) => {
    const cells = matrix.rows.flatMap(({ skill, cells }) => {
      const cell = cells[index];
      return cell ? [{ ...cell, skill }] : [];
    });
    expect(asked(effective)).toEqual(asked(cells));
    for (const cell of cells) expect(cell.inherited).toBe(cell.from.role.label !== role.label);
    return {
      name: role.label,
      track,
      below: below?.role.label,
      own: asked(own),
      inherited: asked(inherited),
      column: asked(cells),
      change: change
        ? {
            gained: asked(change.gained),
            raised: moved(change.raised),
            lowered: moved(change.lowered),
            dropped: asked(change.dropped),
          }
        : null,
    };
  });
}

describe("the framework's own ladders, at full size", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, texts: FIXTURE_TEXTS });
    await importFrom(catalog.store, "gdad", GDAD);
  });
  afterAll(() => catalog.stop());

  it("come with everything in one answer, well within its nodes, or page by page", async () => {
    const { ladders } = await catalog.ask(AllLadders, { first: 100 });
    expect([ladders.totalCount, ladders.nodes.length]).toEqual([52, 52]);
    expect(nodesOf(ladders)).toBeGreaterThan(10_000);
    expect(nodesOf(ladders)).toBeLessThan(MAX_NODES / 2);
    const paged: Ladder[] = [];
    for (let after: string | null | undefined = null, more = true; more; ) {
      const page: typeof ladders = (await catalog.ask(AllLadders, { first: 20, after })).ladders;
      paged.push(...page.nodes);
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(ladders.nodes);
  });

  it("say what the publisher's file says, on each rung and in each column", async () => {
    const { ladders } = await catalog.ask(AllLadders, { first: 100 });
    const roles = framework();
    expect(ladders.nodes.map(({ label }) => label).sort()).toEqual([...roles.keys()].sort());
    for (const ladder of ladders.nodes) {
      const stated = roles.get(ladder.label) ?? new Map<string, Levels>();
      const names = ladder.rungs.map(({ role }) => role.label);
      expect([ladder.label, [...names].sort()]).toEqual([ladder.label, [...stated.keys()].sort()]);
      expect(ladder.matrix.rungs.map(({ role }) => role.label)).toEqual(names);
      expect(answeredRungs(ladder)).toEqual(expectedRungs(names, stated));
    }
  });
});
