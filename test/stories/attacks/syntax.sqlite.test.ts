import http from "node:http";
import { graphSchema } from "../../../src/graph/schema";
import { AttackedServer, outcomeOf, query, send, UNHARMED } from "../../support/attack";
import { TestCatalog } from "../../support/catalog";
import { catalogValues } from "../../support/catalog-values";
import { ODD_TEXTS } from "../../support/fuzz";
import { type StringSlot, StringSlots } from "../../support/string-slots";

/** Several times what the texts take on two cores. */
jest.setTimeout(180_000);

/**
 * What may come of a text that nobody would search for: the field finds something or nothing, or refuses it. A query that
 * is refused as a whole, with 400, would not have reached the field.
 */
const HARMLESS = /^200 (data|(data )?(BAD_USER_INPUT|BAD_CURSOR|NOT_FOUND|LIMIT_EXCEEDED))$/;

const CONTROL = `catalog { revision } roles(first: 100) { nodes { ref label } } skills(first: 100) { nodes { ref label } }
  search(query: "lead", first: 10) { totalCount nodes { __typename } }`;

/** Every argument that takes a text, and for the fields of nodes two of every type. */
async function everySlot(): Promise<{ slots: StringSlot[]; ids: string[] }> {
  const catalog = await TestCatalog.start();
  const values = await catalogValues(catalog.store);
  const ids = new Map<string, string[]>();
  for (let start = 0; start < values.ids.length; start += 100) {
    const some = values.ids.slice(start, start + 100);
    const { data } = await catalog.postWhole<
      { nodes: ({ __typename: string; id: string } | null)[] },
      object
    >("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids: some });
    for (const node of data?.nodes ?? []) {
      if (node) ids.set(node.__typename, [...(ids.get(node.__typename) ?? []), node.id].slice(0, 2));
    }
  }
  await catalog.stop();
  return { slots: new StringSlots(graphSchema(), values).all(), ids: [...ids.values()].flat() };
}

describe("syntax of engines and shells is text like any other", () => {
  it("in every argument that takes a text", async () => {
    const { slots, ids } = await everySlot();
    // So many the schema has at least; it finds new ones by itself.
    expect(slots.length).toBeGreaterThan(130);
    const server = await AttackedServer.start();
    const agent = new http.Agent({ keepAlive: true });
    let asked = 0;
    // A text of its own each time, so that no kept answer is given.
    const control = async () => {
      asked += 1;
      const { text } = await send(server.url, agent, query(`query Control${asked} { ${CONTROL} }`));
      return JSON.parse(text).data;
    };
    const before = await control();
    expect(before.roles.nodes.length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const slot of slots) {
      const text = (index: number) => ODD_TEXTS[index] as string;
      await server.flood(
        (index) => query(slot.query, { text: text(index), ...(slot.query.includes("$ids") && { ids }) }),
        ODD_TEXTS.length,
        (answer, index) => {
          const outcome = outcomeOf(answer);
          if (!HARMLESS.test(outcome))
            faults.push(
              `${slot.name} ${JSON.stringify(text(index))}: ${outcome} ${answer.text.slice(0, 300)}`,
            );
        },
      );
      expect([slot.name, await control()]).toEqual([slot.name, before]);
    }
    agent.destroy();
    expect(faults).toEqual([]);
    expect(await server.stop()).toEqual(UNHARMED);
  });
});
