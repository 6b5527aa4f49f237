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
  | "concept"
  | "concept_text"
  | "concept_link"
  | "responsibility"
  | "experience_band"
  | "alternative_group"
  | "fact"
  | "evidence";

export type Value = string | number | boolean | null;

/**
 * One row that the input states. `ref` is its permanent key; `references` name other rows by theirs and become
 * integer keys when the row is written.
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
  | "DUPLICATE_REF"
  | "UNKNOWN_REF"
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
