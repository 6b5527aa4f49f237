import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ExportPiece } from "../../src/export/format";
import { ExportRefused, writePieces } from "../../src/export/target";
import { temporaryFolder } from "../support/catalog";

const PIECES: ExportPiece[] = [
  { file: "a.csv", text: "x\n", rows: 0 },
  { file: "a.csv", text: "1\n2\n", rows: 2 },
  { file: "b.csv", text: "y\n", rows: 0 },
];

async function* pieces(fault?: () => void): AsyncGenerator<ExportPiece> {
  yield* PIECES;
  fault?.();
  yield { file: "b.csv", text: "3\n", rows: 1 };
}

const { signal } = new AbortController();

describe("the place of an export", () => {
  it("gets every piece at the end of its file, and how many rows each has is told", async () => {
    const folder = temporaryFolder();
    const written = await writePieces(path.join(folder, "new"), "folder", pieces(), signal);
    expect([...written]).toEqual([
      ["a.csv", 2],
      ["b.csv", 1],
    ]);
    expect(readdirSync(folder)).toEqual(["new"]);
    expect(readFileSync(path.join(folder, "new/a.csv"), "utf8")).toBe("x\n1\n2\n");
    expect(readFileSync(path.join(folder, "new/b.csv"), "utf8")).toBe("y\n3\n");
  });

  it("may be an empty folder", async () => {
    const folder = path.join(temporaryFolder(), "empty");
    mkdirSync(folder);
    await writePieces(folder, "folder", pieces(), signal);
    expect(readdirSync(folder)).toEqual(["a.csv", "b.csv"]);
  });

  it("is one file where the format makes one", async () => {
    const folder = temporaryFolder();
    async function* only(): AsyncGenerator<ExportPiece> {
      yield { text: "{", rows: 1 };
      yield { text: "}", rows: 1 };
    }
    const written = await writePieces(path.join(folder, "a.jsonld"), "file", only(), signal);
    expect([...written]).toEqual([["a.jsonld", 2]]);
    expect(readdirSync(folder)).toEqual(["a.jsonld"]);
    expect(readFileSync(path.join(folder, "a.jsonld"), "utf8")).toBe("{}");
  });

  it("is refused where something stands there already, or nothing can", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "file");
    writeFileSync(file, "mine");
    for (const [place, makes, fault] of [
      [folder, "folder", `The folder ${folder} is not empty.`],
      [file, "folder", `${file} is there already.`],
      [file, "file", `${file} is there already.`],
      [folder, "file", `${folder} is there already.`],
      [path.join(folder, "no/where"), "folder", `There is no folder ${path.join(folder, "no")}.`],
      [path.join(file, "below"), "file", `There is no folder ${file}.`],
    ] as const) {
      await expect(writePieces(place, makes, pieces(), signal)).rejects.toThrow(new ExportRefused(fault));
    }
    expect(readdirSync(folder)).toEqual(["file"]);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("holds nothing of an export that failed half way or was stopped", async () => {
    const folder = temporaryFolder();
    const place = path.join(folder, "new");
    const fault = () => {
      expect(readdirSync(folder)).toEqual([`new.partial-${process.pid}`]);
      throw new Error("the database is gone");
    };
    await expect(writePieces(place, "folder", pieces(fault), signal)).rejects.toThrow("the database is gone");
    expect(readdirSync(folder)).toEqual([]);
    const stopped = new AbortController();
    const stop = () => stopped.abort(new Error("stopped"));
    await expect(writePieces(place, "folder", pieces(stop), stopped.signal)).rejects.toThrow("stopped");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says in one line what keeps it from being written", async () => {
    const folder = temporaryFolder();
    const place = path.join(folder, "n".repeat(300));
    const refusal = writePieces(place, "folder", pieces(), signal);
    await expect(refusal).rejects.toBeInstanceOf(ExportRefused);
    await expect(refusal).rejects.toThrow(/^.*n cannot be written: ENAMETOOLONG/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
