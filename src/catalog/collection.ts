import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { byLabel, ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import type { Source } from "./page";
import { SchemeRow } from "./scheme";
import type { Store } from "./store";

/** A named choice of a scheme's concepts beside its hierarchy, as a tag (skos:Collection): ESCO's green skills. */
@Entity("collection")
export class CollectionRow {
  type!: "Collection";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") schemeId!: number;
  @ManyToOne(() => SchemeRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "schemeId", foreignKeyConstraintName: "collection_scheme" })
  scheme?: SchemeRow;
  @Column("varchar") label!: string;
  @Column("varchar", { nullable: true }) description!: string | null;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "collection_dataset" })
  dataset?: DatasetRow;
}

/** That a concept is in a collection (skos:member). */
@Entity("collection_member")
@Index("collection_member_by_collection", ["collectionId", "conceptId"], { unique: true })
@Index("collection_member_by_concept", ["conceptId"])
export class CollectionMemberRow {
  @PrimaryColumn("integer") id!: number;
  @Column("integer") collectionId!: number;
  @ManyToOne(() => CollectionRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "collectionId", foreignKeyConstraintName: "collection_member_collection" })
  collection?: CollectionRow;
  @Column("integer") conceptId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "conceptId", foreignKeyConstraintName: "collection_member_concept" })
  concept?: ConceptRow;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "collection_member_dataset" })
  dataset?: DatasetRow;
}

const COLLECTION = `SELECT 'Collection' AS "type", k.* FROM collection k`;

/** The collections of a scheme, or of all, by ref. */
export function readCollections(store: Store, schemeId: number | undefined): Promise<CollectionRow[]> {
  const where = schemeId === undefined ? "" : `WHERE k."schemeId" = :schemeId`;
  return store.rows(`${COLLECTION} ${where} ORDER BY k.ref`, { schemeId });
}

export function readCollectionsByRef(store: Store, refs: readonly string[]): Promise<CollectionRow[]> {
  return store.rowsBy(COLLECTION, "k.ref", refs);
}

/** The collections that concepts are in, each with the concept's id as `linkedId`. */
export function readCollectionsByConcept(
  store: Store,
  conceptIds: readonly number[],
): Promise<(CollectionRow & { linkedId: number })[]> {
  return store.rowsBy(
    `SELECT 'Collection' AS "type", k.*, m."conceptId" AS "linkedId"
     FROM collection_member m JOIN collection k ON k.id = m."collectionId"
    `,
    `m."conceptId"`,
    conceptIds,
    "ORDER BY k.ref",
  );
}

/** Active concepts in a collection; page them by `m."collectionId"`. */
export function conceptsInCollection(): Source<ConceptRow> {
  return {
    name: "collection",
    columns: "c.*",
    from: "concept c",
    joins: `JOIN collection_member m ON m."conceptId" = c.id`,
    where: ["c.status = 'ACTIVE'"],
    params: {},
    order: byLabel(),
  };
}
