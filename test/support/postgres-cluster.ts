import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where Debian's packages put each version's programs. */
const VERSIONS = "/usr/lib/postgresql";

/** The folder of the programs, of the newest version where there are several. */
function programs(): string {
  if (!existsSync(VERSIONS)) return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
  const [newest = ""] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return path.join(VERSIONS, newest, "bin");
}

/** PostgreSQL refuses to run as root; its packages bring a user for it. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A PostgreSQL server that a test may stop and start; it is gone after the tests of the file. */
export class PostgresCluster {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "rolegraph-cluster-"));
  private readonly user = serverUser();
  private isRunning = false;

  private constructor(private readonly port: number) {
    const { uid, gid } = this.user;
    if (uid !== undefined && gid !== undefined) chownSync(this.folder, uid, gid);
    this.run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
    clusters.push(this);
  }

  static async start(): Promise<PostgresCluster> {
    const cluster = new PostgresCluster(await freePort());
    cluster.start();
    return cluster;
  }

  /** The URL of its database. */
  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Returns once the server answers. */
  start(): void {
    const settings = [
      `-p ${this.port} -c listen_addresses=127.0.0.1`,
      `-c unix_socket_directories=${this.folder} -c fsync=off`,
    ];
    const log = path.join(this.folder, "log");
    this.run("pg_ctl", "start", "--wait", "--log", log, "-o", settings.join(" "));
    this.isRunning = true;
  }

  /** Ends all connections and the server: "fast" as an administrator does, "immediate" as a crash. */
  stop(mode: "fast" | "immediate"): void {
    if (!this.isRunning) return;
    this.isRunning = false;
    this.run("pg_ctl", "stop", "--wait", `--mode=${mode}`, "--silent");
  }

  remove(): void {
    this.stop("immediate");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, ...args: string[]): void {
    execFileSync(path.join(programs(), program), ["-D", path.join(this.folder, "data"), ...args], {
      cwd: this.folder,
      stdio: ["ignore", "ignore", "inherit"],
      ...this.user,
    });
  }
}

const clusters: PostgresCluster[] = [];
afterAll(() => {
  for (const cluster of clusters.splice(0)) cluster.remove();
});
