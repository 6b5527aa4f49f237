import { readSkillLinks } from "../catalog/concept-link";
import { type Listing, listing } from "../catalog/page";
import type { Store } from "../catalog/store";
import { BEARING_RELATIONS, type Claim, type Holding, holdingsOf } from "./holdings";
import { LevelScales, readLevelScales } from "./level";
import { bestOf, HALVES, isBetter, MetStatus } from "./met";
import { type RoleGraph, roleGraphOf } from "./role-graph";
import { partsOf, rounded, type ScorePart, scoreOf } from "./score";

/** How well a role fits somebody. */
export interface RoleMatch {
  roleId: number;
  ref: string;
  score: number;
  parts: ScorePart[];
  /** How many of the things that it asks for are met or unknown, met in part, and not held. */
  met: number;
  partlyMet: number;
  missing: number;
}

/** Shares of what is asked for and of what is held in how well a role fits. */
const REQUIREMENTS_SHARE = 0.75;
const SKILLS_SHARE = 0.25;

/** The share of a score that a lack of all years of experience takes. */
const EXPERIENCE_SHARE = 0.3;

const ORDER = {
  name: "role matches",
  order: {
    name: "score",
    keys: [
      { of: ({ score }: RoleMatch) => score, type: "number" as const, descending: true },
      { of: ({ ref }: RoleMatch) => ref, type: "string" as const },
    ],
  },
};

/** What is counted of each role, by its place, while demands go by. */
class Tallies {
  /** Places of the roles that ask for something that is held, or that it bears on. */
  readonly roles: number[] = [];
  readonly met: Int32Array;
  readonly partlyMet: Int32Array;
  /** Halves of the weights that are met, see `HALVES`. */
  readonly halves: Float64Array;
  /** How many claims bear on something that the role asks for. */
  readonly claims: Int32Array;
  /** Of groups of alternatives: the best that is made of each so far, and its demand. */
  private readonly groups = new Map<number, { role: number; status: MetStatus; weight: number }>();
  /** The last claim that was counted of each role, from 1. */
  private readonly lastClaim: Int32Array;

  constructor(private readonly graph: RoleGraph) {
    const { length } = graph.roles;
    this.met = new Int32Array(length);
    this.partlyMet = new Int32Array(length);
    this.halves = new Float64Array(length);
    this.claims = new Int32Array(length);
    this.lastClaim = new Int32Array(length);
  }

  /** Counts what held skills make of every demand for a skill. */
  addSkill(skillId: number, held: readonly Holding[], scales: LevelScales): void {
    const { graph } = this;
    const skill = graph.skillAt(skillId);
    if (skill === undefined) return;
    const isGraded = held.some(({ claim }) => claim.level !== null);
    const ungraded = bestOf(held, { skillId, scaleId: null, levelValue: null }, scales).status;
    for (const place of graph.demandsFor(skill)) {
      if (!graph.isAsked(place)) continue;
      const role = graph.roleOf[place] as number;
      const status = isGraded ? bestOf(held, graph.demandAt(place), scales).status : ungraded;
      const group = graph.alternativesOf[place] as number;
      if (group === 0) {
        this.count(role, status, graph.weightOf[place] as number);
        continue;
      }
      const best = this.groups.get(group);
      if (!best || isBetter(status, best.status)) {
        this.groups.set(group, { role, status, weight: this.groupWeight(role, group) });
      }
    }
  }

  /** Counts a claim once for each role that asks for a skill that it bears on. */
  addClaim(number: number, skillIds: readonly number[]): void {
    const { graph, lastClaim, claims } = this;
    for (const skillId of skillIds) {
      const skill = graph.skillAt(skillId);
      if (skill === undefined) continue;
      for (const place of graph.demandsFor(skill)) {
        const role = graph.roleOf[place] as number;
        if (lastClaim[role] === number || !graph.isAsked(place)) continue;
        if (lastClaim[role] === 0) this.roles.push(role);
        lastClaim[role] = number;
        claims[role] = (claims[role] as number) + 1;
      }
    }
  }

  /** Counts each group of alternatives once. */
  addGroups(): void {
    for (const { role, status, weight } of this.groups.values()) this.count(role, status, weight);
  }

