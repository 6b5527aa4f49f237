import { foldText } from "../catalog/concept";
import type { ConceptTextKind } from "../catalog/concept-text";
import type { Store } from "../catalog/store";
import { MAX_FILTER_TEXT } from "../config/limits";
import type { HitMatch } from "./match";
import { engineOf } from "./search";
import { readingsOf, textsOf, vocabularyAround } from "./slips";

/** What a free text means among skills: one of each scheme that has a skill of that name. */
export interface ResolvedSkills {
  skillIds: number[];
  matched: HitMatch;
}

interface LabelRow {
  id: number;
  schemeId: number;
  text: string;
  textKey: string;
  kind: ConceptTextKind;
  language: string;
}

/** Texts that are read for slips of the pen: more than anybody misspells at once. */
const MOST_SLIPS = 50;

/** Words of the longest of these; longer texts are sentences, no names. */
const MOST_WORDS = 8;

/** Labels that one of these may be meant for: each costs a look-up. */
const MOST_LABELS = 64;

const KINDS: ConceptTextKind[] = ["PREFERRED_LABEL", "ALTERNATIVE_LABEL", "HIDDEN_LABEL"];

/** The labels of active skills that are some folded texts, preferred ones first. */
async function readLabels(store: Store, keys: Iterable<string>): Promise<Map<string, LabelRow[]>> {
  const rows = await store.rows<LabelRow>(
    `SELECT c.id, c."schemeId", t.text, t."textKey", t.kind, t.language FROM concept_text t
     JOIN concept c ON c.id = t."conceptId" AND c.type = 'Skill' AND c.status = 'ACTIVE'
     WHERE ${store.among(`t."textKey"`, "keys")} AND t.kind <> 'DESCRIPTION' AND length(t."textKey") <= 500
     ORDER BY c.ref, t.language, t.text`,
    { keys: store.set(keys) },
  );
  const byKey = new Map<string, LabelRow[]>();
  for (const row of rows) byKey.set(row.textKey, [...(byKey.get(row.textKey) ?? []), row]);
  return byKey;
}

/**
 * The skills that labels name: in each scheme the one whose preferred label it is; else the only one that has it as an
 * alternative. A name that several skills of a scheme share as an alternative means none of them for sure.
 */
function meantBy(labels: readonly LabelRow[]): LabelRow[] {
  return [...new Set(labels.map(({ schemeId }) => schemeId))].flatMap((schemeId) => {
    for (const kind of KINDS) {
      const own = labels.filter((label) => label.schemeId === schemeId && label.kind === kind);
      const different = new Map(own.map((label) => [label.id, label]));
      if (different.size === 1) return [...different.values()];
      if (different.size > 1) return kind === "PREFERRED_LABEL" ? [...different.values()] : [];
    }
    return [];
  });
}

function resolved(labels: readonly LabelRow[], rule: HitMatch["rule"]): ResolvedSkills | null {
  const meant = meantBy(labels);
  const [best] = KINDS.flatMap((kind) => meant.filter((label) => label.kind === kind));
  if (!best) return null;
  const { text, kind: field, language } = best;
  return { skillIds: meant.map(({ id }) => id), matched: { text, field, rule, language } };
}

/** The labels that each misspelt text may be meant for, in the order in which they are tried; one statement. */
async function readSlips(store: Store, keys: readonly string[]): Promise<Map<string, string[]>> {
  const texts = keys.map((key) => key.split(" ")).filter((words) => words.length <= MOST_WORDS);
  if (texts.length === 0) return new Map();
  const vocabulary = await vocabularyAround(store, engineOf(store), texts, []);
  return new Map(
    texts.map((words) => {
      const labels = readingsOf(words, vocabulary).flatMap((reading) => textsOf(reading, MOST_LABELS));
      return [words.join(" "), [...new Set(labels)].slice(0, MOST_LABELS)];
    }),
  );
}

/**
 * The skills that free texts mean, in their order; null for those that mean none. A text is the label of a skill,
 * whatever its case, accents and signs, or one but for a slip of the pen. At most three statements.
 */
export async function resolveSkills(
  store: Store,
  texts: readonly string[],
): Promise<(ResolvedSkills | null)[]> {
  if (texts.length === 0) return [];
  const keys = texts.map((text) => (text.length > MAX_FILTER_TEXT ? "" : foldText(text)));
  const labels = await readLabels(store, new Set(keys));
  const found = new Map(keys.map((key) => [key, resolved(labels.get(key) ?? [], "EXACT")]));
  const unknown = [...found].flatMap(([key, skills]) => (skills || key === "" ? [] : [key]));
  const slips = await readSlips(store, unknown.slice(0, MOST_SLIPS));
  const wanted = new Set([...slips.values()].flat());
  if (wanted.size > 0) {
    const meant = await readLabels(store, wanted);
    for (const [key, candidates] of slips) {
      for (const candidate of candidates) {
        const skills = resolved(meant.get(candidate) ?? [], "FUZZY");
        if (!skills) continue;
        found.set(key, skills);
        break;
      }
    }
  }
  return keys.map((key) => found.get(key) ?? null);
}
