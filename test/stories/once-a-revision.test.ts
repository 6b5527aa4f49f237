import { Current } from "../../src/analysis/current";
import { openStore } from "../../src/catalog/database";
import { publishRevision, readRevision } from "../../src/catalog/revision";
import type { Store } from "../../src/catalog/store";
import { emptyStore } from "../support/catalog";
import { newDatabase } from "../support/database";

/** Something that is made of a revision, and the revisions that it was made of. */
function counted(failures = 0) {
  const made: number[] = [];
  const current = new Current(async (store) => {
    const { id } = await readRevision(store);
    made.push(id);
    if (made.length <= failures) throw new Error(`failure ${made.length}`);
    return { revision: id };
  });
  return { made, current };
}

const publish = (store: Store) => publishRevision(store, "test", []);

describe("what is made once a revision", () => {
  it("is shared by all who ask at once, and by those who ask later", async () => {
    const store = await emptyStore();
    const { made, current } = counted();
    const [first, ...others] = await Promise.all([current.of(store), current.of(store), current.of(store)]);
    for (const other of [...others, await current.of(store)]) expect(other).toBe(first);
    expect(made).toEqual([0]);
  });

  it("is made anew for the next revision", async () => {
    const store = await emptyStore();
    const { made, current } = counted();
    expect(await current.of(store)).toEqual({ revision: 0 });
    await publish(store);
    expect(await current.of(store)).toEqual({ revision: 1 });
    expect(await current.of(store)).toEqual({ revision: 1 });
    expect(made).toEqual([0, 1]);
  });

  it("is made for each database of its own", async () => {
    const [one, other] = [await emptyStore(), await emptyStore()];
    const { made, current } = counted();
    expect(await current.of(one)).not.toBe(await current.of(other));
    expect(made).toEqual([0, 0]);
  });

  it("is not kept where making it failed, which only the one who asked for it hears of", async () => {
    const store = await emptyStore();
    const { made, current } = counted(1);
    const [first, second] = await Promise.allSettled([current.of(store), current.of(store)]);
    expect(first).toEqual({ status: "rejected", reason: new Error("failure 1") });
    expect(second).toEqual({ status: "fulfilled", value: { revision: 0 } });
    expect(await current.of(store)).toBe((second as PromiseFulfilledResult<object>).value);
    expect(made).toEqual([0, 0]);
  });

  it("is made again by whoever asks next after a failure", async () => {
    const store = await emptyStore();
    const { made, current } = counted(2);
    await expect(current.of(store)).rejects.toThrow("failure 1");
    await expect(current.of(store)).rejects.toThrow("failure 2");
    expect(await current.of(store)).toEqual({ revision: 0 });
    expect(made).toEqual([0, 0, 0]);
  });

  it("is made for an older snapshot beside what the newer revision has", async () => {
    const store = await openStore(await newDatabase());
    try {
      await store.migrate();
      const { made, current } = counted();
      const snapshot = store.snapshot();
      expect(await readRevision(snapshot.store)).toMatchObject({ id: 0 });
      await publish(store);
      const newer = await current.of(store);
      expect(newer).toEqual({ revision: 1 });
      expect(await current.of(snapshot.store)).toEqual({ revision: 0 });
      expect(await current.of(store)).toBe(newer);
      expect(made).toEqual([1, 0]);
      await snapshot.release();
    } finally {
      await store.close();
    }
  });
});
