import { ConceptType, foldText } from "../../catalog/concept";
import { FactType } from "../../catalog/fact";
import { Necessity } from "../../catalog/requirement";
import type { InputFile } from "../files";
import { type InputItem, type Origin, type Place, problem, record } from "../records";
import { slugOf } from "../slug";
import { openTable, type TableRow } from "../table-file";
import { conceptRecords } from "./concept-records";
import { filledBatches } from "./dataset-records";
import { inOrder, trackOf } from "./gdad-ladders";
import { GDAD, LANGUAGE, levelOf, SCALE, skillRef } from "./gdad-skills";
import { cleanText, levelText } from "./gdad-text";
import { wrongField } from "./row-problems";
import { wordingKey } from "./wording-key";

export const ROLES_DATASET = "gdad:roles";

const COLUMNS = [
  "Role Family",
  "Role",
  "Role Description",
  "Role Level",
  "Role Level Description",
  "Skill Name",
  "Skill Level",
] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** What the framework writes where a role has no levels. */
const NOT_IN_USE = "NOT IN USE";

interface Requirement extends Place {
  origin: Origin;
  skill: string;
  level: number;
}

interface RoleLevel extends Place {
  origin: Origin;
  ref: string;
  label: string;
  text: string;
  requirements: Requirement[];
}

interface Role {
  origin: Origin;
  ref: string;
  label: string;
  description: string;
  family: string;
  levels: Map<string, RoleLevel>;
}

/**
 * The table of roles: a row for each skill that a role level asks for. A role is a ladder, whose levels stand on its
 * rungs. The table is small and in no order, so that it is read whole before anything of it is stated.
 * @throws FileRefused where the file is not that table.
 */
export async function openRoles(file: InputFile): Promise<() => AsyncGenerator<InputItem[]>> {
  const table = await openTable(file, { delimiter: ",", quoted: true, columns: COLUMNS });
  return async function* items() {
    const framework = new Framework();
    for await (const batch of filledBatches(table)) {
      const problems = batch.rows.map((row) => framework.take(row, table.originOf(row)));
      yield [...batch.problems, ...problems.filter((each) => each !== undefined)];
    }
    yield [...framework.families()];
    const duties = new Set<string>();
    for (const role of framework.roles.values()) yield [...ladderItems(role, duties)];
  };
}

/** What the rows state, gathered by role and level, each known by its slug. */
class Framework {
  readonly roles = new Map<string, Role>();
  private readonly familyOrigins = new Map<string, Origin>();
  private readonly levelRefs = new Set<string>();

  /** Takes a row; gives what is wrong with it. */
  take(row: TableRow<keyof Cells>, origin: Origin): InputItem | undefined {
    const { line, start, end } = row;
    const cells = {} as Cells;
    for (const column of COLUMNS) cells[column] = cleanText(row.cells[column]);
    const named = ["Role Family", "Role", "Role Level", "Skill Name"] as const;
    const blank = named.find((column) => slugOf(cells[column]) === "");
    if (blank) return wrongField(origin, blank, cells[blank], "a name");

    const role = this.role(cells, origin);
    const label = cells["Role Level"];
    const skill = cells["Skill Name"];
    if (label === NOT_IN_USE || cells["Skill Level"] === NOT_IN_USE) {
      const message = `the role ${JSON.stringify(cells.Role)} asks for ${JSON.stringify(skill)} at no level`;
      return problem(origin, "NOT_IN_USE", message);
    }
    const value = levelOf(cells["Skill Level"]);
    if (value === undefined) {
      return wrongField(origin, "Skill Level", cells["Skill Level"], "one of the four levels");
    }
    let level = role.levels.get(slugOf(label));
    if (!level) {
      const text = cells["Role Level Description"];
      const ref = this.levelRef(role, label);
      level = { origin, ref, label, text, line, start, end, requirements: [] };
      role.levels.set(slugOf(label), level);
    }
    level.requirements.push({ origin, skill, level: value, line, start, end });
    return undefined;
  }

