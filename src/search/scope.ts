import { ConceptType } from "../catalog/concept";
import { Conditions } from "../catalog/conditions";
import { BELOW_ROLE_GROUP } from "../catalog/role";
import { BELOW_SKILL } from "../catalog/skill";
import type { Store } from "../catalog/store";

/** What can be found. */
export const HitType = { ...ConceptType, Responsibility: "Responsibility" } as const;
export type HitType = (typeof HitType)[keyof typeof HitType];

/** Which hits to keep; every field given has to hold. */
export interface SearchFilter {
  types?: readonly HitType[];
  schemeIds?: readonly number[];
  /** A role group, skill group or skill that the concept stands below, at any depth. */
  group?: { id: number; type: ConceptType };
  collectionIds?: readonly number[];
  /** BCP 47 code of a language in which the concept has a preferred label. */
  labelLanguage?: string;
}

/** Where texts are looked at. */
export interface SearchLanguage {
  /** BCP 47 code in lower case. */
  code: string;
  /** The schemes whose own labels and descriptions are in it. */
  schemeIds: readonly number[];
}

/** The conditions that search puts on concepts `c`, responsibilities `r` and labels `t`. */
export class Scope {
  readonly params: Record<string, unknown> = {};
  /** Null where no concepts are wanted, or no responsibilities. */
  readonly concepts: string | null;
  readonly responsibilities: string | null;
  readonly labels: string;
  /** On descriptions `d` of concepts `c`; null where all count. */
  readonly descriptions: string | null;

  constructor(
    store: Store,
    private readonly filter: SearchFilter,
    language: SearchLanguage | undefined,
  ) {
    const conditions = new Conditions(store);
    const inLanguage = language && conditions.isAmong(`c."schemeId"`, language.schemeIds);
    this.labels = language ? "lower(t.language) = :language" : "true";
    this.descriptions = inLanguage
      ? `(lower(d.language) = :language OR (d.language IS NULL AND ${inLanguage}))`
      : null;
    this.concepts = this.ofConcepts(conditions);
    this.responsibilities = this.ofResponsibilities(conditions, language);
    Object.assign(this.params, conditions.params, language && { language: language.code });
  }

  private ofConcepts(conditions: Conditions): string | null {
    const { types = Object.values(HitType), schemeIds, group, collectionIds, labelLanguage } = this.filter;
    const concepts = types.filter((type) => type !== HitType.Responsibility);
    if (concepts.length === 0) return null;
    const where = ["c.status = 'ACTIVE'"];
    if (this.filter.types) where.push(conditions.isAmong("c.type", concepts));
    if (schemeIds) where.push(conditions.isAmong(`c."schemeId"`, schemeIds));
    if (collectionIds) {
      const inOne = conditions.isAmong(`m."collectionId"`, collectionIds);
      where.push(`c.id IN (SELECT m."conceptId" FROM collection_member m WHERE ${inOne})`);
    }
    if (labelLanguage !== undefined) {
      this.params.labelLanguage = labelLanguage.toLowerCase();
      where.push(`EXISTS (SELECT 1 FROM concept_text p WHERE p."conceptId" = c.id
        AND p.kind = 'PREFERRED_LABEL' AND lower(p.language) = :labelLanguage)`);
    }
    if (group?.type === ConceptType.RoleGroup) {
      this.params.groupId = group.id;
      where.push(BELOW_ROLE_GROUP);
    } else if (group) {
      this.params.broaderId = group.id;
      where.push(BELOW_SKILL);
    }
    return where.join(" AND ");
  }

  /** Responsibilities are in no group and no collection, and belong to the scheme of their dataset. */
  private ofResponsibilities(conditions: Conditions, language: SearchLanguage | undefined): string | null {
    const { types, schemeIds, group, collectionIds, labelLanguage } = this.filter;
    const isWanted = !types || types.includes(HitType.Responsibility);
    if (!isWanted || group || collectionIds || labelLanguage !== undefined) return null;
    const ofScheme = (ids: readonly number[]) =>
      `r."datasetId" IN (SELECT s.id FROM dataset s WHERE ${conditions.isAmong(`s."schemeId"`, ids)})`;
    const where = [];
    if (schemeIds) where.push(ofScheme(schemeIds));
    if (language) where.push(ofScheme(language.schemeIds));
    return where.join(" AND ") || "true";
  }
}
