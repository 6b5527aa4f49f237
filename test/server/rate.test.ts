import type { Client } from "../../src/server/key-ring";
import { Rate } from "../../src/server/rate";

const client = (id: string, rate: number | null = null): Client => ({ id, scopes: ["read"], rate });

describe("a rate", () => {
  afterEach(() => jest.useRealTimers());

  it("lets a minute's units through at once, and the next as they are earned", () => {
    jest.useFakeTimers();
    const rate = new Rate(60);
    const one = client("one");
    expect(rate.wait(one)).toBe(0);
    expect([rate.charge(one, 50), rate.charge(one, 10), rate.charge(one, 5)]).toEqual([0, 0, 5]);
    expect(rate.wait(one)).toBe(1);
    jest.advanceTimersByTime(4_999);
    expect(rate.charge(one, 5)).toBe(1);
    jest.advanceTimersByTime(1);
    expect([rate.charge(one, 5), rate.charge(one, 1)]).toEqual([0, 1]);
    jest.advanceTimersByTime(3_600_000);
    expect([rate.charge(one, 60), rate.charge(one, 1)]).toEqual([0, 1]);
  });

  it("lets through what costs more than a minute's units once nothing is owed, and makes the next wait for it", () => {
    jest.useFakeTimers();
    const rate = new Rate(60);
    const one = client("one");
    expect([rate.charge(one, 1), rate.charge(one, 120)]).toEqual([0, 1]);
    jest.advanceTimersByTime(1_000);
    expect([rate.charge(one, 120), rate.charge(one, 1)]).toEqual([0, 61]);
    jest.advanceTimersByTime(61_000);
    expect(rate.charge(one, 1)).toBe(0);
  });

  it("is each client's own, and none where it is 0", () => {
    const rate = new Rate(0);
    for (let asked = 0; asked < 1_000; asked += 1) expect(rate.charge(client("free"), 1_000)).toBe(0);
    const slow = client("slow", 1);
    expect([rate.charge(slow, 1), rate.charge(client("other", 1), 1)]).toEqual([0, 0]);
    expect(rate.charge(slow, 1)).toBe(60);
    expect(rate.charge(slow, 0)).toBe(0);
  });

  it("takes no more memory for a flood of clients than for those it remembers", () => {
    const rate = new Rate(1);
    for (let index = 0; index < 60_000; index += 1) rate.charge(client(`ip:${index}`), 1);
    expect(rate.wait(client("ip:59999"))).toBe(60);
    expect(rate.wait(client("ip:0"))).toBe(0);
  });
});
