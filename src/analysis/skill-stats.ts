import { readSkillLinkCounts } from "../catalog/concept-link";
import { type Listing, listing } from "../catalog/page";
import type { Store } from "../catalog/store";
import { Current } from "./current";
import { type RoleGraph, roleGraphOf } from "./role-graph";
import { type SkillUse, skillUse } from "./skill-use";

/** How a skill is used, with what skills are ordered by. */
export interface SkillStat extends SkillUse {
  ref: string;
  /** How many roles ask for it, and how many links join it to other skills. */
  connections: number;
}

export const SkillStatField = {
  TRANSVERSALITY: "transversality",
  ROLES: "roles",
  GROUPS: "groups",
  CONNECTIONS: "connections",
} as const;
export type SkillStatField = (typeof SkillStatField)[keyof typeof SkillStatField];

export interface SkillStatOrder {
  field: SkillStatField;
  descending: boolean;
}

/** Which skills, and which roles count. */
export interface SkillStatScope {
  /** Ids of the skills; all without it. */
  skillIds?: readonly number[];
  /** Ids of the roles; all without it, and then skills that none asks for are told too. */
  roleIds?: readonly number[];
}

/** The statistics of all active skills, once a revision, and their orders, each made when it is first asked for. */
class SkillStats {
  private readonly all: SkillStat[];
  private readonly orders = new Map<string, Listing<SkillStat>>();

  constructor(
    private readonly graph: RoleGraph,
    private readonly links: ReadonlyMap<number, number>,
  ) {
    this.all = graph.skills.flatMap(({ status }, skill) => (status === "ACTIVE" ? [this.statOf(skill)] : []));
  }

  list({ skillIds, roleIds }: SkillStatScope, order: SkillStatOrder): Listing<SkillStat> {
    const wanted = skillIds && new Set(skillIds);
    const isWanted = ({ skillId }: SkillStat) => !wanted || wanted.has(skillId);
    if (roleIds) return listing(orderOf(order), this.among(roleIds).filter(isWanted));
    const { name } = orderOf(order).order;
    const known = this.orders.get(name) ?? listing(orderOf(order), this.all);
    this.orders.set(name, known);
    return wanted ? { ...known, rows: known.rows.filter(isWanted) } : known;
  }

  /** The statistics over some roles of the active skills that these ask for. */
  private among(roleIds: readonly number[]): SkillStat[] {
    const { graph } = this;
    const roles = new Set(roleIds.map((id) => graph.roleAt(id)));
    const skills = new Set<number>();
    for (const role of roles) {
      if (role === undefined) continue;
      const [start, end] = graph.demandsOf(role);
      for (let demand = start; demand < end; demand += 1) skills.add(graph.skillOf[demand] as number);
    }
    const active = [...skills].filter((skill) => graph.skills[skill]?.status === "ACTIVE");
    return active.map((skill) => this.statOf(skill, (role) => roles.has(role)));
  }

  private statOf(skill: number, among?: (role: number) => boolean): SkillStat {
    const use = skillUse(this.graph, skill, among);
    const { ref } = this.graph.skills[skill] as { ref: string };
    return { ...use, ref, connections: use.roles + (this.links.get(use.skillId) ?? 0) };
  }
}

/** By a field, those that more roles ask for first among equals, then by ref. */
function orderOf({ field, descending }: SkillStatOrder) {
  return {
    name: "skill stats",
    order: {
      name: descending ? `${field} desc` : field,
      keys: [
        { of: (stat: SkillStat) => stat[field], type: "number" as const, descending },
        { of: (stat: SkillStat) => stat.roles, type: "number" as const, descending: true },
        { of: (stat: SkillStat) => stat.ref, type: "string" as const },
      ],
    },
  };
}

const stats = new Current(async (store) => {
  const graph = await roleGraphOf(store);
  const counts = await readSkillLinkCounts(store);
  return new SkillStats(graph, new Map(counts.map(({ skillId, links }) => [skillId, Number(links)])));
});

/** Skills with how roles ask for them. */
export async function skillStats(
  store: Store,
  scope: SkillStatScope,
  order: SkillStatOrder,
): Promise<Listing<SkillStat>> {
  return (await stats.of(store)).list(scope, order);
}
