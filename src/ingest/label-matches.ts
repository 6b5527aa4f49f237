import { OWN_SCHEME } from "../catalog/concept";
import { LinkRelation } from "../catalog/concept-link";
import { defaultLanguage, readSchemesByRef } from "../catalog/scheme";
import type { Store } from "../catalog/store";
import { type InputItem, record } from "./records";

/** The dataset of matches that labels show. */
export const LABEL_MATCHES = "rolegraph:label-matches";

/** How sure a match by an alternative label is that no other concept of the scheme bears: that many of them hold. */
const ALTERNATIVE_CONFIDENCE = 0.6;

const EXACT = { relation: LinkRelation.EXACT_MATCH, method: "LABEL", confidence: 1 };
/** The same title names other work in another field: an architect may plan houses. */
const SAME_TITLE = { relation: LinkRelation.CLOSE_MATCH, method: "LABEL", confidence: 0.8 };
const CLOSE = { relation: LinkRelation.CLOSE_MATCH, method: "ALTERNATIVE_LABEL" };

/** A label of a concept. */
interface Label {
  ref: string;
  type: string;
  schemeId: number;
  kind: string;
  textKey: string;
}

/**
 * Matches of the own scheme's skills and roles with those of every other scheme, as far as labels show them: exact
 * where the preferred labels of skills agree; close where those of roles do, and where a preferred label agrees with an
 * alternative one, the less sure the more concepts of that scheme bear the label. Alternative labels that agree with
 * each other show nothing, and where a scheme has an exact match its others say no more.
 */
export async function* labelMatches(store: Store): AsyncGenerator<InputItem[]> {
  const [scheme] = await readSchemesByRef(store, [OWN_SCHEME]);
  if (!scheme) return;
  const origin = { file: "label matches", line: 1 };
  const items = [record(origin, "dataset", LABEL_MATCHES, {}, { schemeId: OWN_SCHEME })];
  const own = await readOwnLabels(store, scheme.id, defaultLanguage(scheme));
  const others = await readOtherLabels(store, scheme.id, defaultLanguage(scheme), own);
  const roles = new Set(own.filter(({ type }) => type === "Role").map(({ ref }) => ref));
  for (const [pair, isExactByRef] of agreements(own, others)) {
    const from = pair.slice(0, pair.indexOf(" "));
    const exact = [...isExactByRef].filter(([, isExact]) => isExact);
    const isExact = exact.length > 0;
    const agreeing = roles.has(from) ? SAME_TITLE : EXACT;
    const values = isExact ? agreeing : { ...CLOSE, confidence: ALTERNATIVE_CONFIDENCE / isExactByRef.size };
    for (const [to] of isExact ? exact : isExactByRef) {
      const references = { fromId: from, toId: to, datasetId: LABEL_MATCHES };
      items.push(record(origin, "concept_link", `${from} ${values.relation} ${to}`, values, references));
    }
  }
  yield items;
}

/**
 * For each own concept and other scheme, as "ref schemeId", the scheme's concepts with a label that agrees when folded,
 * and whether both labels are preferred.
 */
function agreements(own: Label[], others: Label[]): Map<string, Map<string, boolean>> {
  const othersByKey = new Map<string, Label[]>();
  for (const other of others) {
    const key = `${other.type} ${other.textKey}`;
    othersByKey.set(key, [...(othersByKey.get(key) ?? []), other]);
  }
  const found = new Map<string, Map<string, boolean>>();
  for (const { ref, type, kind, textKey } of own) {
    for (const other of othersByKey.get(`${type} ${textKey}`) ?? []) {
      const preferred = [kind, other.kind].filter((each) => each === "PREFERRED_LABEL").length;
      if (preferred === 0) continue;
      const pair = `${ref} ${other.schemeId}`;
      const isExactByRef = found.get(pair) ?? new Map<string, boolean>();
      found.set(pair, isExactByRef.set(other.ref, preferred === 2 || isExactByRef.get(other.ref) === true));
    }
  }
  return found;
}

const LABELS = `SELECT c.ref, c.type, c."schemeId", t.kind, t."textKey"`;
const IN_USE = `c.status = 'ACTIVE' AND c.type IN ('Role', 'Skill') AND t.language = :language
  AND t.kind IN ('PREFERRED_LABEL', 'ALTERNATIVE_LABEL') AND t."textKey" <> ''`;

function readOwnLabels(store: Store, schemeId: number, language: string): Promise<Label[]> {
  return store.rows(
    `${LABELS} FROM concept c JOIN concept_text t ON t."conceptId" = c.id
     WHERE c."schemeId" = :schemeId AND ${IN_USE} ORDER BY c.ref`,
    { schemeId, language },
  );
}

/** The labels of other schemes' concepts that agree with one of some labels. */
function readOtherLabels(store: Store, schemeId: number, language: string, own: Label[]): Promise<Label[]> {
  const keys = store.set(new Set(own.map(({ textKey }) => textKey)));
  // CROSS JOIN keeps SQLite to this order: one pass over the labels, few of which are among the keys.
  return store.rows(
    `${LABELS} FROM concept_text t CROSS JOIN concept c
     WHERE c.id = t."conceptId" AND ${store.among(`t."textKey"`, "keys")} AND c."schemeId" <> :schemeId
       AND ${IN_USE} ORDER BY c.ref`,
    { schemeId, language, keys },
  );
}
