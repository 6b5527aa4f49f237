import { foldText } from "../catalog/concept";
import { rounded } from "./score";

/**
 * The trigrams of a text's words, each word between two blanks ahead of it and one behind, as PostgreSQL's pg_trgm makes
 * them. https://www.postgresql.org/docs/current/pgtrgm.html
 */
export function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const word of foldText(text).split(" ")) {
    if (word === "") continue;
    const letters = [" ", " ", ...word, " "];
    for (let at = 0; at + 2 < letters.length; at += 1) {
      trigrams.add(`${letters[at]}${letters[at + 1]}${letters[at + 2]}`);
    }
  }
  return trigrams;
}

/** How alike two texts are, from 0 to 1: twice the trigrams that both have, by those that each has (Sørensen–Dice). */
export function textSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const trigram of a) if (b.has(trigram)) both += 1;
  return rounded((2 * both) / (a.size + b.size));
}
