import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { openStore } from "../../src/catalog/database";
import { readRevision } from "../../src/catalog/revision";
import type { Store } from "../../src/catalog/store";
import { contentsOf, FIXTURE_SEEDS, FIXTURE_TEXTS, seedStore } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";
import { ask, filesIn, newFolder, RolegraphProcess, refused, rolegraph, succeeded } from "../support/process";

/** A sound database of the fixture's catalog, with its text attached. */
async function soundDatabase(): Promise<string> {
  const file = path.join(newFolder(), "catalog.sqlite");
  const store = await openStore(`sqlite:${file}`);
  await store.migrate();
  await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
  await store.close();
  return file;
}

const run = (args: string[], file: string) =>
  rolegraph(args, {
    cwd: path.dirname(file),
    env: { ROLEGRAPH_DATABASE_URL: `sqlite:${path.basename(file)}` },
  });

/** SQLite's own size of a page. */
const PAGE_BYTES = 4_096;

const CHECKS = [
  "the engine finds its storage sound",
  "revisions and their changes are complete",
  "refs are unique, and concepts' begin with their scheme's code",
  "every fact has evidence",
  "evidence points into its document",
  "attached texts are those of their documents",
  "texts are folded as they are searched for",
  "the search indexes hold the rows of the tables",
  "the search indexes hold the words of the texts",
  "the vocabulary has every word of labels, and every word its forms",
];
const SOUND = CHECKS.map((what) => `ok     ${what}\n`).join("");

