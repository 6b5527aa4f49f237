import { ConceptTextKind } from "../catalog/concept-text";
import type { Store } from "../catalog/store";
import type { HitRow } from "./hits";
import { isDescription, type MatchRule, ruleOf } from "./rank";
import { HitType } from "./scope";

/** Which part of a thing matched. */
export const MatchedField = { ...ConceptTextKind, CODE: "CODE" } as const;
export type MatchedField = keyof typeof MatchedField;

/** Why something was found. */
export interface HitMatch {
  text: string;
  field: MatchedField;
  rule: MatchRule;
  /** BCP 47 code; null for a code, and where the language is not known. */
  language: string | null;
}

/** A row of one of the tables that hits match in, with what it can match by. */
interface MatchedRow {
  source: "text" | "concept" | "responsibility";
  id: number;
  text: string | null;
  field: MatchedField;
  language: string | null;
  /** JSON list, the language of the text first, where that is the scheme's default one. */
  languages: string | null;
  code: string | null;
}

/** Which row of which table a hit matched in. */
function sourceOf({ type, id, textId }: HitRow): Pick<MatchedRow, "source" | "id"> {
  if (type === HitType.Responsibility) return { source: "responsibility", id };
  return textId > 0 ? { source: "text", id: textId } : { source: "concept", id };
}

const firstOf = (languages: string | null) => (JSON.parse(languages ?? "[]") as string[])[0] ?? null;

/** What hits matched by, in their order, in one statement; `query` is the text that was searched for. */
export async function readMatches(store: Store, hits: readonly HitRow[], query: string): Promise<HitMatch[]> {
  if (hits.length === 0) return [];
  const sources = hits.map(sourceOf);
  const ids = (wanted: MatchedRow["source"]) =>
    store.set(sources.flatMap(({ source, id }) => (source === wanted ? [id] : [])));
  const found = await store.rows<MatchedRow>(
    `SELECT 'text' AS source, t.id, t.text, t.kind AS field, t.language, NULL AS languages, NULL AS code
       FROM concept_text t WHERE ${store.among("t.id", "texts")}
     UNION ALL SELECT 'concept', c.id, c.description, 'DESCRIPTION', NULL, s.languages, c.code
       FROM concept c JOIN scheme s ON s.id = c."schemeId" WHERE ${store.among("c.id", "concepts")}
     UNION ALL SELECT 'responsibility', r.id, r.label, 'PREFERRED_LABEL', NULL, s.languages, NULL
       FROM responsibility r LEFT JOIN dataset d ON d.id = r."datasetId" LEFT JOIN scheme s ON s.id = d."schemeId"
       WHERE ${store.among("r.id", "responsibilities")}`,
    { texts: ids("text"), concepts: ids("concept"), responsibilities: ids("responsibility") },
  );
  const rows = new Map(found.map((row) => [`${row.source} ${row.id}`, row]));
  return hits.map((hit, index) => {
    const { source, id } = sources[index] as Pick<MatchedRow, "source" | "id">;
    const row = rows.get(`${source} ${id}`) as MatchedRow;
    const rule = ruleOf(hit.rank);
    if (source === "concept" && !isDescription(hit.rank)) {
      return {
        text: hit.ref === query ? hit.ref : (row.code ?? hit.ref),
        field: "CODE",
        rule,
        language: null,
      };
    }
    return { text: row.text ?? "", field: row.field, rule, language: row.language ?? firstOf(row.languages) };
  });
}
