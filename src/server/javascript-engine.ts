import { setFlagsFromString } from "node:v8";

/** Percent by which the heap may outgrow what lives in it before it is collected. */
const HEAP_GROWTH = 30;

/** Sets V8 up for a server; to be called before anything is served. */
export function setUpJavaScriptEngine(): void {
  // It would keep the source and code of everything that was ever compiled from text, here of each compiled query.
  setFlagsFromString("--no-compilation-cache");
  // Left alone it lets a heap that grows, as it does while rows are kept for the first time, come to three times what lives
  // in it. Answers are as fast.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
