import { EducationLevel } from "../../catalog/education";
import { FactType } from "../../catalog/fact";
import { Necessity } from "../../catalog/requirement";
import { type InputItem, record } from "../records";
import { slugOf } from "../slug";
import { yearsOfRange } from "./onet-svp";
import { flagOf, numberOf, ONET, occupationRef, onetTable, rounded, textOf } from "./onet-table";
import { wrongField } from "./row-problems";

const bandCode = (zone: string) => `job-zone-${zone}`;
const bandRef = (zone: string) => `${ONET}:${bandCode(zone)}`;

/** What the years of a job zone are of. */
const SCOPE = "specific vocational preparation";

/** The job zones: bands of preparation, whose years follow from their range of Specific Vocational Preparation. */
export const jobZoneReference = onetTable(
  "Job Zone Reference",
  "onet:job-zone-reference",
  ["Job Zone", "Name", "SVP Range"],
  ({ bands }, dataset) => ({
    *row({ cells }, origin): Iterable<InputItem> {
      const zone = cells["Job Zone"];
      const label = textOf(cells.Name);
      const years = yearsOfRange(cells["SVP Range"]);
      if (!/^\d$/.test(zone) || label === null) {
        yield wrongField(origin, "Job Zone", `${zone} ${cells.Name}`, "a digit with a name");
      } else if (!years) {
        yield wrongField(origin, "SVP Range", cells["SVP Range"], "a range of levels");
      } else {
        bands.set(zone, years);
        const values = { code: bandCode(zone), label, ...years };
        yield record(origin, "experience_band", bandRef(zone), values, { datasetId: dataset });
      }
    },
  }),
);

/** The job zone of each occupation: how much preparation it asks for. */
export const jobZones = onetTable(
  "Job Zones",
  "onet:job-zones",
  ["O*NET-SOC Code", "Job Zone"],
  ({ bands }, dataset) => ({
    *row({ cells, line, start, end }, origin): Iterable<InputItem> {
      const role = occupationRef(cells["O*NET-SOC Code"]);
      const zone = cells["Job Zone"];
      const years = bands.get(zone);
      if (!years) {
        yield wrongField(origin, "Job Zone", zone, "a job zone");
        return;
      }
      yield record(
        origin,
        "fact",
        `${role}/experience/${slugOf(SCOPE)}`,
        {
          type: FactType.ExperienceRequirement,
          statement: null,
          position: 1,
          ...years,
          openEnded: years.maxYears === null,
          scope: SCOPE,
          row: line,
          start,
          end,
        },
        { roleId: role, bandId: bandRef(zone), datasetId: dataset },
      );
    },
  }),
);

/** The twelve categories of required education, in their order. */
const CATEGORIES: EducationLevel[] = [
  EducationLevel.BELOW_SECONDARY,
  EducationLevel.SECONDARY,
  EducationLevel.VOCATIONAL,
  EducationLevel.SOME_COLLEGE,
  EducationLevel.ASSOCIATE,
  EducationLevel.BACHELOR,
  EducationLevel.POST_BACHELOR_CERTIFICATE,
  EducationLevel.MASTER,
  EducationLevel.POST_MASTER_CERTIFICATE,
  EducationLevel.FIRST_PROFESSIONAL,
  EducationLevel.DOCTORATE,
  EducationLevel.POST_DOCTORAL,
];

/**
 * The education that an occupation requires, by the share of those asked who named each category. The table's further
 * elements, experience and training, have no place in the catalog. A share that O*NET recommends to suppress as too
 * imprecise is left null.
 */
export const education = onetTable(
  "Education, Training, and Experience",
  "onet:education",
  ["O*NET-SOC Code", "Element ID", "Scale ID", "Category", "Data Value", "Recommend Suppress"],
  (_context, dataset) => ({
    *row({ cells, line, start, end }, origin): Iterable<InputItem> {
      if (cells["Element ID"] !== "2.D.1" || cells["Scale ID"] !== "RL") return;
      const role = occupationRef(cells["O*NET-SOC Code"]);
      const category = numberOf(cells.Category, 1, CATEGORIES.length);
      const level = category === undefined ? undefined : CATEGORIES[category - 1];
      const percent = numberOf(cells["Data Value"], 0, 100);
      if (category === undefined || level === undefined) {
        yield wrongField(origin, "Category", cells.Category, `a category from 1 to ${CATEGORIES.length}`);
        return;
      }
      if (percent === undefined) {
        yield wrongField(origin, "Data Value", cells["Data Value"], "a number from 0 to 100");
        return;
      }
      if (percent === 0) return;
      yield record(
        origin,
        "fact",
        `${role}/education/${slugOf(level)}`,
        {
          type: FactType.EducationRequirement,
          statement: null,
          position: category,
          level,
          field: null,
          orEquivalent: false,
          necessity: Necessity.MENTIONED,
          share: flagOf(cells["Recommend Suppress"]) ? null : rounded(percent / 100),
          row: line,
          start,
          end,
        },
        { roleId: role, datasetId: dataset },
      );
    },
  }),
);
