import { readRevision } from "../../src/catalog/revision";
import { readSettings, VERSION } from "../../src/config/settings";
import { FIXTURE_SEEDS, SEEDS, seedStore, TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { importFixtures } from "../support/every-taxonomy";
import { samplesOf, waysOf } from "../support/metrics";
import { newFolder, RolegraphProcess, rolegraph, SERVING } from "../support/process";
import { graphUrl, type RawAnswer, rawGet, rawPost, rawRequest } from "../support/raw-http";

const LABEL = { query: `{ catalog { revision } role(ref: "ferry-pilot") { label } }` };
const LONG = { query: "{ skills(first: 100) { nodes { ref label description } } }" };
const BREAK = /"statements":\d+/;
const sameText = ({ text }: RawAnswer) => text.replace(BREAK, "");
const dataOf = ({ text }: RawAnswer) => JSON.parse(text).data;
const statementsOf = ({ text }: RawAnswer) => JSON.parse(text).extensions.cost.statements;
const NAMES = ["etag", "cache-control", "vary", "content-encoding"] as const;
const headersOf = ({ headers }: RawAnswer) => NAMES.map((name) => headers[name]);
const VARY = "Accept, Accept-Encoding, Authorization";

/** The tag of what the catalog answers now: its revision, when it was published, and the program's version. */
async function tagNow({ store }: TestCatalog): Promise<string> {
  const { id, publishedAt } = await readRevision(store);
  return `W/"${id}-${Date.parse(publishedAt).toString(36)}-${VERSION}"`;
}

describe("a client of a catalog that is served with answers kept", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeEach(async () => {
    catalog = await TestCatalog.start({
      seeds: FIXTURE_SEEDS,
      database: await newDatabase(),
      settings: { metricsPort: 0 },
    });
    ({ url } = catalog.server);
  });
  afterEach(() => catalog.stop());

  const times = async (count: number, ask: () => Promise<RawAnswer>) => {
    const answers: RawAnswer[] = [];
    for (let time = 0; time < count; time += 1) answers.push(await ask());
    return answers;
  };

  it("is answered by Apollo, then twice by the lane, and from then on by what is kept, without a statement", async () => {
    const answers = await times(5, () => rawPost(url, LABEL));
    expect(new Set(answers.map(sameText)).size).toBe(1);
    expect(dataOf(answers[0] as RawAnswer)).toEqual({
      catalog: { revision: 1 },
      role: { label: "Ferry Pilot" },
    });
    expect(answers.map(statementsOf)).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      0,
      0,
    ]);
    expect(await waysOf(catalog)).toEqual({ apollo: 1, lane: 2, cache: 2 });
  });

  it("gets the new answer to the first question after a change, whichever way it was answered before", async () => {
    const before = await times(4, () => rawPost(url, LABEL));
    expect(dataOf(before[3] as RawAnswer).catalog).toEqual({ revision: 1 });
    await seedStore(catalog.store, SEEDS);
    const after = await times(4, () => rawPost(url, LABEL));
    for (const answer of after) expect(dataOf(answer).catalog).toEqual({ revision: 2 });
    expect(await waysOf(catalog)).toEqual({ apollo: 1, lane: 4, cache: 3 });
  });

  it("is told by GET under which tag an answer holds, and that it still does", async () => {
    const tag = await tagNow(catalog);
    expect(tag).toMatch(/^W\/"1-/);
    const answers = await times(4, () => rawGet(url, LABEL));
    for (const answer of answers) {
      expect(headersOf(answer)).toEqual([tag, "public, max-age=0", VARY, undefined]);
    }
    for (const match of [tag, tag.slice(2), `"x", ${tag}`]) {
      const answer = await rawGet(url, LABEL, { "if-none-match": match });
      expect([answer.status, answer.text, ...headersOf(answer)]).toEqual([
        304,
        "",
        tag,
        "public, max-age=0",
        VARY,
        undefined,
      ]);
    }
    // Of another revision, and of a revision 1 that was published at another time, before the catalog was restored.
    for (const match of ['W/"0-1"', tag.replace(/-[^-]+-/, "-lx3k0000-")]) {
      expect((await rawGet(url, LABEL, { "if-none-match": match })).status).toBe(200);
    }
    await seedStore(catalog.store, SEEDS);
    const changed = await rawGet(url, LABEL, { "if-none-match": tag });
    expect([changed.status, changed.headers.etag]).toEqual([200, await tagNow(catalog)]);
    expect(changed.headers.etag).toMatch(/^W\/"2-/);
  });

  it("is given no tag by POST, which no cache keeps, nor with errors", async () => {
    const tag = await tagNow(catalog);
    for (const answer of await times(4, () => rawPost(url, LABEL, { "if-none-match": tag }))) {
      expect([answer.status, ...headersOf(answer)]).toEqual([
        200,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    const faulty = { query: `{ skills(first: -1) { nodes { ref } } }` };
    for (const answer of await times(3, () => rawGet(url, faulty))) {
      expect(JSON.parse(answer.text).errors).toHaveLength(1);
      expect(answer.headers.etag).toBeUndefined();
    }
  });

  it("gets a long answer compressed as it accepts, and a short one as it is", async () => {
    await seedStore(catalog.store, SEEDS);
    const plain = await rawPost(url, LONG);
    expect(plain.bytes.length).toBeGreaterThan(5_000);
    const accepted: [string | undefined, string | undefined][] = [
      ["gzip", "gzip"],
      ["gzip, deflate, br, zstd", "br"],
      ["br;q=0, gzip;q=0.5", "gzip"],
      ["identity", undefined],
      [undefined, undefined],
    ];
    for (let round = 0; round < 3; round += 1) {
      for (const [accept, encoding] of accepted) {
        const answer = await rawPost(url, LONG, accept === undefined ? {} : { "accept-encoding": accept });
        expect([accept, answer.headers["content-encoding"], answer.headers.vary]).toEqual([
          accept,
          encoding,
          VARY,
        ]);
        expect(sameText(answer)).toBe(sameText(plain));
        if (encoding) expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 3);
      }
    }
    const short = await times(4, () => rawPost(url, LABEL, { "accept-encoding": "br" }));
    expect(short.map(({ headers }) => headers["content-encoding"])).toEqual(Array(4).fill(undefined));
  });

  it("is answered HEAD as Apollo answers it, however often GET was", async () => {
    await times(4, () => rawGet(url, LABEL));
    const answer = await rawRequest(graphUrl(url, LABEL), { method: "HEAD" });
    expect([answer.status, answer.bytes.length]).toEqual([405, 0]);
  });

  it("is not given the answer to null for a number that JSON cannot write", async () => {
    const query = "query ($first: Int) { skills(first: $first) { totalCount } }";
    await times(4, () => rawPost(url, { query, variables: { first: null } }));
    const answer = await rawPost(url, `{"query":${JSON.stringify(query)},"variables":{"first":1e999}}`);
    expect([answer.status, JSON.parse(answer.text).errors?.[0]?.extensions.code]).toEqual([
      400,
      "BAD_USER_INPUT",
    ]);
  });
});

describe("a client whose server keeps nothing", () => {
  it("is answered by the lane each time", async () => {
    const env = { ROLEGRAPH_ANSWER_CACHE_MB: "0", ROLEGRAPH_ENTITY_CACHE_MB: "0" };
    const { answerCacheBytes, entityCacheBytes } = readSettings(env);
    const catalog = await TestCatalog.start({
      seeds: FIXTURE_SEEDS,
      database: await newDatabase(),
      settings: { metricsPort: 0, answerCacheBytes, entityCacheBytes },
    });
    const { url, metricsUrl } = catalog.server;
    const answers: RawAnswer[] = [];
    for (let time = 0; time < 5; time += 1) answers.push(await rawPost(url, LABEL));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await waysOf(catalog)).toEqual({ apollo: 1, lane: 4 });
    const samples = samplesOf(await (await fetch(metricsUrl ?? "")).text());
    expect(samples.get('rolegraph_cache_hits_total{cache="answers"}')).toBe(0);
    expect(samples.get('rolegraph_cache_hits_total{cache="entities"}')).toBe(0);
    await catalog.stop();
  });
});

describe("a client with a key, where everybody needs one", () => {
  it("is given answers that only its own cache may keep, for as long as the operator says", async () => {
    const database = await newDatabase();
    const place = { cwd: newFolder(), env: { ...SERVING, ROLEGRAPH_DATABASE_URL: database } };
    expect((await rolegraph(["migrate"], place)).code).toBe(0);
    const created = await rolegraph(["keys", "create", "reader"], place);
    const key = /rg_[\w-]+/.exec(created.stdout)?.[0];
    const served = new RolegraphProcess(["serve", "--no-seed"], {
      ...place,
      env: { ...place.env, ROLEGRAPH_ACCESS: "key", ROLEGRAPH_MAX_AGE: "60" },
    });
    const query = { query: "{ catalog { revision } }" };
    try {
      const url = await served.url();
      for (let time = 0; time < 4; time += 1) {
        const answer = await rawGet(url, query, { authorization: `Bearer ${key}` });
        expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "private, max-age=60"]);
      }
      expect((await rawGet(url, query, { "if-none-match": `W/"0-${VERSION}"` })).status).toBe(401);
    } finally {
      await served.stop();
    }
  });
});

