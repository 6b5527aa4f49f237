import { type DocumentRow, qualifiedDocumentRef, readDocumentsWithText } from "../catalog/document";
import { readLocatedFacts } from "../catalog/evidence";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { attachDocuments } from "../ingest/attach";
import type { LocatedFact, SentenceCoverage } from "../ingest/coverage";
import { coverageOf, unaccounted } from "../ingest/coverage";
import { findPhrase } from "../ingest/locator";
import { readManifest, unstatedOf } from "../ingest/manifest";
import { ImportRefused } from "../ingest/report";
import { CommandError, SEEDS_FOLDER, say } from "./command";

/** Attaches texts to their documents. */
export async function attach(store: Store, _settings: Settings, files: string[]): Promise<void> {
  const { attached, unchanged, revision } = await attachDocuments(store, files);
  for (const ref of attached) say(`attached ${ref}`);
  for (const ref of unchanged) say(`${ref} has its text already`);
  if (revision !== null) say(`revision ${revision}`);
}

async function withText(store: Store, ref: string): Promise<DocumentRow & { text: string }> {
  const document = (await readDocumentsWithText(store)).find(
    (each) => each.ref === qualifiedDocumentRef(ref),
  );
  if (!document) throw new CommandError(`There is no document ${ref}.`);
  if (document.text === null) {
    throw new CommandError(
      `The text of ${document.ref} is not attached; run \`rolegraph documents attach\`.`,
    );
  }
  return { ...document, text: document.text };
}

/** Prints the locators of a phrase in a document. */
export async function find(store: Store, _settings: Settings, ref: string, phrase: string): Promise<void> {
  const document = await withText(store, ref);
  const found = findPhrase(document.text, phrase.replaceAll("\\n", "\n"));
  if (found.length === 0) throw new CommandError(`${document.ref} does not have these words.`);
  for (const { start, end } of found) say(`${start}-${end}`);
}

function saySentence({ start, end, text, facts, reasons }: SentenceCoverage): void {
  say(`\n${start}-${end}  ${text}`);
  for (const fact of facts) {
    say(`    ${fact.start}-${fact.end}  ${fact.role} · ${fact.type}: ${fact.statement}`);
  }
  if (facts.length === 0) say(`    — ${reasons.join(", ") || "UNACCOUNTED"}`);
}

/** Prints every sentence of the attached documents with the facts that rest on it, or the reason why none does. */
export async function coverage(store: Store, _settings: Settings, ref: string | undefined): Promise<void> {
  const manifest = readManifest(SEEDS_FOLDER);
  if ("problems" in manifest) throw new ImportRefused(manifest.problems);
  const wanted = ref === undefined ? undefined : (await withText(store, ref)).ref;
  let missing = 0;
  for (const document of await readDocumentsWithText(store)) {
    if (wanted !== undefined && document.ref !== wanted) continue;
    say(`\n${document.ref}: ${document.title}`);
    if (document.text === null) {
      say("    the text is not attached");
      continue;
    }
    const facts: LocatedFact[] = await readLocatedFacts(store, document.id);
    const sentences = coverageOf(document.text, facts, unstatedOf(manifest.yaml.value, document.ref));
    for (const sentence of sentences) saySentence(sentence);
    const open = unaccounted(sentences).length;
    missing += open;
    say(`\n    ${sentences.length} sentences, ${facts.length} locators, ${open} sentences unaccounted for`);
  }
  if (missing > 0) throw new CommandError(`${missing} sentences have neither a fact nor a reason.`);
}
