import { execFileSync } from "node:child_process";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import { contentsOf, FIXTURE_SEEDS, FIXTURE_TEXTS, seedStore } from "../support/catalog";
import { postgresDatabase, sqlOn } from "../support/database";
import { newFolder, refused, rolegraph, succeeded } from "../support/process";

const CHECKS = [
  "the engine finds its storage sound",
  "revisions and their changes are complete",
  "refs are unique, and concepts' begin with their scheme's code",
  "every fact has evidence",
  "evidence points into its document",
  "attached texts are those of their documents",
  "texts are folded as they are searched for",
  "the vocabulary has every word of labels, and every word its forms",
];

const shown = (url: string) => `postgres://postgres@${new URL(url).host}${new URL(url).pathname}`;

describe("someone with a catalog on PostgreSQL", () => {
  let url: string;
  beforeEach(async () => {
    url = await postgresDatabase();
    const store = await openStore(url);
    await store.migrate();
    await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    await store.close();
  });

  const run = (args: string[], database: string) =>
    rolegraph(args, { cwd: newFolder(), env: { ROLEGRAPH_DATABASE_URL: database } });

  const contents = async (database: string) => {
    const store = await openStore(database);
    try {
      return await contentsOf(store);
    } finally {
      await store.close();
    }
  };

  it("is told to back it up by PostgreSQL's own tools", async () => {
    expect(await run(["backup", "copy"], url)).toEqual(
      refused(
        `${shown(url)} is backed up by PostgreSQL's own tools: pg_dump --format=custom --file=copy <url>.`,
      ),
    );
  });

  it("does so, restores the file into a new database, and finds the same catalog there, which is sound", async () => {
    const file = path.join(newFolder(), "copy.dump");
    execFileSync("pg_dump", ["--format=custom", `--file=${file}`, url]);
    const restored = await postgresDatabase();
    execFileSync("pg_restore", ["--exit-on-error", "--no-owner", `--dbname=${restored}`, file]);
    expect(await contents(restored)).toEqual(await contents(url));
    const sound = CHECKS.map((what) => `ok     ${what}\n`).join("");
    expect(await run(["check"], restored)).toEqual(
      succeeded(`${sound}${shown(restored)} is sound at revision 1\n`),
    );
  });

  it("checks it, and reads what somebody has broken", async () => {
    await sqlOn(url, `DELETE FROM evidence WHERE ref = (SELECT MIN(ref) FROM evidence WHERE "factId" = 1)`);
    await sqlOn(url, "DELETE FROM search_word WHERE word = 'deckhand'");
    const { code, stdout, stderr } = await run(["check"], url);
    expect(stdout.split("\n").filter((line) => line.startsWith("broken "))).toEqual([
      `broken ${CHECKS[3]}`,
      `broken ${CHECKS[7]}`,
    ]);
    expect([code, stderr]).toEqual([1, `rolegraph: 2 of 8 checks of ${shown(url)} failed.\n`]);
  });
});
