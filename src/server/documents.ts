import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from "@apollo/server";
import type { Settings } from "../config/settings";
import { persistedHashOf, persistedQueries } from "./persisted-queries";
import { trustedDocuments } from "./trusted-documents";

/** What a request says about the document that it wants to run, as it comes from the client. */
export interface DocumentParams {
  query?: unknown;
  /** https://github.com/graphql/graphql-over-http/pull/264 */
  documentId?: unknown;
  extensions?: unknown;
}

/** Where the texts of documents come from, besides the requests themselves. */
export interface Documents {
  /**
   * The text that a request wants to run; undefined where Apollo has to see to the request.
   * @throws Refusal where the document may not run.
   */
  textOf(params: DocumentParams): string | undefined;
  /** Apollo's own setting for the same. */
  apollo: ApolloServerOptions<BaseContext>["persistedQueries"];
  plugins: ApolloServerPlugin<BaseContext>[];
}

/** Documents come with their requests alone; who sends a hash is told so by Apollo. */
const PLAIN: Documents = {
  textOf: ({ query, extensions }) =>
    typeof query === "string" && persistedHashOf(extensions) === undefined ? query : undefined,
  apollo: false,
  plugins: [],
};

/**
 * The documents that may run by the settings.
 * @throws SettingsError where the list of trusted ones cannot be read.
 */
export function openDocuments(settings: Settings): Documents {
  if (settings.trustedDocuments !== undefined) return trustedDocuments(settings.trustedDocuments);
  return settings.persistedQueries ? persistedQueries() : PLAIN;
}