describe("someone who backs a database up", () => {
  /** What a database holds, and the revision that it is at. */
  async function stateOf(store: Store): Promise<{ revision: number; digest: string }> {
    const snapshot = store.snapshot();
    try {
      const { id } = await readRevision(snapshot.store);
      const contents = JSON.stringify(await contentsOf(snapshot.store));
      return { revision: id, digest: createHash("sha256").update(contents).digest("hex") };
    } finally {
      await snapshot.release();
    }
  }

  async function stateOfFile(file: string) {
    const store = await openStore(`sqlite:${file}`, { create: false, readOnly: true });
    try {
      return await stateOf(store);
    } finally {
      await store.close();
    }
  }

  // Each backup is a process, and so is its check; the imports go on beside them.
  it("while imports write gets whole revisions, sound ones, and never a mixture", async () => {
    const file = await soundDatabase();
    const store = await openStore(`sqlite:${file}`);
    const known = new Map<number, string>();
    let going = true;
    const importing = (async () => {
      for (let turn = 0; going; turn += 1) {
        const { revision, digest } = await stateOf(store);
        known.set(revision, digest);
        await importFrom(store, "esco", [fixture(`esco/v1.1.${turn % 2}`)]);
      }
    })();
    const copies = [1, 2, 3, 4].map((index) => `copy-${index}.sqlite`);
    for (const copy of copies) {
      const { code, stdout, stderr } = await run(["backup", copy], file);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^backed up sqlite:catalog\.sqlite to copy-\d\.sqlite, [\d,]+ bytes\n$/);
    }
    going = false;
    await importing;
    const last = await stateOf(store);
    known.set(last.revision, last.digest);
    await store.close();
    const revisions = new Set<number>();
    for (const copy of copies) {
      const place = path.join(path.dirname(file), copy);
      const { revision, digest } = await stateOfFile(place);
      expect(digest).toBe(known.get(revision));
      revisions.add(revision);
      expect(await run(["check"], place)).toEqual(
        succeeded(`${SOUND}sqlite:${copy} is sound at revision ${revision}\n`),
      );
    }
    expect(revisions.size).toBeGreaterThan(1);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(["catalog.sqlite", ...copies]);
  }, 90_000);

  it("serves the backup in place of what was lost, and finds the same answers and ids", async () => {
    const file = await soundDatabase();
    const query = "{ catalog { revision } roles { nodes { id ref label documents { text } } } }";
    const answerOf = async (database: string) => {
      const env = { PORT: "0", ROLEGRAPH_DATABASE_URL: `sqlite:${database}` };
      const served = new RolegraphProcess(["serve", "--no-seed"], { cwd: path.dirname(file), env });
      const answer = await (await ask(await served.url(), query)).json();
      await served.stop();
      return answer;
    };
    await run(["backup", "copy.sqlite"], file);
    const before = await answerOf("catalog.sqlite");
    expect(before).toMatchObject({ data: { catalog: { revision: 1 } } });
    expect(await answerOf("copy.sqlite")).toEqual(before);
  });

  it("to a place that is taken, or is none, reads so, and everything is as it was", async () => {
    const file = await soundDatabase();
    const folder = path.dirname(file);
    writeFileSync(path.join(folder, "taken.txt"), "taken");
    const before = filesIn(folder);
    expect(await run(["backup", "taken.txt"], file)).toEqual(refused("taken.txt is there already."));
    expect(await run(["backup", "catalog.sqlite"], file)).toEqual(
      refused("catalog.sqlite is there already."),
    );
    expect(await run(["backup", "nowhere/copy.sqlite"], file)).toEqual(
      refused(`There is no folder ${path.join(folder, "nowhere")}.`),
    );
    expect(await run(["backup", "copy.sqlite"], path.join(folder, "missing.sqlite"))).toEqual(
      refused("There is no database sqlite:missing.sqlite; run `rolegraph migrate` first."),
    );
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("someone who checks a database", () => {
  let sound: string;
  beforeAll(async () => {
    sound = await soundDatabase();
  });

  /** A copy of the sound database that somebody has tampered with. */
  function damaged(...statements: string[]): string {
    const file = path.join(newFolder(), "catalog.sqlite");
    copyFileSync(sound, file);
    const database = new Database(file, {});
    database.pragma("foreign_keys = OFF");
    for (const statement of statements) database.exec(statement);
    database.close();
    return file;
  }

  it("that is sound reads a line for each check, and the file stays as it was", async () => {
    const before = filesIn(path.dirname(sound));
    expect(await run(["check"], sound)).toEqual(
      succeeded(`${SOUND}sqlite:catalog.sqlite is sound at revision 1\n`),
    );
    expect(filesIn(path.dirname(sound))).toEqual(before);
  });

  const fact = `(SELECT e."factId" FROM evidence e GROUP BY e."factId" HAVING COUNT(*) = 1 ORDER BY 1 LIMIT 1)`;

  it.each([
    [
      "a missing role",
      1,
      ["DELETE FROM concept WHERE ref = 'rolegraph:deckhand'"],
      /refers to a row of concept that is missing/,
    ],
    ["a missing revision", 2, ["DELETE FROM revision WHERE id = 0"], /there are 1 revisions, from 1 to 1/],
    [
      "changes of no revision",
      2,
      ["UPDATE change SET revision = 7 WHERE position = 1"],
      /changes of revision 7, which is missing/,
    ],
    [
      "a missing change",
      2,
      ["DELETE FROM change WHERE position = 2"],
      /the changes of revision 1 are not all there/,
    ],
    [
      "a ref of another scheme",
      3,
      ["UPDATE concept SET ref = 'esco:deckhand' WHERE ref = 'rolegraph:deckhand'"],
      /concept esco:deckhand is of the scheme rolegraph/,
    ],
    ["a fact without evidence", 4, [`DELETE FROM evidence WHERE "factId" = ${fact}`], /fact \S+ has none/],
    [
      "evidence behind the end of its text",
      5,
      ['UPDATE evidence SET "end" = 999999 WHERE id = 1'],
      /evidence \S+ is at \d+-999999 of document:ferry-pilot, which has \d+ characters/,
    ],
    [
      "another text",
      6,
      ["UPDATE document SET text = replace(text, 'a', 'b')"],
      /the text of document:ferry-pilot is another/,
    ],
    [
      "a label that is folded otherwise",
      7,
      [`UPDATE concept SET "labelKey" = 'x' WHERE ref = 'rolegraph:deckhand'`],
      /the label of concept rolegraph:deckhand/,
    ],
    [
      "an index without a row",
      8,
      ["DELETE FROM search_label WHERE rowid = (SELECT MIN(place) FROM search_label_place)"],
      /search_label lacks 1 rows/,
    ],
    [
      "a label out of its place",
      8,
      ["UPDATE search_label_place SET place = place + (1 << 31) WHERE id = 1"],
      /search_label_place lacks 1 rows/,
    ],
    [
      "an index with other words",
      9,
      [
        "DROP TRIGGER search_label_of_changed_concept_text",
        `UPDATE concept_text SET "textKey" = 'zebra' WHERE "textKey" = 'deckhand'`,
      ],
      /search_label differs in “deckhand”/,
    ],
    ["a short vocabulary", 10, ["DELETE FROM search_word WHERE word = 'deckhand'"], /“deckhand” is missing/],
  ])("reads of %s, and what is wrong where", async (_damage, place, statements, fault) => {
    const file = damaged(...statements);
    const before = filesIn(path.dirname(file));
    const { code, stdout, stderr } = await run(["check"], file);
    const lines = stdout.split("\n");
    const at = lines.indexOf(`broken ${CHECKS[place - 1]}`);
    expect(lines[at + 1]).toMatch(fault);
    expect(lines.filter((line) => /^(ok|broken) /.test(line)).length).toBe(CHECKS.length);
    expect(stdout).not.toContain("is sound");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^rolegraph: \d of 10 checks of sqlite:catalog\.sqlite failed\.\n$/);
    expect(filesIn(path.dirname(file))).toEqual(before);
  });

  it("whose pages are overwritten reads of it, however far the rest can be read", async () => {
    const file = damaged();
    const database = new Database(file, {});
    const pages = database.prepare("SELECT pageno FROM dbstat WHERE name = 'evidence'").pluck().all({});
    database.close();
    const bytes = readFileSync(file);
    for (const page of pages) bytes.fill(0x55, (Number(page) - 1) * PAGE_BYTES, Number(page) * PAGE_BYTES);
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await run(["check"], file);
    expect(stdout).toMatch(/^broken the engine .+\n.+\n +Tree \d+ page \d+/);
    expect(stdout).toContain(
      `broken ${CHECKS[4]}\n         Cannot use the database sqlite:catalog.sqlite: database disk image is malformed\n`,
    );
    expect(stdout).toContain(`ok     ${CHECKS[6]}\n`);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^rolegraph: \d of 10 checks of .+ failed\.\n$/),
    ]);
  });

  it("that lacks tables of this version reads so", async () => {
    const file = path.join(newFolder(), "empty.sqlite");
    writeFileSync(file, "");
    expect(await run(["check"], file)).toEqual(
      refused(
        "The database sqlite:empty.sqlite lacks tables of this version; run `rolegraph migrate` first.",
      ),
    );
  });
});
