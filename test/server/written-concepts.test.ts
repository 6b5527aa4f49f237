import { WrittenConcepts } from "../../src/server/written-concepts";

describe("what is written of concepts", () => {
  it("is kept for each selection, the same for those that read alike", () => {
    const all = new WrittenConcepts(1_000);
    all.at(1);
    const [label, ref] = [all.selection("Skill\nlabel: label"), all.selection("Skill\nref: ref")];
    label?.keep(7, '{"label":"Rust"}');
    expect([label?.get(7), label?.get(8), ref?.get(7)]).toEqual(['{"label":"Rust"}', undefined, undefined]);
    expect(all.selection("Skill\nlabel: label")?.get(7)).toBe('{"label":"Rust"}');
  });

  it("is forgotten with its revision, and kept anew", () => {
    const all = new WrittenConcepts(1_000);
    const label = all.selection("Skill\nlabel: label");
    all.at(1);
    label?.keep(7, "old");
    all.at(1);
    expect(label?.get(7)).toBe("old");
    all.at(2);
    expect(label?.get(7)).toBeUndefined();
    label?.keep(7, "new");
    expect(label?.get(7)).toBe("new");
  });

  it("is forgotten once all of it is too long", () => {
    const all = new WrittenConcepts(100);
    all.at(1);
    const [one, other] = [all.selection("one"), all.selection("other")];
    for (let id = 0; id < 10; id += 1) one?.keep(id, "x".repeat(10));
    expect(one?.get(0)).toBe("x".repeat(10));
    other?.keep(0, "y");
    expect([one?.get(0), other?.get(0)]).toEqual([undefined, undefined]);
    other?.keep(0, "y");
    expect(other?.get(0)).toBe("y");
  });

  it("is bounded in selections, of which the forgotten ones go on for who has them", () => {
    const all = new WrittenConcepts(1_000);
    all.at(1);
    const first = all.selection("0");
    first?.keep(7, "x");
    for (let index = 1; index <= 1_000; index += 1) all.selection(String(index));
    expect(all.selection("0")).not.toBe(first);
    expect(first?.get(7)).toBe("x");
  });

  it("is nothing where requests share no rows", () => {
    expect(new WrittenConcepts(0).selection("Skill\nlabel: label")).toBeUndefined();
  });
});
