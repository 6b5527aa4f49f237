import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { readAnswer } from "../support/http";
import { ask, filesIn, newFolder, ROOT, RolegraphProcess, SERVING } from "../support/process";

const dockerfile = readFileSync(path.join(ROOT, "Dockerfile"), "utf8").replace(/\\\n\s*/g, "");
const product = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));

/** What the image holds: what its last stage copies, and nothing else of the repository. */
const COPIED = [...product.matchAll(/^COPY (?:--from=\w+ \/app\/)?(\S+) (\S+)$/gm)].map(
  ([, from = "", to = ""]) => ({ from, to }),
);

/** A folder like that of the image. */
function installed(): string {
  const folder = newFolder();
  for (const { from, to } of COPIED) {
    mkdirSync(path.join(folder, path.dirname(to)), { recursive: true });
    if (from === "node_modules") symlinkSync(path.join(ROOT, from), path.join(folder, to));
    else cpSync(path.join(ROOT, from), path.join(folder, to), { recursive: true });
  }
  return folder;
}

/** Runs the image's check of its own health, and gives its exit code. */
function health(port: string): Promise<number> {
  const [, command = "[]"] = /^HEALTHCHECK .*CMD (\[.+\])$/m.exec(product) ?? [];
  const [, ...args] = JSON.parse(command) as string[];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { PORT: port } }, (error) => resolve(Number(error?.code ?? 0)));
  });
}

describe("someone who runs the image", () => {
  it("gets a server that builds nothing, and writes nothing but its data", async () => {
    const folder = installed();
    const before = filesIn(folder);
    expect(Object.keys(before)).not.toContain(path.join("src", "cli", "main.ts"));
    const data = newFolder();
    const served = new RolegraphProcess(["serve"], {
      cwd: data,
      env: { ...SERVING, NODE_ENV: "production" },
      script: path.join(folder, "bin/rolegraph.mjs"),
    });
    const url = await served.url();
    const { body } = await readAnswer(await ask(url, "{ catalog { revision } }"));
    expect(body).toEqual({ data: { catalog: { revision: 1 } } });
    expect((await fetch(`${url}/graphiql`)).status).toBe(200);
    expect(await health(new URL(url).port)).toBe(0);
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    expect(await health(new URL(url).port)).toBe(1);
    expect(filesIn(folder)).toEqual(before);
    expect(Object.keys(filesIn(data))).toEqual(["rolegraph.sqlite"]);
  });

  it("gets all packages that the server needs, though not those of development", () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    const code = Object.keys(filesIn(path.join(ROOT, "dist"))).filter((file) => file.endsWith(".js"));
    const needed = code
      .filter((file) => !file.startsWith(`web${path.sep}`))
      .flatMap((file) => {
        const text = readFileSync(path.join(ROOT, "dist", file), "utf8");
        return [...text.matchAll(/(?<![.\w])(?:require|import)\("([^".][^"]*)"\)/g)];
      });
    const packages = new Set(
      needed
        .map(([, name = ""]) => name)
        .filter((name) => !name.startsWith("node:"))
        .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]),
    );
    expect(packages.size).toBeGreaterThan(10);
    expect([...packages].filter((name) => !Object.hasOwn(dependencies, name ?? ""))).toEqual([]);
  });

  it("runs it as a user without rights, from what the repository allows into it", () => {
    expect(product).toMatch(/^USER node$/m);
    const allowed = readFileSync(path.join(ROOT, ".dockerignore"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = ""]) =>
      from.split(" "),
    );
    expect([...new Set(copied)].sort()).toEqual(allowed.sort());
  });

  it("finds two of it behind the proxy of the compose file, each with a root that cannot be written to", () => {
    const { services } = parse(readFileSync(path.join(ROOT, "compose.yaml"), "utf8"), { merge: true });
    expect(Object.keys(services)).toEqual(["first", "second", "proxy", "postgres", "redis"]);
    for (const name of ["first", "second"]) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ["ALL"], build: "." });
      expect(services[name].ports).toBeUndefined();
    }
    const caddyfile = readFileSync(path.join(ROOT, "deploy/Caddyfile"), "utf8");
    expect(caddyfile).toContain("reverse_proxy first:4000 second:4000 {");
  });
});
