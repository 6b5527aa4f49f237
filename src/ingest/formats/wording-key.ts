import { createHash } from "node:crypto";
import { foldText } from "../../catalog/concept";
import { slugOf } from "../slug";

/** Characters of a statement that its key shows: enough to be read. */
const SHOWN = 60;
/** Hexadecimal digits that tell apart statements which begin alike. */
const DIGITS = 8;

/**
 * A key made of a statement's words alone, so that it is the same in every role and release that states it and never
 * another's: a responsibility is what it says, where a publisher's numbers name one role's task each and may end with it.
 */
export function wordingKey(statement: string): string {
  const digest = createHash("sha256").update(foldText(statement)).digest("hex");
  return `${slugOf(statement).slice(0, SHOWN).replace(/-$/, "")}-${digest.slice(0, DIGITS)}`;
}
