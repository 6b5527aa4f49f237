import { type FactOf, type FactRow, FactType, factsOfType } from "./fact";
import type { Order, Source } from "./page";
import type { SkillKind } from "./skill";
import type { Store } from "./store";

/** How strongly a source asks for something, as its own words have it. */
export const Necessity = {
  REQUIRED: "REQUIRED",
  PREFERRED: "PREFERRED",
  OPTIONAL: "OPTIONAL",
  EXAMPLE: "EXAMPLE",
  MENTIONED: "MENTIONED",
  ACQUIRED: "ACQUIRED",
} as const;
export type Necessity = keyof typeof Necessity;

/** The edge between a role and a skill. */
export type RequirementRow = FactOf<"Requirement", { skillId: number; necessity: Necessity }>;

export interface RequirementFilter {
  necessities?: readonly Necessity[];
  skillKinds?: readonly SkillKind[];
  skillIds?: readonly number[];
}

/** Requirements that pass the filter; page them by `f."roleId"`, `f."skillId"` or another column of `f`. */
export function requirements(
  store: Store,
  filter: RequirementFilter,
  order?: Order<FactRow>,
): Source<FactRow> {
  const source = factsOfType(FactType.Requirement, order);
  if (filter.necessities) {
    source.where.push(store.among("f.necessity", "necessities"));
    source.params.necessities = store.set(filter.necessities);
  }
  if (filter.skillIds) {
    source.where.push(store.among(`f."skillId"`, "skillIds"));
    source.params.skillIds = store.set(filter.skillIds);
  }
  if (filter.skillKinds) {
    source.where.push(`f."skillId" IN (SELECT c.id FROM concept c
      WHERE ${store.among("c.kind", "skillKinds")} AND c.type = 'Skill')`);
    source.params.skillKinds = store.set(filter.skillKinds);
  }
  return source;
}

export function readRequirementsByAlternatives(
  store: Store,
  alternativesIds: readonly number[],
): Promise<RequirementRow[]> {
  return store.rows(
    `SELECT f.* FROM fact f WHERE ${store.among(`f."alternativesId"`, "alternativesIds")}
     ORDER BY f.position, f.ref`,
    { alternativesIds: store.set(alternativesIds) },
  );
}
