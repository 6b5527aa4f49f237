import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Conditions } from "./conditions";
import { DatasetRow } from "./dataset";
import type { Source } from "./page";
import { SchemeRow } from "./scheme";
import type { Store } from "./store";

export const ConceptType = {
  Role: "Role",
  RoleGroup: "RoleGroup",
  Skill: "Skill",
  SkillGroup: "SkillGroup",
} as const;
export type ConceptType = (typeof ConceptType)[keyof typeof ConceptType];

export const ConceptStatus = { ACTIVE: "ACTIVE", DEPRECATED: "DEPRECATED" } as const;
export type ConceptStatus = keyof typeof ConceptStatus;

/** The scheme that a ref without one belongs to. */
export const OWN_SCHEME = "rolegraph";

/**
 * Anything named in a taxonomy (skos:Concept). All types share one table: they share labels, links and refs,
 * and one statement can look any of them up. The columns after `status` belong to some types only.
 */
@Entity("concept")
@Index("concept_by_type_label", ["type", "labelKey", "ref"])
@Index("concept_by_group", ["groupId", "type"])
@Index("concept_by_code", ["schemeId", "code"])
export class ConceptRow {
  @PrimaryColumn("integer") id!: number;
  @Column("varchar") type!: ConceptType;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") schemeId!: number;
  @ManyToOne(() => SchemeRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "schemeId", foreignKeyConstraintName: "concept_scheme" })
  scheme?: SchemeRow;
  /** skos:notation; may change with a release. */
  @Column("varchar", { nullable: true }) code!: string | null;
  @Column("varchar", { nullable: true }) uri!: string | null;
  /** Preferred label in the scheme's default language. */
  @Column("varchar") label!: string;
  /** The label folded for ordering and matching, see `foldText`. */
  @Column("varchar") labelKey!: string;
  @Column("varchar", { nullable: true }) description!: string | null;
  /** The description folded for matching, see `foldText`. */
  @Column("varchar", { nullable: true }) descriptionKey!: string | null;
  @Column("varchar") status!: ConceptStatus;
  /** Role and RoleGroup: the role group that this one is in. */
  @Column("integer", { nullable: true }) groupId!: number | null;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "groupId", foreignKeyConstraintName: "concept_group" })
  group?: ConceptRow;
  /** Skill: its kind. */
  @Column("varchar", { nullable: true }) kind!: string | null;
  /** Skill: how widely it is reused. */
  @Column("varchar", { nullable: true }) reuseLevel!: string | null;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "concept_dataset" })
  dataset?: DatasetRow;
}

/**
 * Folds a text for ordering and matching: letters whatever their case or accents (NFKD, marks dropped, lower case),
 * words parted by one blank. A word is letters, digits, "+", "#" and a "." within or ahead of it: "C++", "Node.js", ".NET".
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/\.(?![\p{L}\p{N}])|[^\p{L}\p{N}+#.]+/gu, " ")
    .trim()
    .replace(/ {2,}/g, " ");
}

/** A ref with the own scheme's prefix where it has none. */
export function qualifiedRef(ref: string): string {
  return ref.includes(":") ? ref : `${OWN_SCHEME}:${ref}`;
}

/** The order of concepts by label, refs breaking ties. */
export function byLabel<Row extends ConceptRow>(descending = false) {
  return {
    name: descending ? "label desc" : "label",
    keys: [
      { sql: `c."labelKey"`, of: (row: Row) => row.labelKey, type: "string" as const, descending },
      { sql: "c.ref", of: (row: Row) => row.ref, type: "string" as const },
    ],
  };
}

/** All active concepts of a type. */
export function activeConcepts(store: Store, type: ConceptType): Source<ConceptRow> {
  const { where, params } = activeOfType(store, type, {});
  return { name: "concepts", columns: "c.*", from: "concept c", where, params, order: byLabel() };
}

export function readConceptsById(store: Store, ids: readonly number[]): Promise<ConceptRow[]> {
  return store.rowsBy(`SELECT c.* FROM concept c`, "c.id", ids);
}

export function readConceptsByRef(store: Store, refs: readonly string[]): Promise<ConceptRow[]> {
  return store.rowsBy(`SELECT c.* FROM concept c`, "c.ref", refs);
}

/** The active concepts that hold codes now, each code given as "scheme:code". */
export function readConceptsByCode(
  store: Store,
  codes: readonly string[],
): Promise<(ConceptRow & { schemeCode: string })[]> {
  const parts = codes.map((each) => ({
    scheme: each.slice(0, each.indexOf(":")),
    code: each.slice(each.indexOf(":") + 1),
  }));
  return store.rows(
    `SELECT c.*, s.ref || ':' || c.code AS "schemeCode" FROM scheme s
     JOIN concept c ON c."schemeId" = s.id AND c.status = 'ACTIVE'
     WHERE ${store.among("s.ref", "schemes")} AND ${store.among("c.code", "codes")}
     ORDER BY c.type, c.ref`,
    {
      schemes: store.set(new Set(parts.map(({ scheme }) => scheme))),
      codes: store.set(new Set(parts.map(({ code }) => code))),
    },
  );
}

/** For each scheme and type, how many active concepts it has. */
export function readConceptCounts(
  store: Store,
  schemeIds: readonly number[],
): Promise<{ schemeId: number; type: ConceptType; count: number }[]> {
  return store.rows(
    `SELECT c."schemeId", c.type, COUNT(*) AS "count" FROM concept c
     WHERE c.status = 'ACTIVE' AND ${store.among(`c."schemeId"`, "schemeIds")}
     GROUP BY c."schemeId", c.type`,
    { schemeIds: store.set(schemeIds) },
  );
}

/** What roles and skills can be filtered by alike. */
export interface ConceptFilter {
  /** Collections of which the concept is in at least one. */
  collectionIds?: readonly number[];
  /** Occurs in the label or in an alternative label. */
  text?: string;
  schemeIds?: readonly number[];
}

const LABEL_CONTAINS = `(c."labelKey" LIKE :labelText OR EXISTS (
  SELECT 1 FROM concept_text t WHERE t."conceptId" = c.id
    AND t.kind = 'ALTERNATIVE_LABEL' AND t."textKey" LIKE :labelText))`;

/** The conditions of active concepts of a type that pass the filter. */
export function activeOfType(
  store: Store,
  type: ConceptType,
  { text, schemeIds, collectionIds }: ConceptFilter,
): Conditions {
  const conditions = new Conditions(store);
  conditions.add("c.type = :conceptType AND c.status = 'ACTIVE'", { conceptType: type });
  conditions.among(`c."schemeId"`, schemeIds);
  if (collectionIds) {
    const inOne = conditions.isAmong(`m."collectionId"`, collectionIds);
    conditions.add(`c.id IN (SELECT m."conceptId" FROM collection_member m WHERE ${inOne})`);
  }
  if (text !== undefined) {
    const key = foldText(text);
    // Signs alone occur in no key. A key has none of LIKE's own signs.
    conditions.add(key === "" ? "1 = 0" : LABEL_CONTAINS, { labelText: `%${key}%` });
  }
  return conditions;
}
