import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { LRUCache } from "lru-cache";
import { PERSISTED_QUERIES_BYTES } from "../config/limits";
import type { Documents } from "./documents";

/** Bytes that an entry takes besides its text. */
const ENTRY_BYTES = 200;

/** What Apollo writes before the hash of a query. */
const APOLLO_PREFIX = "apq:";

/** The hash that the extension `persistedQuery` names, or undefined where it does not. */
export function persistedHashOf(extensions: unknown): unknown {
  return (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
    ?.sha256Hash;
}

/** What is no text is the hash of no query; Apollo would fail at making a text of it. */
const textHashes: ApolloServerPlugin<BaseContext> = {
  async requestDidStart({ request: { extensions } }) {
    const { persistedQuery } = extensions ?? {};
    if (extensions && typeof persistedQuery === "object" && persistedQuery !== null) {
      const { sha256Hash } = persistedQuery;
      if (typeof sha256Hash !== "string") extensions.persistedQuery = { ...persistedQuery, sha256Hash: "" };
    }
  },
};

/**
 * Automatic persisted queries: a client sends a query's hash, and the query only where the server does not know it yet.
 * Apollo checks and keeps them; what it keeps can be looked up here at once.
 */
export function persistedQueries(): Documents {
  const texts = new LRUCache<string, string>({
    maxSize: PERSISTED_QUERIES_BYTES,
    sizeCalculation: (text) => 2 * text.length + ENTRY_BYTES,
  });
  return {
    textOf({ query, extensions }) {
      const hash = persistedHashOf(extensions);
      if (hash === undefined) return typeof query === "string" ? query : undefined;
      // A query that comes with its hash is for Apollo to check and to keep.
      return query === undefined && typeof hash === "string"
        ? texts.get(`${APOLLO_PREFIX}${hash}`)
        : undefined;
    },
    apollo: {
      cache: {
        get: async (key) => texts.get(key),
        set: async (key, text) => {
          texts.set(key, text);
        },
        delete: async (key) => texts.delete(key),
      },
    },
    plugins: [textHashes],
  };
}