  private role(cells: Cells, origin: Origin): Role {
    const key = slugOf(cells.Role);
    const known = this.roles.get(key);
    if (known) return known;
    const family = cells["Role Family"];
    if (!this.familyOrigins.has(family)) this.familyOrigins.set(family, origin);
    const ref = `${GDAD}:${key}`;
    const description = cells["Role Description"];
    const role = { origin, ref, label: cells.Role, description, family, levels: new Map() };
    this.roles.set(key, role);
    return role;
  }

  /** A level is known by its name, which is the framework's own; a later role's level of that name by the role's too. */
  private levelRef({ label: role }: Role, label: string): string {
    const plain = `${GDAD}:${slugOf(label)}`;
    const ref = this.levelRefs.has(plain) ? `${GDAD}:${slugOf(role)}/${slugOf(label)}` : plain;
    this.levelRefs.add(ref);
    return ref;
  }

  *families(): Iterable<InputItem> {
    for (const [label, origin] of this.familyOrigins) {
      yield* conceptRecords(origin, {
        ...{ type: ConceptType.RoleGroup, ref: familyRef(label), label },
        ...{ scheme: GDAD, dataset: ROLES_DATASET, language: LANGUAGE },
      });
    }
  }
}

const familyRef = (label: string) => `${GDAD}:family/${slugOf(label)}`;

/** @param duties Refs of the responsibilities that are stated already. */
function* ladderItems(role: Role, duties: Set<string>): Iterable<InputItem> {
  const { origin, ref, label, description } = role;
  const group = familyRef(role.family);
  yield record(
    origin,
    "ladder",
    ref,
    { label, labelKey: foldText(label), description: description || null },
    { schemeId: GDAD, groupId: group, datasetId: ROLES_DATASET },
  );
  const rungs = [...role.levels.values()].map((level) => ({ ...level, levels: levelsOf(level) }));
  for (const [index, level] of inOrder(rungs).entries()) {
    const { description, duties: statements } = levelText(level.text);
    yield* conceptRecords(level.origin, {
      ...{ type: ConceptType.Role, ref: level.ref, label: level.label, description, group },
      ...{ scheme: GDAD, dataset: ROLES_DATASET, language: LANGUAGE },
    });
    yield record(
      level.origin,
      "rung",
      `${ref}/${slugOf(level.label)}`,
      { position: index + 1, track: trackOf(level.label) },
      { ladderId: ref, roleId: level.ref, datasetId: ROLES_DATASET },
    );
    yield* requirementItems(level);
    yield* dutyItems(level, statements, duties);
  }
}

/** The level of each skill; a skill that a row repeats counts once. */
function levelsOf({ requirements }: RoleLevel): Iterable<number> {
  const levels = new Map<string, number>();
  for (const { skill, level } of requirements) if (!levels.has(skill)) levels.set(skill, level);
  return levels.values();
}

/** The framework calls these the required skills of the level, each at the required proficiency. */
function* requirementItems({ ref, requirements }: RoleLevel): Iterable<InputItem> {
  for (const [index, { origin, skill, level, line, start, end }] of requirements.entries()) {
    yield record(
      origin,
      "fact",
      `${ref}/requirement/${slugOf(skill)}`,
      {
        type: FactType.Requirement,
        statement: null,
        position: index + 1,
        necessity: Necessity.REQUIRED,
        levelValue: level,
        row: line,
        start,
        end,
      },
      { roleId: ref, skillId: skillRef(skill), scaleId: SCALE, datasetId: ROLES_DATASET },
    );
  }
}

/** Duties as statements of the level; those that say the same at several levels share a responsibility. */
function* dutyItems(level: RoleLevel, statements: string[], duties: Set<string>): Iterable<InputItem> {
  const { origin, ref, line, start, end } = level;
  for (const [index, statement] of statements.entries()) {
    const key = wordingKey(statement);
    const duty = `${GDAD}:duty/${key}`;
    if (!duties.has(duty)) {
      duties.add(duty);
      const values = { label: statement, labelKey: foldText(statement) };
      yield record(origin, "responsibility", duty, values, { datasetId: ROLES_DATASET });
    }
    yield record(
      origin,
      "fact",
      `${ref}/responsibility/${key}`,
      { type: FactType.ResponsibilityStatement, statement, position: index + 1, row: line, start, end },
      { roleId: ref, responsibilityId: duty, datasetId: ROLES_DATASET },
    );
  }
}
