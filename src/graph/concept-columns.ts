/** Fields that are the concept whose id a column of their object's row has, by type and field. */
export const CONCEPT_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["Requirement.skill", "skillId"],
  ["CareerMove.to", "toRoleId"],
  ["CareerMove.from", "roleId"],
]);
