import { AttackedServer, query, type Sent, UNHARMED } from "../../support/attack";
import { times } from "../../support/limits";

/** Several times what the floods take on two cores. */
jest.setTimeout(240_000);

const FLOOD = 12_000;

/** Of what takes the server next to nothing, so many that the collector comes to them several times. */
const LONG_FLOOD = 60_000;

/**
 * MiB by which a server may grow while the second half of a flood runs. The collector lets some 90 MiB gather before it
 * comes, so that memory goes up and down by as much where nothing stays.
 */
const GROWTH_MIB = 100;

const fields = (index: number, count: number) => times(count, `a${index}_{}: label`);

/** A document that is compiled when it comes again, and takes about as much as any may. */
const heavy = (index: number) => query(`{ role(ref: "tech-lead") { ${fields(index, 190)} } }`);

/** With the MiB that the server takes at most meanwhile, a fifth to a half more than seen. It begins with 140. */
const FLOODS: [name: string, requests: number, most: number, sent: (index: number) => Sent][] = [
  ["documents", FLOOD, 400, (index) => query(`{ role(ref: "tech-lead") { ${fields(index, 3)} } }`)],
  [
    "variables",
    FLOOD,
    250,
    (index) =>
      query("query($t: String) { skills(filter: { text: $t }, first: 3) { totalCount } }", {
        t: `x${index}`,
      }),
  ],
  [
    "documents, each sent three times",
    FLOOD,
    500,
    (index) => query(`{ role(ref: "tech-lead") { ${fields(Math.floor(index / 3), 5)} } }`),
  ],
  ["large documents, each sent three times", 3_000, 500, (index) => heavy(Math.floor(index / 3))],
  [
    "persisted queries",
    LONG_FLOOD,
    370,
    (index) => ({
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: index.toString(16).padStart(64, "0") } },
      }),
    }),
  ],
  [
    "addresses of pages that are none",
    LONG_FLOOD,
    290,
    (index) => ({ method: "GET", path: `/graphql/${index}`, headers: {} }),
  ],
  [
    "answers that are kept",
    FLOOD,
    390,
    (index) =>
      query(
        `{ roles(first: 40, filter: { text: "${(index >> 1) % 100}" }) { totalCount } a${index >> 1}: __typename }`,
      ),
  ],
];

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe("the memory of a server stays as it is in a flood of", () => {
  it.each(FLOODS)("%s", async (_, requests, most, sent) => {
    const server = await AttackedServer.start();
    const memory: number[] = [];
    const statuses = new Set<number | string>();
    await server.flood(sent, requests, ({ status }, index) => {
      statuses.add(status);
      if (index % 50 === 0) memory.push(server.residentMiB);
    });
    expect([...statuses].filter((status) => typeof status !== "number" || status >= 500)).toEqual([]);
    const { length } = memory;
    const third = mean(memory.slice(length / 2, (length * 3) / 4));
    const fourth = mean(memory.slice((length * 3) / 4));
    expect(fourth - third).toBeLessThan(GROWTH_MIB);
    expect(Math.max(...memory)).toBeLessThan(most);
    expect(await server.stop()).toEqual(UNHARMED);
  });
});

describe("honest clients hardly notice a flood of", () => {
  it("large documents, each of which is compiled", async () => {
    const server = await AttackedServer.start();
    const report = await server.endure((index) => heavy(Math.floor(index / 2)));
    expect(report).toMatchObject({ outcomes: ["200 data"], faults: [] });
    // Compiling one holds the process for another 20 ms after it is validated, so that p99 comes to 50 to 60 ms.
    expect(report.ratio).toBeLessThanOrEqual(3);
    expect(await server.stop()).toEqual(UNHARMED);
  });
});
