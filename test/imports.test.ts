import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.resolve(__dirname, "../src");

/** Folders of src by rank: a file imports from its own folder or from one of a lower rank. */
const RANKS: Record<string, number> = {
  config: 0,
  catalog: 1,
  analysis: 2,
  ingest: 2,
  loaders: 2,
  search: 2,
  export: 3,
  graph: 3,
  server: 4,
  cli: 5,
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The files that a file imports, types alone included only where asked for. */
function importsOf(file: string, withTypes: boolean): string[] {
  const text = readFileSync(path.join(SRC, file), "utf8");
  const pattern = withTypes ? /(?:from|import) "(\.[^"]+)"/g : /(?:^|\n)import (?!type)[^;]*?"(\.[^"]+)"/g;
  return [...text.matchAll(pattern)].map((match) =>
    path.relative(SRC, `${path.resolve(SRC, path.dirname(file), match[1] ?? "")}.ts`),
  );
}

const folderOf = (file: string) => file.split(path.sep)[0] ?? "";

describe("the house", () => {
  it("has no folder without a rank", () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(RANKS).sort());
  });

  it("has data flow one way: no file imports from a folder of its own rank or of a higher one", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file, true)
        .filter((target) => folderOf(target) !== folderOf(file))
        .filter((target) => !((RANKS[folderOf(target)] ?? 9) < (RANKS[folderOf(file)] ?? 0)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycles between files", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (trail.includes(file) || done.has(file)) return;
      for (const target of importsOf(file, false)) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("reads the environment in one file", () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(SRC, file), "utf8").includes("process.env"),
    );
    expect(readers).toEqual([path.join("config", "settings.ts")]);
  });
});
