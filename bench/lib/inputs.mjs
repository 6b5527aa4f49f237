import { foldText } from "./product.mjs";

/** @typedef {{ text: string, label: string, holders: Set<number> }} Input a text, the label it is meant for, and the concepts that are right */

const LABELS = (
  where,
) => `SELECT t.text AS label, t."textKey" AS key, t."conceptId", t.kind FROM concept_text t
  JOIN concept c ON c.id = t."conceptId" AND c.status = 'ACTIVE' JOIN scheme s ON s.id = c."schemeId"
  WHERE ${where} ORDER BY t.id`;

const IN_ESCO = "s.ref = 'esco' AND c.type IN ('Role', 'Skill')";

/** A label with one edit that matters: case and signs do not. */
function misspell(random, label) {
  for (;;) {
    const text = random.edit(label);
    const key = foldText(text);
    if (key !== "" && key !== foldText(label)) return text;
  }
}

/**
 * What people write into a field of search: labels of everything, their beginnings, and labels with a slip of the pen.
 * @returns {Record<"exact" | "prefix" | "fuzzy", string[]>}
 */
export function drawInputs(database, random, count) {
  const labels = database
    .prepare(LABELS("t.kind <> 'DESCRIPTION'"))
    .all()
    .map(({ label }) => label);
  const beginning = (label) => label.slice(0, 1 + random.below(label.length));
  return {
    exact: random.sample(labels, count),
    prefix: random.sample(labels, count).map(beginning),
    fuzzy: random.sample(labels, count).map((label) => misspell(random, label)),
  };
}

/**
 * Preferred labels of ESCO's roles and skills with one edit each.
 * @returns {Input[]}
 */
export function drawMisspelt(database, random, count) {
  const labels = database.prepare(LABELS(`t.kind = 'PREFERRED_LABEL' AND ${IN_ESCO}`)).all();
  return random.sample(labels, count).map(({ label, conceptId }) => ({
    text: misspell(random, label),
    label,
    holders: new Set([conceptId]),
  }));
}

/**
 * Alternative labels of ESCO's roles and skills that are the preferred label of nothing; several concepts may have one.
 * @returns {Input[]}
 */
export function drawAlternatives(database, random, count) {
  const others = `t."textKey" NOT IN (SELECT "textKey" FROM concept_text WHERE kind = 'PREFERRED_LABEL')`;
  const labels = database.prepare(LABELS(`t.kind = 'ALTERNATIVE_LABEL' AND ${IN_ESCO} AND ${others}`)).all();
  const different = new Map(labels.map(({ key, label }) => [key, label]));
  const holders = new Map(
    random.sample(different, count).map(([key, label]) => [key, { label, holders: new Set() }]),
  );
  for (const { key, conceptId } of database.prepare(LABELS("t.kind <> 'DESCRIPTION'")).iterate()) {
    holders.get(key)?.holders.add(conceptId);
  }
  return [...holders.values()].map((input) => ({ ...input, text: input.label }));
}
