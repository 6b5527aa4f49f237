import fc from "fast-check";
import type { ConceptStatus } from "../../src/catalog/concept";
import type { LinkRelation, SkillLinkRow } from "../../src/catalog/concept-link";
import { Necessity } from "../../src/catalog/requirement";
import { publishRevision } from "../../src/catalog/revision";
import type { Store } from "../../src/catalog/store";

/** Skills, roles and what joins them, by ids. */
export interface SmallCatalog {
  skills: { id: number; status: ConceptStatus }[];
  roles: { id: number; groupId: number | null }[];
  links: SkillLinkRow[];
  asked: { roleId: number; skillId: number; necessity: Necessity }[];
}

const RELATIONS: LinkRelation[] = ["BROADER", "REQUIRES", "EXACT_MATCH", "NARROW_MATCH", "REPLACED_BY"];
const GROUPS = [21, 22];
const ROLES = [31, 32, 33, 34, 35];
const SKILLS = [11, 12, 13, 14, 15, 16, 17];
/** Always in use, so that it can be asked about. */
export const CENTER = 11;

const skillId = fc.constantFrom(...SKILLS);

/** Seven skills, some of them no longer in use, and five roles in two groups or in none. */
export const smallCatalog: fc.Arbitrary<SmallCatalog> = fc.record({
  skills: fc
    .array(fc.constantFrom<ConceptStatus>("ACTIVE", "ACTIVE", "ACTIVE", "DEPRECATED"), {
      minLength: SKILLS.length,
      maxLength: SKILLS.length,
    })
    .map((statuses) =>
      SKILLS.map((id, index) => ({
        id,
        status: id === CENTER ? "ACTIVE" : (statuses[index] as ConceptStatus),
      })),
    ),
  roles: fc
    .array(fc.constantFrom(null, ...GROUPS), { minLength: ROLES.length, maxLength: ROLES.length })
    .map((groups) => ROLES.map((id, index) => ({ id, groupId: groups[index] ?? null }))),
  links: fc.uniqueArray(
    fc
      .record({
        ends: fc.uniqueArray(skillId, { minLength: 2, maxLength: 2 }),
        relation: fc.constantFrom(...RELATIONS),
        necessity: fc.constantFrom(Necessity.REQUIRED, Necessity.OPTIONAL),
        confidence: fc.constantFrom(null, 0.5, 0.8),
      })
      .map(({ ends: [fromId = 0, toId = 0], ...rest }): SkillLinkRow => ({ fromId, toId, ...rest })),
    { maxLength: 9, selector: ({ fromId, toId, relation }) => `${fromId} ${relation} ${toId}` },
  ),
  asked: fc.uniqueArray(
    fc.record({
      roleId: fc.constantFrom(...ROLES),
      skillId,
      necessity: fc.constantFrom(Necessity.REQUIRED, Necessity.OPTIONAL, Necessity.ACQUIRED),
    }),
    { maxLength: 20, selector: (each) => `${each.roleId} ${each.skillId}` },
  ),
});

/** Makes a store hold a catalog and nothing else, as a revision of its own. */
export function holdOnly(store: Store, { skills, roles, links, asked }: SmallCatalog): Promise<number> {
  const concept = (type: string, id: number, rest: object = {}) => {
    const label = `${type} ${id}`;
    return { id, type, ref: `small:${id}`, schemeId: 1, label, labelKey: label, status: "ACTIVE", ...rest };
  };
  return store.transaction(async (transaction) => {
    for (const table of ["fact", "concept_link"]) await transaction.rows(`DELETE FROM ${table}`);
    const scheme = { id: 1, ref: "small", title: "Small", licence: "none", attribution: "made up" };
    await transaction.upsert("scheme", [{ ...scheme, languages: '["en"]' }]);
    await transaction.upsert("concept", [
      ...GROUPS.map((id) => concept("RoleGroup", id)),
      ...roles.map(({ id, groupId }) => concept("Role", id, { groupId })),
      ...skills.map(({ id, status }) => concept("Skill", id, { status })),
    ]);
    await transaction.upsert(
      "concept_link",
      links.map((link, index) => ({ id: index + 1, ...link })),
    );
    await transaction.upsert(
      "fact",
      asked.map((each, index) => {
        const ref = `${each.roleId}/${each.skillId}`;
        return { id: index + 1, type: "Requirement", ref, position: index + 1, ...each };
      }),
    );
    return publishRevision(transaction, "small", []);
  });
}