/** Milliseconds within which a server knows what another process has published. */
const KNOWN_WITHIN_MS = 1_000;

describe("a client of a server beside which another process changes the catalog", () => {
  it("gets the new answer within a second, though the old one was kept", async () => {
    const env = { ...SERVING, ROLEGRAPH_DATABASE_URL: await newDatabase() };
    const place = { cwd: newFolder(), env };
    const served = new RolegraphProcess(["serve", "--no-seed"], place);
    const url = await served.url();
    const query = { query: `{ catalog { revision } role(ref: "tech-lead") { label } }` };
    for (let time = 0; time < 4; time += 1) {
      expect(dataOf(await rawPost(url, query))).toEqual({ catalog: { revision: 0 }, role: null });
    }
    expect((await rolegraph(["seed"], place)).code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, KNOWN_WITHIN_MS));
    for (let time = 0; time < 4; time += 1) {
      expect(dataOf(await rawPost(url, query))).toEqual({
        catalog: { revision: 1 },
        role: { label: "Tech Lead" },
      });
    }
    await served.stop();
  });

  it("never sees an answer that is half of one revision and half of another, while revisions follow each other", async () => {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, database: await newDatabase() });
    const { url } = catalog.server;
    const query = {
      query: `{ catalog { revision } role(ref: "ferry-pilot") { requirements { totalCount } } skills(first: 100) { totalCount nodes { ref } } }`,
    };
    const seen = new Map<number, Set<string>>();
    let going = true;
    const readers = Array.from({ length: 4 }, async () => {
      while (going) {
        const { catalog: state, ...rest } = dataOf(await rawPost(url, query));
        const answers = seen.get(state.revision) ?? new Set();
        seen.set(state.revision, answers.add(JSON.stringify(rest)));
      }
    });
    try {
      await importFixtures(catalog.store);
    } finally {
      going = false;
      await Promise.all(readers);
      await catalog.stop();
    }
    expect(seen.size).toBeGreaterThan(1);
    for (const [revision, answers] of seen) expect([revision, answers.size]).toEqual([revision, 1]);
  });
});
