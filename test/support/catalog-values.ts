import type { Store } from "../../src/catalog/store";
import { globalId } from "../../src/graph/node";

/** What a catalog holds that a query can name, and a little that it does not hold. */
export interface CatalogValues {
  /** Values of an argument or input field of type String, by `Type.field(argument)`, `Input.field` or the bare name. */
  strings: Record<string, string[]>;
  /** Ids of nodes of every type. */
  ids: string[];
}

/** Texts that no catalog holds, and that no engine may trip over. */
const ODD_TEXTS = ["", "%", "_", "'", '"', "\\", "a\0b", "é", "😀", "NEAR(a b)", "x -y*"];

/** Reads what the arguments of generated queries are drawn from. */
export async function catalogValues(store: Store): Promise<CatalogValues> {
  const column = async (sql: string) =>
    (await store.rows<{ value: string }>(`${sql} ORDER BY 1`)).map(({ value }) => value);
  const refs = (table: string, where = "") => column(`SELECT ref AS value FROM ${table} ${where}`);
  const ofType = (type: string) => refs("concept", `WHERE type = '${type}'`);
  const nobody = "rolegraph:nobody";
  const [roles, roleGroups, skills, skillGroups, documents, schemes, collections, ladders] =
    await Promise.all([
      ofType("Role"),
      ofType("RoleGroup"),
      ofType("Skill"),
      ofType("SkillGroup"),
      refs("document"),
      refs("scheme"),
      refs("collection"),
      refs("ladder"),
    ]);
  const texts = [
    ...(await column(`SELECT DISTINCT label AS value FROM concept`)),
    ...(await column(`SELECT DISTINCT text AS value FROM concept_text`)),
  ];
  const words = texts.flatMap((text) => text.split(" ").map((word) => word.slice(0, 5)));
  const slips = texts.map((text) => text.slice(0, 3) + text.slice(4));
  const languages = await column(`SELECT DISTINCT language AS value FROM concept_text`);
  const rows = await store.rows<{ type: string; ref: string }>(
    `SELECT type, ref FROM concept UNION ALL SELECT type, ref FROM fact
     UNION ALL SELECT 'Scheme', ref FROM scheme UNION ALL SELECT 'Document', ref FROM document
     UNION ALL SELECT 'Evidence', ref FROM evidence UNION ALL SELECT 'Responsibility', ref FROM responsibility
     UNION ALL SELECT 'ExperienceBand', ref FROM experience_band
     UNION ALL SELECT 'AlternativeGroup', ref FROM alternative_group
     UNION ALL SELECT 'Collection', ref FROM collection UNION ALL SELECT 'Ladder', ref FROM ladder
     UNION ALL SELECT 'Rung', ref FROM rung UNION ALL SELECT 'SkillScale', ref FROM skill_scale ORDER BY 1, 2`,
  );
  const concepts = [...roles, ...roleGroups, ...skills, ...skillGroups];
  return {
    ids: [...rows.map(globalId), "bm9uc2Vuc2U", ""],
    strings: {
      "Query.concept(ref)": [...concepts, nobody],
      "Query.role(ref)": [...roles, ...skills.slice(0, 3), nobody],
      "Query.skill(ref)": [...skills, ...roles.slice(0, 3), nobody],
      "Query.document(ref)": [...documents, nobody],
      "Query.collection(ref)": [...collections, nobody],
      "Query.ladder(ref)": [...ladders, nobody],
      "Query.compareRoles(from)": roles,
      "Query.compareRoles(to)": roles,
      "Query.careerPaths(from)": roles,
      "Query.careerPaths(to)": roles,
      "Query.skillGap(role)": roles,
      "Query.skillGraph(center)": skills,
      "Query.skillStats(roleGroup)": roleGroups,
      "SkillClaim.skill": [...skills, ...texts, ...slips, nobody],
      "SkillClaim.level": ["1", "3.5", "Practitioner", "practitioner", "9", "x"],
      "SkillFacetFilter.groups": roleGroups,
      "Query.roleGroups(parent)": roleGroups,
      "Query.disagreements(group)": roleGroups,
      "Query.skillGroups(parent)": [...skillGroups, ...skills],
      code: [...schemes, "nobody"],
      scheme: schemes,
      language: [...languages, "en", "tlh"],
      text: [...texts, ...words, ...ODD_TEXTS],
      query: [...texts, ...words, ...slips, ...ODD_TEXTS],
      prefix: [...texts, ...words, ...slips, ...ODD_TEXTS],
      title: [...texts, ...slips, ...texts.map((text) => `Sr. ${text} II`), ...ODD_TEXTS],
      collection: collections,
      role: roles,
      usedByRole: roles,
      usedByAllOf: roles,
      usedByNoneOf: roles,
      document: documents,
      skills,
      skillsAllOf: skills,
      skillsAnyOf: skills,
      skillsNoneOf: skills,
      ref: concepts,
      "RoleFilter.group": roleGroups,
      "SkillFilter.group": [...skillGroups, ...skills],
      "SearchFilter.group": [...roleGroups, ...skillGroups],
    },
  };
}
