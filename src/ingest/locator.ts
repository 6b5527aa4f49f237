import type { ProblemCode } from "./records";

/** A stretch of a document in UTF-16 code units, the end not included. */
export interface Locator {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** The character that ends at or begins at an offset, whole even outside the basic plane. */
function isWordAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && WORD.test(String.fromCodePoint(code));
}

/** True where the offset lies inside a word or between the halves of one character. */
function cuts(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const highSurrogate = before >= 0xd800 && before <= 0xdbff;
  if (highSurrogate) return true;
  const lowSurrogate = before >= 0xdc00 && before <= 0xdfff;
  return isWordAt(text, offset - (lowSurrogate ? 2 : 1)) && isWordAt(text, offset);
}

/** True where the stretch begins or ends inside a word of the text. */
export function cutsWord(text: string, { start, end }: Locator): boolean {
  return cuts(text, start) || cuts(text, end);
}

/** Every place where the phrase stands in the text as whole words. */
export function findPhrase(text: string, phrase: string): Locator[] {
  const found: Locator[] = [];
  if (phrase === "") return found;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const locator = { start, end: start + phrase.length };
    if (!cutsWord(text, locator)) found.push(locator);
  }
  return found;
}

/** "start-end" as a locator. */
export function parseLocator(text: string): Locator {
  const [start = 0, end = 0] = text.split("-").map(Number);
  return { start, end };
}

/** The document that a locator points into: its text is known only where it is attached. */
export interface LocatedDocument {
  ref: string;
  length: number;
  text?: string | null;
}

/** What is wrong with a locator, or nothing. */
export function locatorFault(
  { ref, length, text }: LocatedDocument,
  { start, end }: Locator,
): { code: ProblemCode; message: string } | undefined {
  const at = `${start}-${end}`;
  if (start >= end || end > length) {
    const message = `${at} is not a stretch of ${ref}, which has ${length} units`;
    return { code: "LOCATOR_OUTSIDE", message };
  }
  if (text == null) return undefined;
  if (cutsWord(text, { start, end })) {
    return { code: "LOCATOR_CUTS_WORD", message: `${at} cuts a word of ${ref}` };
  }
  const quote = text.slice(start, end);
  if (quote !== quote.trim()) {
    return { code: "LOCATOR_BLANK", message: `${at} begins or ends in a blank of ${ref}` };
  }
  return undefined;
}
