import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { CatalogError, type ErrorCode } from "../catalog/errors";

/** Apollo's own codes, as the contract's. */
const CODES: Record<string, ErrorCode> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_USER_INPUT]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_REQUEST]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: "BAD_USER_INPUT",
};

/** True where the error is no fault of the request, so that its cause belongs in the log and not in the answer. */
export function isInternal(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === "INTERNAL";
}

/** The one place where an error becomes what a client sees: a message, where it happened and one of the contract's codes. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof CatalogError) {
    return { message: cause.message, ...place, extensions: { code: cause.code } };
  }
  const code = CODES[String(formatted.extensions?.code)];
  if (code) return { message: formatted.message, ...place, extensions: { code } };
  const message = "Something went wrong in the server. Its log tells more under the request id.";
  return { message, ...place, extensions: { code: "INTERNAL" } };
}
