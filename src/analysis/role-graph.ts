import { ConceptType } from "../catalog/concept";
import { readSameConcepts } from "../catalog/concept-link";
import { Necessity, type RoleDemandRow, readRoleDemands } from "../catalog/requirement";
import { type RoleOutline, readRoleOutlines } from "../catalog/role";
import { readSkillOutlines, type SkillOutline } from "../catalog/skill";
import type { Store } from "../catalog/store";
import { Current } from "./current";
import { weightOf } from "./weight";

const NECESSITIES = Object.values(Necessity);
const ACQUIRED = NECESSITIES.indexOf(Necessity.ACQUIRED);

/** That a role asks for a skill. */
export interface Demand {
  roleId: number;
  skillId: number;
  necessity: Necessity;
  importance: number | null;
  scaleId: number | null;
  levelValue: number | null;
  /** The group of which one member suffices; null where it stands alone. */
  alternativesId: number | null;
}

/** Which of two concepts are the same. */
export interface Same {
  fromId: number;
  toId: number;
}

/**
 * All active roles and what they ask for, in numbers: a column an array, a row a demand, those of a role together and
 * in the order of their skills. Roles and skills are known by their places in the order of refs, so that nothing depends
 * on row numbers.
 */
export class RoleGraph {
  readonly roleOf: Int32Array;
  readonly skillOf: Int32Array;
  /** For each skill the first of those that match it exactly, itself where there are none. */
  readonly sameAs: Int32Array;
  /** In thousandths, see `weightOf`. */
  readonly weightOf: Int32Array;
  /** Id of the group of which one member suffices; 0 where a demand stands alone. */
  readonly alternativesOf: Int32Array;
  /** Sum of each role's weights. */
  readonly roleWeight: Int32Array;
  /** The same for what a person has to bring, where alternatives count as one, with the weight of the heaviest. */
  readonly askedWeight: Int32Array;
  /** How many things these are. */
  readonly askedCount: Int32Array;
  private readonly roleStart: Int32Array;
  private readonly skillStart: Int32Array;
  private readonly skillDemands: Int32Array;
  private readonly rolePlaces: Map<number, number>;
  private readonly skillPlaces: Map<number, number>;
  /** The demands for skills that are the same, by the first of them. */
  private readonly sameDemands = new Map<number, Int32Array>();
  private readonly necessityOf: Uint8Array;
  private readonly importanceOf: Float64Array;
  private readonly scaleOf: Int32Array;
  private readonly levelOf: Float64Array;

  constructor(
    readonly roles: readonly RoleOutline[],
    readonly skills: readonly SkillOutline[],
    demands: readonly Demand[],
    same: readonly Same[] = [],
  ) {
    this.rolePlaces = placesOf(roles);
    this.skillPlaces = placesOf(skills);
    this.sameAs = firstOfSame(this.skillPlaces, same);
    const known = this.inOrder(demands.filter(({ roleId }) => this.rolePlaces.has(roleId)));
    const { length } = known;
    const column = () => new Int32Array(length);
    [this.roleOf, this.skillOf, this.weightOf, this.alternativesOf] = [
      column(),
      column(),
      column(),
      column(),
    ];
    this.scaleOf = column();
    this.necessityOf = new Uint8Array(length);
    this.importanceOf = new Float64Array(length);
    this.levelOf = new Float64Array(length);
    this.roleWeight = new Int32Array(roles.length);
    this.askedWeight = new Int32Array(roles.length);
    this.askedCount = new Int32Array(roles.length);
    const byRole = grouped(known, roles.length, ({ roleId }) => this.rolePlaces.get(roleId) as number);
    this.roleStart = byRole.starts;
    byRole.rows.forEach((row, place) => {
      this.put(place, known[row] as Demand);
    });
    for (let role = 0; role < roles.length; role += 1) this.countAsked(role);
    const bySkill = grouped(this.skillOf, skills.length, (skill) => skill);
    this.skillStart = bySkill.starts;
    this.skillDemands = bySkill.rows;
    for (const first of new Set(this.sameAs.filter((each, skill) => each !== skill))) {
      const same = skills.flatMap((_, skill) => (this.sameAs[skill] === first ? [skill] : []));
      this.sameDemands.set(
        first,
        Int32Array.from(same.flatMap((skill) => [...this.demandsFor(skill)])).sort(),
      );
    }
  }

  /** The place of the role with this id; undefined where there is no such active role. */
  roleAt(id: number): number | undefined {
    return this.rolePlaces.get(id);
  }

  /** The place of the skill with this id. */
  skillAt(id: number): number | undefined {
    return this.skillPlaces.get(id);
  }

  /** The places of a role's demands: the first, and the one behind the last. */
  demandsOf(role: number): [start: number, end: number] {
    return [this.roleStart[role] as number, this.roleStart[role + 1] as number];
  }

  /** The places of the demands for a skill, in the order of roles. */
  demandsFor(skill: number): Int32Array {
    return this.skillDemands.subarray(this.skillStart[skill], this.skillStart[skill + 1]);
  }

  /** As `demandsFor`, with those for skills that are the same; the skill is the first of these. */
  demandsForSame(first: number): Int32Array {
    return this.sameDemands.get(first) ?? this.demandsFor(first);
  }

  /** Whether a skill matches others exactly. */
  isMatched(skill: number): boolean {
    return this.sameDemands.has(this.sameAs[skill] as number);
  }

