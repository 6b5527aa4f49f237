import { EntityCache, EntityCaches } from "../../src/loaders/entity-cache";

const counts = () => ({ hits: 0, misses: 0 });

describe("a cache of rows", () => {
  it("gives what was put into it, by shelf and key, and counts what it had and lacked", () => {
    const counted = counts();
    const cache = new EntityCache(1, 100_000, counted);
    cache.shelf<number, string>("a").set(1, "one");
    expect(cache.shelf<number, string>("a").get(1)).toBe("one");
    expect(cache.shelf<number, string>("b").get(1)).toBeUndefined();
    expect(counted).toEqual({ hits: 1, misses: 1 });
  });

  it("keeps that there is nothing, too", () => {
    const shelf = new EntityCache(1, 100_000, counts()).shelf<number, null>("a");
    shelf.set(1, null);
    expect(shelf.get(1)).toBeNull();
  });

  it("never holds more than its bound on a walk over more than that, and keeps what is used", () => {
    const shelf = new EntityCache(1, 100_000, counts()).shelf<number, string>("a");
    const text = "x".repeat(400);
    shelf.set(0, text);
    for (let key = 1; key <= 5_000; key += 1) {
      shelf.set(key, text);
      expect(shelf.get(0)).toBe(text);
    }
    const kept = Array.from({ length: 5_000 }, (_, key) => key).filter((key) => shelf.get(key) !== undefined);
    expect(kept.length * text.length).toBeLessThan(100_000);
    expect(kept.length).toBeGreaterThan(50);
  });

  it("does not take what would push out nearly all else", () => {
    const shelf = new EntityCache(1, 100_000, counts()).shelf<number, string>("a");
    shelf.set(1, "x".repeat(1_000));
    expect(shelf.get(1)).toBeUndefined();
  });

  it("is of the newest revision alone, and there is none where nothing is to be kept", () => {
    const caches = new EntityCaches(100_000);
    const first = caches.at(1);
    expect(caches.at(1)).toBe(first);
    expect(caches.at(2)?.revision).toBe(2);
    expect(caches.at(1)).toBeUndefined();
    expect(new EntityCaches(0).at(1)).toBeUndefined();
  });
});
