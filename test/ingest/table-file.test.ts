import { Readable } from "node:stream";
import fc from "fast-check";
import { FileRefused, type InputFile } from "../../src/ingest/files";
import type { InputItem } from "../../src/ingest/records";
import { openTable, type TableRow, type TableSpec } from "../../src/ingest/table-file";

type Row = TableRow<string, string>;

const CREW = { delimiter: ",", quoted: true, columns: ["name", "post"], optional: ["note"] } as const;

/** A file that comes in pieces of so many bytes. */
function fileOf(content: string | Buffer, size = 1_000_000): InputFile {
  const bytes = Buffer.from(content);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  const open = async () => Readable.from(pieces, { objectMode: false });
  return { name: "crew.csv", place: "ferries.zip/crew.csv", container: "ferries.zip", open };
}

async function read(file: InputFile, spec: TableSpec<string, string> = CREW) {
  const table = await openTable(file, spec);
  const rows: Row[] = [];
  const problems: InputItem[] = [];
  for await (const batch of table.rows()) {
    rows.push(...batch.rows);
    problems.push(...batch.problems);
  }
  return { rows, problems };
}

const cellsOf = ({ rows }: { rows: Row[] }) => rows.map(({ cells }) => cells);

async function refusalOf(file: InputFile, spec: TableSpec<string, string> = CREW): Promise<string> {
  const error = await read(file, spec).then(
    () => undefined,
    (fault) => fault,
  );
  expect(error).toBeInstanceOf(FileRefused);
  return error.message;
}

