import type { Append, Run } from "../../src/server/json-values";
import { WrittenRows } from "../../src/server/written-rows";

const RUN = {} as Run;

describe("rows that are written once", () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({ label: `label ${index}` }));
  let made = 0;
  const append: Append = (json, value) => {
    made += 1;
    return `${json}${JSON.stringify(value)}`;
  };
  beforeEach(() => {
    made = 0;
  });

  it("are so for each selection", () => {
    const all = new WrittenRows(1_000);
    const [one, other] = [all.once(append), all.once((json, value, run) => append(`${json}!`, value, run))];
    for (let round = 0; round < 3; round += 1) {
      expect(rows.reduce((json, row) => one(json, row, RUN), "")).toBe(
        rows.map((row) => JSON.stringify(row)).join(""),
      );
      expect(other("[", rows[0], RUN)).toBe(`[!${JSON.stringify(rows[0])}`);
    }
    expect(made).toBe(11);
  });

  it("are written again where all that is kept has become too long", () => {
    const length = JSON.stringify(rows[0]).length;
    const once = new WrittenRows(4 * length).once(append);
    for (let round = 0; round < 2; round += 1) {
      for (const row of rows) expect(once("", row, RUN)).toBe(JSON.stringify(row));
    }
    expect(made).toBe(20);
    for (let again = 0; again < 5; again += 1) once("", rows[9], RUN);
    expect(made).toBeLessThanOrEqual(21);
  });

  it("are written each time where requests share no rows", () => {
    const each = new WrittenRows(0).once(append);
    expect([each("", rows[0], RUN), each("", rows[0], RUN)]).toEqual(Array(2).fill(JSON.stringify(rows[0])));
    expect(made).toBe(2);
  });

  it("are none where one cannot be written", () => {
    const once = new WrittenRows(1_000).once(() => {
      throw new Error("not at once");
    });
    expect(() => once("", rows[0], RUN)).toThrow("not at once");
    expect(() => once("", rows[0], RUN)).toThrow("not at once");
  });
});
