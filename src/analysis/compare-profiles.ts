import { type CareerMoveRow, CareerTrack } from "../catalog/career-move";
import { foldText } from "../catalog/concept";
import type { EducationRequirementRow } from "../catalog/education";
import type { ExperienceRequirementRow } from "../catalog/experience";
import { InsightKind, type InsightRow } from "../catalog/insight";
import { RequirementChange } from "./compare-requirements";

/** Two facts of one type side by side, or one that stands alone. */
export interface Difference<Row> {
  change: RequirementChange;
  from: Row | null;
  to: Row | null;
}

/** What two roles state of one thing, side by side. */
export interface SideBySide<Key, Row> {
  key: Key;
  from: Row[];
  to: Row[];
}

/**
 * Puts facts side by side: those that agree in everything first, then those about the same thing, then the rest in their
 * order.
 */
function beside<Row>(
  from: readonly Row[],
  to: readonly Row[],
  aboutOf: (row: Row) => string,
  wholeOf: (row: Row) => string,
): Difference<Row>[] {
  const open = [...to];
  const partners = new Map<Row, Row>();
  const join = (agree: (a: Row, b: Row) => boolean) => {
    for (const row of from) {
      if (partners.has(row)) continue;
      const at = open.findIndex((other) => agree(row, other));
      const [other] = at < 0 ? [] : open.splice(at, 1);
      if (other) partners.set(row, other);
    }
  };
  join((a, b) => wholeOf(a) === wholeOf(b));
  join((a, b) => aboutOf(a) === aboutOf(b));
  join(() => true);
  return [
    ...from.map((row): Difference<Row> => {
      const other = partners.get(row) ?? null;
      if (!other) return { change: RequirementChange.ONLY_FROM, from: row, to: null };
      return { change: wholeOf(row) === wholeOf(other) ? "SAME" : "CHANGED", from: row, to: other };
    }),
    ...open.map((row): Difference<Row> => ({ change: "ONLY_TO", from: null, to: row })),
  ];
}

/** Experience that two roles ask for, by what it is to be in. */
export function compareExperience(
  from: readonly ExperienceRequirementRow[],
  to: readonly ExperienceRequirementRow[],
): Difference<ExperienceRequirementRow>[] {
  const scopeOf = ({ scope }: ExperienceRequirementRow) => foldText(scope ?? "");
  return beside(from, to, scopeOf, (row) =>
    JSON.stringify([scopeOf(row), row.minYears, row.maxYears, Boolean(row.openEnded)]),
  );
}

/** Education that two roles ask for, by its level. */
export function compareEducation(
  from: readonly EducationRequirementRow[],
  to: readonly EducationRequirementRow[],
): Difference<EducationRequirementRow>[] {
  return beside(
    from,
    to,
    ({ level }) => level,
    ({ level, field, orEquivalent, necessity, share }) =>
      JSON.stringify([level, foldText(field ?? ""), Boolean(orEquivalent), necessity, share]),
  );
}

function sideBySide<Key, Row>(
  keys: readonly Key[],
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => Key,
): SideBySide<Key, Row>[] {
  const of = (rows: readonly Row[], key: Key) => rows.filter((row) => keyOf(row) === key);
  return keys
    .map((key) => ({ key, from: of(from, key), to: of(to, key) }))
    .filter((each) => each.from.length + each.to.length > 0);
}

/** Where two roles lead, by track. */
export const compareTracks = (from: readonly CareerMoveRow[], to: readonly CareerMoveRow[]) =>
  sideBySide(Object.values(CareerTrack), from, to, ({ track }) => track);

/** What else is stated of two roles, by kind. */
export const compareInsights = (from: readonly InsightRow[], to: readonly InsightRow[]) =>
  sideBySide(Object.values(InsightKind), from, to, ({ kind }) => kind);
