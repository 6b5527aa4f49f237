import { setFlagsFromString } from "node:v8";
import { ENTITY_CACHE_BYTES } from "../config/limits";

/** Percent by which the heap may outgrow what lives in it before it is collected. */
const HEAP_GROWTH = 30;

/**
 * Sets V8 up for a server; to be called before anything is served.
 * @param keptBytes of rows that the server may keep
 */
export function setUpJavaScriptEngine(keptBytes: number): void {
  // It would keep the source and code of everything that was ever compiled from text, here of each compiled query.
  setFlagsFromString("--no-compilation-cache");
  // Left alone it lets a heap that grows, as it does while rows are kept for the first time, come to three times what lives
  // in it. Answers are as fast; those of a heap of a gigabyte, which takes long to collect, would not be.
  if (keptBytes <= ENTITY_CACHE_BYTES) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
