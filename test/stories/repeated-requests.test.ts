import { graphSchema } from "../../src/graph/schema";
import { TestCatalog } from "../support/catalog";
import { catalogValues } from "../support/catalog-values";
import { newDatabase } from "../support/database";
import { DocumentGenerator } from "../support/document-generator";
import { importFixtures } from "../support/every-taxonomy";
import { waysOf } from "../support/metrics";
import { type RawAnswer, rawGet, rawPost } from "../support/raw-http";

const SEED = 5;
const REQUESTS = 200;
/** Characters of a URL that HTTP servers take at the least. */
const LONGEST_URL = 8_000;

/** What has to be the same however an answer was come by. */
const sameOf = ({ status, headers, text }: RawAnswer) => ({
  status,
  type: headers["content-type"],
  text: text.replace(/"statements":\d+/, '"statements":0'),
});

/** Milliseconds for all of them, on a machine that is busy with others. */
const ALL_MS = 120_000;

describe("a client that asks again what it asked before", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ database: await newDatabase(), settings: { metricsPort: 0 } });
    await importFixtures(catalog.store);
  });
  afterAll(() => catalog.stop());

  it(
    `gets the same bytes from Apollo, from the lane and from what is kept, for ${REQUESTS} requests`,
    async () => {
      const { url } = catalog.server;
      const generator = new DocumentGenerator(graphSchema(), await catalogValues(catalog.store), SEED);
      const encodings = new Set<unknown>();
      let whole = 0;
      for (let count = 0; count < REQUESTS; count += 1) {
        const request = generator.nextRequest();
        const [first, ...later] = [
          await rawPost(url, request),
          await rawPost(url, request),
          await rawPost(url, request, { "accept-encoding": "gzip" }),
          await rawPost(url, request, { "accept-encoding": "gzip, deflate, br" }),
          await rawPost(url, request),
        ] as [RawAnswer, ...RawAnswer[]];
        if (encodeURIComponent(JSON.stringify(request)).length < LONGEST_URL) {
          later.push(await rawGet(url, request), await rawGet(url, request, { "accept-encoding": "br" }));
        }
        expect(first.text).not.toContain('"code":"INTERNAL"');
        if (!first.text.includes('"errors":')) whole += 1;
        for (const answer of later) {
          expect({ count, request, ...sameOf(answer) }).toEqual({ count, request, ...sameOf(first) });
          encodings.add(answer.headers["content-encoding"]);
        }
      }
      const ways = await waysOf(catalog);
      expect(whole).toBeGreaterThan(0.85 * REQUESTS);
      expect(ways.lane).toBeGreaterThan(1.7 * whole);
      expect(ways.cache).toBeGreaterThan(1.8 * whole);
      expect([...encodings].sort()).toEqual(["br", "gzip", undefined]);
    },
    ALL_MS,
  );
});

describe("a client that gives a variable as null where it may be left out and not be null", () => {
  it.each([
    ["an argument", `query ($ref: String = "x") { skill(ref: $ref) { ref } }`],
    ["a part of one", `query ($ref: String = "x") { skills(filter: {collection: [$ref]}) { totalCount } }`],
  ])("is told so as of %s, each time", async (_where, query) => {
    const catalog = await TestCatalog.start({ database: await newDatabase(), settings: { metricsPort: 0 } });
    try {
      for (let time = 0; time < 4; time += 1) {
        const { errors } = await catalog.post(query, { ref: null });
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
      }
      expect((await waysOf(catalog)).lane).toBeUndefined();
    } finally {
      await catalog.stop();
    }
  });
});
