import type { Source } from "../catalog/page";
import type { Store } from "../catalog/store";
import type { Reading, SearchEngine } from "./engine";
import type { SearchQuery } from "./query";
import { RANKS } from "./rank";
import { type HitType, Scope, type SearchFilter, type SearchLanguage } from "./scope";
import type { Slips } from "./slips";

/** Something found, with what it is ordered by. */
export interface HitRow {
  type: HitType;
  id: number;
  ref: string;
  labelKey: string;
  /** See `rank.ts`; the lowest first. */
  rank: number;
  /** The text of its concept that matched best; 0 where it is the code, the concept's own description or a responsibility. */
  textId: number;
}

/** A hit by one of its texts, with where that stands among others of its rank. */
export interface PlacedHit extends HitRow {
  shelf: number;
}

/** What tells how to go on with a query. */
export interface Look {
  /** It is the label, code or ref of something. */
  isName: boolean;
  /** Some label has all its words. */
  isInLabels: boolean;
  /** Those of its words that the vocabulary has. */
  known: Set<string>;
}

/** Follows in the order of bytes on every text that begins with what stands before it. */
const HIGHEST = "\u{10FFFF}";

/** Letters of the shortest text that labels are searched for as their beginning; below, half of all would be found. */
const SHORTEST_BEGINNING = 3;

export const KEY = `t."textKey"`;
/** Labels that the index of whole labels has. */
export const IS_LABEL = `t.kind <> 'DESCRIPTION' AND length(t."textKey") <= 500`;
export const BEGINS = `${KEY} >= :beginning AND ${KEY} < :beginningEnd AND ${IS_LABEL}`;

/** A rank and a text as one number, so that the least is the best text of a concept; ids are below 2³¹. */
const packed = (rank: string, textId: string) => `CAST(${rank} AS bigint) * 4294967296 + ${textId}`;
const UNPACKED = `CAST(best / 4294967296 AS integer) AS rank, CAST(best % 4294967296 AS integer) AS "textId"`;

/** A condition that there is a row. For EXISTS, or where no column is read, PostgreSQL 15 passes the index by. */
const isAny = (id: string, rows: string) => `(SELECT ${id} FROM ${rows} LIMIT 1) IS NOT NULL`;

const least = (selects: string[]) =>
  `SELECT id, MIN(best) AS best FROM (${selects.join(" UNION ALL ")}) x GROUP BY id`;

/** The rank of a responsibility's label: no kind of label, so that it stands behind all kinds. */
export const ofResponsibility = (rank: (key: string, kind: string) => string) =>
  rank(`r."labelKey"`, "'NONE'");

/** What a text means as a ref or code, with its scheme or without. */
function codeOf(text: string) {
  const colon = text.indexOf(":");
  const code = text.slice(colon + 1);
  const codeScheme = colon < 0 ? "" : text.slice(0, colon);
  return { ref: text, code, codeInCapitals: code.toUpperCase(), codeScheme };
}

/** What hits are paged by. */
export const PAGED: Pick<Source<HitRow>, "name" | "order"> = {
  name: "search",
  order: {
    name: "relevance",
    keys: [
      { sql: "h.rank", of: (row) => row.rank, type: "number" },
      { sql: `h."labelKey"`, of: (row) => row.labelKey, type: "string" },
      { sql: "h.ref", of: (row) => row.ref, type: "string" },
    ],
  },
};

/** The statements of a search: which concepts and responsibilities match a query, and how well. */
export class Hits {
  readonly scope: Scope;
  readonly params: Record<string, unknown>;

  constructor(
    private readonly store: Store,
    private readonly engine: SearchEngine,
    readonly query: SearchQuery,
    filter: SearchFilter,
    language: SearchLanguage | undefined,
  ) {
    const { key, beginning, text, isOpen } = query;
    const words = [...new Set(query.words)];
    const literal =
      words.length === 0
        ? []
        : [
            engine.expression(
              words.map((word) => [word]),
              isOpen,
            ),
          ];
    this.scope = new Scope(store, filter, language);
    this.params = {
      ...this.scope.params,
      ...codeOf(text),
      key,
      keyLength: [...key].length,
      wordBehind: `${key} `,
      wordBehindEnd: `${key}!`,
      beginning,
      beginningEnd: beginning + HIGHEST,
      wordCount: words.length,
      words: store.set(words),
      literal: store.set(literal),
      literalOne: literal[0] ?? "",
      phrase: engine.order?.beginning(query.words) ?? "",
    };
  }

