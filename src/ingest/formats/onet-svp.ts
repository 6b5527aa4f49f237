/** Whole years of preparation; null where there is no upper end. */
export interface BandYears {
  minYears: number;
  maxYears: number | null;
}

/**
 * Where each level of Specific Vocational Preparation ends, in years, by the scale of the Dictionary of Occupational
 * Titles, appendix C: a short demonstration, one month, three months, six months, then 1, 2, 4 and 10 years. The ninth
 * has no end.
 */
const ENDS = [0, 1 / 12, 3 / 12, 6 / 12, 1, 2, 4, 10];

const RANGE =
  /^\(?\s*(?:below\s+(?<end>\d)|(?<from>\d)(?:\.0)?\s+(?:to\s*<\s*(?<below>\d)|(?<above>and above)))/i;

/**
 * The years of a range of levels such as "(4.0 to < 6.0)", which holds levels 4 and 5: over three months, up to one
 * year, so from 0 to 1 in whole years. Undefined where the text is no such range.
 */
export function yearsOfRange(range: string): BandYears | undefined {
  const { end, from, below, above } = RANGE.exec(range.trim())?.groups ?? {};
  const first = end ? 1 : Number(from);
  const beyond = above ? ENDS.length + 2 : Number(end ?? below);
  if (!(first >= 1 && beyond > first)) return undefined;
  const maxYears = ENDS[beyond - 2];
  return {
    minYears: Math.floor(ENDS[first - 2] ?? 0),
    maxYears: maxYears === undefined ? null : Math.floor(maxYears),
  };
}

/** The ranges that O*NET gives its five job zones, for where its reference table is not at hand. */
const STANDARD_RANGES = ["Below 4.0", "4.0 to < 6.0", "6.0 to < 7.0", "7.0 to < 8.0", "8.0 and above"];

/** The years of the job zones, by number. */
export const STANDARD_BANDS = new Map(
  STANDARD_RANGES.map((range, index) => [String(index + 1), yearsOfRange(range) as BandYears]),
);
