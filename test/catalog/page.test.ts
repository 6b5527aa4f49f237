import fc from "fast-check";
import { listing, type PageArgs, pageOfListing } from "../../src/catalog/page";

interface Row {
  ref: string;
  score: number;
  roles: number;
}

const ORDER = {
  name: "boats",
  order: {
    name: "score",
    keys: [
      { of: ({ score }: Row) => score, type: "number" as const, descending: true },
      { of: ({ roles }: Row) => roles, type: "number" as const },
      { of: ({ ref }: Row) => ref, type: "string" as const },
    ],
  },
};

const row: fc.Arbitrary<Row> = fc.record({
  ref: fc.string({ minLength: 1, maxLength: 4 }),
  score: fc.constantFrom(0, 0.1, 0.333333, 1),
  roles: fc.nat(2),
});
const rows = fc.uniqueArray(row, { maxLength: 20, selector: ({ ref }) => ref });
const size = fc.integer({ min: 1, max: 7 });

const faultOf = (args: PageArgs, list = listing(ORDER, [])) => {
  try {
    pageOfListing(list, args);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("a listing", () => {
  it("has its rows in their order, however they come", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { rows: sorted } = listing(ORDER, drawn);
        expect(new Set(sorted)).toEqual(new Set(drawn));
        expect(sorted).toHaveLength(drawn.length);
        sorted.slice(1).forEach((b, index) => {
          const a = sorted[index] as Row;
          const ties = [a.score - b.score, b.roles - a.roles, a.ref < b.ref ? 1 : -1];
          expect(ties.find((tie) => tie !== 0)).toBeGreaterThan(0);
        });
        expect(listing(ORDER, [...drawn].reverse()).rows).toEqual(sorted);
      }),
    );
  });

  it("is walked forwards and backwards, page by page, each row once", () => {
    fc.assert(
      fc.property(rows, size, (drawn, most) => {
        const list = listing(ORDER, drawn);
        for (const forward of [true, false]) {
          const walked: Row[][] = [];
          let cursor: string | undefined;
          // One page more than there can be, so that a walk in a circle ends.
          for (let more = true; more && walked.length <= drawn.length; ) {
            const args = forward ? { first: most, after: cursor } : { last: most, before: cursor };
            const page = pageOfListing(list, args);
            walked.push(page.rows);
            expect(forward ? page.hasPreviousPage : page.hasNextPage).toBe(walked.length > 1);
            more = forward ? page.hasNextPage : page.hasPreviousPage;
            const edge = forward ? page.rows.at(-1) : page.rows[0];
            if (edge) cursor = page.cursorOf(edge);
          }
          expect((forward ? walked : [...walked].reverse()).flat()).toEqual(list.rows);
          expect(walked.length).toBe(Math.max(1, Math.ceil(drawn.length / most)));
        }
      }),
    );
  });

  it("gives what lies between two cursors", () => {
    fc.assert(
      fc.property(rows, fc.nat(19), fc.nat(19), size, (drawn, from, to, most) => {
        const list = listing(ORDER, drawn);
        const { cursorOf } = pageOfListing(list, {});
        const cursorAt = (place: number) => list.rows[place] && cursorOf(list.rows[place] as Row);
        const [after, before] = [cursorAt(from), cursorAt(to)];
        const between = list.rows.slice(after ? from + 1 : 0, before ? to : undefined);
        expect(pageOfListing(list, { first: most, after, before }).rows).toEqual(between.slice(0, most));
        expect(pageOfListing(list, { last: most, after, before }).rows).toEqual(between.slice(-most));
      }),
    );
  });

  it("gives no row where none is asked for", () => {
    const list = listing(ORDER, [{ ref: "a", score: 1, roles: 1 }]);
    expect(pageOfListing(list, { first: 0 })).toMatchObject({
      rows: [],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(pageOfListing(list, { last: 0 })).toMatchObject({
      rows: [],
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it("refuses every cursor that it did not give out", () => {
    fc.assert(
      fc.property(row, fc.nat(60), fc.string({ minLength: 1, maxLength: 2 }), (drawn, at, other) => {
        const list = listing(ORDER, [drawn]);
        const cursor = pageOfListing(list, {}).cursorOf(drawn);
        expect(faultOf({ after: cursor }, list)).toBeNull();
        const place = at % cursor.length;
        const tampered = cursor.slice(0, place) + other + cursor.slice(place + other.length);
        if (tampered !== cursor) expect(faultOf({ after: tampered }, list)).toBe("BAD_CURSOR");
        expect(faultOf({ before: `${cursor}A` }, list)).toBe("BAD_CURSOR");
        expect(faultOf({ after: cursor.slice(0, -1) }, list)).toBe("BAD_CURSOR");
        const elsewhere = [
          { ...ORDER, name: "other boats" },
          { ...ORDER, order: { ...ORDER.order, name: "other score" } },
          { ...ORDER, order: { ...ORDER.order, keys: ORDER.order.keys.slice(1) } },
        ];
        const [score, ...rest] = ORDER.order.keys;
        const text = { of: (each: Row) => String(score?.of(each)), type: "string" as const };
        const texts = listing({ ...ORDER, order: { ...ORDER.order, keys: [text, ...rest] } }, [drawn]);
        expect(faultOf({ after: pageOfListing(texts, {}).cursorOf(drawn) }, list)).toBe("BAD_CURSOR");
        for (const paged of elsewhere) {
          expect(faultOf({ after: cursor }, listing(paged, [drawn]))).toBe("BAD_CURSOR");
        }
      }),
    );
    for (const cursor of ["", " ", "null", "e30", "W10"])
      expect(faultOf({ after: cursor })).toBe("BAD_CURSOR");
  });

  it("refuses sizes that are negative, too large, or both", () => {
    expect(faultOf({ first: -1 })).toBe("BAD_USER_INPUT");
    expect(faultOf({ last: -1 })).toBe("BAD_USER_INPUT");
    expect(faultOf({ first: 1, last: 1 })).toBe("BAD_USER_INPUT");
    expect(faultOf({ first: 101 })).toBe("LIMIT_EXCEEDED");
    expect(faultOf({ last: 101 })).toBe("LIMIT_EXCEEDED");
    expect(faultOf({ first: 100 })).toBeNull();
  });
});
