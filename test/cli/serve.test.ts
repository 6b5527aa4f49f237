import { renameSync } from "node:fs";
import http from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import path from "node:path";
import {
  ask,
  newFolder,
  RAN,
  RolegraphProcess,
  refused,
  rolegraph,
  SERVING,
  WITHOUT_TEXTS,
} from "../support/process";

describe("someone who serves the catalog", () => {
  it("reads where it answers, and finds the same catalog after a restart", async () => {
    const surroundings = { cwd: newFolder(), env: SERVING };
    const query = "{ catalog { revision } roles(first: 100) { nodes { id ref } } }";
    const answers: unknown[] = [];
    const outputs: string[] = [];
    for (let start = 1; start <= 2; start += 1) {
      const served = new RolegraphProcess(["serve"], surroundings);
      const url = await served.url();
      const answer = await ask(url, query);
      expect(answer.status).toBe(200);
      answers.push(await answer.json());
      const page = await fetch(`${url}/graphiql`);
      expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      const { code, stdout, stderr } = await served.stop();
      expect([code, stderr]).toEqual([0, ""]);
      outputs.push(stdout.replaceAll(url, "URL"));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ data: { catalog: { revision: 1 } } });
    const [, records] = /: (\d+) added/.exec(outputs[0] ?? "") ?? [];
    const served = "GraphQL:  URL/graphql\nGraphiQL: URL/graphiql\nstopping on SIGTERM\n";
    expect(outputs).toEqual([
      `migrate: sqlite:rolegraph.sqlite ${RAN}\nseed: revision 1: ${records} added, 0 unchanged; ${WITHOUT_TEXTS}\n${served}`,
      `migrate: sqlite:rolegraph.sqlite is up to date\nseed: nothing to change in ${records} records; ${WITHOUT_TEXTS}\n${served}`,
    ]);
  });

  it("as it is, without the seeds, finds it empty", async () => {
    const served = new RolegraphProcess(["serve", "--no-seed"], { cwd: newFolder(), env: SERVING });
    const url = await served.url();
    const answer = await ask(url, "{ catalog { revision } roles { totalCount } }");
    expect(await answer.json()).toMatchObject({
      data: { catalog: { revision: 0 }, roles: { totalCount: 0 } },
    });
    expect((await served.stop()).stdout).not.toContain("seed:");
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "and stops it by %s still answers the request under way",
    async (signal) => {
      const served = new RolegraphProcess(["serve", "--no-seed"], { cwd: newFolder(), env: SERVING });
      const url = await served.url();
      const body = JSON.stringify({ query: "{ __typename }" });
      const agent = new http.Agent({ keepAlive: true });
      // The server's leave to send the body shows that it has taken the request.
      const request = http.request(`${url}/graphql`, {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": body.length,
          expect: "100-continue",
        },
      });
      const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
        request.on("response", resolve).on("error", reject);
      });
      request.flushHeaders();
      await new Promise((resolve) => request.on("continue", resolve));

      const ended = served.stop(signal);
      await served.printed(new RegExp(`^stopping on ${signal}\n`, "m"));
      while (
        await fetch(`${url}/livez`).then(
          () => true,
          () => false,
        )
      );
      request.end(body);

      const response = await answered;
      expect(response.statusCode).toBe(200);
      const chunks = await response.setEncoding("utf8").toArray();
      expect(JSON.parse(chunks.join(""))).toMatchObject({ data: { __typename: "Query" } });
      expect(await ended).toMatchObject({ code: 0, stderr: "" });
      agent.destroy();
    },
  );

  it("and stops it is not held up by a connection that asks nothing", async () => {
    const served = new RolegraphProcess(["serve", "--no-seed"], { cwd: newFolder(), env: SERVING });
    const url = await served.url();
    const silent = connect(Number(new URL(url).port), "127.0.0.1");
    const closed = new Promise((resolve) => silent.on("close", resolve));
    await new Promise((resolve) => silent.on("connect", resolve));
    // Connections are taken in their order, so that this answer shows that the silent one has been.
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    await closed;
  });

  it("on a port that is in use reads one line that names it", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const env = { ...SERVING, PORT: String(port) };
    const ended = await rolegraph(["serve", "--no-seed"], { cwd: newFolder(), env });
    expect(ended).toEqual({
      ...refused(`Port ${port} on 127.0.0.1 is in use.`),
      stdout: `migrate: sqlite:rolegraph.sqlite ${RAN}\n`,
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it("is told why also where other ports are open by then, or Redis is waited for", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const fails = async (env: Record<string, string>) => {
      const more = { ROLEGRAPH_METRICS_PORT: "0", ROLEGRAPH_REDIS_URL: "redis://127.0.0.1:1", ...env };
      const ended = await rolegraph(["serve", "--no-seed"], {
        cwd: newFolder(),
        env: { ...SERVING, ...more },
      });
      return { code: ended.code, stderr: ended.stderr };
    };
    try {
      const { stderr } = refused(`Port ${port} on 127.0.0.1 is in use.`);
      expect(await fails({ PORT: String(port) })).toEqual({ code: 1, stderr });
      expect(await fails({ ROLEGRAPH_TRUSTED_DOCUMENTS: "nowhere.json" })).toEqual({
        code: 1,
        stderr: expect.stringMatching(/^rolegraph: .*nowhere\.json.*\n$/),
      });
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it("on an address of another machine reads one line that names it", async () => {
    // Reserved for documentation, so that no machine has it. https://www.rfc-editor.org/rfc/rfc5737
    const env = { ...SERVING, HOST: "192.0.2.1" };
    const { code, stderr } = await rolegraph(["serve", "--no-seed"], { cwd: newFolder(), env });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "rolegraph: HOST 192.0.2.1 is no address of this machine.\n",
    });
  });

  it("is answered, and not kept waiting, while the database cannot be opened", async () => {
    const cwd = newFolder();
    const served = new RolegraphProcess(["serve"], { cwd, env: { ...SERVING, LOG_LEVEL: "silent" } });
    const url = await served.url();
    const file = path.join(cwd, "rolegraph.sqlite");
    renameSync(file, `${file}.away`);
    const query = "{ catalog { revision } }";
    const answers = Array.from({ length: 40 }, async () => (await ask(url, query)).json());
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    }
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    renameSync(`${file}.away`, file);
    expect(await (await ask(url, query)).json()).toMatchObject({ data: { catalog: { revision: 1 } } });
    expect((await served.stop()).code).toBe(0);
  });
});
