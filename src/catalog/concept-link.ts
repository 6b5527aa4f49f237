import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ConceptRow } from "./concept";
import type { Store } from "./store";

export const LinkRelation = {
  /** From a skill or skill group to a broader one (skos:broader). */
  BROADER: "BROADER",
  /** From a deprecated concept to one that takes its place (dct:isReplacedBy). */
  REPLACED_BY: "REPLACED_BY",
} as const;
export type LinkRelation = keyof typeof LinkRelation;

/** A directed link between two concepts; its inverse is read from the other end, never stored. */
@Entity("concept_link")
@Index("concept_link_from", ["fromId", "relation", "toId"], { unique: true })
@Index("concept_link_to", ["toId", "relation", "fromId"])
export class ConceptLinkRow {
  @PrimaryColumn("integer") id!: number;
  @Column("integer") fromId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "fromId", foreignKeyConstraintName: "concept_link_from_concept" })
  from?: ConceptRow;
  @Column("integer") toId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "toId", foreignKeyConstraintName: "concept_link_to_concept" })
  to?: ConceptRow;
  @Column("varchar") relation!: LinkRelation;
}

/** The concepts that links of one relation lead to, each with the concept the link comes from as `linkedId`. */
export function readLinkedConcepts(
  store: Store,
  relation: LinkRelation,
  fromIds: readonly number[],
): Promise<(ConceptRow & { linkedId: number })[]> {
  return store.rows(
    `SELECT c.*, l."fromId" AS "linkedId" FROM concept_link l JOIN concept c ON c.id = l."toId"
     WHERE l.relation = :relation AND ${store.among(`l."fromId"`, "fromIds")}
     ORDER BY c."labelKey", c.ref`,
    { relation, fromIds: store.set(fromIds) },
  );
}
