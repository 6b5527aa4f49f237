import { createApiKey } from "../../src/catalog/api-key";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { bearer, postGraph } from "../support/http";
import { Wire } from "../support/wire";

const QUERY = { query: "{ catalog { revision } }" };

describe("a client with a key while the PostgreSQL server is away", () => {
  it("is let in by nobody's word but the server's, and again once it is back", async () => {
    const wire = await Wire.to(await newDatabase());
    const settings = { access: "key" as const };
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, database: wire.url, settings });
    try {
      const { url } = catalog.server;
      const { key } = await createApiKey(catalog.store, { name: "x", scopes: ["read"], rate: null });
      expect((await postGraph(url, QUERY, bearer(key))).status).toBe(200);
      await wire.cut();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const answers = await Promise.all(Array.from({ length: 20 }, () => postGraph(url, QUERY, bearer(key))));
      for (const { status, body } of answers) {
        expect([status, body]).toEqual([
          503,
          {
            errors: [
              {
                message: "API keys cannot be read just now. Try again in a moment.",
                extensions: { code: "UNAVAILABLE" },
              },
            ],
          },
        ]);
      }
      await wire.mend();
      expect((await postGraph(url, QUERY, bearer(key))).body).toEqual({ data: { catalog: { revision: 1 } } });
    } finally {
      await catalog.stop();
      await wire.cut();
    }
  });
});
