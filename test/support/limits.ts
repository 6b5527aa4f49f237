import { type Limits, readSettings } from "../../src/config/settings";
import { type CostedAnswer, TestCatalog } from "./catalog";

const running: TestCatalog[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

/** A catalog of which some limits are others; it is stopped after the test. */
export async function limited(limits: Partial<Limits>): Promise<TestCatalog> {
  const { limits: defaults } = readSettings({});
  const catalog = await TestCatalog.start({ settings: { limits: { ...defaults, ...limits } } });
  running.push(catalog);
  return catalog;
}

/** The text so often, with what `{}` in it stands for counted up. */
export const times = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => text.replaceAll("{}", String(index))).join(" ");

export const strings = (count: number) => Array.from({ length: count }, () => "x");
export const claims = (count: number) => strings(count).map((skill) => ({ skill }));

export const HAVE = 'query($have: [SkillClaim!]!) { skillGap(have: $have, role: "tech-lead") { score } }';
export const NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
export const PAGE = "query($n: Int) { skills(first: $n) { nodes { ref } } }";

/** A query, with its variables where it has some. */
export type Asked = string | [query: string, variables: object];

export const ask = (catalog: TestCatalog, asked: Asked): Promise<CostedAnswer<unknown>> =>
  typeof asked === "string" ? catalog.postWhole(asked) : catalog.postWhole(asked[0], asked[1] as never);

/** The status, code and message of an answer without data, for which nothing was read. */
export async function refusalOf(catalog: TestCatalog, asked: Asked) {
  const before = catalog.store.statements;
  const { status, data, errors, extensions } = await ask(catalog, asked);
  expect([data, extensions.cost.statements, catalog.store.statements]).toEqual([undefined, 0, before]);
  return [status, errors?.map(({ extensions: { code }, message }) => [code, message])];
}
