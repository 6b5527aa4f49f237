import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import type { Store } from "./store";

export const ConceptTextKind = {
  PREFERRED_LABEL: "PREFERRED_LABEL",
  ALTERNATIVE_LABEL: "ALTERNATIVE_LABEL",
  /** A spelling that finds the concept and is never shown as its name (skos:hiddenLabel). */
  HIDDEN_LABEL: "HIDDEN_LABEL",
  DESCRIPTION: "DESCRIPTION",
} as const;
export type ConceptTextKind = keyof typeof ConceptTextKind;

/** A concept's alternative label, or its preferred label or description in a further language. */
@Entity("concept_text")
@Index("concept_text_by_concept", ["conceptId", "language", "kind"])
@Index("concept_text_by_key", ["textKey", "kind", "conceptId"], {
  where: `kind <> 'DESCRIPTION' AND length("textKey") <= 500`,
})
export class ConceptTextRow {
  @PrimaryColumn("integer") id!: number;
  @Column("integer") conceptId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "conceptId", foreignKeyConstraintName: "concept_text_concept" })
  concept?: ConceptRow;
  @Column("varchar") kind!: ConceptTextKind;
  /** BCP 47 code. */
  @Column("varchar") language!: string;
  @Column("varchar") text!: string;
  /** The text folded for matching, see `foldText`. */
  @Column("varchar") textKey!: string;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "concept_text_dataset" })
  dataset?: DatasetRow;
}

export function readConceptTexts(store: Store, conceptIds: readonly number[]): Promise<ConceptTextRow[]> {
  return store.rowsBy(
    `SELECT t.* FROM concept_text t`,
    `t."conceptId"`,
    conceptIds,
    `ORDER BY t."textKey", t.text`,
  );
}

/** The texts of one kind in one language; language codes know no case (RFC 5646). */
export function textsIn(texts: readonly ConceptTextRow[], kind: ConceptTextKind, language: string): string[] {
  return texts
    .filter((text) => text.kind === kind && text.language.toLowerCase() === language.toLowerCase())
    .map(({ text }) => text);
}
