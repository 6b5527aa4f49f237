import { MAX_INPUT_DEPTH } from "../config/limits";
import { Refusal } from "./refusal";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const tooDeep = () =>
  new Refusal(
    "LIMIT_EXCEEDED",
    400,
    `The depth of the variables is at most ${MAX_INPUT_DEPTH}, but is more.`,
  );

/** Levels of a body around its variables: the request, its variables, and the list of a batch. */
const LEVELS_AROUND = 3;

/** Characters from which a body is looked at before it is parsed: what is shorter is parsed as fast, however deep. */
const LOOKED_AT_FROM = 4_096;

const [QUOTE, BACKSLASH, BRACKET, BRACE, BRACKET_END, BRACE_END] = [...'"\\[{]}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * Refuses a body that is nested deeper than any request may be: to parse it would take as long as a hundred others.
 * @throws Refusal with LIMIT_EXCEEDED
 */
export function checkDepth(json: string): void {
  if (json.length < LOOKED_AT_FROM) return;
  let depth = 0;
  let inText = false;
  for (let index = 0; index < json.length; index += 1) {
    const sign = json.charCodeAt(index);
    if (inText) {
      if (sign === BACKSLASH) index += 1;
      else if (sign === QUOTE) inText = false;
    } else if (sign === QUOTE) inText = true;
    else if (sign === BRACKET || sign === BRACE) {
      depth += 1;
      if (depth > MAX_INPUT_DEPTH + LEVELS_AROUND) throw tooDeep();
    } else if (sign === BRACKET_END || sign === BRACE_END) depth -= 1;
  }
}

/**
 * Refuses variables that are nested deeper than any input may be: to walk them would overflow the stack.
 * @throws Refusal with LIMIT_EXCEEDED
 */
export function checkNesting(variables: object): void {
  let level: object[] = [variables];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_INPUT_DEPTH) throw tooDeep();
    level = level.flatMap((each) => Object.values(each).filter(isObject));
  }
}
