import type { TestCatalog } from "./catalog";

/** The samples of a scrape: `name{label="value"}` with its number. */
export function samplesOf(text: string): Map<string, number> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** How many operations went which way, and how many of the kept answers and rows were used; all of it counted so far. */
export async function waysOf({ server }: TestCatalog): Promise<Record<string, number>> {
  const samples = samplesOf(await (await fetch(server.metricsUrl ?? "")).text());
  const ways: Record<string, number> = {};
  for (const [name, value] of samples) {
    const [, way, outcome] =
      /^rolegraph_operation_duration_seconds_count\{way="(\w+)",outcome="(\w+)"\}$/.exec(name) ?? [];
    if (way) ways[outcome === "ok" ? way : `${way} ${outcome}`] = value;
  }
  return ways;
}
