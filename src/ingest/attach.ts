import { type DocumentRow, readDocumentsWithText } from "../catalog/document";
import { readLocatedFacts } from "../catalog/evidence";
import { type Change, publishRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import { locatorFault } from "./locator";
import { readDocumentText } from "./manifest";

export interface AttachReport {
  /** Refs of the documents whose text this attached, and of those that had it already. */
  attached: string[];
  unchanged: string[];
  revision: number | null;
}

/** A file that is no document's text. */
export class AttachRefused extends Error {}

/** What of the catalog does not fit a document's text: its length, or the places of its evidence. */
async function misfits(
  store: Store,
  { id, ref, length }: DocumentRow,
  { file, text }: { file: string; text: string },
): Promise<string[]> {
  if (text.length !== length) return [`${file} has ${text.length} units, where ${ref} has ${length}`];
  const facts = await readLocatedFacts(store, id);
  const faults = facts.map((fact) => locatorFault({ ref, length, text }, fact)?.message);
  return faults.filter((fault) => fault !== undefined).map((fault) => `${file}: ${fault}`);
}

/**
 * Attaches texts to their documents, which it knows by the sha256 and not by the file's name. All or none.
 * @throws AttachRefused naming each file that is not the text of a document of this catalog.
 */
export async function attachDocuments(store: Store, files: string[]): Promise<AttachReport> {
  const refusals: string[] = [];
  const texts = new Map<string, { file: string; text: string }>();
  for (const file of files) {
    try {
      const { sha256, text } = readDocumentText(file);
      texts.set(sha256, { file, text });
    } catch (error) {
      refusals.push((error as Error).message);
    }
  }
  return store.transaction(async (transaction) => {
    await transaction.lock();
    const documents = await readDocumentsWithText(transaction);
    for (const [sha256, { file }] of texts) {
      if (!documents.some((document) => document.sha256 === sha256)) {
        refusals.push(`${file} is not the text of any document here: its sha256 is ${sha256}`);
      }
    }
    for (const document of documents) {
      const found = texts.get(document.sha256);
      if (found) refusals.push(...(await misfits(transaction, document, found)));
    }
    if (refusals.length > 0) throw new AttachRefused(refusals.join("\n"));
    const named = documents.filter((document) => texts.has(document.sha256));
    const missing = named.filter((document) => document.text === null);
    await transaction.upsert(
      "document",
      missing.map((document) => ({ ...document, text: texts.get(document.sha256)?.text })),
    );
    const changes = missing.map(({ ref }): Change => {
      const fields = [{ name: "text", before: null, after: null }];
      return { kind: "CHANGED", breaking: false, entity: "document", ref, fields };
    });
    const revision =
      changes.length > 0 ? await publishRevision(transaction, "documents attach", changes) : null;
    return {
      attached: missing.map((document) => document.ref),
      unchanged: named.filter((document) => document.text !== null).map((document) => document.ref),
      revision,
    };
  });
}
