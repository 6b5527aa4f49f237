import { newFolder, refused, rolegraph, sql, succeeded } from "../support/process";

const env = { ROLEGRAPH_DATABASE_URL: "sqlite:a.sqlite" };
const TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

async function migrated() {
  const place = { cwd: newFolder(), env };
  await rolegraph(["migrate"], place);
  return place;
}

describe("someone who gives out API keys", () => {
  it("sees a key once, afterwards only what it may do, and that it is revoked for good", async () => {
    const place = await migrated();
    expect(await rolegraph(["keys", "list"], place)).toEqual(succeeded("There are no keys.\n"));
    const first = await rolegraph(["keys", "create", "HR dashboard"], place);
    expect(first).toEqual(succeeded(expect.stringMatching(/^rg_[0-9a-f]{8}_[0-9a-f]{64}\n$/) as never));
    const more = ["--scope", "read", "read:unpublished", "read", "--rate", "600"];
    const second = await rolegraph(["keys", "create", "editors", ...more], place);
    expect([second.code, second.stderr]).toEqual([0, ""]);
    const ids = [first, second].map(({ stdout }) => stdout.slice(0, 11));
    const listed = await rolegraph(["keys", "list"], place);
    expect(listed.stdout).toMatch(
      new RegExp(
        `^${ids[0]}  made ${TIME}  read  the server's rate  HR dashboard
${ids[1]}  made ${TIME}  read, read:unpublished  600 a minute  editors
$`,
      ),
    );
    const rows = await sql<{ name: string }>(`${place.cwd}/a.sqlite`, "SELECT * FROM api_key");
    for (const { stdout } of [first, second]) {
      expect(JSON.stringify(rows) + listed.stdout).not.toContain(stdout.slice(12, 40));
    }

    const revoke = async (id: string) => (await rolegraph(["keys", "revoke", id], place)).stdout;
    expect(await revoke(ids[0] as string)).toBe(`${ids[0]} (HR dashboard) is revoked\n`);
    expect(await revoke(second.stdout.trim())).toBe(`${ids[1]} (editors) is revoked\n`);
    const after = await rolegraph(["keys", "list"], place);
    expect(after.stdout).toMatch(
      new RegExp(`^${ids[0]}  revoked ${TIME}  read  .*\n${ids[1]}  revoked ${TIME}  .*\n$`),
    );
    expect(await revoke(ids[0] as string)).toMatch(
      new RegExp(`^${ids[0]} \\(HR dashboard\\) was revoked ${TIME}\n$`),
    );
    expect(await rolegraph(["keys", "list"], place)).toEqual(after);
  });

  it("reads in one line what is wrong, and no key is made or revoked", async () => {
    const place = await migrated();
    const oneLine = "rolegraph: A key's name is one line of text.\n";
    for (const [args, stderr] of [
      [["create", " "], "rolegraph: A key needs a name.\n"],
      [["create", "a\u001b[2Jb"], oneLine],
      [["create", "x".repeat(101)], "rolegraph: A key's name has at most 100 characters.\n"],
      [["create", "x", "--rate", "1000000001"], "rolegraph: A rate is at most 1000000000.\n"],
      [
        ["create", "x", "--rate", "-1"],
        "error: option '--rate <units>' argument '-1' is invalid. It must be a whole number.\n",
      ],
      [
        ["create", "x", "--scope", "write"],
        "error: option '--scope <scopes...>' argument 'write' is invalid. Allowed choices are read, read:unpublished, edit, admin.\n",
      ],
      [
        ["revoke", "rg_00000001"],
        "rolegraph: There is no such key; `rolegraph keys list` shows their ids.\n",
      ],
      [["revoke", "HR"], "rolegraph: There is no such key; `rolegraph keys list` shows their ids.\n"],
    ] as const) {
      expect(await rolegraph(["keys", ...args], place)).toEqual({ code: 1, stdout: "", stderr });
    }
    expect(await rolegraph(["keys", "list"], place)).toEqual(succeeded("There are no keys.\n"));
    expect(await rolegraph(["keys", "list"], { cwd: newFolder(), env })).toEqual(
      refused("There is no database sqlite:a.sqlite; run `rolegraph migrate` first."),
    );
  });
});
