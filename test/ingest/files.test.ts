import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FileRefused, type InputFile, openInputs } from "../../src/ingest/files";
import { temporaryFolder } from "../support/catalog";
import { type ZipEntry, zipOf } from "../support/zip";

const folder = temporaryFolder();

/** Writes a file, and the folders that it is in; its path. */
function put(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}
const putZip = (name: string, ...entries: ZipEntry[]) => put(name, zipOf(entries));

async function textOf(file: InputFile | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await (file as InputFile).open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const shown = (files: InputFile[]) =>
  files.map(({ name, place, container }) => [name, path.relative(folder, place), container]);

async function refusalOf(...paths: string[]): Promise<string> {
  const error = await openInputs(paths).then(
    () => undefined,
    (fault) => fault,
  );
  expect(error).toBeInstanceOf(FileRefused);
  return error.message.replaceAll(`${folder}${path.sep}`, "");
}

/** What is said of a file whose fault shows only when it is read. */
async function faultOf(zip: string): Promise<string> {
  const [file] = await openInputs([zip]);
  const error = await textOf(file).catch((fault) => fault);
  expect(error).toBeInstanceOf(FileRefused);
  return error.message.replaceAll(`${folder}${path.sep}`, "");
}

describe("files to import", () => {
  it("are plain files as they lie", async () => {
    const file = put("plain/ferries.csv", "name\nAda\n");
    const files = await openInputs([file]);
    expect(shown(files)).toEqual([["ferries.csv", "plain/ferries.csv", "ferries.csv"]]);
    expect(await textOf(files[0])).toBe("name\nAda\n");
  });

  it("are all files of a zip, packed or stored, in folders or not, without what an operating system put there", async () => {
    const long = "moor the ferry\n".repeat(100_000);
    const zip = putZip(
      "ferries v1.2.zip",
      { name: "data/", bytes: "", method: 0 },
      { name: "data/long.csv", bytes: long },
      { name: "short.csv", bytes: "a,b\n", method: 0 },
      { name: "empty.csv", bytes: "", method: 0 },
      { name: "__MACOSX/data/._long.csv", bytes: "junk" },
      { name: "data/.DS_Store", bytes: "junk" },
    );
    const files = await openInputs([zip]);
    expect(shown(files)).toEqual([
      ["long.csv", "ferries v1.2.zip/data/long.csv", "ferries v1.2.zip"],
      ["short.csv", "ferries v1.2.zip/short.csv", "ferries v1.2.zip"],
      ["empty.csv", "ferries v1.2.zip/empty.csv", "ferries v1.2.zip"],
    ]);
    expect(await textOf(files[0])).toBe(long);
    expect(await textOf(files[0])).toBe(long);
    expect(await Promise.all(files.slice(1).map(textOf))).toEqual(["a,b\n", ""]);
  });

  it("are all files of a folder, those of the zips and folders in it too", async () => {
    put("release 3/b.csv", "b\n");
    put("release 3/inner/c.csv", "c\n");
    put("release 3/.hidden/d.csv", "d\n");
    put("release 3/.e.csv", "e\n");
    putZip("release 3/a.zip", { name: "a.csv", bytes: "a\n" });
    const files = await openInputs([path.join(folder, "release 3")]);
    expect(shown(files)).toEqual([
      ["a.csv", "release 3/a.zip/a.csv", "a.zip"],
      ["b.csv", "release 3/b.csv", "release 3"],
      ["c.csv", "release 3/inner/c.csv", "inner"],
    ]);
    expect(await Promise.all(files.map(textOf))).toEqual(["a\n", "b\n", "c\n"]);
  });

  it("may be left after their beginning, and read again", async () => {
    const zip = putZip("left.zip", { name: "long.csv", bytes: "moor the ferry\n".repeat(200_000) });
    const [file] = await openInputs([zip]);
    for await (const chunk of await (file as InputFile).open()) {
      expect(chunk.subarray(0, 15).toString()).toBe("moor the ferry\n");
      break;
    }
    expect(await textOf(file)).toHaveLength(3_000_000);
  });

  it.each<[string, Buffer | string, string]>([
    ["page.zip", "<!DOCTYPE html>\n<html><body>Not found</body></html>", "is not a zip, but a web page"],
    ["text.zip", "conceptUri,code\n", "is not a zip, whatever its name says"],
    ["empty.zip", "", "is empty"],
    ["bare.zip", zipOf([]), "has no files"],
    [
      "cut.zip",
      zipOf([{ name: "a.csv", bytes: "moor the ferry\n".repeat(9_999) }]).subarray(0, -40),
      "cannot be unpacked: it is cut short",
    ],
  ])("are not in %s", async (name, bytes, fault) => {
    expect(await refusalOf(put(name, bytes))).toBe(`${name} ${fault}`);
  });

  it.each<[string, ZipEntry, string]>([
    ["secret.zip", { name: "a.csv", bytes: "a", encrypted: true }, "secret.zip/a.csv is encrypted"],
    [
      "odd.zip",
      { name: "a.csv", bytes: "a", method: 12 },
      "odd.zip/a.csv is packed by method 12, which cannot be read",
    ],
    [
      "bomb.zip",
      { name: "a.csv", bytes: "a", length: 0xfffffff0 },
      "bomb.zip/a.csv has 4294967280 bytes unpacked; a file has at most 1073741824",
    ],
    [
      "outside.zip",
      { name: "../a.csv", bytes: "a" },
      "outside.zip cannot be unpacked: invalid relative path: ../a.csv",
    ],
  ])("are not read from %s", async (name, entry, refusal) => {
    expect(await refusalOf(putZip(name, entry))).toBe(refusal);
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ["longer.zip", { length: 7 }, "it is not as long as the zip states"],
    ["shorter.zip", { length: 100_000_000 }, "it is not as long as the zip states"],
    ["changed.zip", { checksum: 1 }, "its checksum is not the one that the zip states"],
  ])("are refused while they are read where they are not what %s says", async (name, claim, fault) => {
    const zip = putZip(name, { name: "a.csv", bytes: "moor the ferry\n".repeat(99_999), ...claim });
    expect(await faultOf(zip)).toBe(`${name}/a.csv cannot be unpacked: ${fault}`);
  });

  it("are refused while they are read where their packed bytes are damaged", async () => {
    const bytes = zipOf([{ name: "a.csv", bytes: "moor the ferry, cast off\n".repeat(9_999) }]);
    bytes.fill(0xff, 60, 90);
    expect(await faultOf(put("damaged.zip", bytes))).toMatch(/^damaged\.zip\/a\.csv cannot be unpacked: /);
  });

  it("are refused where a path is missing, or a folder has none", async () => {
    mkdirSync(path.join(folder, "bare"));
    expect(await refusalOf(path.join(folder, "nowhere.zip"))).toBe("nowhere.zip is not there");
    expect(await refusalOf(path.join(folder, "bare"))).toBe("bare has no files");
  });

  it("are refused where they go between being looked at and being read", async () => {
    const zip = putZip("brief.zip", { name: "a.csv", bytes: "a" });
    const [file] = await openInputs([zip]);
    rmSync(zip);
    await expect(textOf(file)).rejects.toThrow(/brief\.zip/);
  });
});
