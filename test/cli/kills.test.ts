import { copyFileSync, existsSync, watch } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import { MIGRATIONS } from "../../src/catalog/migrations/migrations";
import type { Store } from "../../src/catalog/store";
import { readAnswer } from "../support/http";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";
import { ask, newFolder, ROOT, RolegraphProcess, rolegraph } from "../support/process";
import { randomNumbers } from "../support/query-generator";
import { isBeingWritten, removeFile, stateOf } from "../support/sqlite-file";

const FIRST = fixture("esco", "v1.1.0");
const NEXT = fixture("esco", "v1.1.1");
const FILE = "a.sqlite";
const env = { ROLEGRAPH_DATABASE_URL: `sqlite:${FILE}` };

/** The command itself, without the check that it is built, which takes a third of the time. */
const script = path.join(ROOT, "dist/cli/main.js");

/** After how many kills an import is let end. */
const WHOLE_EVERY = 20;
/** Milliseconds, about, from the first line of a report to the end of the process. */
const SAID_TO_ENDED_MS = 10;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when the process has opened the database, which is when the log beside it appears. */
function opened(cwd: string, { ended }: RolegraphProcess): Promise<unknown> {
  const wal = path.join(cwd, `${FILE}-wal`);
  return new Promise((resolve) => {
    const watcher = watch(cwd, () => {
      if (existsSync(wal)) done();
    });
    const done = () => {
      watcher.close();
      resolve(undefined);
    };
    void ended.then(done);
  });
}

/** How long a command takes, in milliseconds. */
interface Times {
  whole: number;
  /** From when it has opened the database. */
  open: number;
}

/**
 * Kills a command at a random moment: of the whole time that it takes, of that in which it has the database open, or
 * right after it has said what it did. Tells whether it was inside of a transaction then, and whether it was too late.
 */
async function kill(cwd: string, args: string[], times: Times, random: () => number) {
  const child = new RolegraphProcess(args, { cwd, env, script });
  const which = random();
  if (which < 0.4) {
    await sleep(random() * times.whole);
  } else if (which < 0.85) {
    await opened(cwd, child);
    await sleep(random() * times.open);
  } else {
    await child.printed(/\n/);
    await sleep(random() * SAID_TO_ENDED_MS);
  }
  const inside = random() < 0.5 && isBeingWritten(path.join(cwd, FILE));
  const { code } = await child.stop("SIGKILL");
  return { inside, late: code !== null };
}

/** Kills a command on copies of a file, two at a time, and tells where the kills struck and what they left. */
class Killing {
  readonly seen = { inside: 0, old: 0, new: 0 };
  private readonly random = randomNumbers(5);
  private readonly folders = [newFolder(), newFolder()];

  constructor(
    private readonly args: string[],
    /** The file as it is before the command. */
    private readonly old: string,
    /** Lets the command end in a file that kills left behind. */
    private readonly end: (file: string) => Promise<unknown>,
  ) {}

  async run(kills: number): Promise<void> {
    const before = stateOf(this.old);
    // Measured as they will run.
    const measured = await Promise.all(this.folders.map((cwd) => this.measure(cwd)));
    const times = {
      whole: Math.max(...measured.map(({ whole }) => whole)),
      open: Math.max(...measured.map(({ open }) => open)),
    };
    const after = stateOf(path.join(this.folders[0] as string, FILE));
    expect([before.integrity, after.integrity, before.digest === after.digest]).toEqual(["ok", "ok", false]);
    let left = kills;
    const lane = async (cwd: string) => {
      const file = this.startAnew(cwd);
      const finish = async () => {
        await this.end(file);
        expect(stateOf(file)).toEqual(after);
      };
      while (left > 0) {
        left -= 1;
        const { inside, late } = await kill(cwd, this.args, times, this.random);
        const found = stateOf(file);
        expect(found.integrity).toBe("ok");
        expect([before.digest, after.digest]).toContain(found.digest);
        const isOld = found.digest === before.digest;
        if (late) left += 1;
        else this.seen[isOld ? "old" : "new"] += 1;
        if (inside) this.seen.inside += 1;
        // The next one goes on with what this one left behind; some are let end, which shows that they can.
        if (isOld && left % WHOLE_EVERY > 0) continue;
        if (isOld) await finish();
        this.startAnew(cwd);
      }
      await finish();
    };
    await Promise.all(this.folders.map(lane));
    expect(this.seen.old + this.seen.new).toBe(kills);
    expect(Math.min(...Object.values(this.seen))).toBeGreaterThan(0);
  }

