import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Store } from "./store";

/** A taxonomy or catalog that concepts belong to (skos:ConceptScheme). */
@Entity("scheme")
export class SchemeRow {
  type!: "Scheme";
  @PrimaryColumn("integer") id!: number;
  /** The scheme's code, which is also its ref: "rolegraph", "esco", "onet". */
  @Column("varchar", { unique: true }) ref!: string;
  @Column("varchar") title!: string;
  @Column("varchar", { nullable: true }) version!: string | null;
  @Column("varchar") licence!: string;
  @Column("varchar") attribution!: string;
  /** JSON list of BCP 47 codes, the default language first. */
  @Column("simple-json") languages!: string;
}

const SELECT = `SELECT 'Scheme' AS "type", s.* FROM scheme s`;

export function readSchemes(store: Store): Promise<SchemeRow[]> {
  return store.rows(`${SELECT} ORDER BY s.ref`);
}

export function readSchemesById(store: Store, ids: readonly number[]): Promise<SchemeRow[]> {
  return store.rowsBy(SELECT, "s.id", ids);
}

export function readSchemesByRef(store: Store, refs: readonly string[]): Promise<SchemeRow[]> {
  return store.rowsBy(SELECT, "s.ref", refs);
}

/** The language that a scheme's preferred labels are in. */
export function defaultLanguage(scheme: SchemeRow): string {
  return (JSON.parse(scheme.languages) as string[])[0] ?? "en";
}