  /** Looks whether the query has to be taken otherwise than it is written. One statement. */
  async look(): Promise<Look> {
    const { engine } = this;
    const { concepts, responsibilities, labels } = this.scope;
    const concept = (from: string, where: string) =>
      isAny(
        "t.id",
        `${from} JOIN concept c ON c.id = t."conceptId" WHERE ${where} AND ${labels} AND ${concepts}`,
      );
    const responsibility = (where: string) =>
      isAny("r.id", `${engine.responsibilities("literal")} WHERE ${where} AND ${responsibilities}`);
    const isName: string[] = [];
    const isInLabels: string[] = [];
    if (concepts) {
      isName.push(
        concept("concept_text t", `${KEY} = :key AND ${IS_LABEL}`),
        isAny("x.id", `(${this.codes()}) x`),
      );
      isInLabels.push(concept(engine.labels("literal"), "true"));
      if (this.canBegin) isInLabels.push(concept("concept_text t", BEGINS));
    }
    if (responsibilities) isName.push(responsibility(`r."labelKey" = :key`));
    // Beside labels, sentences have so many words that they say little about how a word is spelt.
    if (responsibilities && !concepts) isInLabels.push(responsibility("true"));
    const found = (what: string, ways: string[]) =>
      `SELECT '${what}' AS what, '' AS word WHERE ${ways.join(" OR ") || "1 = 0"}`;
    const rows = await this.store.rows<{ what: string; word: string }>(
      `${found("name", isName)} UNION ALL ${found("labels", isInLabels)}
       UNION ALL SELECT 'word', w.word FROM search_word w WHERE ${this.store.among("w.word", "words")}`,
      this.params,
    );
    return {
      isName: rows.some(({ what }) => what === "name"),
      isInLabels: rows.some(({ what }) => what === "labels"),
      known: new Set(rows.flatMap(({ what, word }) => (what === "word" ? [word] : []))),
    };
  }

  /** Those of some folded labels that there are. One statement. */
  async labelsAmong(keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return [];
    const rows = await this.store.rows<{ key: string }>(
      `SELECT DISTINCT ${KEY} AS "key" FROM concept_text t JOIN concept c ON c.id = t."conceptId" AND c.status = 'ACTIVE'
       WHERE ${this.store.among(KEY, "keys")} AND ${IS_LABEL}`,
      { keys: this.store.set(keys) },
    );
    const found = new Set(rows.map(({ key }) => key));
    return keys.filter((key) => found.has(key));
  }

  /** Concepts with labels that are the query but for slips of the pen. One statement. */
  async misspelt(labels: readonly string[]): Promise<PlacedHit[]> {
    const { concepts } = this.scope;
    if (labels.length === 0 || !concepts) return [];
    return this.store.rows(
      `SELECT c.type, c.id, c.ref, c."labelKey", ${RANKS.misspeltLabel("t.kind")} AS rank, t.id AS "textId", 0 AS shelf
       FROM concept_text t JOIN concept c ON c.id = t."conceptId"
       WHERE ${this.store.among(KEY, "slipLabels")} AND ${IS_LABEL} AND ${this.scope.labels} AND ${concepts}`,
      { ...this.params, slipLabels: this.store.set(labels) },
    );
  }

  /** All that matches the query or, with slips of the pen in it, may be meant. */
  found({ labels: slipLabels, readings }: Slips): Source<HitRow> {
    const { engine } = this;
    const { descriptions } = this.scope;
    const concepts = [
      this.label(RANKS.words(KEY, "t.kind"), engine.labels("literal"), "true"),
      `SELECT x.id, ${packed(RANKS.code, "0")} FROM (${this.codes()}) x`,
      `SELECT d."conceptId", ${packed(RANKS.description, `d."textId"`)} FROM (${engine.descriptions("literal")}) d
       ${descriptions ? `JOIN concept c ON c.id = d."conceptId" WHERE ${descriptions}` : ""}`,
    ];
    if (this.canBegin) concepts.push(this.label(RANKS.beginning(KEY, "t.kind"), "concept_text t", BEGINS));
    if (slipLabels.length > 0) {
      const isMeant = `${this.store.among(KEY, "slipLabels")} AND ${IS_LABEL}`;
      concepts.push(this.label(RANKS.misspeltLabel("t.kind"), "concept_text t", isMeant));
    }
    return this.source(concepts, [this.responsibility(RANKS.words, "literal")], readings, {
      slipLabels: this.store.set(slipLabels),
    });
  }

