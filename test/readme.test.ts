import { readFileSync } from "node:fs";
import path from "node:path";
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

  it("names every setting with its default", () => {
    const settings = readFileSync(path.join(ROOT, "src/config/settings.ts"), "utf8");
    const names = [...settings.matchAll(/^ {2}([A-Z_]+): z/gm)].map((match) => match[1] ?? "");
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(readme).toContain(`| \`${name}\` |`);
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(() => readFileSync(path.join(ROOT, link))).not.toThrow();
  });
});
