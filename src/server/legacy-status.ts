import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphContext } from "../graph/context";

const LEGACY = "application/json";
const CURRENT = "application/graphql-response+json";

/**
 * Answers a request that GraphQL itself refuses (it does not parse, does not fit the schema, or its variables do not)
 * with status 200 where the client accepts only the legacy media type: such clients read errors from the body, and take
 * any other status for a failure of the network. What the server's limits refuse keeps its 400.
 * https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export const legacyStatus: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accepted = request.http?.headers.get("accept") ?? "";
        if (!accepted.includes(LEGACY) || accepted.includes(CURRENT)) return;
        if (response.body.kind !== "single" || response.http.status !== 400) return;
        const { data, errors = [] } = response.body.singleResult;
        if (data === undefined && errors.every(({ extensions }) => extensions?.code === "BAD_USER_INPUT")) {
          response.http.status = 200;
        }
      },
    };
  },
};
