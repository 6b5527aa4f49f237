import type { ApolloServerPlugin, BaseContext, GraphQLRequest } from "@apollo/server";
import type { DocumentParams, Documents } from "./documents";
import { persistedHashOf } from "./persisted-queries";
import { graphqlRefusal, Refusal } from "./refusal";
import { bareHash, readTrustedList, type TrustedList } from "./trusted-list";

/** What Apollo is given to read in place of a document that is refused. */
const HARMLESS = "{ __typename }";

/** The id of a document as a request has it, which Apollo does not look for. */
function documentIdOf({ http }: GraphQLRequest): unknown {
  if (http?.method === "GET") return new URLSearchParams(http.search).get("documentId") ?? undefined;
  return (http?.body as { documentId?: unknown } | undefined)?.documentId;
}

function textOf(list: TrustedList, texts: ReadonlySet<unknown>, params: DocumentParams): string {
  const { query, documentId, extensions } = params;
  if (query != null) {
    // Compared as text, which takes less than to hash it.
    if (texts.has(query)) return query as string;
  } else {
    const hash = documentId ?? persistedHashOf(extensions);
    const text = typeof hash === "string" ? list.get(bareHash(hash)) : undefined;
    if (text !== undefined) return text;
  }
  throw new Refusal(
    "FORBIDDEN",
    403,
    "This server runs the documents on its list only; this is none of them.",
  );
}

/**
 * Only documents on a list may run. They are known by their hashes, as `documentId` or in the extension
 * `persistedQuery`, and by their texts.
 * @throws SettingsError where the list cannot be read.
 */
export function trustedDocuments(place: string): Documents {
  const list = readTrustedList(place);
  const texts = new Set<unknown>(list.values());
  // At the one place that all requests pass, those of a batch too, and on what Apollo itself has made of them.
  const plugin: ApolloServerPlugin<BaseContext> = {
    async requestDidStart({ request }) {
      const { persistedQuery: _hash, ...extensions } = request.extensions ?? {};
      try {
        request.query = textOf(list, texts, { ...request, documentId: documentIdOf(request) });
        request.extensions = extensions;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Apollo takes no refusal so early: it would be a fault of the server.
        request.query = HARMLESS;
        request.extensions = extensions;
        request.operationName = undefined;
        return {
          async didResolveOperation() {
            throw graphqlRefusal(error);
          },
        };
      }
      return undefined;
    },
  };
  return { textOf: (params) => textOf(list, texts, params), apollo: false, plugins: [plugin] };
}
