import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FIXTURE_SEEDS, FIXTURE_TEXT_FILE } from "../support/catalog";
import { Disk, type DiskCall, type DiskFault } from "../support/disk";
import { fixture } from "../support/items";
import { ask, newFolder, ROOT, RolegraphProcess, rolegraph } from "../support/process";
import { removeFile, stateOf } from "../support/sqlite-file";

const FILE = "a.sqlite";
const env = { ROLEGRAPH_DATABASE_URL: `sqlite:${FILE}` };
/** The command itself, without the check that it is built, which takes a third of the time. */
const script = path.join(ROOT, "dist/cli/main.js");

const FIRST = ["import", "esco", fixture("esco", "v1.1.0")];
const NEXT = ["import", "esco", fixture("esco", "v1.1.1")];

/** Where in the calls of a command a fault begins: the first, the last, and parts of the way between. */
const FAULTS: [DiskCall, DiskFault, places: number[]][] = [
  ["write", "ENOSPC", [0, 0.1, 0.5, 1]],
  ["write", "EIO", [0.3, 1]],
  ["sync", "EIO", [0, 0.3, 1]],
  ["read", "EIO", [0, 0.2, 1]],
  ["write", "KILL", [0.1, 0.5, 1]],
  ["sync", "KILL", [0, 0.3, 1]],
];

const LINES: Record<DiskFault, RegExp> = {
  ENOSPC:
    /^rolegraph: Cannot use the database sqlite:a\.sqlite: (database or disk is full|disk I\/O error \(SQLITE_IOERR_SHMSIZE; the disk may be full\))\n$/,
  EIO: /^rolegraph: Cannot use the database sqlite:a\.sqlite: (disk I\/O error \(SQLITE_IOERR_\w+(; .+)?\)|database disk image is malformed|vtable constructor failed: \w+)\n$/,
  KILL: /^$/,
};

/** A database on which these commands have run; an empty file where there are none. */
async function prepared(...commands: string[][]): Promise<string> {
  const cwd = newFolder();
  const file = path.join(cwd, FILE);
  writeFileSync(file, "");
  for (const args of commands) expect((await rolegraph(args, { cwd, env, script })).code).toBe(0);
  return file;
}

describe("someone whose disk is full, or fails", () => {
  const disk = new Disk();

  it.each<[string, string[], string[][]]>([
    ["migrates", ["migrate"], []],
    ["seeds", ["seed"], [["migrate"]]],
    ["imports a release", NEXT, [["migrate"], FIRST]],
    [
      "attaches a text",
      ["documents", "attach", FIXTURE_TEXT_FILE],
      [["migrate"], ["import", "roles", FIXTURE_SEEDS]],
    ],
  ])(
    "and who %s reads one line, finds the old catalog whole, and succeeds once the disk is well",
    async (_what, command, preparations) => {
      const old = await prepared(...preparations);
      const cwd = newFolder();
      const file = path.join(cwd, FILE);
      const startAnew = () => {
        removeFile(file);
        copyFileSync(old, file);
      };
      const run = (more: Record<string, string> = {}) =>
        rolegraph(command, { cwd, env: { ...env, ...more }, script });
      const before = stateOf(old);
      for (const [call, fault, places] of FAULTS) {
        startAnew();
        const calls = await disk.count(call, FILE, run);
        const after = stateOf(file);
        const seen = new Set<string>();
        startAnew();
        for (const at of new Set(places.map((part) => 1 + Math.round((calls - 1) * part)))) {
          const { code, stderr } = await run(disk.failing(call, fault, at, FILE));
          const found = stateOf(file);
          const isOld = found.digest === before.digest;
          const place = `${call} ${at} of ${calls}`;
          seen.add(isOld ? "old" : "new");
          expect([place, found]).toEqual([place, isOld ? before : after]);
          // What fails behind the commit has not to do with what was written; the next one to open the file goes on with it.
          if (fault === "KILL") expect([place, code]).toEqual([place, null]);
          else expect([place, code, isOld]).toEqual([place, isOld ? 1 : 0, isOld]);
          expect(stderr).toMatch(code === 1 ? LINES[fault] : /^$/);
          // What a killed process left beside the file changes how many calls the next one makes.
          if (!isOld || fault === "KILL") startAnew();
        }
        expect([call, [...seen].sort()]).toEqual([call, ["new", "old"]]);
        expect((await run()).code).toBe(0);
        expect(stateOf(file)).toEqual(after);
      }
    },
    300_000,
  );

  it("and who serves has an answer for everybody: what is there, or that it cannot be read just now", async () => {
    const cwd = path.dirname(await prepared(["migrate"], FIRST));
    const broken = path.join(cwd, "broken");
    const query = "{ catalog { revision } skills { nodes { label } } }";
    const served = new RolegraphProcess(["serve", "--no-seed"], {
      cwd,
      env: { ...env, PORT: "0", LOG_LEVEL: "fatal", ...disk.failingWhile(broken, "read", "EIO", FILE) },
      hangsAfterMs: 60_000,
    });
    const url = await served.url();
    const stateOfServer = async () => {
      const answer = await ask(url, query);
      const { data, errors } = (await answer.json()) as {
        data: { catalog?: { revision: number } } | null;
        errors?: { extensions: { code: string } }[];
      };
      return [answer.status, data?.catalog?.revision ?? errors?.[0]?.extensions.code];
    };
    expect(await stateOfServer()).toEqual([200, 1]);

    // The importer's disk is full, so that the server's answers stay.
    const full = await rolegraph(NEXT, {
      cwd,
      env: { ...env, ...disk.failing("write", "ENOSPC", 20, FILE) },
    });
    expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(LINES.ENOSPC)]);
    expect(await stateOfServer()).toEqual([200, 1]);

    // The server's disk fails: what it has in memory it may still say; what it has to read it cannot.
    writeFileSync(broken, "");
    expect((await rolegraph(NEXT, { cwd, env })).code).toBe(0);
    expect(await stateOfServer()).toEqual([503, "UNAVAILABLE"]);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    rmSync(broken);
    expect(await stateOfServer()).toEqual([200, 2]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
  }, 60_000);
});