describe("a table", () => {
  it("gives the cells of the columns that are asked for, whatever the order and the rest", async () => {
    const file = fileOf("post,name,berth\npilot,Ada,1\ndeckhand,Bo,2\n");
    expect(cellsOf(await read(file))).toEqual([
      { name: "Ada", post: "pilot" },
      { name: "Bo", post: "deckhand" },
    ]);
  });

  it("gives the cells of an optional column where it has it", async () => {
    expect(cellsOf(await read(fileOf("name,post,note\nAda,pilot,first\n")))).toEqual([
      { name: "Ada", post: "pilot", note: "first" },
    ]);
  });

  it("may have quoted cells with delimiters, quotes and lines in them", async () => {
    const file = fileOf('name,post\n"Ada, the ""first""","pilot\r\nand\nmaster"\n"",deckhand\n');
    expect(cellsOf(await read(file))).toEqual([
      { name: 'Ada, the "first"', post: "pilot\r\nand\nmaster" },
      { name: "", post: "deckhand" },
    ]);
  });

  it.each([
    ["lines that end in CRLF", "name,post\r\nAda,pilot\r\nBo,deckhand\r\n"],
    ["lines that end in either way", "name,post\r\nAda,pilot\nBo,deckhand\r\n"],
    ["a byte order mark", "\ufeffname,post\nAda,pilot\nBo,deckhand\n"],
    ["a byte order mark and quotes", '\ufeff"name","post"\nAda,pilot\n"Bo",deckhand\n'],
    ["blank lines", "name,post\n\nAda,pilot\n\r\nBo,deckhand\n\n\r\n\n"],
    ["blanks around its columns", " name,post \nAda,pilot\nBo,deckhand\n"],
    ["quotes from some row on", 'name,post\nAda,pilot\n"Bo","deckhand"\n'],
  ])("may have %s", async (_what, text) => {
    for (const size of [1, 2, 7, 1_000]) {
      expect(cellsOf(await read(fileOf(text, size)))).toEqual([
        { name: "Ada", post: "pilot" },
        { name: "Bo", post: "deckhand" },
      ]);
    }
  });

  it("may have no rows", async () => {
    expect(await read(fileOf("name,post\n"))).toEqual({ rows: [], problems: [] });
  });

  it("takes quotes for text where it knows none", async () => {
    const spec = { delimiter: "\t", quoted: false, columns: ["name", "post"] } as const;
    const file = fileOf('name\tpost\nAda "the first\tpilot, "master"\n"Bo\tdeckhand\n');
    expect(cellsOf(await read(file, spec))).toEqual([
      { name: 'Ada "the first', post: 'pilot, "master"' },
      { name: '"Bo', post: "deckhand" },
    ]);
  });

  it("says where its rows are, in lines and in UTF-16 code units", async () => {
    const text = '\ufeffname,post\r\nAda,⛴ pilot\r\n\r\n"Bo\nthe 🥖","crêpe\r\nbaker"\r\nCy,cook\n';
    for (const size of [1, 3, 1_000]) {
      const { rows } = await read(fileOf(text, size));
      expect(rows.map(({ line, start, end }) => [line, text.slice(start, end)])).toEqual([
        [2, "Ada,⛴ pilot"],
        [4, '"Bo\nthe 🥖","crêpe\r\nbaker"'],
        [7, "Cy,cook"],
      ]);
    }
  });

  it("leaves out rows with too few or too many cells, and says so", async () => {
    const file = fileOf('name,post\nAda\nBo,deckhand\nCy,cook,,\n"D\nee"\nEd,mate\n');
    const { rows, problems } = await read(file);
    expect(rows.map(({ line, cells }) => [line, cells.name])).toEqual([
      [3, "Bo"],
      [7, "Ed"],
    ]);
    const problem = (line: number, count: number) => ({
      problem: {
        code: "RAGGED_ROW",
        origin: { file: "crew.csv", line },
        message: `the row has ${count} cells where the header has 2`,
      },
    });
    expect(problems).toEqual([problem(2, 1), problem(4, 4), problem(5, 1)]);
  });

  it("comes in batches, so that none of it is held for long", async () => {
    const text = `name,post\n${"Ada,pilot\n".repeat(10_000)}`;
    const table = await openTable(fileOf(text, 1_000), CREW);
    const sizes: number[] = [];
    for await (const { rows } of table.rows()) sizes.push(rows.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(10_000);
    expect(Math.max(...sizes)).toBeLessThan(1_200);
  });

  it("reads the same in whatever pieces it comes, and its places are those of its rows", async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "é", "🥖", " ", "\t"), maxLength: 6 }),
      fc.string({ unit: fc.constantFrom("b", ",", '"', "\n", "\r\n", "⛴"), maxLength: 6 }),
    );
    const lineBreak = fc.constantFrom("\n", "\r\n");
    const row = fc.record({ cells: fc.tuple(cell, cell, cell), quoted: fc.boolean(), lineBreak });
    const written = (text: string, quoted: boolean) =>
      quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (table, mark, size) => {
          const lines = table.map(({ cells, quoted }) =>
            cells.map((text) => written(text, quoted)).join(","),
          );
          const breaks = table.map((each) => each.lineBreak);
          const text = `${mark ? "\ufeff" : ""}name,post,note\n${lines.map((line, i) => line + breaks[i]).join("")}`;
          const { rows, problems } = await read(fileOf(text, size));
          expect(problems).toEqual([]);
          expect(rows.map(({ cells }) => [cells.name, cells.post, cells.note])).toEqual(
            table.map(({ cells }) => cells),
          );
          expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
          expect(rows.map(({ line }) => line)).toEqual(
            rows.map(({ start }) => text.slice(0, start).split("\n").length),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a file that is no such table", () => {
  const CUT = (line: number) => `: its last row, at line ${line}, has no line break: the file is cut short`;
  const utf16 = Buffer.from("\ufeffname,post\n", "utf16le");
  it.each<[string, string | Buffer, string]>([
    ["lacks columns", "name,role\nAda,pilot\n", ' has no column "post"; it has "name, role"'],
    ["has a column twice", "name,post,name\nAda,pilot,Bo\n", ' has the column "name" twice'],
    ["is a web page", " \n<!DOCTYPE html>\n<html></html>", " is a web page, not a table"],
    ["is a web page without a type", "<html><body>503</body></html>", " is a web page, not a table"],
    ["is empty", "", " is empty"],
    ["is blank", "\n\n", " is empty"],
    ["is in UTF-16", utf16, " is in UTF-16, not in UTF-8"],
    ["is in UTF-16, big end first", Buffer.from(utf16).swap16(), " is in UTF-16, not in UTF-8"],
    [
      "is in Latin-1",
      Buffer.from("name,post\nAndré,pilot\n", "latin1"),
      ": it is not UTF-8 text at or after line 1",
    ],
    ["is not text", "name,post\nAda,\0pilot\n", " is not text: it has NUL characters"],
    [
      "has a quote in its header",
      'na"me,post\nAda,pilot\n',
      ": the row at line 1 has a quote where none may stand",
    ],
    [
      "has a quote within a cell",
      'name,post\nAda,pilot\nBo,deck"hand\n',
      ": the row at line 3 has a quote where none may stand",
    ],
    [
      "goes on after a quote",
      'name,post\n"Ada" B,pilot\n',
      ": the row at line 2 has a quote where none may stand",
    ],
    [
      "ends in a quoted cell",
      'name,post\n"Ada",pilot\n"Bo,deckhand\nCy,cook\n',
      ": the row at line 3 never ends, because a quote is left open: the file is cut short or damaged",
    ],
    ["ends within a row", "name,post\nAda,pilot\nBo", CUT(3)],
    ["ends within a quoted row", 'name,post\n"Ada",pilot\nBo', CUT(3)],
    ["ends within its last cell", "name,post\nAda,pilot\nBo,deck", CUT(3)],
    ["ends within its last line break", 'name,post\r\n"Ada",pilot\r', CUT(2)],
    ["ends within its header", "name,post", CUT(1)],
  ])("is refused where it %s", async (_what, content, fault) => {
    expect(await refusalOf(fileOf(content))).toBe(`ferries.zip/crew.csv${fault}`);
  });

  // What is looked at first is 64 kB.
  const long = `name,post\n${"Ada,pilot\n".repeat(10_000)}`;
  it.each<[string, Buffer | string, string]>([
    ["is not UTF-8", Buffer.from("André,pilot\n", "latin1"), ": it is not UTF-8 text at or after line 10002"],
    [
      "is not UTF-8 and quoted",
      Buffer.from('"é",pilot\n', "latin1"),
      ": it is not UTF-8 text at or after line 10002",
    ],
    [
      "ends within a character",
      Buffer.from("é").subarray(0, 1),
      ": it is not UTF-8 text at or after line 10002",
    ],
    [
      "ends within a quoted character",
      Buffer.from('"a",b\n"é').subarray(0, -1),
      ": it is not UTF-8 text at or after line 10002",
    ],
    ["is not text", "\0\0\0", ": it is not text: it has NUL characters at or after line 10002"],
    [
      "has a quote left open",
      '"Bo,deckhand\n',
      ": the row at line 10002 never ends, because a quote is left open: the file is cut short or damaged",
    ],
  ])("is refused where far in it %s", async (_what, content, fault) => {
    const file = fileOf(Buffer.concat([Buffer.from(long), Buffer.from(content)]), long.length);
    expect(await refusalOf(file)).toBe(`ferries.zip/crew.csv${fault}`);
  });

  it("is refused where it cannot be read", async () => {
    const broken: InputFile = {
      ...fileOf(""),
      open: async () =>
        Readable.from(
          (async function* () {
            yield Buffer.from(long);
            throw new Error("the disk is gone");
          })(),
          { objectMode: false },
        ),
    };
    expect(await refusalOf(broken)).toBe("ferries.zip/crew.csv: the disk is gone");
  });
});
