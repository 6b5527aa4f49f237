import type { Store } from "../../src/catalog/store";
import { importFrom } from "./imports";
import { fixture } from "./items";

/** What a catalog may hold besides the seeds: releases, later ones over them, and a language. */
const IMPORTS = [
  ["esco", fixture("esco", "v1.1.0")],
  ["esco", fixture("esco", "labels-fr-v1.0")],
  ["onet", fixture("onet", "onet-1.1-text")],
  ["gdad", fixture("gdad")],
  ["crosswalk", fixture("crosswalk", "esco-onet.csv")],
  ["esco", fixture("esco", "v1.1.1")],
  ["onet", fixture("onet", "onet_1_2_text_partial")],
] as const;

/** Imports the fixtures of every taxonomy into a store. */
export async function importFixtures(store: Store): Promise<void> {
  for (const [format, files] of IMPORTS) await importFrom(store, format, [files]);
}
