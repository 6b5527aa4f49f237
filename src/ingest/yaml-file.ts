import { readFileSync } from "node:fs";
import path from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Origin, Problem } from "./records";

/** The place of a value in a YAML file: keys and indices from the top. */
type ValuePath = (string | number)[];

/** A YAML file that passed its schema, with the line of every value in it. */
export interface YamlFile<Value> {
  value: Value;
  originOf: (...path: ValuePath) => Origin;
}

/** Reads a YAML file and checks it; faults come back as problems with their lines. */
export function readYamlFile<Value>(
  root: string,
  file: string,
  schema: z.ZodType<Value>,
): { yaml: YamlFile<Value> } | { problems: Problem[] } {
  const name = path.relative(path.dirname(root), file);
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch (error) {
    const message = (error as Error).message;
    return { problems: [{ code: "UNREADABLE", origin: { file: name, line: 1 }, message }] };
  }
  return parseYaml(name, source, schema);
}

/** Reads YAML and checks it; faults come back as problems with their lines in the file that is named. */
export function parseYaml<Value>(
  name: string,
  source: string,
  schema: z.ZodType<Value>,
): { yaml: YamlFile<Value> } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  // The errors after the first mostly follow from it.
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    const message = (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, "");
    return { problems: [{ code: "UNREADABLE", origin: { file: name, line }, message }] };
  }
  const originOf = (...valuePath: ValuePath): Origin => {
    // A missing value has no line of its own: the nearest thing around it has.
    for (let depth = valuePath.length; depth >= 0; depth -= 1) {
      const node = document.getIn(valuePath.slice(0, depth), true);
      if (isNode(node) && node.range) {
        return { file: name, line: lines.linePos(node.range[0]).line };
      }
    }
    return { file: name, line: 1 };
  };
  let content: unknown;
  try {
    content = document.toJS();
  } catch (fault) {
    const message = (fault as Error).message;
    return { problems: [{ code: "UNREADABLE", origin: { file: name, line: 1 }, message }] };
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): Problem => {
      const valuePath = issue.path as ValuePath;
      const message = `${valuePath.join(".") || "file"}: ${issue.message}`;
      return { code: "WRONG_FIELD", origin: originOf(...valuePath), message };
    });
    return { problems };
  }
  return { yaml: { value: parsed.data, originOf } };
}
