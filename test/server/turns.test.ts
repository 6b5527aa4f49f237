import { Turns } from "../../src/server/turns";

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

describe("requests that hold the process", () => {
  it("begin one at a time, and no client waits for all that another has sent", async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const ask = async (client: string, name: string) => {
      await turns.take(client);
      begun.push(name);
    };
    const all = [
      ask("a", "a1"),
      ask("a", "a2"),
      ask("a", "a3"),
      ask("b", "b1"),
      ask("a", "a4"),
      ask("b", "b2"),
    ];
    await Promise.resolve();
    expect(begun).toEqual(["a1"]);
    await Promise.all(all);
    expect(begun).toEqual(["a1", "a2", "b1", "a3", "b2", "a4"]);
  });

  it("wait for nobody where nobody else asks", async () => {
    const turns = new Turns();
    expect(turns.take("a")).toBeUndefined();
    await turnOfTheLoop();
    expect(turns.take("b")).toBeUndefined();
  });
});
