import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { MIGRATIONS } from "../../src/catalog/migrations/migrations";
import { sqlOn, temporaryFolder } from "./database";

export const ROOT = path.resolve(__dirname, "../..");
const BIN = path.join(ROOT, "bin/rolegraph.mjs");

// Builds what is missing before any story runs, so that no two of them build at once or print that they do.
execFileSync(process.execPath, [BIN, "--version"], { stdio: "ignore" });

/** Milliseconds after which a process hangs for which nothing else is said. */
const HANGS_AFTER_MS = 20_000;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Where and with which settings a process runs; the environment of the tests themselves is kept out. */
export interface Surroundings {
  cwd: string;
  env?: Record<string, string>;
  /** The script to run instead of the repository's own. */
  script?: string;
  /** Milliseconds after which it counts as hanging and is killed, so that its test fails with what it said. */
  hangsAfterMs?: number;
}

/** A running `rolegraph`. */
export class RolegraphProcess {
  private static readonly running = new Set<ChildProcess>();
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private stdout = "";
  private stderr = "";

  constructor(args: string[], { cwd, env, script = BIN, hangsAfterMs = HANGS_AFTER_MS }: Surroundings) {
    this.child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { PATH: process.env.PATH, LOG_LEVEL: "warn", ROLEGRAPH_DRAIN_MS: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: hangsAfterMs,
      killSignal: "SIGKILL",
    });
    const { child } = this;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    RolegraphProcess.running.add(child);
    this.ended = new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        RolegraphProcess.running.delete(child);
        resolve({ code, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  /** The number by which the system knows it. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Waits until it has printed what the pattern says, and gives the match. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const { stdout } = this.child;
    for (;;) {
      const match = pattern.exec(this.stdout);
      if (match) return match;
      if (stdout?.readableEnded !== false) throw new Error(`It never printed ${pattern}.\n${this.stderr}`);
      await new Promise<void>((resolve) => {
        stdout.once("data", () => resolve());
        stdout.once("end", () => resolve());
      });
    }
  }

  /** Waits until it serves, and gives the URL that it prints. */
  async url(): Promise<string> {
    const [, url = ""] = await this.printed(/^GraphQL: +(.+)\/graphql\nGraphiQL: .+\n/m);
    return url;
  }

  stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Ends whatever a failed test left running. */
  static killAll(): void {
    for (const child of RolegraphProcess.running) child.kill("SIGKILL");
  }
}

/** Runs `rolegraph` to its end. */
export const rolegraph = (args: string[], surroundings: Surroundings) =>
  new RolegraphProcess(args, surroundings).ended;

/** What `migrate` says of a new database. */
export const RAN = `ran ${MIGRATIONS.map(({ name }) => name).join(", ")}`;
/** How the line about a seed ends where no text is at hand. */
export const WITHOUT_TEXTS =
  "texts attached: 0 of 5\n      quotes stay null without the texts; put them into documents/";

/** Settings of a server of its own. */
export const SERVING = { PORT: "0", ROLEGRAPH_DATABASE_URL: "sqlite:rolegraph.sqlite" };

const folder = realpathSync(temporaryFolder());
export const newFolder = () => mkdtempSync(path.join(folder, "story-"));

/** Runs SQL on a database file as some other program would. */
export const sql = <Row>(file: string, statement: string) => sqlOn<Row>(`sqlite:${file}`, statement);

/** Every file below a folder with the hash of its bytes. */
export function filesIn(place: string): Record<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(place, file),
        createHash("sha256").update(readFileSync(file)).digest("hex"),
      ]),
  );
}

/** How a command ends that succeeds, and one that is refused with these lines. */
export const succeeded = (stdout: string): Ended => ({ code: 0, stdout, stderr: "" });
export const refused = (...lines: string[]): Ended => ({
  code: 1,
  stdout: "",
  stderr: lines.map((line) => `rolegraph: ${line}\n`).join(""),
});

export function ask(url: string, query: string) {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
}

afterAll(() => RolegraphProcess.killAll());
