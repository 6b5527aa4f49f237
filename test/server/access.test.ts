import { createApiKey, type Scope } from "../../src/catalog/api-key";
import { Access, hasScope, scopeOf } from "../../src/server/access";
import { Refusal } from "../../src/server/refusal";
import { emptyStore } from "../support/catalog";
import { bearer } from "../support/http";

const client = (...scopes: Scope[]) => ({ id: "key:rg_0000002a", scopes, rate: null });

describe("access", () => {
  it.each(["open", "key"] as const)("lets in holders of a scope alone, where it is %s", async (access) => {
    const store = await emptyStore();
    const keyOf = async (...scopes: Scope[]) =>
      bearer((await createApiKey(store, { name: "x", scopes, rate: null })).key);
    const [admin, reader] = [await keyOf("admin"), await keyOf("read", "edit")];
    const keys = new Access(store, { access, rate: 0 });
    const ask = async (headers: Record<string, string> = {}) => {
      try {
        return (await keys.clientWith("admin", { headers, ip: "192.0.2.7" })).scopes;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return [error.statusCode, error.code];
      }
    };
    expect(await ask(admin)).toEqual(["admin"]);
    expect(await ask(reader)).toEqual([403, "FORBIDDEN"]);
    expect(await ask()).toEqual([401, "UNAUTHENTICATED"]);
    expect(await ask(bearer("x"))).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("is the same for clients who see the same", () => {
    expect(scopeOf(client("read"))).toBe(scopeOf(client("read", "edit", "admin")));
    expect(scopeOf(client("read", "read:unpublished"))).not.toBe(scopeOf(client("read")));
    expect([hasScope(client("edit"), "edit"), hasScope(client("edit"), "read")]).toEqual([true, false]);
  });
});
