import fastify from "fastify";
import { createApiKey, type Scope } from "../../src/catalog/api-key";
import { Access, hasScope, scopeOf } from "../../src/server/access";
import { Refusal } from "../../src/server/refusal";
import { emptyStore } from "../support/catalog";
import { bearer } from "../support/http";

const client = (...scopes: Scope[]) => ({ id: "key:rg_0000002a", scopes, rate: null });

describe("access", () => {
  it.each(["open", "key"] as const)(
    "opens a route to holders of its scope alone, where it is %s",
    async (access) => {
      const store = await emptyStore();
      const keyOf = async (...scopes: Scope[]) =>
        bearer((await createApiKey(store, { name: "x", scopes, rate: null })).key);
      const [admin, reader] = [await keyOf("admin"), await keyOf("read", "edit")];
      const app = fastify();
      app.setErrorHandler((error, _request, reply) => {
        if (!(error instanceof Refusal)) throw error;
        return reply.code(error.statusCode).headers(error.headers).send({ code: error.code });
      });
      const onRequest = new Access(store, { access, rate: 0 }).require("admin");
      app.get("/inside", { onRequest }, async () => ({ seen: true }));
      const url = await app.listen({ port: 0 });
      try {
        const ask = async (headers: Record<string, string> = {}) => {
          const response = await fetch(`${url}/inside`, { headers });
          return [response.status, await response.json()];
        };
        expect(await ask(admin)).toEqual([200, { seen: true }]);
        expect(await ask(reader)).toEqual([403, { code: "FORBIDDEN" }]);
        expect(await ask()).toEqual([401, { code: "UNAUTHENTICATED" }]);
        expect(await ask(bearer("x"))).toEqual([401, { code: "UNAUTHENTICATED" }]);
      } finally {
        await app.close();
      }
    },
  );

  it("is the same for clients who see the same", () => {
    expect(scopeOf(client("read"))).toBe(scopeOf(client("read", "edit", "admin")));
    expect(scopeOf(client("read", "read:unpublished"))).not.toBe(scopeOf(client("read")));
    expect([hasScope(client("edit"), "edit"), hasScope(client("edit"), "read")]).toEqual([true, false]);
  });
});
