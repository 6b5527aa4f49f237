import { labelWords, likeness, readTitle } from "../../src/search/title";

const shown = (text: string) =>
  readTitle(text).map(({ words, behind }) => {
    const title = words.map((options) => options.join("|")).join(" ");
    return behind.length > 0 ? `${title} (${behind.join(" ")})` : title;
  });

describe("a job title", () => {
  it("is read in the words that catalogs use, short forms being kept for those that use them too", () => {
    expect(shown("Sr. Backend Dev")).toEqual([
      "sr|senior backend dev|developer",
      "sr|senior back end dev|developer",
    ]);
    expect(shown("Lead SWE")).toEqual(["lead swe", "lead software engineer"]);
    expect(shown("PM")).toEqual(["pm", "project manager", "product manager"]);
    expect(shown("QA Eng")).toEqual([
      "qa eng|engineer|engineering",
      "quality assurance eng|engineer|engineering",
    ]);
  });

  it("is read without levels, filler words, and for whom it is", () => {
    expect(shown("Software Engineer II (m/f/d)")).toEqual(["software engineer"]);
    expect(shown("Head of the Kitchen [Remote]")).toEqual(["head kitchen"]);
    expect(shown("Developer (Java)")).toEqual(["developer java"]);
    expect(shown("of the")).toEqual([]);
  });

  it("is read with and without what may be a place or a team", () => {
    expect(shown("Nurse - Bremen")).toEqual(["nurse bremen", "nurse (bremen)"]);
    expect(shown("Director, Marketing")).toEqual(["director marketing", "director (marketing)"]);
    expect(shown("Front-End Designer")).toEqual(["front end designer"]);
  });

  it("is nothing where it has more words than a title", () => {
    expect(shown("word ".repeat(21))).toEqual([]);
  });
});

describe("the likeness of a title and a label", () => {
  const compare = (title: string, label: string) => {
    const words = labelWords(label.toLowerCase());
    const all = readTitle(title).map((each) => likeness(each.words, words));
    return Math.round(Math.max(...all) * 10_000) / 10_000;
  };

  it("is the share of the words in common, plurals and short forms being the same", () => {
    expect(compare("software engineer", "Software Engineers")).toBe(1);
    expect(compare("Lead SWE", "lead software engineer")).toBe(1);
    expect(compare("software developer", "SW developer")).toBe(1);
    expect(compare("java software developer", "software developer")).toBe(0.8);
    expect(compare("nurse", "ship's captain")).toBe(0);
  });

  it("is less where only one says how senior it is, and least where they differ", () => {
    expect(compare("Senior Developer", "developer")).toBe(0.85);
    expect(compare("Developer", "lead developer")).toBe(0.85);
    expect(compare("Senior Developer", "junior developer")).toBe(0.6);
    expect(compare("Senior Developer", "sr developer")).toBe(1);
    expect(compare("Head", "head")).toBe(1);
  });
});
