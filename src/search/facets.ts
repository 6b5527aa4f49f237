import type { Source } from "../catalog/page";
import type { Store } from "../catalog/store";
import type { HitRow } from "./hits";

/** How many hits have a value in common. */
export interface FacetValue {
  /** A type of hit, a scheme's code, or the ref of a group or collection. */
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  name: "kind" | "scheme" | "group" | "collection";
  values: FacetValue[];
}

const NAMES: Facet["name"][] = ["kind", "scheme", "group", "collection"];

/** Groups that a facet names: those that most hits are in; a page of choices. */
const MOST_VALUES = 20;

/** Broader groups, and skills on the way to them, of all concepts: what filters by a group go by, the other way round. */
const BROADER = `SELECT id AS "narrowerId", "groupId" AS "broaderId" FROM concept WHERE "groupId" IS NOT NULL
  UNION ALL SELECT "fromId", "toId" FROM concept_link WHERE relation = 'BROADER'`;

/** Counts hits by kind, by scheme, by the groups above them at any depth, and by collection; one statement. */
export async function readFacets(store: Store, { from, params }: Source<HitRow>): Promise<Facet[]> {
  const rows = await store.rows<FacetValue & { name: Facet["name"] }>(
    `WITH RECURSIVE hit AS MATERIALIZED (SELECT h.type, h.id FROM ${from}),
       found AS MATERIALIZED (SELECT hit.id FROM hit WHERE hit.type <> 'Responsibility'),
       broader AS MATERIALIZED (${BROADER}),
       direct AS MATERIALIZED (SELECT f.id, b."broaderId" FROM found f JOIN broader b ON b."narrowerId" = f.id),
       above(id, "broaderId") AS (
         SELECT DISTINCT d."broaderId", d."broaderId" FROM direct d
         UNION SELECT above.id, b."broaderId" FROM above JOIN broader b ON b."narrowerId" = above."broaderId")
     SELECT 'kind' AS name, hit.type AS value, hit.type AS label, COUNT(*) AS "count" FROM hit GROUP BY hit.type
     UNION ALL
     SELECT 'scheme', s.ref, s.title, COUNT(*) FROM (
       SELECT c."schemeId" FROM found f JOIN concept c ON c.id = f.id
       UNION ALL SELECT d."schemeId" FROM hit JOIN responsibility r ON r.id = hit.id
         JOIN dataset d ON d.id = r."datasetId" WHERE hit.type = 'Responsibility') x
     JOIN scheme s ON s.id = x."schemeId" GROUP BY s.ref, s.title
     UNION ALL
     SELECT 'group', g.ref, g.label, COUNT(DISTINCT d.id) FROM direct d JOIN above a ON a.id = d."broaderId"
     JOIN concept g ON g.id = a."broaderId" AND g.status = 'ACTIVE' AND g.type IN ('RoleGroup', 'SkillGroup')
     GROUP BY g.ref, g.label
     UNION ALL
     SELECT 'collection', k.ref, k.label, COUNT(*) FROM found f JOIN collection_member m ON m."conceptId" = f.id
     JOIN collection k ON k.id = m."collectionId" GROUP BY k.ref, k.label`,
    params,
  );
  return NAMES.map((name) => ({ name, values: valuesOf(rows.filter((row) => row.name === name)) }));
}

function valuesOf(rows: FacetValue[]): FacetValue[] {
  const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count || (a.value < b.value ? -1 : 1);
  return rows
    .map(({ value, label, count }) => ({ value, label, count }))
    .sort(byCount)
    .slice(0, MOST_VALUES);
}
