import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { RETRY_AFTER_S } from "../config/limits";
import type { GraphContext } from "../graph/context";

/** The status and the headers of an answer that says to come back later. */
export const UNAVAILABLE = { status: 503, headers: { "retry-after": String(RETRY_AFTER_S) } };

/** True where an answer lacks something because the store did not answer, whatever else it has. */
function isUnavailable(errors: readonly GraphQLFormattedError[] | undefined): boolean {
  return errors?.some(({ extensions }) => extensions?.code === "UNAVAILABLE") ?? false;
}

/**
 * Tells by the status, whatever the media type, that an answer is incomplete because of an outage, so that proxies try
 * another server and no cache keeps it.
 */
export const unavailableStatus: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== "single" || !isUnavailable(body.singleResult.errors)) return;
        http.status = UNAVAILABLE.status;
        for (const [name, value] of Object.entries(UNAVAILABLE.headers)) http.headers.set(name, value);
      },
    };
  },
};