  private count(role: number, status: MetStatus, weight: number): void {
    const counts = status === MetStatus.PARTLY_MET ? this.partlyMet : this.met;
    counts[role] = (counts[role] as number) + 1;
    this.halves[role] = (this.halves[role] as number) + HALVES[status] * weight;
  }

  /** The weight of a role's group of alternatives: that of the heaviest. */
  private groupWeight(role: number, group: number): number {
    const { graph } = this;
    const [start, end] = graph.demandsOf(role);
    let heaviest = 0;
    for (let place = start; place < end; place += 1) {
      if (graph.alternativesOf[place] === group)
        heaviest = Math.max(heaviest, graph.weightOf[place] as number);
    }
    return heaviest;
  }
}

function tally(
  graph: RoleGraph,
  claims: readonly Claim[],
  holdings: ReadonlyMap<number, Holding[]>,
  scales: LevelScales,
): Tallies {
  const tallies = new Tallies(graph);
  const skillIds = new Map(claims.map((claim): [Claim, number[]] => [claim, []]));
  for (const [skillId, held] of holdings) {
    tallies.addSkill(skillId, held, scales);
    for (const { claim } of held) skillIds.get(claim)?.push(skillId);
  }
  tallies.addGroups();
  claims.forEach((claim, index) => {
    tallies.addClaim(index + 1, skillIds.get(claim) ?? []);
  });
  return tallies;
}

/** Somebody who looks for roles. */
export interface Candidate {
  claims: readonly Claim[];
  /** Years of experience; null where they are not told. */
  years: number | null;
}

/**
 * How much of the years that a role asks for somebody has, from 0 to 1, and what a lack of them takes of a score; nothing
 * where one of the two is not told. Enough years add nothing: a role that states none must not come out behind.
 */
function experiencePart(score: number, years: number | null, minYears: number | null): ScorePart[] {
  if (years === null || minYears === null) return [];
  const value = rounded(minYears === 0 ? 1 : Math.min(1, years / minYears));
  const points = value === 1 ? 0 : -rounded(score * EXPERIENCE_SHARE * (1 - value));
  return [{ name: "experience", value, weight: EXPERIENCE_SHARE, points }];
}

/**
 * How well each role fits somebody that asks for at least one of the skills held, or of those that these bear on: the
 * share of what the role asks for that is met, as in a skill gap, and the share of what is held that the role asks for;
 * less what a lack of experience takes.
 */
export function matches(
  graph: RoleGraph,
  { claims, years }: Candidate,
  holdings: ReadonlyMap<number, Holding[]>,
  scales: LevelScales,
): RoleMatch[] {
  const tallies = tally(graph, claims, holdings, scales);
  return tallies.roles.map((place) => {
    const { id, ref, minYears } = graph.roles[place] as RoleGraph["roles"][number];
    const asked = graph.askedWeight[place] as number;
    const value = asked === 0 ? 0 : (tallies.halves[place] as number) / (2 * asked);
    const fit = partsOf([
      { name: "requirements", value, weight: REQUIREMENTS_SHARE },
      { name: "skills", value: (tallies.claims[place] as number) / claims.length, weight: SKILLS_SHARE },
    ]);
    const parts = [...fit, ...experiencePart(scoreOf(fit), years, minYears)];
    const [met, partlyMet] = [tallies.met[place] as number, tallies.partlyMet[place] as number];
    const missing = (graph.askedCount[place] as number) - met - partlyMet;
    return { roleId: id, ref, score: scoreOf(parts), parts, met, partlyMet, missing };
  });
}

/** The roles that fit somebody best, of all or of some; at most four statements beside those of the graph. */
export async function matchRoles(
  store: Store,
  candidate: Candidate,
  roleIds: readonly number[] | undefined,
): Promise<Listing<RoleMatch>> {
  const graph = await roleGraphOf(store);
  const heldIds = [...new Set(candidate.claims.flatMap(({ skillIds }) => skillIds))];
  const links = await readSkillLinks(store, heldIds, BEARING_RELATIONS);
  const holdings = holdingsOf(candidate.claims, links);
  const isGraded = candidate.claims.some(({ level }) => level !== null);
  const scales = isGraded ? await readLevelScales(store, [...holdings.keys()]) : new LevelScales([], []);
  const found = matches(graph, candidate, holdings, scales);
  const wanted = roleIds && new Set(roleIds);
  return listing(ORDER, wanted ? found.filter(({ roleId }) => wanted.has(roleId)) : found);
}
