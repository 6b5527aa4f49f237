import type { FastifyRequest } from "fastify";
import type { Documents } from "./documents";
import { checkNesting } from "./nesting";

/** What a client asks for, in the form that nearly all clients send. */
export interface Question {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value == null || typeof value === "string";

/** The parts of a question; undefined where they are not of the types that they have to be. */
function questionOf(params: Record<string, unknown>, documents: Documents): Question | undefined {
  const { operationName, variables, extensions } = params;
  if (!isTextOrNone(operationName)) return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  if (extensions != null && !isRecord(extensions)) return undefined;
  if (variables) checkNesting(variables);
  const query = documents.textOf(params);
  if (!query) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** A parameter of the URL that has to be JSON where it is given. */
function jsonOf(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

/** The question in a URL; a parameter that is given twice is an array, and none of ours. */
function inUrl(parameters: Record<string, unknown>, documents: Documents) {
  const { query, documentId, variables, extensions } = parameters;
  if (![query, documentId, variables, extensions].every(isTextOrNone)) return undefined;
  try {
    const parsed = {
      variables: jsonOf(variables as string | undefined),
      extensions: jsonOf(extensions as string | undefined),
    };
    return questionOf({ ...parameters, ...parsed }, documents);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * What a request asks for; undefined where it is put in any other than the usual way (a batch, a faulty one), which is
 * for Apollo to judge.
 * @throws Refusal where its document may not run, or its variables are nested too deep.
 */
export function readQuestion(
  { method, body, query, headers }: FastifyRequest,
  documents: Documents,
): Question | undefined {
  if (method === "POST") return isRecord(body) ? questionOf(body, documents) : undefined;
  if (method !== "GET" || headers["content-type"] !== undefined) return undefined;
  return inUrl(query as Record<string, unknown>, documents);
}

/** True where some number is too large for JSON, which reads it as infinite and writes it as null. */
function holdsInfinity(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsInfinity);
}

/** The variables as a text that no others have; undefined where they have none. */
export function variablesText({ variables }: Question): string | undefined {
  const text = JSON.stringify(variables ?? null);
  return text.includes("null") && holdsInfinity(variables) ? undefined : text;
}
