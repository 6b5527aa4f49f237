import { LinkRelation, MATCH_RELATIONS, type SkillLinkRow } from "../catalog/concept-link";

/** A skill that somebody claims to have; `skillIds` are all that the claim means, one of each scheme. */
export interface Claim {
  skillIds: readonly number[];
  /** The level claimed: the name of a step of a scale, or a value on it; null where none is. */
  level: string | null;
}

/** How a skill that is held stands to the one that is asked for. */
export const Bearing = {
  /** It is the skill. */
  SAME: "SAME",
  /** It matches the skill exactly, in another scheme. */
  MATCH: "MATCH",
  /** It matches the skill closely, in another scheme. */
  CLOSE: "CLOSE",
  /** It is a narrower one. */
  NARROWER: "NARROWER",
  /** It is a broader one. */
  BROADER: "BROADER",
  /** One of the two needs the other, or they match as related. */
  RELATED: "RELATED",
} as const;
export type Bearing = keyof typeof Bearing;

/** A skill that is held, as it bears on one that may be asked for. */
export interface Holding {
  claim: Claim;
  /** The skill that is held. */
  skillId: number;
  bearing: Bearing;
}

/** Relations that make a skill bear on another. */
export const BEARING_RELATIONS: LinkRelation[] = [
  LinkRelation.BROADER,
  LinkRelation.REQUIRES,
  ...MATCH_RELATIONS,
];

/** What the skill at the start of a link is to the one at its end, and the other way round. */
const BEARINGS: Partial<Record<LinkRelation, [fromHeld: Bearing, toHeld: Bearing]>> = {
  BROADER: ["NARROWER", "BROADER"],
  REQUIRES: ["RELATED", "RELATED"],
  EXACT_MATCH: ["MATCH", "MATCH"],
  CLOSE_MATCH: ["CLOSE", "CLOSE"],
  // A has the broader match B: A is narrower.
  BROAD_MATCH: ["NARROWER", "BROADER"],
  NARROW_MATCH: ["BROADER", "NARROWER"],
  RELATED_MATCH: ["RELATED", "RELATED"],
};

const ORDER = Object.values(Bearing);

/**
 * For each skill that may be asked for, what is held of it: the skill itself, or one that a link joins to it; what bears
 * on it most first.
 */
export function holdingsOf(claims: readonly Claim[], links: readonly SkillLinkRow[]): Map<number, Holding[]> {
  const holdings = new Map<number, Holding[]>();
  const add = (asked: number, holding: Holding) => {
    const known = holdings.get(asked);
    if (known) known.push(holding);
    else holdings.set(asked, [holding]);
  };
  const byEnd = new Map<number, { other: number; bearing: Bearing }[]>();
  const join = (held: number, other: number, bearing: Bearing | undefined) => {
    if (bearing) byEnd.set(held, [...(byEnd.get(held) ?? []), { other, bearing }]);
  };
  for (const { fromId, toId, relation } of links) {
    join(fromId, toId, BEARINGS[relation]?.[0]);
    join(toId, fromId, BEARINGS[relation]?.[1]);
  }
  for (const claim of claims) {
    for (const skillId of claim.skillIds) {
      add(skillId, { claim, skillId, bearing: Bearing.SAME });
      for (const { other, bearing } of byEnd.get(skillId) ?? []) add(other, { claim, skillId, bearing });
    }
  }
  for (const held of holdings.values()) {
    held.sort((a, b) => ORDER.indexOf(a.bearing) - ORDER.indexOf(b.bearing));
  }
  return holdings;
}
