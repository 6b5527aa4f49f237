import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FIXTURE_SEEDS, TestCatalog, temporaryFolder } from "../support/catalog";
import { getGraph, postGraph } from "../support/http";
import { newFolder, rolegraph, SERVING } from "../support/process";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

const LISTED = "query Label($ref: String!) {\n  role(ref: $ref) { label }\n}";
const OTHER = "{ catalog { revision } }";
const variables = { ref: "ferry-pilot" };
const DATA = { data: { role: { label: "Ferry Pilot" } } };
const REFUSED = {
  errors: [
    {
      message: "This server runs the documents on its list only; this is none of them.",
      extensions: { code: "FORBIDDEN" },
    },
  ],
};

/** The places in which a list can lie, each with the one document. */
function places(): Record<string, string> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "documents/roles"), { recursive: true });
  writeFileSync(path.join(folder, "documents/roles/label.graphql"), `${LISTED}\n`);
  writeFileSync(path.join(folder, "documents/README.md"), OTHER);
  writeFileSync(path.join(folder, "map.json"), JSON.stringify({ [sha256(LISTED)]: LISTED }));
  const operation = { id: sha256(LISTED), name: "Label", type: "query", body: LISTED };
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations: [operation] };
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  return {
    folder: path.join(folder, "documents"),
    map: path.join(folder, "map.json"),
    manifest: path.join(folder, "manifest.json"),
  };
}

describe("a client of a server that runs documents on a list only", () => {
  let catalog: TestCatalog | undefined;
  afterEach(() => catalog?.stop());

  async function served(place: string): Promise<string> {
    const settings = { trustedDocuments: place, batching: true };
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings });
    return catalog.server.url;
  }

  it.each(["folder", "map", "manifest"])(
    "names them by hash or sends their text, listed in a %s",
    async (kind) => {
      const url = await served(places()[kind] as string);
      const hash = sha256(LISTED);
      for (const request of [
        { query: LISTED, variables },
        { documentId: hash, variables },
        { documentId: `sha256:${hash.toUpperCase()}`, variables },
        { extensions: persisted(LISTED), variables },
        { query: LISTED, extensions: persisted(LISTED), variables },
      ]) {
        const byPost = await postGraph(url, request);
        expect([byPost.status, byPost.body]).toEqual([200, DATA]);
        const byGet = await getGraph(url, request);
        expect([byGet.status, byGet.body]).toEqual([200, DATA]);
      }
    },
  );

  it("is refused any other, before it is even read", async () => {
    const url = await served(places().map as string);
    const before = catalog?.store.statements;
    const hash = sha256(LISTED);
    for (const request of [
      { query: OTHER },
      { query: "{ broken" },
      { query: "{ __schema { queryType { name } } }" },
      { query: `${LISTED} ` },
      { query: OTHER, documentId: hash },
      { query: OTHER, extensions: persisted(LISTED) },
      { query: OTHER, extensions: persisted(OTHER) },
      { query: OTHER, operationName: "Label", variables },
      { documentId: sha256(OTHER) },
      { documentId: "__proto__" },
      { extensions: persisted(OTHER) },
      { query: "" },
    ]) {
      const byPost = await postGraph(url, request);
      expect([byPost.status, byPost.body]).toEqual([403, REFUSED]);
      const byGet = await getGraph(url, request);
      expect([byGet.status, byGet.body]).toEqual([403, REFUSED]);
    }
    const answer = await postGraph(url, [{ query: OTHER }, { documentId: hash, variables }]);
    expect([answer.status, answer.body]).toEqual([403, [REFUSED, DATA]]);
    // The one of the batch that is on the list.
    expect(catalog?.store.statements).toBe((before ?? 0) + 1);
    const both = await fetch(
      `${url}/graphql?query=${encodeURIComponent(OTHER)}&query=${encodeURIComponent(LISTED)}`,
    );
    expect(both.status).toBe(400);
  });
});

describe("someone who lists the documents that may run", () => {
  it.each([
    [
      "nowhere.json",
      undefined,
      /^rolegraph: ROLEGRAPH_TRUSTED_DOCUMENTS names .+nowhere\.json, which cannot be read: ENOENT/,
    ],
    ["list.json", "{", /names .+list\.json, which is not JSON\.\n$/],
    ["list.json", '["x"]', /names .+list\.json, which is no manifest of documents by their hashes\.\n$/],
    [
      "list.json",
      `{"abc":"${OTHER}"}`,
      /names .+list\.json, where "abc" is not the SHA-256 of its document\.\n$/,
    ],
    [".", undefined, /names the folder .+, which has no files \*\.graphql\.\n$/],
  ])("in %s as %j reads in one line why the server does not start", async (place, text, stderr) => {
    const cwd = newFolder();
    if (text !== undefined) writeFileSync(path.join(cwd, place), text);
    const ended = await rolegraph(["serve", "--no-seed"], {
      cwd,
      env: { ...SERVING, ROLEGRAPH_TRUSTED_DOCUMENTS: place },
    });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(stderr) });
    expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
