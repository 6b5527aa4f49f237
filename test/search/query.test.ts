import { parsePrefix, parseQuery } from "../../src/search/query";

describe("the text of a search", () => {
  it("is compared folded, word by word, and as it is for codes", () => {
    expect(parseQuery("  C++ & Node.JS, Ärzte ")).toEqual({
      text: "C++ & Node.JS, Ärzte",
      key: "c++ node.js arzte",
      words: ["c++", "node.js", "arzte"],
      beginning: "c++ node.js arzte",
      isOpen: false,
    });
  });

  it("has no words where it has no letters, or a word longer than any", () => {
    expect(parseQuery("💥 — !!!").words).toEqual([]);
    expect(parseQuery("x".repeat(250)).words).toEqual(["x".repeat(250)]);
    expect(parseQuery(`good ${"x".repeat(251)}`).words).toEqual([]);
  });

  it("has to be given, and to be no longer than a label", () => {
    expect(() => parseQuery(" \n")).toThrow("The text to search for must not be blank.");
    expect(() => parseQuery("x".repeat(501))).toThrow(
      "The length of the text to search for is at most 500, but is 501.",
    );
    expect(parsePrefix("").words).toEqual([]);
  });

  it("may end within a word while it is being written, unless a blank follows", () => {
    expect(parsePrefix("Kub")).toMatchObject({ isOpen: true, beginning: "kub" });
    expect(parsePrefix("Kub ")).toMatchObject({ isOpen: false, beginning: "kub " });
  });
});
