import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { readManifest } from "../../src/ingest/manifest";
import { SEEDS } from "../support/catalog";
import { filesIn, newFolder, ROOT, refused, rolegraph, sql, succeeded } from "../support/process";

describe("someone who wants the schema", () => {
  const file = path.join(ROOT, "schema/schema.graphql");

  it("gets the one in the repository, which is the code's", async () => {
    const cwd = newFolder();
    expect(await rolegraph(["schema"], { cwd })).toEqual(succeeded(readFileSync(file, "utf8")));
    expect(await rolegraph(["schema", "--check"], { cwd })).toEqual(succeeded("schema: up to date\n"));
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("is told where the file is not the code's, and has it written", async () => {
    const cwd = newFolder();
    for (const name of ["package.json", "schema", "dist"]) {
      cpSync(path.join(ROOT, name), path.join(cwd, name), {
        recursive: true,
        filter: (source) => source !== path.join(ROOT, "dist/web"),
      });
    }
    symlinkSync(path.join(ROOT, "node_modules"), path.join(cwd, "node_modules"));
    const surroundings = { cwd, script: path.join(cwd, "dist/cli/main.js") };
    const copy = path.join(cwd, "schema/schema.graphql");
    appendFileSync(copy, "\nscalar Extra\n");
    const changed = readFileSync(copy, "utf8");
    expect(await rolegraph(["schema", "--check"], surroundings)).toEqual(
      refused("schema/schema.graphql is not what the code says; run `npm run schema`."),
    );
    expect(readFileSync(copy, "utf8")).toBe(changed);
    expect(await rolegraph(["schema", "--write"], surroundings)).toEqual(
      succeeded(`schema: wrote ${path.join("schema", "schema.graphql")}\n`),
    );
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(file, "utf8"));
  });
});

describe("someone without the documents' texts", () => {
  const manifest = readManifest(SEEDS);
  if ("problems" in manifest) throw new Error("The manifest is wrong.");
  const { value, originOf } = manifest.yaml;
  const [document] = value.documents;
  if (!document) throw new Error("The manifest is empty.");
  const origin = (place: { file: string; line: number }) => `${place.file}:${place.line}`;

  const env = { ROLEGRAPH_DATABASE_URL: "sqlite:rolegraph.sqlite" };
  let seeded: string;
  beforeAll(async () => {
    seeded = newFolder();
    expect(await rolegraph(["migrate"], { cwd: seeded, env })).toMatchObject({ code: 0 });
    expect(await rolegraph(["seed"], { cwd: seeded, env })).toMatchObject({ code: 0 });
  });

  function seededFolder(): string {
    const cwd = newFolder();
    cpSync(seeded, cwd, { recursive: true });
    return cwd;
  }

  it("attaches nothing where a file is the wrong one, and reads a line for each such file", async () => {
    const cwd = seededFolder();
    writeFileSync(path.join(cwd, "wrong.txt"), "hello\n");
    writeFileSync(path.join(cwd, "latin-1.txt"), Buffer.from("caf\xe9\n", "latin1"));
    const before = filesIn(cwd);
    const files = ["wrong.txt", "latin-1.txt", "missing.txt"];
    const { code, stdout, stderr } = await rolegraph(["documents", "attach", ...files], { cwd, env });
    expect([code, stdout]).toEqual([1, ""]);
    const sha256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    expect(stderr.trimEnd().split("\n").sort()).toEqual([
      "rolegraph: latin-1.txt is not UTF-8 text",
      "rolegraph: missing.txt is not there",
      `rolegraph: wrong.txt is not the text of any document here: its sha256 is ${sha256}`,
    ]);
    expect(filesIn(cwd)).toEqual(before);
    const database = path.join(cwd, "rolegraph.sqlite");
    expect(await sql(database, "SELECT ref FROM document WHERE text IS NOT NULL")).toEqual([]);
    expect(await sql(database, "SELECT max(id) AS id FROM revision")).toEqual([{ id: 1 }]);
  });

  it("attaches nothing where a folder is named, and reads which", async () => {
    const cwd = seededFolder();
    mkdirSync(path.join(cwd, "texts"));
    const before = filesIn(cwd);
    const { code, stdout, stderr } = await rolegraph(["documents", "attach", "texts"], { cwd, env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^rolegraph: .*\btexts\b.*\n$/);
    expect(filesIn(cwd)).toEqual(before);
  });

  it("cannot find a phrase, and learns how to attach the text", async () => {
    const surroundings = { cwd: seededFolder(), env };
    expect(await rolegraph(["documents", "find", document.ref, "Kubernetes"], surroundings)).toEqual(
      refused(`The text of ${document.ref} is not attached; run \`rolegraph documents attach\`.`),
    );
    expect(await rolegraph(["documents", "find", "ferry-pilot", "Kubernetes"], surroundings)).toEqual(
      refused("There is no document ferry-pilot."),
    );
  });

  it("reads in the coverage which documents lack their text", async () => {
    const surroundings = { cwd: seededFolder(), env };
    const lines = value.documents
      .map(({ ref, title }) => `\n${ref}: ${title}\n    the text is not attached\n`)
      .sort();
    expect(await rolegraph(["documents", "coverage"], surroundings)).toEqual(succeeded(lines.join("")));
    expect(await rolegraph(["documents", "coverage", document.ref], surroundings)).toEqual(
      refused(`The text of ${document.ref} is not attached; run \`rolegraph documents attach\`.`),
    );
  });

  it("cannot seed with a wrong text in the documents' folder, and the catalog stays as it was", async () => {
    const cwd = seededFolder();
    const wrong = path.join(cwd, "documents", document.file);
    mkdirSync(path.dirname(wrong));
    writeFileSync(wrong, "hello\n");
    const before = filesIn(cwd);
    const sha256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    expect(await rolegraph(["seed"], { cwd, env })).toEqual(
      refused(
        `${origin(originOf("documents", 0))} WRONG_TEXT ${wrong} is not the text of ${document.ref}: its sha256 is ${sha256}`,
      ),
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  it("cannot seed from a documents' folder that is named but missing", async () => {
    const cwd = seededFolder();
    const before = filesIn(cwd);
    const missing = path.join(cwd, "nowhere");
    expect(await rolegraph(["seed"], { cwd, env: { ...env, ROLEGRAPH_DOCUMENTS: missing } })).toEqual(
      refused(`ROLEGRAPH_DOCUMENTS names ${missing}, which is not a folder.`),
    );
    expect(filesIn(cwd)).toEqual(before);
  });
});
