import { AnswerCache, answerKey } from "../../src/server/answer-cache";
import { Body, encodingFor } from "../../src/server/body";

const body = (length: number) => new Body(Buffer.alloc(length));

describe("a cache of answers", () => {
  it("keeps what is asked for a second time, whatever its length", () => {
    const answers = new AnswerCache(100_000);
    for (const length of [0, 1, 2, 999]) {
      const made = body(length);
      answers.offer(1, `k${length}`, () => made);
      expect(answers.get(1, `k${length}`)).toBeUndefined();
      answers.offer(1, `k${length}`, () => made);
      expect(answers.get(1, `k${length}`)).toBe(made);
    }
  });

  it("keeps answers of the newest revision alone", () => {
    const answers = new AnswerCache(100_000);
    const offer = (revision: number) => answers.offer(revision, "k", () => body(1));
    for (const revision of [1, 1, 2]) offer(revision);
    expect([answers.get(1, "k"), answers.get(2, "k")]).toEqual([undefined, undefined]);
    for (const revision of [2, 1, 1]) offer(revision);
    expect([answers.get(1, "k"), answers.get(2, "k")?.bytes.length]).toEqual([undefined, 1]);
  });

  it("holds no more bytes than it may, and nothing at all where that is 0", () => {
    const answers = new AnswerCache(10_000);
    const none = new AnswerCache(0);
    for (let key = 0; key < 100; key += 1) {
      for (const cache of [answers, answers, none, none]) cache.offer(1, String(key), () => body(1_000));
    }
    const keptBy = (cache: AnswerCache) =>
      Array.from({ length: 100 }, (_, key) => cache.get(1, String(key))).filter(Boolean).length;
    expect([keptBy(answers), keptBy(none)]).toEqual([5, 0]);
  });

  it("tells all parts of a key apart", () => {
    expect(answerKey("published", 1, "{}")).not.toBe(answerKey("unpublished", 1, "{}"));
    expect(answerKey("published", 1, "2 {}")).not.toBe(answerKey("published", 12, "{}"));
    const [long, longer] = ["a", "b"].map((end) => answerKey("published", 1, "x".repeat(100_000) + end));
    expect(long).not.toBe(longer);
    expect(long).toHaveLength(44);
  });
});

describe("an encoding", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["identity", undefined],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["BR", "br"],
    ["br;q=0", undefined],
    ["br;q=0.000, gzip", "gzip"],
    ["br;q=0.1,gzip;q=1", "br"],
    ["gzip ; q=0", undefined],
    ["xbr, brx, gzip2", undefined],
  ])("for %j is %j", (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});
