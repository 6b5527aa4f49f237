import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ConceptRow, type ConceptType } from "./concept";
import { DatasetRow } from "./dataset";
import type { Store } from "./store";

export const LinkRelation = {
  /** From a skill or skill group to a broader one (skos:broader). */
  BROADER: "BROADER",
  /** From a deprecated concept to one that takes its place (dct:isReplacedBy). */
  REPLACED_BY: "REPLACED_BY",
  /** From a skill to one that it needs; `necessity` says how strongly. */
  REQUIRES: "REQUIRES",
  /** From a role to one that resembles it (skos:related); `position` and `tier` say how closely. */
  RELATED: "RELATED",
  /** From a concept to one of another scheme (skos:mappingRelation); `method` and `confidence` say how it was found. */
  EXACT_MATCH: "EXACT_MATCH",
  CLOSE_MATCH: "CLOSE_MATCH",
  BROAD_MATCH: "BROAD_MATCH",
  NARROW_MATCH: "NARROW_MATCH",
  RELATED_MATCH: "RELATED_MATCH",
} as const;
export type LinkRelation = keyof typeof LinkRelation;

/** A directed link between two concepts; its inverse is read from the other end, never stored. */
@Entity("concept_link")
@Index("concept_link_from", ["fromId", "relation", "toId", "datasetId"], { unique: true })
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
  /** REQUIRES: how strongly. */
  @Column("varchar", { nullable: true }) necessity!: string | null;
  /** RELATED: the closest is 1. */
  @Column("integer", { nullable: true }) position!: number | null;
  /** RELATED: the publisher's own word for how close it is. */
  @Column("varchar", { nullable: true }) tier!: string | null;
  /** Matches: 0 to 1; null where the source gives none. */
  @Column("float", { nullable: true }) confidence!: number | null;
  /** Matches: how it was found. */
  @Column("varchar", { nullable: true }) method!: string | null;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "concept_link_dataset" })
  dataset?: DatasetRow;
}

/** Relations of a concept to those of other schemes (skos:mappingRelation). */
export const MATCH_RELATIONS = [
  LinkRelation.EXACT_MATCH,
  LinkRelation.CLOSE_MATCH,
  LinkRelation.BROAD_MATCH,
  LinkRelation.NARROW_MATCH,
  LinkRelation.RELATED_MATCH,
] as const;

/** A concept at the other end of a link, with the link's own columns. */
export type LinkedConceptRow = ConceptRow & {
  linkedId: number;
  relation: LinkRelation;
  necessity: string | null;
  position: number | null;
  tier: string | null;
  confidence: number | null;
  method: string | null;
};

/** A link read from one of its ends, towards the concept at the other. */
const LINKED = (end: "fromId" | "toId", other: "fromId" | "toId") =>
  `SELECT c.*, l."${end}" AS "linkedId", l.relation, l.necessity, l.position, l.tier, l.confidence, l.method
   FROM concept_link l JOIN concept c ON c.id = l."${other}"
   WHERE`;

/** The active concepts that links of one relation join, read from one end, by label. */
export function readLinks(
  store: Store,
  relation: LinkRelation,
  end: "fromId" | "toId",
  ids: readonly number[],
): Promise<LinkedConceptRow[]> {
  return store.rows(
    `${LINKED(end, end === "fromId" ? "toId" : "fromId")} l.relation = :relation AND c.status = 'ACTIVE'
       AND ${store.among(`l."${end}"`, "ids")}
     ORDER BY l.position, c."labelKey", c.ref`,
    { relation, ids: store.set(ids) },
  );
}

