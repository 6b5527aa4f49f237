import { type Audit, serverAudits } from "graphql-http";
import { TestCatalog } from "../support/catalog";

/** What the GraphQL-over-HTTP working group has servers audited for. https://github.com/graphql/graphql-http */
describe("a client that relies on GraphQL over HTTP", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  const audits = serverAudits({ url: () => `${catalog.server.url}/graphql`, fetchFn: fetch });

  it("is promised all there is to promise", () => {
    expect(audits.length).toBeGreaterThanOrEqual(60);
  });

  it.each(audits.map((audit): [string, Audit] => [audit.name, audit]))("%s", async (_name, audit) => {
    const { status, ...result } = await audit.fn();
    expect({ status, reason: "reason" in result ? result.reason : undefined }).toEqual({
      status: "ok",
      reason: undefined,
    });
  });

  it("keeps the status 400 for what a limit refuses, whichever media type it accepts", async () => {
    const query = `{ ${Array.from({ length: 51 }, (_, index) => `a${index}: __typename`).join(" ")} }`;
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const response = await fetch(`${catalog.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] });
    }
  });
});
