import { readFileSync } from "node:fs";
import path from "node:path";
import {
  ASSUMED_LENGTH,
  DEFAULT_LIST_LENGTH,
  DEFAULT_PAGE_SIZE,
  MAX_FILTER_TEXT,
  MAX_GRAPH_DEPTH,
  MAX_GRAPH_NODES,
  MAX_INPUT_DEPTH,
  MAX_LIST_INPUT,
  MAX_NODE_IDS,
  MAX_NODES,
  MAX_PAGE_SIZE,
  MAX_PATHS,
  MAX_UNSENT_BYTES,
  NODE_LENGTH,
} from "../src/config/limits";
import { readSettings, SettingsError } from "../src/config/settings";
import { fieldCostsInWords } from "../src/graph/field-costs";
import { TestCatalog } from "./support/catalog";

const text = readFileSync(path.resolve(__dirname, "../docs/limits.md"), "utf8");
const help = readFileSync(path.resolve(__dirname, "../src/cli/main.ts"), "utf8");

/** The cells of a table by its first one. */
function table(header: string): string[][] {
  const [, rows = ""] = new RegExp(`^\\| ${header} .*\\n\\|[-|]+\\n((?:\\|.*\\n?)*)`, "m").exec(text) ?? [];
  return rows.split("\n").flatMap((row) => (row === "" ? [] : [row.slice(2, -2).split(" | ")]));
}

describe("the page of limits", () => {
  const { limits } = readSettings({});
  const settable = table("limit \\| setting");

  it("has every limit that can be set, by its name and setting, with its default", () => {
    expect(settable.map(([name, , value]) => [name, Number(value)])).toEqual(Object.entries(limits));
    for (const [name = "", setting = ""] of settable) {
      const variable = setting.slice(1, -1);
      const changed = readSettings({ [variable]: "7", ROLEGRAPH_LIMIT_RECEIVE_MS: "30000" }).limits;
      if (name !== "receiveMs") expect(changed).toEqual({ ...limits, [name]: 7 });
      expect(help).toContain(variable.replace("ROLEGRAPH_LIMIT_", ""));
    }
  });

  it("says which values a limit takes", () => {
    for (const [, setting = ""] of settable) {
      const variable = setting.slice(1, -1);
      for (const value of ["", "0", "-1", "1.5", "1e3", "x", "2147483648"]) {
        expect(() => readSettings({ [variable]: value })).toThrow(
          new SettingsError(
            `${variable} must be a whole number from 1 to 2147483647, but is ${JSON.stringify(value)}`,
          ),
        );
      }
    }
    expect(() => readSettings({ ROLEGRAPH_LIMIT_HEADERS_MS: "9", ROLEGRAPH_LIMIT_RECEIVE_MS: "8" })).toThrow(
      'ROLEGRAPH_LIMIT_HEADERS_MS must not be more than ROLEGRAPH_LIMIT_RECEIVE_MS, within which the headers come, but is "9"',
    );
  });

  it("has every limit that is fixed, with its value", () => {
    expect(
      Object.fromEntries(table("limit \\| default").map(([name, value]) => [name, Number(value)])),
    ).toEqual({
      page: MAX_PAGE_SIZE,
      ids: MAX_NODE_IDS,
      paths: MAX_PATHS,
      graph: MAX_GRAPH_NODES,
      "graph depth": MAX_GRAPH_DEPTH,
      "list input": MAX_LIST_INPUT,
      "input depth": MAX_INPUT_DEPTH,
      "filter text": MAX_FILTER_TEXT,
      answer: MAX_NODES,
      unsent: MAX_UNSENT_BYTES,
    });
    expect(text).toContain(`${NODE_LENGTH} characters count as a node`);
    expect(text).toContain(
      `${DEFAULT_PAGE_SIZE} without either; a list with \`first\` has ${DEFAULT_LIST_LENGTH}`,
    );
    expect(text).toContain(`list counts as ${ASSUMED_LENGTH}.`);
  });

  it("has every field that costs otherwise than by its type", () => {
    const costs = fieldCostsInWords().map(([place, sentence]) => [
      `\`${place}\``,
      sentence.replace(/^Costs (.*)\.$/, "$1"),
    ]);
    expect(table("field")).toEqual(costs);
  });

  it("shows what its examples really cost", async () => {
    const catalog = await TestCatalog.start();
    try {
      const [, query = "", cost] = /So `(roles.*)` costs\n.* = (\d+)\./.exec(text) ?? [];
      const { status, extensions } = await catalog.postWhole(`{ ${query} }`);
      expect([status, extensions.cost.requested]).toEqual([200, Number(cost)]);
      const [, answer = ""] = /```json\n(.*)\n```/.exec(text) ?? [];
      expect(await catalog.postWhole("{ catalog { revision } }")).toEqual({
        status: 200,
        ...JSON.parse(answer),
      });
    } finally {
      await catalog.stop();
    }
  });
});