/** The matches of concepts in other schemes, whichever end a match was stated from. */
export function readMatches(store: Store, ids: readonly number[]): Promise<LinkedConceptRow[]> {
  const ofMatch = `l.relation IN ('${MATCH_RELATIONS.join("', '")}')`;
  return store.rows(
    `SELECT * FROM (
       ${LINKED("fromId", "toId")} ${ofMatch} AND ${store.among(`l."fromId"`, "ids")}
       UNION ALL
       ${LINKED("toId", "fromId").replace(
         "l.relation,",
         `CASE l.relation WHEN 'BROAD_MATCH' THEN 'NARROW_MATCH' WHEN 'NARROW_MATCH' THEN 'BROAD_MATCH'
            ELSE l.relation END AS relation,`,
       )} ${ofMatch} AND ${store.among(`l."toId"`, "ids")}) m
     ORDER BY m."linkedId", m.confidence DESC, m.relation, m.ref, m.method`,
    { ids: store.set(ids) },
  );
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

/** A link between two skills, without the skills themselves. */
export type SkillLinkRow = Pick<ConceptLinkRow, "fromId" | "toId" | "relation" | "necessity" | "confidence">;

/** Links of some relations that join active skills to any of others, whichever end they are stated from. */
export function readSkillLinks(
  store: Store,
  skillIds: readonly number[],
  relations: readonly LinkRelation[],
): Promise<SkillLinkRow[]> {
  const from = (end: "fromId" | "toId", other: "fromId" | "toId") =>
    `SELECT l.id, l."fromId", l."toId", l.relation, l.necessity, l.confidence
     FROM concept_link l JOIN concept c ON c.id = l."${other}" AND c.type = 'Skill' AND c.status = 'ACTIVE'
     WHERE ${store.among(`l."${end}"`, "skillIds")} AND ${store.among("l.relation", "relations")}`;
  return store.rows(
    `SELECT "fromId", "toId", relation, necessity, confidence FROM (
       ${from("fromId", "toId")} UNION ${from("toId", "fromId")}) l ORDER BY id`,
    { skillIds: store.set(skillIds), relations: store.set(relations) },
  );
}

/** All pairs of active concepts of one type that match exactly (skos:exactMatch, which is transitive). */
export function readSameConcepts(
  store: Store,
  type: ConceptType,
): Promise<{ fromId: number; toId: number }[]> {
  return store.rows(
    `SELECT l."fromId", l."toId" FROM concept_link l
     JOIN concept a ON a.id = l."fromId" AND a.type = :type AND a.status = 'ACTIVE'
     JOIN concept b ON b.id = l."toId" AND b.type = :type AND b.status = 'ACTIVE'
     WHERE l.relation = 'EXACT_MATCH' ORDER BY l.id`,
    { type },
  );
}

/** How many links join each skill that has some to other skills. */
export function readSkillLinkCounts(store: Store): Promise<{ skillId: number; links: number | string }[]> {
  const joined = (end: "fromId" | "toId") => `SELECT l."${end}" AS "skillId" FROM concept_link l
    JOIN concept a ON a.id = l."fromId" AND a.type = 'Skill' AND a.status = 'ACTIVE'
    JOIN concept b ON b.id = l."toId" AND b.type = 'Skill' AND b.status = 'ACTIVE'
    WHERE l.relation <> 'REPLACED_BY'`;
  return store.rows(
    `SELECT l."skillId", COUNT(*) AS links FROM (${joined("fromId")} UNION ALL ${joined("toId")}) l GROUP BY l."skillId"`,
  );
}

/** A link from a role to one that resembles it. */
export type RelatedLinkRow = Pick<ConceptLinkRow, "fromId" | "toId" | "position" | "tier" | "datasetId">;

/** All links between roles that resemble each other, the closest first. */
export function readRelatedLinks(store: Store): Promise<RelatedLinkRow[]> {
  return store.rows(
    `SELECT l."fromId", l."toId", l.position, l.tier, l."datasetId" FROM concept_link l
     JOIN concept c ON c.id = l."toId" AND c.type = 'Role'
     WHERE l.relation = 'RELATED' ORDER BY l."fromId", l.position, c.ref`,
  );
}
