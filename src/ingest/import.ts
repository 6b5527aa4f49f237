import { publishRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import { LABEL_MATCHES, labelMatches } from "./label-matches";
import type { EntityRecord, ImportInput, Problem } from "./records";
import { type Counts, ImportRefused, type ImportReport, noCounts } from "./report";
import { Writer } from "./writer";

export interface ImportOptions {
  /** Writes nothing; the report is as if it had. */
  dryRun?: boolean;
  /** How many problems the input may have before it is refused as a whole; any number without it. */
  maxProblems?: number;
  /** Hears, after each batch, which file is being read and how many records there were. */
  onProgress?: (file: string, records: number) => void;
}

/** Ends the transaction of a dry run without its writes. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super("A dry run writes nothing.");
  }
}

async function run(store: Store, input: ImportInput, options: ImportOptions): Promise<Writer> {
  const { maxProblems = Number.POSITIVE_INFINITY } = options;
  const writer = new Writer(store);
  await writer.begin(input.datasets);
  const unread: Problem[] = [];
  let records = 0;
  for await (const batch of input.items) {
    const stated: EntityRecord[] = [];
    for (const item of batch) {
      if ("record" in item) stated.push(item.record);
      else unread.push(item.problem);
    }
    await writer.take(stated);
    records += stated.length;
    const file = stated.at(-1)?.origin.file;
    if (file) options.onProgress?.(file, records);
  }
  // What could not be read is missing to whatever refers to it, so that more problems would only repeat the cause.
  refuseAbove(maxProblems, unread);
  await writer.finish();
  writer.problems = [...unread, ...writer.problems];
  refuseAbove(maxProblems, writer.problems);
  return writer;
}

function refuseAbove(maxProblems: number, problems: Problem[]): void {
  if (problems.length <= maxProblems) return;
  const reason =
    maxProblems === 0 ? undefined : `the input has ${problems.length} problems, more than ${maxProblems}`;
  throw new ImportRefused(problems, reason);
}

function reportOf({ source }: ImportInput, writer: Writer, derived: Writer | undefined): ImportReport {
  const total = noCounts();
  for (const counts of writer.counts.values()) {
    for (const key of Object.keys(counts) as (keyof Counts)[]) total[key] += counts[key];
  }
  return {
    source,
    ...total,
    byTable: Object.fromEntries([...writer.counts].filter(([, counts]) => isAny(counts))),
    changes: [...writer.changes.all, ...(derived?.changes.all ?? [])],
    problems: writer.problems,
    revision: null,
  };
}

const isAny = (counts: Counts) => Object.values(counts).some((count) => count > 0);

/**
 * Makes the datasets of an input equal to what it states, in one transaction that ends in one revision, or in none
 * where nothing differs. Rows with problems are left out and reported. Matches that labels show are brought up to date
 * in the same transaction.
 * @throws ImportRefused where there are more problems than allowed; the store is then as it was.
 */
export async function importCatalog(
  store: Store,
  read: (store: Store) => Promise<ImportInput>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  try {
    return await store.transaction(async (transaction) => {
      await transaction.lock();
      const input = await read(transaction);
      const writer = await run(transaction, input, options);
      const derived = writer.changed ? await run(transaction, matchesByLabel(transaction), {}) : undefined;
      const report = reportOf(input, writer, derived);
      if (writer.changed) {
        report.revision = await publishRevision(transaction, input.source, report.changes);
        await transaction.analyze();
      }
      if (options.dryRun) throw new Undone(report);
      return report;
    });
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

function matchesByLabel(store: Store): ImportInput {
  return { source: "label matches", datasets: [LABEL_MATCHES], items: labelMatches(store) };
}
