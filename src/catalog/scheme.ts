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

/** The languages of schemes' language packs, each with the scheme's id. */
export function readPackLanguages(
  store: Store,
  schemeIds: readonly number[],
): Promise<{ schemeId: number; dataset: string }[]> {
  return store.rowsBy(
    `SELECT d."schemeId", d.ref AS dataset FROM dataset d`,
    `d."schemeId"`,
    schemeIds,
    "AND d.ref LIKE '%@%' ORDER BY d.ref",
  );
}

/** The codes of a scheme's languages, the default first; a pack's dataset names its language after "@". */
export function languagesOf(scheme: SchemeRow, packs: readonly { dataset: string }[]): string[] {
  const own = JSON.parse(scheme.languages) as string[];
  return [...new Set([...own, ...packs.map(({ dataset }) => dataset.slice(dataset.indexOf("@") + 1))])];
}