  /** The demand at a place, as it was stated. */
  demandAt(place: number): Demand {
    const importance = this.importanceOf[place] as number;
    const level = this.levelOf[place] as number;
    return {
      roleId: (this.roles[this.roleOf[place] as number] as RoleOutline).id,
      skillId: this.skillIdAt(place),
      necessity: NECESSITIES[this.necessityOf[place] as number] as Necessity,
      importance: Number.isNaN(importance) ? null : importance,
      scaleId: this.scaleOf[place] || null,
      levelValue: Number.isNaN(level) ? null : level,
      alternativesId: this.alternativesOf[place] || null,
    };
  }

  /** The first of the skills that are the same as the one that a demand names. */
  sameSkillAt(place: number): number {
    return this.sameAs[this.skillOf[place] as number] as number;
  }

  /** The id of the skill that a demand names. */
  skillIdAt(place: number): number {
    return (this.skills[this.skillOf[place] as number] as SkillOutline).id;
  }

  /** Whether a person has to bring what a demand names: not where the job itself teaches it. */
  isAsked(place: number): boolean {
    return this.necessityOf[place] !== ACQUIRED;
  }

  /** Demands in the order of their skills: engines give those of a role in whichever order they like. */
  private inOrder(demands: readonly Demand[]): Demand[] {
    const skillOf = ({ skillId }: Demand) => this.skillPlaces.get(skillId) as number;
    const { rows } = grouped(demands, this.skillPlaces.size, skillOf);
    return Array.from(rows, (row) => demands[row] as Demand);
  }

  private countAsked(role: number): void {
    const heaviest = new Map<number, number>();
    const [start, end] = this.demandsOf(role);
    for (let place = start; place < end; place += 1) {
      if (!this.isAsked(place)) continue;
      // Those that stand alone are each a group of their own.
      const group = this.alternativesOf[place] || -place - 1;
      heaviest.set(group, Math.max(heaviest.get(group) ?? 0, this.weightOf[place] as number));
    }
    this.askedCount[role] = heaviest.size;
    for (const weight of heaviest.values()) {
      this.askedWeight[role] = (this.askedWeight[role] as number) + weight;
    }
  }

  private put(place: number, demand: Demand): void {
    const role = this.rolePlaces.get(demand.roleId) as number;
    const weight = weightOf(demand);
    this.roleOf[place] = role;
    this.skillOf[place] = this.skillPlaces.get(demand.skillId) as number;
    this.weightOf[place] = weight;
    this.roleWeight[role] = (this.roleWeight[role] as number) + weight;
    this.necessityOf[place] = NECESSITIES.indexOf(demand.necessity);
    this.importanceOf[place] = demand.importance ?? Number.NaN;
    this.scaleOf[place] = demand.scaleId ?? 0;
    this.levelOf[place] = demand.levelValue ?? Number.NaN;
    this.alternativesOf[place] = demand.alternativesId ?? 0;
  }
}

const placesOf = (concepts: readonly { id: number }[]) =>
  new Map(concepts.map(({ id }, place): [number, number] => [id, place]));

/** For each skill the first of all that are the same as it, directly or over others. */
function firstOfSame(places: ReadonlyMap<number, number>, same: readonly Same[]): Int32Array {
  const firsts = Int32Array.from({ length: places.size }, (_, place) => place);
  const first = (place: number): number => {
    let least = place;
    while (firsts[least] !== least) least = firsts[least] as number;
    return least;
  };
  for (const { fromId, toId } of same) {
    const [from, to] = [places.get(fromId), places.get(toId)];
    if (from === undefined || to === undefined) continue;
    const [a, b] = [first(from), first(to)];
    firsts[Math.max(a, b)] = Math.min(a, b);
  }
  return firsts.map((_, place) => first(place));
}

/** Sorts rows by a key from 0: which rows each key has, and where those of each begin. */
function grouped<Row>(
  rows: { readonly length: number; readonly [index: number]: Row },
  keys: number,
  keyOf: (row: Row) => number,
): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(keys + 1);
  for (let row = 0; row < rows.length; row += 1) {
    const behind = keyOf(rows[row] as Row) + 1;
    starts[behind] = (starts[behind] as number) + 1;
  }
  for (let key = 1; key <= keys; key += 1)
    starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const key = keyOf(rows[row] as Row);
    sorted[next[key] as number] = row;
    next[key] = (next[key] as number) + 1;
  }
  return { starts, rows: sorted };
}

/** Values of a demand in a row that has many. */
const VALUES = 6;

function unpacked(rows: readonly RoleDemandRow[]): Demand[] {
  const demands: Demand[] = [];
  for (const { roleId, demands: packed } of rows) {
    const values = JSON.parse(packed);
    for (let at = 0; at < values.length; at += VALUES) {
      demands.push({
        roleId,
        skillId: values[at],
        necessity: values[at + 1],
        importance: values[at + 2],
        scaleId: values[at + 3],
        levelValue: values[at + 4],
        alternativesId: values[at + 5],
      });
    }
  }
  return demands;
}

async function readRoleGraph(store: Store): Promise<RoleGraph> {
  const roles = await readRoleOutlines(store);
  const skills = await readSkillOutlines(store);
  const demands = unpacked(await readRoleDemands(store));
  return new RoleGraph(roles, skills, demands, await readSameConcepts(store, ConceptType.Skill));
}

const graphs = new Current(readRoleGraph);

/** The graph of the store's revision: five statements, or one where it is at hand. */
export const roleGraphOf = (store: Store): Promise<RoleGraph> => graphs.of(store);