  private startAnew(cwd: string): string {
    const file = path.join(cwd, FILE);
    removeFile(file);
    copyFileSync(this.old, file);
    return file;
  }

  private async measure(cwd: string): Promise<Times> {
    this.startAnew(cwd);
    const start = Date.now();
    const child = new RolegraphProcess(this.args, { cwd, env, script });
    await opened(cwd, child);
    const open = Date.now();
    expect((await child.ended).code).toBe(0);
    return { whole: Date.now() - start, open: Date.now() - open };
  }
}

/** A database that holds a release of a taxonomy. */
async function imported(): Promise<string> {
  const cwd = newFolder();
  expect((await rolegraph(["migrate"], { cwd, env })).code).toBe(0);
  expect((await rolegraph(["import", "esco", FIRST], { cwd, env })).code).toBe(0);
  return path.join(cwd, FILE);
}

async function onStore(file: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore(`sqlite:${file}`);
  await work(store).finally(() => store.close());
}

describe("someone whose command is killed", () => {
  it("finds the old catalog or the new one, whole, after each of 200 kills of an import", async () => {
    const finish = (file: string) => onStore(file, (store) => importFrom(store, "esco", [NEXT]));
    await new Killing(["import", "esco", NEXT], await imported(), finish).run(200);
  }, 600_000);

  it("finds the tables of the old version or of the new one after each of 30 kills of a migration", async () => {
    const old = await imported();
    await onStore(old, async ({ dataSource }) => {
      for (const _ of MIGRATIONS.slice(2)) await dataSource.undoLastMigration();
    });
    await new Killing(["migrate"], old, (file) => onStore(file, (store) => store.migrate())).run(30);
  }, 300_000);

  it("is answered by a running server from the one or the other, whole, meanwhile and ever after", async () => {
    const file = await imported();
    const cwd = path.dirname(file);
    const served = new RolegraphProcess(["serve", "--no-seed"], {
      cwd,
      env: { ...env, PORT: "0" },
      hangsAfterMs: 120_000,
    });
    const url = await served.url();
    const query = "{ catalog { revision } skills { totalCount } roles { totalCount } }";
    const answers = new Set<string>();
    let going = true;
    const asking = (async () => {
      while (going) {
        const { status, body } = await readAnswer(await ask(url, query));
        answers.add(JSON.stringify([status, body]));
      }
    })();
    const before = {
      data: { catalog: { revision: 1 }, skills: { totalCount: 8 }, roles: { totalCount: 4 } },
    };
    const after = { data: { catalog: { revision: 2 }, skills: { totalCount: 9 }, roles: { totalCount: 3 } } };
    const random = randomNumbers(7);
    for (let count = 0; count < 20; count += 1) {
      const child = new RolegraphProcess(["import", "esco", NEXT], { cwd, env, script });
      // The server keeps the log beside the file, so that the writing is what shows how far it is.
      while (!isBeingWritten(file)) await sleep(1);
      await sleep(random() * 20);
      await child.stop("SIGKILL");
    }
    expect(await rolegraph(["import", "esco", NEXT], { cwd, env })).toMatchObject({ code: 0, stderr: "" });
    expect((await readAnswer(await ask(url, query))).body).toEqual(after);
    going = false;
    await asking;
    expect([...answers].map((answer) => JSON.parse(answer))).toEqual([
      [200, before],
      [200, after],
    ]);
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
  }, 120_000);
});
