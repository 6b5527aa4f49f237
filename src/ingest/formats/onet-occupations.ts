import { ConceptType } from "../../catalog/concept";
import type { Store } from "../../catalog/store";
import { type InputItem, type Origin, problem } from "../records";
import { conceptRecords, textRecord } from "./concept-records";
import { LANGUAGE, ONET, type OnetContext, occupationRef, onetTable, textOf } from "./onet-table";
import { wrongField } from "./row-problems";

/** Major groups of the Standard Occupational Classification of 2018, by the first two digits of a code. */
const MAJOR_GROUPS: Record<string, string> = {
  11: "Management Occupations",
  13: "Business and Financial Operations Occupations",
  15: "Computer and Mathematical Occupations",
  17: "Architecture and Engineering Occupations",
  19: "Life, Physical, and Social Science Occupations",
  21: "Community and Social Service Occupations",
  23: "Legal Occupations",
  25: "Educational Instruction and Library Occupations",
  27: "Arts, Design, Entertainment, Sports, and Media Occupations",
  29: "Healthcare Practitioners and Technical Occupations",
  31: "Healthcare Support Occupations",
  33: "Protective Service Occupations",
  35: "Food Preparation and Serving Related Occupations",
  37: "Building and Grounds Cleaning and Maintenance Occupations",
  39: "Personal Care and Service Occupations",
  41: "Sales and Related Occupations",
  43: "Office and Administrative Support Occupations",
  45: "Farming, Fishing, and Forestry Occupations",
  47: "Construction and Extraction Occupations",
  49: "Installation, Maintenance, and Repair Occupations",
  51: "Production Occupations",
  53: "Transportation and Material Moving Occupations",
  55: "Military Specific Occupations",
};

const CODE = /^\d{2}-\d{4}\.\d{2}$/;
const groupRef = (digits: string) => `${ONET}:${digits}-0000`;

export const occupations = onetTable(
  "Occupation Data",
  "onet:occupations",
  ["O*NET-SOC Code", "Title", "Description"],
  ({ labels }, dataset) => {
    const common = { scheme: ONET, dataset, language: LANGUAGE };
    const groups = new Set<string>();
    return {
      *row({ cells }, origin): Iterable<InputItem> {
        const code = cells["O*NET-SOC Code"];
        const label = textOf(cells.Title);
        const digits = code.slice(0, 2);
        const group = MAJOR_GROUPS[digits];
        if (!CODE.test(code) || group === undefined) {
          yield wrongField(origin, "O*NET-SOC Code", code, "a code of the classification");
          return;
        }
        if (label === null) {
          yield wrongField(origin, "Title", cells.Title, "a title");
          return;
        }
        if (!groups.has(digits)) {
          groups.add(digits);
          yield* conceptRecords(origin, {
            ...common,
            type: ConceptType.RoleGroup,
            ref: groupRef(digits),
            label: group,
            code: `${digits}-0000`,
          });
        }
        labels.set(code, label);
        yield* conceptRecords(origin, {
          ...common,
          type: ConceptType.Role,
          ref: occupationRef(code),
          label,
          description: textOf(cells.Description),
          code,
          uri: `https://www.onetonline.org/link/summary/${code}`,
          group: groupRef(digits),
        });
      },
    };
  },
);

/** Takes up the occupations' own titles from the store, for where their table is not among the files. */
export async function loadLabels(store: Store, { labels }: OnetContext): Promise<void> {
  const rows = await store.rows<{ code: string; label: string }>(
    `SELECT c.code, c.label FROM concept c JOIN dataset d ON d.id = c."datasetId"
     WHERE d.ref = :dataset AND c.type = 'Role'`,
    { dataset: occupations.dataset },
  );
  for (const { code, label } of rows) labels.set(code, label);
}

/** Takes up the alternate titles from the store, for where their table is not among the files. */
export async function loadTitles(store: Store, { titles }: OnetContext): Promise<void> {
  const rows = await store.rows<{ code: string; text: string }>(
    `SELECT c.code, t.text FROM concept_text t JOIN dataset d ON d.id = t."datasetId"
       JOIN concept c ON c.id = t."conceptId" WHERE d.ref = :dataset`,
    { dataset: alternateTitles.dataset },
  );
  for (const { code, text } of rows) titles.set(code, (titles.get(code) ?? new Set()).add(text));
}

/** The titles of occupations beside their own, each of which is stated once. */
class Titles {
  constructor(
    private readonly context: OnetContext,
    private readonly dataset: string,
  ) {}

  /** Takes a title; false where the occupation has it already. */
  take(code: string, title: string): boolean {
    const known = this.context.titles.get(code) ?? new Set<string>();
    this.context.titles.set(code, known);
    return known.size !== known.add(title).size;
  }

  record(origin: Origin, code: string, title: string): InputItem {
    const concept = { ref: occupationRef(code), dataset: this.dataset, language: LANGUAGE };
    return textRecord(origin, concept, "ALTERNATIVE_LABEL", title);
  }
}

const repeated = (origin: Origin, code: string, title: string, how: string) =>
  problem(origin, "REPEATED_LABEL", `the title ${JSON.stringify(title)} of ${code} ${how}`);

/**
 * A title that is the occupation's own, or that stands twice, is a fault of the table. A short title is an
 * abbreviation that many titles of an occupation share; only its first appearance states something.
 */
export const alternateTitles = onetTable(
  "Alternate Titles",
  "onet:alternate-titles",
  ["O*NET-SOC Code", "Alternate Title", "Short Title"],
  (context, dataset) => {
    const titles = new Titles(context, dataset);
    /** Short titles that no row has yet given in full. */
    const shortOnly = new Set<string>();
    return {
      *row({ cells }, origin) {
        const code = cells["O*NET-SOC Code"];
        const title = textOf(cells["Alternate Title"]);
        const short = textOf(cells["Short Title"]);
        const own = context.labels.get(code);
        if (title === null) {
          yield wrongField(origin, "Alternate Title", cells["Alternate Title"], "a title");
        } else if (title === own) {
          yield repeated(origin, code, title, "is its own");
        } else if (titles.take(code, title)) {
          yield titles.record(origin, code, title);
        } else if (!shortOnly.delete(`${code} ${title}`)) {
          yield repeated(origin, code, title, "stands twice");
        }
        if (short !== null && short !== own && titles.take(code, short)) {
          shortOnly.add(`${code} ${short}`);
          yield titles.record(origin, code, short);
        }
      },
    };
  },
);

/** Titles that workers gave. O*NET lists them among the alternate titles too, which then state them. */
export const reportedTitles = onetTable(
  "Sample of Reported Titles",
  "onet:reported-titles",
  ["O*NET-SOC Code", "Reported Job Title"],
  (context, dataset) => {
    const titles = new Titles(context, dataset);
    return {
      *row({ cells }, origin) {
        const code = cells["O*NET-SOC Code"];
        const title = textOf(cells["Reported Job Title"]);
        if (title === null) {
          yield wrongField(origin, "Reported Job Title", cells["Reported Job Title"], "a title");
        } else if (title === context.labels.get(code)) {
          yield repeated(origin, code, title, "is its own");
        } else if (titles.take(code, title)) {
          yield titles.record(origin, code, title);
        }
      },
    };
  },
);
