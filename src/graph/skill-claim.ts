import { Ctx, Field, FieldResolver, InputType, ObjectType, Resolver, Root } from "type-graphql";
import type { Claim } from "../analysis/holdings";
import type { ConceptRow } from "../catalog/concept";
import { badInput, limitExceeded } from "../catalog/errors";
import { MAX_FILTER_TEXT } from "../config/limits";
import type { HitMatch } from "../search/match";
import { resolveSkills } from "../search/resolve-skills";
import { findConcept } from "./concept";
import type { GraphContext } from "./context";
import { SearchMatchType } from "./search-match";
import { SkillType } from "./skill";

@InputType({ description: "A skill that somebody has." })
export class SkillClaim {
  @Field(() => String, {
    description:
      'A ref ("rolegraph:java"), a scheme and code, or the skill\'s name as free text, at most 500 characters: "Java", "kuberntes".',
  })
  skill!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The level: the name of a step of the scale on which the role grades the skill ("Practitioner"), or a value on it ("3"). Without it the skill counts as held at whatever level is asked for.',
  })
  level?: string | null;
}

/** A claim with the skills that it means; those of a free text may be of several schemes. */
export interface ResolvedClaim extends Claim {
  text: string;
  /** By which label a free text was found; null for a ref or code. */
  matched: HitMatch | null;
}

@ObjectType("ResolvedClaim", {
  description: "What a claimed skill was taken to mean.",
  simpleResolvers: true,
})
export class ResolvedClaimType {
  @Field(() => String, { description: "The ref or free text, as it was claimed." })
  text!: string;

  @Field(() => String, { nullable: true, description: "The level, as it was claimed; null where none was." })
  level!: string | null;

  @Field(() => [SkillType], {
    description:
      "The skills that it means: the one with the ref, or the ones of that name, one of each scheme.",
  })
  skills!: unknown[];

  @Field(() => SearchMatchType, {
    nullable: true,
    description: "The label by which a free text was found; null for a ref or code.",
  })
  matched!: HitMatch | null;
}

@Resolver(() => ResolvedClaimType)
export class ResolvedClaimResolver {
  @FieldResolver()
  skills(
    @Root() { skillIds }: ResolvedClaim,
    @Ctx() { loaders }: GraphContext,
  ): Promise<(ConceptRow | null)[]> {
    return Promise.all(skillIds.map((id) => loaders.conceptById.load(id)));
  }
}

function check(claims: readonly SkillClaim[]): void {
  if (claims.length === 0) throw badInput("have must name at least one skill.");
  claims.forEach(({ skill, level }, index) => {
    for (const [name, text] of [["skill", skill] as const, ["level", level] as const]) {
      if (text == null) continue;
      const field = `have[${index}].${name}`;
      if (text.trim() === "") throw badInput(`${field} must not be blank.`);
      if (text.length > MAX_FILTER_TEXT)
        throw limitExceeded(`The length of ${field}`, MAX_FILTER_TEXT, text.length);
      if (text.includes("\0")) throw badInput(`${field} must not hold the character U+0000.`);
    }
  });
}

type Found = Pick<ResolvedClaim, "skillIds" | "matched"> | null;

/** What each claim means: its skill by ref or code, or those of its name; a name may also be the key of a ref. */
async function find(context: GraphContext, claims: readonly SkillClaim[]): Promise<Found[]> {
  const byRef = async ({ skill }: SkillClaim): Promise<Found> => {
    const concept = await findConcept(context, skill.trim(), "Skill");
    return concept && { skillIds: [concept.id], matched: null };
  };
  const isRef = ({ skill }: SkillClaim) => skill.includes(":");
  const found = await Promise.all(claims.map((claim) => (isRef(claim) ? byRef(claim) : null)));
  const open = [...claims.keys()].filter((index) => !found[index]);
  const named = await resolveSkills(
    context.store,
    open.map((index) => (claims[index] as SkillClaim).skill),
  );
  await Promise.all(
    open.map(async (index, place) => {
      const claim = claims[index] as SkillClaim;
      found[index] = named[place] ?? (isRef(claim) ? null : await byRef(claim));
    }),
  );
  return found;
}

/**
 * Finds the skills that claims mean: by ref, else by code, else by name. Skills claimed twice are claimed once, at the
 * level that comes first.
 * @throws BAD_USER_INPUT where there is none or one is blank, LIMIT_EXCEEDED where there are too many.
 */
export async function resolveClaims(
  context: GraphContext,
  claims: readonly SkillClaim[],
): Promise<{ claims: ResolvedClaim[]; unresolved: string[] }> {
  check(claims);
  const found = await find(context, claims);
  const resolved = new Map<string, ResolvedClaim>();
  const unresolved: string[] = [];
  claims.forEach(({ skill: text, level }, index) => {
    const skills = found[index];
    if (!skills) unresolved.push(text);
    else {
      const key = skills.skillIds.join(" ");
      if (!resolved.has(key)) resolved.set(key, { text, level: level ?? null, ...skills });
    }
  });
  return { claims: [...resolved.values()], unresolved };
}
