/** Where in the input a record stands. */
export interface Origin {
  file: string;
  /** From 1. */
  line: number;
}

/** A table of the catalog that input can fill. */
export type EntityName =
  | "scheme"
  | "document"
  | "dataset"
  | "concept"
  | "concept_text"
  | "concept_link"
  | "collection"
  | "collection_member"
  | "skill_scale"
  | "skill_level"
  | "responsibility"
  | "experience_band"
  | "alternative_group"
  | "ladder"
  | "rung"
  | "fact"
  | "evidence";

export type Value = string | number | boolean | null;

/**
 * One row that the input states. `ref` is its permanent key; `references` name other rows by theirs and become
 * integer keys when the row is written. Columns that it does not name are null.
 */
export interface EntityRecord {
  entity: EntityName;
  ref: string;
  values: Record<string, Value>;
  references: Record<string, string | null>;
  origin: Origin;
}

export type ProblemCode =
  | "UNREADABLE"
  | "WRONG_FIELD"
  | "RAGGED_ROW"
  | "DUPLICATE_REF"
  | "REPEATED_LABEL"
  | "REPEATED_RELATION"
  | "SELF_RELATION"
  | "UNKNOWN_REF"
  | "NOT_IN_USE"
  | "LOCATOR_OUTSIDE"
  | "LOCATOR_CUTS_WORD"
  | "LOCATOR_BLANK"
  | "CIRCLE"
  | "LONE_ALTERNATIVE"
  | "WRONG_TEXT";

/** A fault of the input, as data: a report lists it, and the import decides what it means. */
export interface Problem {
  code: ProblemCode;
  origin: Origin;
  message: string;
}

/** What a format may yield. */
export type InputItem = { record: EntityRecord } | { problem: Problem };

/** A record as an input item. */
export const record = (
  origin: Origin,
  entity: EntityName,
  ref: string,
  values: Record<string, Value>,
  references: Record<string, string | null> = {},
): InputItem => ({ record: { entity, ref, values, references, origin } });

/** A problem as an input item. */
export const problem = (origin: Origin, code: ProblemCode, message: string): InputItem => ({
  problem: { code, origin, message },
});

/** What a format makes of its files once it knows them for what they are. */
export interface ImportInput {
  /** What the revision says made it: "import esco 1.1.0". */
  source: string;
  /**
   * Refs of the datasets that the input states in full: what they stated before and it no longer states is dropped.
   * What belongs to any other dataset is left alone.
   */
  datasets: string[];
  /**
   * The records in batches, so that hundreds of thousands do not each cost a promise; those of a dataset name it as
   * `datasetId`, and any may refer to one that comes later.
   */
  items: AsyncIterable<InputItem[]>;
}

/** The values that place a fact in its dataset's file: the row's number and its offsets in UTF-16 code units. */
export interface Place {
  line: number;
  start: number;
  end: number;
}
