import { readFileSync } from "node:fs";
import path from "node:path";
import { readSettings } from "../src/config/settings";
import { TestCatalog } from "./support/catalog";

const ROOT = path.resolve(__dirname, "..");
const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");

describe("the README", () => {
  it("shows the real answer to its first query", async () => {
    const request = /<<'JSON'\n(.*)\nJSON/.exec(readme)?.[1] ?? "";
    const answer = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const catalog = await TestCatalog.start();
    try {
      const { data } = await catalog.post(JSON.parse(request).query);
      expect({ data }).toEqual(JSON.parse(answer));
    } finally {
      await catalog.stop();
    }
  });

  it("names every setting, with the default that it has", () => {
    const { port, host, databaseUrl, documentsFolder, logLevel } = readSettings({});
    const defaults = {
      PORT: String(port),
      HOST: host,
      ROLEGRAPH_DATABASE_URL: databaseUrl,
      ROLEGRAPH_DOCUMENTS: path.relative(process.cwd(), documentsFolder),
      LOG_LEVEL: logLevel,
    };
    for (const [name, value] of Object.entries(defaults)) {
      expect(readme).toContain(`| \`${name}\` | \`${value}\` |`);
    }
    const settings = readFileSync(path.join(ROOT, "src/config/settings.ts"), "utf8");
    const names = [...settings.matchAll(/^ {2}([A-Z_]+): z/gm)].map((match) => match[1]);
    const withoutDefault = ["ROLEGRAPH_DATABASE_READ_URLS", "NODE_ENV"];
    for (const name of withoutDefault) expect(readme).toContain(`| \`${name}\` | |`);
    expect(names.sort()).toEqual([...Object.keys(defaults), ...withoutDefault].sort());
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(() => readFileSync(path.join(ROOT, link))).not.toThrow();
  });
});
