import { createHash } from "node:crypto";
import { foldText } from "./concept";
import { readDocumentsWithText } from "./document";
import type { Store } from "./store";

/** Something that holds in every sound database. */
export interface Check {
  /** What holds: "every fact has evidence". */
  what: string;
  /** Where it does not, a line for each place; none in a sound database. */
  faults: (store: Store) => Promise<string[]>;
}

/** Rows whose texts are folded again at a time: a few megabytes. */
const FOLDED_ROWS = 20_000;

/** A check by a statement that gives a row for every fault. */
export function sqlCheck<Row>(what: string, sql: string, fault: (row: Row) => string): Check {
  return { what, faults: async (store) => (await store.rows<Row>(sql)).map(fault) };
}

const storage: Check = {
  what: "the engine finds its storage sound",
  faults: async (store) => {
    const found: string[] = [];
    for (const sql of store.engine.storageFaults) {
      // What is broken for one may be too broken for the next.
      const rows = await store.rows<{ fault: string }>(sql).catch(({ message }) => [{ fault: message }]);
      found.push(...rows.flatMap(({ fault }) => fault.split("\n")));
    }
    return found;
  },
};

const revisions: Check = {
  what: "revisions and their changes are complete",
  faults: async (store) => {
    const faults: string[] = [];
    const [ids] = await store.rows<{ count: number; least: number | null; last: number | null }>(
      `SELECT CAST(COUNT(*) AS integer) AS "count", MIN(id) AS least, MAX(id) AS last FROM revision`,
    );
    if (ids?.least !== 0 || ids.last !== ids.count - 1) {
      faults.push(`there are ${ids?.count} revisions, from ${ids?.least} to ${ids?.last}`);
    }
    const lost = await store.rows<{ revision: number }>(
      `SELECT DISTINCT h.revision FROM change h
       WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.id = h.revision) ORDER BY h.revision`,
    );
    faults.push(...lost.map(({ revision }) => `there are changes of revision ${revision}, which is missing`));
    const gaps = await store.rows<{ revision: number }>(
      `SELECT h.revision FROM change h GROUP BY h.revision
       HAVING MIN(h.position) <> 1 OR MAX(h.position) <> COUNT(*) OR COUNT(DISTINCT h.position) <> COUNT(*)
       ORDER BY h.revision`,
    );
    faults.push(...gaps.map(({ revision }) => `the changes of revision ${revision} are not all there`));
    return faults;
  },
};

const refs: Check = {
  what: "refs are unique, and concepts' begin with their scheme's code",
  faults: async (store) => {
    const faults: string[] = [];
    for (const { tableName: name } of store.dataSource.entityMetadatas) {
      if (!store.columnsOf(name).includes("ref") || name === "change") continue;
      const twice = await store.rows<{ ref: string }>(
        `SELECT ref FROM "${name}" GROUP BY ref HAVING COUNT(*) > 1 ORDER BY ref`,
      );
      faults.push(...twice.map(({ ref }) => `${name} ${ref} is there more than once`));
    }
    const foreign = await store.rows<{ ref: string; scheme: string }>(
      `SELECT c.ref, s.ref AS scheme FROM concept c JOIN scheme s ON s.id = c."schemeId"
       WHERE substr(c.ref, 1, length(s.ref) + 1) <> s.ref || ':' ORDER BY c.ref`,
    );
    faults.push(...foreign.map(({ ref, scheme }) => `concept ${ref} is of the scheme ${scheme}`));
    return faults;
  },
};

const evidence = sqlCheck<{ ref: string }>(
  "every fact has evidence",
  `SELECT f.ref FROM fact f LEFT JOIN dataset s ON s.id = f."datasetId"
   WHERE (s."documentId" IS NULL OR f."row" IS NULL OR f.start IS NULL OR f."end" IS NULL)
     AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e."factId" = f.id) ORDER BY f.ref`,
  ({ ref }) => `fact ${ref} has none`,
);

const places = sqlCheck<{ ref: string; start: number; end: number; document: string; length: number }>(
  "evidence points into its document",
  `SELECT p.ref, p.start, p."end", d.ref AS document, d.length FROM (
     SELECT e.ref, e.start, e."end", e."documentId" FROM evidence e
     UNION ALL
     SELECT f.ref || '@' || s.ref, f.start, f."end", s."documentId"
     FROM fact f JOIN dataset s ON s.id = f."datasetId" WHERE f.start IS NOT NULL) p
   JOIN document d ON d.id = p."documentId"
   WHERE p.start < 0 OR p."end" <= p.start OR p."end" > d.length ORDER BY p.ref`,
  ({ ref, start, end, document, length }) =>
    `evidence ${ref} is at ${start}-${end} of ${document}, which has ${length} characters`,
);

const texts: Check = {
  what: "attached texts are those of their documents",
  faults: async (store) =>
    (await readDocumentsWithText(store))
      .filter(({ text, length, sha256 }) => {
        if (text === null) return false;
        return text.length !== length || createHash("sha256").update(text).digest("hex") !== sha256;
      })
      .map(({ ref }) => `the text of ${ref} is another`),
};

/** Texts by which rows are found, and the same folded. */
const FOLDED = [
  { table: "concept", text: "label", key: "labelKey", name: "ref" },
  { table: "concept", text: "description", key: "descriptionKey", name: "ref" },
  { table: "concept_text", text: "text", key: "textKey", name: "id" },
  { table: "responsibility", text: "label", key: "labelKey", name: "ref" },
  { table: "ladder", text: "label", key: "labelKey", name: "ref" },
];

const keys: Check = {
  what: "texts are folded as they are searched for",
  faults: async (store) => {
    const faults: string[] = [];
    for (const { table, text, key, name } of FOLDED) {
      for (let after = 0; ; ) {
        const rows = await store.rows<{ id: number; name: string; text: string | null; key: string | null }>(
          `SELECT id, ${name} AS name, ${text} AS text, "${key}" AS "key" FROM ${table}
           WHERE id > :after ORDER BY id LIMIT ${FOLDED_ROWS}`,
          { after },
        );
        const wrong = rows.filter((row) => row.key !== (row.text === null ? null : foldText(row.text)));
        faults.push(...wrong.map((row) => `the ${text} of ${table} ${row.name}`));
        if (rows.length < FOLDED_ROWS) break;
        after = rows.at(-1)?.id ?? 0;
      }
    }
    return faults;
  },
};

/** What holds in every sound catalog, whichever its engine. The engine's own checks come first. */
export const CATALOG_CHECKS: readonly Check[] = [storage, revisions, refs, evidence, places, texts, keys];
