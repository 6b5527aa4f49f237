import path from "node:path";
import { openInputs } from "../../src/ingest/files";
import { type ConceptInput, conceptRecords } from "../../src/ingest/formats/concept-records";
import {
  type EntityName,
  type EntityRecord,
  type ImportInput,
  type InputItem,
  type Problem,
  record,
} from "../../src/ingest/records";

/** A file or folder among the tests' fixtures. */
export const fixture = (...names: string[]) => path.resolve(__dirname, "../fixtures", ...names);

/** Files of the fixtures, or elsewhere, as the command line opens them. */
export const inputs = (...paths: string[]) => openInputs(paths);

/** A row with its values and references side by side, without nulls and without what is folded from other columns. */
export type ShownRecord = { ref: string } & Record<string, unknown>;

function shown({ ref, values, references }: EntityRecord): ShownRecord {
  const columns = Object.entries({ ...values, ...references });
  return {
    ref,
    ...Object.fromEntries(columns.filter(([name, value]) => value !== null && !name.endsWith("Key"))),
  };
}

/** What an input yields. */
export class Items {
  private constructor(
    readonly records: EntityRecord[],
    readonly problems: Problem[],
  ) {}

  static async of(input: ImportInput): Promise<Items> {
    const items = new Items([], []);
    for await (const batch of input.items) {
      for (const item of batch) {
        if ("record" in item) items.records.push(item.record);
        else items.problems.push(item.problem);
      }
    }
    return items;
  }

  /** The rows of a table that pass, in their order. */
  rows(entity: EntityName, passes: (row: ShownRecord) => boolean = () => true): ShownRecord[] {
    return this.records
      .filter((each) => each.entity === entity)
      .map(shown)
      .filter(passes);
  }

  /** The problems, a line each. */
  get problemLines(): string[] {
    return this.problems.map(
      ({ origin, code, message }) => `${origin.file}:${origin.line} ${code} ${message}`,
    );
  }
}

/** An input that states a scheme of the test's own with these concepts. */
export function madeUp(
  scheme: string,
  concepts: (Pick<ConceptInput, "type" | "ref" | "label"> & Partial<ConceptInput>)[],
): ImportInput {
  const origin = { file: `${scheme}.csv`, line: 1 };
  const dataset = `${scheme}:concepts`;
  const values = { title: scheme, licence: "none", attribution: "made up", languages: '["en"]' };
  const items: InputItem[] = [
    record(origin, "scheme", scheme, values),
    record(origin, "dataset", dataset, {}, { schemeId: scheme }),
    ...concepts.flatMap((concept) => [
      ...conceptRecords(origin, { scheme, dataset, language: "en", ...concept }),
    ]),
  ];
  async function* batches() {
    yield items;
  }
  return { source: `import ${scheme}`, datasets: [dataset], items: batches() };
}
