import type { ConceptType } from "../catalog/concept";
import type { EntityRecord, Problem } from "./records";
import { TABLES, TABLES_BY_NAME } from "./tables";

/** Links that lead from a concept over others of the same relation back to it, itself included. */
export function checkCircles(records: EntityRecord[]): Problem[] {
  const problems: Problem[] = [];
  const edges = new Map<string, { record: EntityRecord; from: string; to: string; relation: string }[]>();
  const add = (record: EntityRecord, relation: string, from?: string | null, to?: string | null) => {
    if (!from || !to) return;
    const key = `${relation} ${from}`;
    edges.set(key, [...(edges.get(key) ?? []), { record, from, to, relation }]);
  };
  for (const record of records) {
    const { values, references } = record;
    if (record.entity === "concept_link")
      add(record, String(values.relation), references.fromId, references.toId);
    if (record.entity === "concept") add(record, "GROUP", record.ref, references.groupId);
  }
  const done = new Set<string>();
  const visit = (key: string, trail: Set<string>) => {
    if (done.has(key)) return;
    trail.add(key);
    for (const { record, from, to, relation } of edges.get(key) ?? []) {
      const next = `${relation} ${to}`;
      if (trail.has(next)) {
        const message = `${relation} of ${from} leads back to it over ${to}`;
        problems.push({ code: "CIRCLE", origin: record.origin, message });
      } else {
        visit(next, trail);
      }
    }
    trail.delete(key);
    done.add(key);
  };
  for (const key of edges.keys()) visit(key, new Set());
  return problems;
}

/** Duplicate refs, and references to rows that the input does not have. */
export function checkRecords(records: EntityRecord[]): Problem[] {
  const problems: Problem[] = [];
  const refs = new Map(TABLES.map((table) => [table.name, new Map<string, EntityRecord>()]));
  for (const record of records) {
    const seen = refs.get(record.entity)?.get(record.ref);
    if (seen) {
      const { file, line } = seen.origin;
      const message = `${record.ref} stands already at ${file}:${line}`;
      problems.push({ code: "DUPLICATE_REF", origin: record.origin, message });
    } else {
      refs.get(record.entity)?.set(record.ref, record);
    }
  }
  for (const record of records) {
    const table = TABLES_BY_NAME.get(record.entity);
    for (const [column, ref] of Object.entries(record.references)) {
      const target = table?.references[column];
      if (ref === null || !target) continue;
      const found = refs.get(target.table)?.get(ref);
      const type = found?.values.type as ConceptType | undefined;
      if (!found || (target.types && type && !target.types.includes(type))) {
        const what = target.types?.join(" or ") ?? target.table.replaceAll("_", " ");
        const message = `there is no ${what} ${ref}`;
        problems.push({ code: "UNKNOWN_REF", origin: record.origin, message });
      }
    }
  }
  return problems;
}
