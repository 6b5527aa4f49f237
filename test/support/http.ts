/** An answer as a client reads it, but for what it cost. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** An answer, or those of a batch, without what `extensions` say: their cost. */
export function withoutCost(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutCost);
  const { extensions, ...rest } = body as { extensions?: unknown };
  return rest;
}

/** Reads an answer of the graph, but for what it cost. */
export async function readAnswer(response: Response): Promise<HttpAnswer> {
  const { status, headers } = response;
  return { status, headers, body: withoutCost(await response.json()) };
}

/** Posts JSON to a server's graph, with headers besides its type; text goes as it is. */
export async function postGraph(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  return readAnswer(
    await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
}

/** Asks a server's graph by GET, with objects among the parameters as JSON. */
export async function getGraph(
  url: string,
  params: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(
    given.map(([name, value]): [string, string] => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  return readAnswer(await fetch(`${url}/graphql?${search}`, { headers }));
}

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/** The codes of an answer's errors. */
export const codesOf = ({ body }: HttpAnswer) =>
  (body as { errors?: { extensions: { code: string } }[] }).errors?.map(({ extensions }) => extensions.code);