  /** Labels that begin with the query. */
  beginnings(): Source<HitRow> {
    return this.source([this.beginning()], [], [], {});
  }

  /** Labels that begin with the query or have all its words, or words of a reading. */
  completions(readings: readonly Reading[]): Source<HitRow> {
    const words = this.label(RANKS.openWords(KEY, "t.kind"), this.engine.labels("literal"), "true");
    const concepts = [this.beginning(), words];
    return this.source(concepts, [this.responsibility(RANKS.openWords, "literal")], readings, {});
  }

  /** Whether labels are looked at for the beginning of a word. */
  get canBegin(): boolean {
    return [...this.query.key].length >= SHORTEST_BEGINNING;
  }

  private beginning(): string {
    return this.label(RANKS.completion(KEY, "t.kind"), "concept_text t", BEGINS);
  }

  private label(rank: string, from: string, where: string): string {
    return `SELECT t."conceptId" AS id, ${packed(rank, "t.id")} AS best FROM ${from}
      WHERE ${where} AND ${this.scope.labels}`;
  }

  private responsibility(rank: (key: string, kind: string) => string, name: string): string {
    return `SELECT r.id, ${packed(ofResponsibility(rank), "0")} AS best FROM ${this.engine.responsibilities(name)}`;
  }

  /** A SELECT of the concepts whose code, ref or "scheme:code" the query is. */
  codes(): string {
    const { concepts } = this.scope;
    return `SELECT c.id FROM scheme s JOIN concept c ON c."schemeId" = s.id AND c.code IN (:code, :codeInCapitals)
        WHERE (:codeScheme = '' OR s.ref = :codeScheme) AND ${concepts}
      UNION ALL SELECT c.id FROM concept c WHERE c.ref = :ref AND ${concepts}`;
  }

  private source(
    concepts: string[],
    responsibilities: string[],
    readings: readonly Reading[],
    params: Record<string, unknown>,
  ): Source<HitRow> {
    const { scope, engine, store, query } = this;
    const isMisspelt = readings.length > 0;
    const parts: string[] = [];
    if (scope.concepts) {
      const slips = this.label(RANKS.misspeltWords(KEY, "t.kind"), engine.labels("slips"), "true");
      parts.push(`SELECT c.type, c.id, c.ref, c."labelKey", h.best
        FROM (${least(isMisspelt ? [...concepts, slips] : concepts)}) h JOIN concept c ON c.id = h.id WHERE ${scope.concepts}`);
    }
    if (scope.responsibilities && responsibilities.length > 0) {
      const slips = this.responsibility(RANKS.misspeltWords, "slips");
      parts.push(`SELECT 'Responsibility' AS type, r.id, r.ref, r."labelKey", h.best
        FROM (${least(isMisspelt ? [...responsibilities, slips] : responsibilities)}) h
        JOIN responsibility r ON r.id = h.id WHERE ${scope.responsibilities}`);
    }
    const isNothing = parts.length === 0 || query.words.length === 0;
    return {
      ...PAGED,
      columns: "h.*",
      from: `(SELECT type, id, ref, "labelKey", ${UNPACKED} FROM (${isNothing ? NOTHING : parts.join(" UNION ALL ")}) x) h`,
      where: [],
      params: {
        ...this.params,
        ...params,
        slips: store.set(readings.map((reading) => engine.expression(reading, query.isOpen))),
      },
    };
  }
}

/** What a text without letters finds, though it folds to the same as other such texts. */
const NOTHING = `SELECT c.type, c.id, c.ref, c."labelKey", 0 AS best FROM concept c WHERE 1 = 0`;
