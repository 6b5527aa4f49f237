import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import { CatalogError, type ErrorCode, StoreError } from "../catalog/errors";

/** Apollo's own codes, as the contract's. */
const CODES: Record<string, ErrorCode> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_USER_INPUT]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_REQUEST]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: "BAD_USER_INPUT",
  // Clients know by the message, which stays, that they have to send the whole query.
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: "NOT_FOUND",
  // The server's own refusals before a request runs.
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  COST_EXCEEDED: "COST_EXCEEDED",
  FORBIDDEN: "FORBIDDEN",
};

/** What graphql-js says where it stops to parse, so that nobody knows how many there are. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** True for what graphql-js says of an argument's value, which validation let pass: a variable that is null. */
function isOfArgument(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.originalError || !cause.nodes) return false;
  return cause.nodes.every(({ kind }) => kind !== Kind.FIELD);
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode {
  if (TOO_MANY_TOKENS.test(formatted.message)) return "LIMIT_EXCEEDED";
  const known = CODES[String(formatted.extensions?.code)];
  if (known) return known;
  // What graphql-js refuses of its own accord lies in the request; what a resolver threw has an original.
  if (error instanceof GraphQLError && !error.originalError) return "BAD_USER_INPUT";
  const cause = unwrapResolverError(error);
  if (isOfArgument(cause)) return "BAD_USER_INPUT";
  return cause instanceof StoreError ? "UNAVAILABLE" : "INTERNAL";
}

/** What a client reads of a fault whose cause is in the log alone. */
export const INTERNAL_MESSAGE =
  "Something went wrong in the server. Its log tells more under the request id.";

/** What a client reads where the store does not answer. */
export const UNAVAILABLE_MESSAGE = "The catalog cannot be read just now. Try again in a moment.";

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  INTERNAL: INTERNAL_MESSAGE,
  UNAVAILABLE: UNAVAILABLE_MESSAGE,
};

/** True where the error is no fault of the request, so that its cause belongs in the log and not in the answer. */
export function isServerFault(formatted: GraphQLFormattedError): boolean {
  return ["INTERNAL", "UNAVAILABLE"].includes(String(formatted.extensions?.code));
}

/** The one place where an error becomes what a client sees: a message, where it happened and one of the contract's codes. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof CatalogError) {
    return { message: cause.message, ...place, extensions: { code: cause.code } };
  }
  const code = codeOf(formatted, error);
  const [, tokens] = TOO_MANY_TOKENS.exec(formatted.message) ?? [];
  const refusal = tokens && `The number of tokens is at most ${tokens}, but is more.`;
  return { message: refusal ?? MESSAGES[code] ?? formatted.message, ...place, extensions: { code } };
}
