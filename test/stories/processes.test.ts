import { newDatabase } from "../support/database";
import { ask, newFolder, RolegraphProcess, rolegraph } from "../support/process";

const STATE = `{ catalog { revision } role(ref: "tech-lead") { label } }`;

describe("two servers on one database", () => {
  const stateOf = async (url: string) => (await ask(url, STATE)).json();
  const seeded = { data: { catalog: { revision: 1 }, role: { label: "Tech Lead" } } };

  async function surroundings() {
    return { cwd: newFolder(), env: { PORT: "0", ROLEGRAPH_DATABASE_URL: await newDatabase() } };
  }

  it("both show what another process writes within a second", async () => {
    const place = await surroundings();
    const first = new RolegraphProcess(["serve", "--no-seed"], place);
    const urls = [await first.url()];
    const second = new RolegraphProcess(["serve", "--no-seed"], place);
    urls.push(await second.url());
    for (const url of urls) {
      expect(await stateOf(url)).toMatchObject({ data: { catalog: { revision: 0 }, role: null } });
    }
    expect((await rolegraph(["seed"], place)).code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const url of urls) expect(await stateOf(url)).toMatchObject(seeded);
    expect(await first.stop()).toMatchObject({ code: 0, stderr: "" });
    expect(await stateOf(urls[1] as string)).toMatchObject(seeded);
    expect(await second.stop()).toMatchObject({ code: 0, stderr: "" });
  });

  it("may start at the same time: one makes the tables and seeds, and the other finds it done", async () => {
    const place = await surroundings();
    const servers = [1, 2, 3].map(() => new RolegraphProcess(["serve"], place));
    for (const server of servers) expect(await stateOf(await server.url())).toMatchObject(seeded);
    const outputs = await Promise.all(servers.map((server) => server.stop()));
    expect(outputs.map(({ code, stderr }) => [code, stderr])).toEqual(outputs.map(() => [0, ""]));
    const count = (pattern: RegExp) => outputs.filter(({ stdout }) => pattern.test(stdout)).length;
    expect([count(/^migrate: .+ ran /m), count(/^migrate: .+ is up to date$/m)]).toEqual([1, 2]);
    expect([count(/^seed: revision 1: /m), count(/^seed: nothing to change /m)]).toEqual([1, 2]);
  });
});
