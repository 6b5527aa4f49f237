import { openReadingsOf, readingsOf } from "../../src/search/slips";

const vocabulary = (known: string, neighbours: Record<string, string[]> = {}) => ({
  known: new Set(known.split(" ")),
  neighbours: new Map(Object.entries(neighbours)),
});

const shown = (readings: ReturnType<typeof readingsOf>) =>
  readings.map((reading) => reading.map((words) => words.join("|")).join(" "));

describe("the readings of a query that is nothing's name", () => {
  it("put other words for those that no label has, and leave the rest as it is", () => {
    const { known, neighbours } = vocabulary("database administrator", { databse: ["database"] });
    expect(shown(readingsOf(["databse", "administrator"], { known, neighbours }))).toEqual([
      "database administrator",
    ]);
  });

  it("change one word where labels have all of them", () => {
    const known = vocabulary("manage test", { manage: ["managed", "manager"], test: ["tests"] });
    expect(shown(readingsOf(["manage", "test"], known))).toEqual(["managed|manager test", "manage tests"]);
  });

  it("part two words that were written as one, also where a letter stands for the blank", () => {
    expect(shown(readingsOf(["managetests"], vocabulary("manage tests")))).toEqual(["manage tests"]);
    expect(shown(readingsOf(["managextests"], vocabulary("manage tests")))).toEqual(["manage tests"]);
  });

  it("join a word that was written as two, also where the blank stands for a letter", () => {
    expect(shown(readingsOf(["kuber", "netes"], vocabulary("kubernetes")))).toEqual(["kubernetes"]);
    const lost = vocabulary("hydroelectricity", { hydroeletricity: ["hydroelectricity"] });
    expect(shown(readingsOf(["hydroele", "tricity"], lost))).toEqual(["hydroelectricity"]);
  });

  it("part two words in another place", () => {
    const known = vocabulary("promote sustainable design promotes");
    expect(shown(readingsOf(["promotes", "ustainable", "design"], known))).toEqual([
      "promote sustainable design",
    ]);
  });

  it("are none where a word is like no other", () => {
    expect(readingsOf(["xyzzy"], vocabulary("manage"))).toEqual([]);
  });

  it("begin otherwise in the last word while it is being written", () => {
    const { known, neighbours } = vocabulary("manage", { kubrn: ["kubern"], manaeg: ["manage"] });
    expect(shown(openReadingsOf(["manage", "kubrn"], { known, neighbours }))).toEqual(["manage kubern"]);
    expect(shown(openReadingsOf(["manaeg", "kub"], { known, neighbours }))).toEqual(["manage kub"]);
    expect(openReadingsOf(["xyzzy", "kub"], { known, neighbours })).toEqual([]);
  });
});
