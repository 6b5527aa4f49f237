import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./database";

/** A call of the system that can be made to fail. */
export type DiskCall = "write" | "sync" | "read";

/** What a call then says: no space is left, or the device failed. KILL ends the process instead, before the call. */
export type DiskFault = "ENOSPC" | "EIO" | "KILL";

/** A disk that fails for chosen processes. */
export class Disk {
  private readonly folder = temporaryFolder();
  private readonly library = path.join(this.folder, "disk.so");

  constructor() {
    const source = path.join(__dirname, "faults/disk.c");
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", this.library, source], { stdio: "inherit" });
  }

  /** The environment of a process for which all calls from the `at`-th fail, on files whose path holds `file`. */
  failing(call: DiskCall, fault: DiskFault, at: number, file: string): Record<string, string> {
    return { ...this.watching(call, file), FAULT_AT: String(at), FAULT_ERROR: fault };
  }

  /** The same, but only while there is a file of that name. */
  failingWhile(condition: string, call: DiskCall, fault: DiskFault, file: string): Record<string, string> {
    return { ...this.failing(call, fault, 1, file), FAULT_WHILE: condition };
  }

  /** How many such calls a process makes that runs to its end in the environment that it is given. */
  async count(
    call: DiskCall,
    file: string,
    run: (env: Record<string, string>) => Promise<unknown>,
  ): Promise<number> {
    const counter = path.join(this.folder, "count");
    await run({ ...this.watching(call, file), FAULT_COUNT: counter });
    return Number(readFileSync(counter, "utf8"));
  }

  private watching(call: DiskCall, file: string): Record<string, string> {
    return { LD_PRELOAD: this.library, FAULT_CALL: call, FAULT_FILE: file };
  }
}
