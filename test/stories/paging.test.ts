import { createHash } from "node:crypto";
import fc from "fast-check";
import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";

const SkillPage = graphql(`
  query SkillPage($first: Int, $after: String, $last: Int, $before: String, $orderBy: SkillOrder) {
    skills(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      totalCount
      edges { cursor node { ref } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

const NestedPage = graphql(`
  query NestedPage($first: Int, $after: String, $last: Int, $before: String) {
    role(ref: "technical-lead") {
      requirements(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { cursor node { skill { ref } } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

describe("a client that pages", () => {
  let catalog: TestCatalog;
  let all: string[];
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    all = (
      await catalog.store.rows<{ ref: string }>(
        `SELECT ref FROM concept WHERE type = 'Skill' ORDER BY "labelKey", ref`,
      )
    ).map(({ ref }) => ref);
  });
  afterAll(() => catalog.stop());

  const refused = async (variables: object) => {
    const answer = await catalog.post(SkillPage, variables);
    return [answer.data ?? null, answer.errors?.[0]?.extensions.code, answer.errors?.[0]?.message];
  };

  it("gets 20 edges where it does not say how many", async () => {
    const { skills } = await catalog.ask(SkillPage, {});
    expect(skills.edges.map(({ node }) => node.ref)).toEqual(all.slice(0, 20));
    expect(skills.totalCount).toBe(all.length);
    expect(skills.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: skills.edges[0]?.cursor,
      endCursor: skills.edges[19]?.cursor,
    });
  });

  it("sees every skill once, whatever the page size, forward and backward", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 100 }), fc.boolean(), async (size, backward) => {
        const seen: string[] = [];
        let cursor: string | null | undefined;
        let more = true;
        while (more) {
          const { skills } = await catalog.ask(
            SkillPage,
            backward ? { last: size, before: cursor } : { first: size, after: cursor },
          );
          const refs = skills.edges.map(({ node }) => node.ref);
          if (backward) seen.unshift(...refs);
          else seen.push(...refs);
          const { startCursor, endCursor, hasNextPage, hasPreviousPage } = skills.pageInfo;
          cursor = backward ? startCursor : endCursor;
          more = backward ? hasPreviousPage : hasNextPage;
        }
        expect(seen).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it("pages through falling orders with ties", async () => {
    const orderBy = { field: "ROLE_COUNT", direction: "DESC" } as const;
    const whole = await catalog.ask(SkillPage, { first: 100, orderBy });
    const seen: string[] = [];
    let after: string | null | undefined;
    for (let page = 0; page < 20; page += 1) {
      const { skills } = await catalog.ask(SkillPage, { first: 5, after, orderBy });
      seen.push(...skills.edges.map(({ node }) => node.ref));
      after = skills.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.skills.edges.map(({ node }) => node.ref));
    expect(seen.slice(0, 5)).toEqual([
      "rolegraph:code-review",
      "rolegraph:communication",
      "rolegraph:leadership",
      "rolegraph:mentoring",
      "rolegraph:programming-languages",
    ]);
  });

  it("pages a connection inside another the same way", async () => {
    const whole = (await catalog.ask(NestedPage, { first: 100 })).role?.requirements;
    const refs = whole?.edges.map(({ node }) => node.skill.ref) ?? [];
    const first = (await catalog.ask(NestedPage, { first: 3 })).role?.requirements;
    const next = (await catalog.ask(NestedPage, { first: 3, after: first?.pageInfo.endCursor })).role
      ?.requirements;
    expect(next?.edges.map(({ node }) => node.skill.ref)).toEqual(refs.slice(3, 6));
    expect(next?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = (await catalog.ask(NestedPage, { last: 2, before: next?.pageInfo.startCursor })).role
      ?.requirements;
    expect(back?.edges.map(({ node }) => node.skill.ref)).toEqual(refs.slice(1, 3));
    expect(back?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect([first, next, back].map((page) => page?.totalCount)).toEqual([
      refs.length,
      refs.length,
      refs.length,
    ]);
  });

  it("gets an empty page, and no cursors, for first: 0", async () => {
    const { skills } = await catalog.ask(SkillPage, { first: 0 });
    expect(skills.edges).toEqual([]);
    expect(skills.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it("is told the limit that it passed", async () => {
    expect(await refused({ first: 101 })).toEqual([
      null,
      "LIMIT_EXCEEDED",
      "first is at most 100, but is 101.",
    ]);
    expect(await refused({ last: 500 })).toEqual([
      null,
      "LIMIT_EXCEEDED",
      "last is at most 100, but is 500.",
    ]);
    expect(await refused({ first: -1 })).toEqual([
      null,
      "BAD_USER_INPUT",
      "first must not be negative, but is -1.",
    ]);
    expect(await refused({ first: 1, last: 1 })).toEqual([
      null,
      "BAD_USER_INPUT",
      "Pass first or last, not both.",
    ]);
  });

  it("is refused with a cursor that was tampered with, or is of another connection or order", async () => {
    const { skills } = await catalog.ask(SkillPage, { first: 1 });
    const cursor = skills.pageInfo.endCursor ?? "";
    const nested = (await catalog.ask(NestedPage, { first: 1 })).role?.requirements.pageInfo.endCursor;
    const body = Buffer.from(cursor, "base64url").toString("utf8");
    const tampered = Buffer.from(body.replace("agile", "zagile").replace("ai-", "zi-")).toString("base64url");
    expect(tampered).not.toBe(cursor);
    for (const after of [tampered, nested, "", "x", "💥", cursor.slice(0, -4), `${cursor}AAAA`]) {
      expect([after, ...(await refused({ after }))]).toEqual([
        after,
        null,
        "BAD_CURSOR",
        "The cursor is not one that this connection gave out.",
      ]);
    }
    const orderBy = { field: "LABEL", direction: "DESC" };
    expect((await refused({ after: cursor, orderBy }))[1]).toBe("BAD_CURSOR");
    const roles = graphql(`query RoleCursor { roles(first: 1) { pageInfo { endCursor } } }`);
    const ofRoles = (await catalog.ask(roles)).roles.pageInfo.endCursor;
    // Whoever knows how a cursor is made can sign one; what it holds is still checked.
    const forge = (body: string) =>
      Buffer.from(createHash("sha256").update(body).digest("base64url").slice(0, 8) + body).toString(
        "base64url",
      );
    const forged = [
      "{",
      "null",
      "5",
      '[1,"skills","label",{},{}]',
      '[1,"skills","label",1e400,"x"]',
      '[1,"skills","label",true,"x"]',
      '[1,"skills","label",5,6]',
      '[1,"skills","label","a"]',
      '[2,"skills","label","a","b"]',
    ].map(forge);
    for (const after of [ofRoles, `${cursor}=`, `${cursor}!!`, ` ${cursor}`, ...forged]) {
      expect([after, (await refused({ after }))[1]]).toEqual([after, "BAD_CURSOR"]);
    }
  });
});
