import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { ErrorCode } from "../catalog/errors";

/** A request that is refused before it runs, with the status and the headers that say so. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly statusCode: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The refusal as Apollo takes it from a plugin. */
export function graphqlRefusal({ code, statusCode, message, headers }: Refusal): GraphQLError {
  const http = { status: statusCode, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { code, http } });
}
