import type { Store } from "../catalog/store";
import type { Stream } from "./best-first";
import type { LabelOrder } from "./engine";
import { BEGINS, type Hits, IS_LABEL, KEY, type Look, ofResponsibility, type PlacedHit } from "./hits";
import { RANKS } from "./rank";

/** What is read of a search at first: how to take the query, and the labels that match it best. */
export interface Opening {
  look: Look;
  streams: Stream[];
}

/** Where a row comes from: all of it, or as much as was asked for. */
type Origin = "name" | "few" | "begins" | "words" | "dutyBegins" | "dutyWords" | "open" | "known";
const LIMITED: Origin[] = ["begins", "words", "dutyBegins", "dutyWords"];

interface OpeningRow extends PlacedHit {
  origin: Origin;
}

/** Labels that begin with the query up to which all are read; where there are more, every index has enough of them. */
const MOST_BEGINNING = 64;

const STARTS = `${KEY} >= :wordBehind AND ${KEY} < :wordBehindEnd`;

const CONCEPT = `JOIN concept c ON c.id = t."conceptId"`;

const row = (origin: Origin, rank: string, shelf = "0") =>
  `SELECT '${origin}' AS origin, c.type, c.id, c.ref, c."labelKey", ${rank} AS rank, t.id AS "textId", ${shelf} AS shelf`;

const duty = (origin: Origin, shelf: string) =>
  `SELECT '${origin}' AS origin, 'Responsibility' AS type, r.id, r.ref, r."labelKey",
    ${ofResponsibility(RANKS.words)} AS rank, 0 AS "textId", ${shelf} AS shelf`;

const note = (origin: Origin, word: string) =>
  `SELECT '${origin}' AS origin, '' AS type, 0 AS id, ${word} AS ref, '' AS "labelKey", 0 AS rank, 0 AS "textId", 0 AS shelf`;

const limited = (select: string, place: string) =>
  `SELECT * FROM (${select} ORDER BY ${place} LIMIT :limit) x`;

/** The shelf of a hit by a text that is too long for the order. */
const NO_SHELF = -1;

const shelfOf = ({ isPlaced, shelf }: LabelOrder) =>
  `CASE WHEN ${isPlaced} THEN ${shelf} ELSE ${NO_SHELF} END`;

function ofConcepts(hits: Hits, order: LabelOrder, concepts: string): string[] {
  const { labels, place, isPlaced } = order;
  const scope = `${hits.scope.labels} AND ${concepts}`;
  const rank = RANKS.words(KEY, "t.kind");
  const isFew = `(SELECT n FROM few) <= ${MOST_BEGINNING}`;
  const selects = [
    `${row("name", rank)} FROM concept_text t ${CONCEPT} WHERE ${KEY} = :key AND ${IS_LABEL} AND ${scope}`,
    `SELECT 'name', c.type, c.id, c.ref, c."labelKey", ${RANKS.code}, 0, 0
      FROM (${hits.codes()}) x JOIN concept c ON c.id = x.id`,
    `${row("few", rank)} FROM concept_text t ${CONCEPT} WHERE ${isFew} AND ${STARTS} AND ${IS_LABEL} AND ${scope}`,
    // Beside an expression that finds nothing, a condition would be looked at only once the index has been read.
    limited(
      `${row("begins", rank, shelfOf(order))}
        FROM ${labels(`CASE WHEN ${isFew} THEN ${order.nothing} ELSE :phrase END`)} ${CONCEPT}
        WHERE ${isPlaced} AND ${KEY} <> :key AND ${scope}`,
      place,
    ),
    limited(
      `${row("words", rank, shelfOf(order))} FROM ${labels(":literalOne")} ${CONCEPT}
        WHERE ${KEY} <> :key AND NOT (${STARTS} AND ${isPlaced}) AND ${scope}`,
      place,
    ),
  ];
  if (hits.canBegin) {
    const begins = `${note("open", "''")} FROM concept_text t ${CONCEPT} WHERE ${BEGINS} AND ${scope}`;
    selects.push(`SELECT * FROM (${begins} LIMIT 1) x`);
  }
  return selects;
}

function ofResponsibilities(order: LabelOrder, scope: string): string[] {
  const { responsibilities, place, isPlaced } = order;
  const begins = `(r."labelKey" = :key OR (r."labelKey" >= :wordBehind AND r."labelKey" < :wordBehindEnd))`;
  return [
    limited(
      `${duty("dutyBegins", shelfOf(order))} FROM ${responsibilities(":phrase")} WHERE ${isPlaced} AND ${scope}`,
      place,
    ),
    limited(
      `${duty("dutyWords", shelfOf(order))} FROM ${responsibilities(":literalOne")}
        WHERE NOT (${begins} AND ${isPlaced}) AND ${scope}`,
      place,
    ),
  ];
}

function statementOf(store: Store, hits: Hits, order: LabelOrder): string {
  const { concepts, responsibilities } = hits.scope;
  const selects = [
    ...(concepts ? ofConcepts(hits, order, concepts) : []),
    ...(responsibilities ? ofResponsibilities(order, responsibilities) : []),
    `${note("known", "w.word")} FROM search_word w WHERE ${store.among("w.word", "words")}`,
  ];
  return `WITH few AS MATERIALIZED (SELECT COUNT(*) AS n FROM (
      SELECT 1 FROM concept_text t WHERE ${STARTS} AND ${IS_LABEL} LIMIT ${MOST_BEGINNING + 1}) x)
    ${selects.join(" UNION ALL ")}`;
}

function lookOf(rows: readonly OpeningRow[], { query, scope }: Hits): Look {
  const isDuty = ({ type }: OpeningRow) => type === "Responsibility";
  const texts = rows.filter(({ origin }) => origin !== "known");
  const named = (each: OpeningRow) => each.origin === "name" || (isDuty(each) && each.labelKey === query.key);
  return {
    isName: texts.some(named),
    isInLabels: texts.some((each) => !isDuty(each) || !scope.concepts),
    known: new Set(rows.flatMap(({ origin, ref }) => (origin === "known" ? [ref] : []))),
  };
}

/** Up to where a stream has been read; nowhere where it has given nothing yet that is in order. */
function readUntil(hits: readonly PlacedHit[]): Stream["until"] {
  const last = hits.at(-1);
  return last && last.shelf !== NO_SHELF ? last : { rank: NO_SHELF, shelf: NO_SHELF };
}

/**
 * Looks how a query has to be taken, as `Hits.look` does, and reads the best labels that match it: of those that begin
 * with it, or have its words, so many texts each at most. One statement.
 */
export async function open(store: Store, hits: Hits, order: LabelOrder, limit: number): Promise<Opening> {
  const rows = await store.rows<OpeningRow>(statementOf(store, hits, order), { ...hits.params, limit });
  const isText = ({ origin }: OpeningRow) => origin !== "open" && origin !== "known";
  const streams = new Map<Origin, PlacedHit[]>();
  for (const { origin, ...hit } of rows.filter(isText)) {
    const known = streams.get(origin);
    if (known) known.push(hit);
    else streams.set(origin, [hit]);
  }
  const isCut = (origin: Origin, found: PlacedHit[]) => LIMITED.includes(origin) && found.length === limit;
  return {
    look: lookOf(rows, hits),
    streams: [...streams].map(([origin, found]) => ({
      hits: found,
      until: isCut(origin, found) ? readUntil(found) : undefined,
    })),
  };
}
