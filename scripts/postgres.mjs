import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A PostgreSQL server for the tests: the machine's own where it lets everybody in, else one of Debian's package. */

const OWN = "postgres://postgres@127.0.0.1:5432/postgres";

/** Where Debian's packages put each version's programs. */
const VERSIONS = "/usr/lib/postgresql";

const isRoot = process.getuid?.() === 0;

/** True where the server answers, and lets us make databases. */
async function answers(url) {
  const { Client } = createRequire(import.meta.url)("pg");
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = user",
    );
    return rows[0]?.may === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The folder of the newest version's programs, or undefined where none is installed. */
function programs() {
  if (!existsSync(VERSIONS)) return undefined;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  return newest && path.join(VERSIONS, newest, "bin");
}

function install() {
  const stdio = ["ignore", 2, 2];
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "postgresql"]]) {
    const command = ["apt-get", ...args];
    if (!isRoot) command.unshift("sudo", "-n");
    spawnSync(command[0], command.slice(1), {
      stdio,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function serverUser() {
  if (!isRoot) return {};
  const id = (option) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function start(bin) {
  const user = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), "rolegraph-postgres-"));
  if (isRoot) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const port = await freePort();
  const run = (program, ...args) =>
    execFileSync(path.join(bin, program), ["-D", data, ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", 2],
      ...user,
    });
  run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  run("pg_ctl", "start", "--wait", "--log", path.join(folder, "log"), "-o", settings);
  process.once("exit", () => {
    run("pg_ctl", "stop", "--mode=immediate", "--silent");
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** The URL of the server, as a user that may make databases; undefined where there is none to be had. It ends with this process. */
export async function testServer() {
  if (await answers(OWN)) return OWN;
  if (!programs()) install();
  const bin = programs();
  return bin && start(bin);
}
