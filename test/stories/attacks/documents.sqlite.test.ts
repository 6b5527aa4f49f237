import { AttackedServer, expectHarmless, query, type Sent, UNHARMED } from "../../support/attack";
import { times } from "../../support/limits";

/** Seconds that the rounds of one attack take, and a start on a busy machine. */
jest.setTimeout(60_000);

/** One fragment spread 2^24 times. */
const doubled = (on: string, field: string) =>
  `${times(24, "")} ${Array.from(
    { length: 24 },
    (_, index) => `fragment F${index + 1} on ${on} { ...F${index} ...F${index} }`,
  ).join(" ")} fragment F0 on ${on} { ${field} }`;

/** Fragments, each of which spreads the ten after it. */
const woven = `{ role(ref: "x") { ...F0 } } ${Array.from({ length: 50 }, (_, index) => {
  const spreads = Array.from({ length: Math.min(10, 49 - index) }, (_, next) => `...F${index + next + 1}`);
  return `fragment F${index} on Role { label ${spreads.join(" ")} }`;
}).join(" ")}`;

const circular = `{ role(ref: "x") { ...F0 } } ${times(80, "fragment F{} on Role { ...F{}0 }").replace(
  /\.\.\.F(\d+)0/g,
  (_, index) => `...F${(Number(index) + 1) % 80}`,
)}`;

const nestedPages = `query($n: Int) { ${"roles(first: $n) { nodes { requirements(first: $n) { nodes { skill { usedBy: requirements(first: $n) { nodes { role { requirements(first: $n) { totalCount nodes { id } } } } } } } } } } "}}`;

const LIMIT = "400 LIMIT_EXCEEDED";
const BAD = "400 BAD_USER_INPUT";
const COST = "400 COST_EXCEEDED";

const ATTACKS: [name: string, sent: Sent, outcome: string][] = [
  ["5,000 aliases", query(`{ catalog { ${times(5_000, "a{}: revision")} } }`), LIMIT],
  ["900 aliases", query(`{ catalog { ${times(900, "a{}: revision")} } }`), LIMIT],
  ["a field 20,000 times", query(`{ catalog { ${times(20_000, "revision")} } }`), LIMIT],
  ["a field as often as tokens allow", query(`{ catalog { ${times(2_990, "revision")} } }`), BAD],
  ["a depth of 2,000", query(`{ role(ref: "x") ${"{ group ".repeat(2_000)} ${"}".repeat(2_000)} }`), LIMIT],
  ["a list 1,400 levels deep", query(`{ nodes(ids: ${"[".repeat(1_400)}${"]".repeat(1_400)}) { id } }`), BAD],
  ["circular fragments", query(circular), BAD],
  [
    "a fragment that spreads itself",
    query("{ ...F } fragment F on Query { catalog { revision } ...F }"),
    BAD,
  ],
  ["2^24 spreads of a root field", query(`{ ...F24 } ${doubled("Query", "catalog { revision }")}`), LIMIT],
  ["2^24 spreads below", query(`{ role(ref: "x") { ...F24 } } ${doubled("Role", "label")}`), "200 data"],
  ["woven fragments", query(woven), "200 data"],
  [
    "circular introspection",
    query(`{ __schema { types { ${"fields { type { ".repeat(9)} name ${"} }".repeat(9)} } } }`),
    BAD,
  ],
  ["pages within pages", query(nestedPages, { n: 100 }), COST],
  ["50 directives too many", query(`{ catalog { ${times(100, "revision @include(if: true)")} } }`), LIMIT],
  ["a directive 400 times", query(`{ catalog { revision ${times(400, "@include(if: true)")} } }`), BAD],
  ["unknown directives", query(`{ catalog { revision ${times(1_400, "@a{}")} } }`), BAD],
  ["unknown fields", query(`{ ${times(2_900, "a{}")} }`), BAD],
  ["a name of 250,000 letters", query(`{ ${"x".repeat(250_000)} }`), BAD],
  [
    "a text of 250,000 letters",
    query(`{ roles(filter: { text: "${"x".repeat(250_000)}" }) { totalCount } }`),
    "200 LIMIT_EXCEEDED",
  ],
  ["700 variables", query(`query(${times(700, "$v{}: Int")}) { catalog { revision } }`), BAD],
  ["300 operations", query(times(300, "query Q{} { catalog { revision } }")), BAD],
];

describe("honest clients hardly notice", () => {
  let server: AttackedServer;
  beforeAll(async () => {
    server = await AttackedServer.start();
  });
  afterAll(async () => {
    expect(await server.stop()).toEqual(UNHARMED);
  });

  it.each(ATTACKS)("%s", async (_, sent, outcome) => {
    const report = await server.endure(() => sent);
    expectHarmless(report, [outcome]);
  });
});
