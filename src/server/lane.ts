import type { FastifyReply, FastifyRequest } from "fastify";
import { type ExecutionResult, getVariableValues } from "graphql";
import type { Deadline } from "../catalog/deadline";
import { CatalogError } from "../catalog/errors";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import type { Store } from "../catalog/store";
import type { Limits } from "../config/settings";
import { createContext, type GraphContext, NodeBudget } from "../graph/context";
import type { EntityCaches } from "../loaders/entity-cache";
import { scopeOf } from "./access";
import { type AnswerCache, answerKey } from "./answer-cache";
import type { Answering } from "./answering";
import { Body } from "./body";
import type { Run } from "./compiled-forms";
import type { Documents } from "./documents";
import type { Door } from "./door";
import { encode } from "./encode";
import { answerRefusal, startDeadline } from "./guards";
import type { Client } from "./key-ring";
import { type CostReport, checkCost, costReport } from "./measure";
import type { MediaTypes } from "./media-types";
import type { Operation, Operations } from "./operations";
import { type Question, readQuestion, variablesText } from "./question";
import type { OperationWatch, Telemetry, Way } from "./telemetry";

export interface LaneParts {
  store: Store;
  limits: Limits;
  documents: Documents;
  door: Door;
  operations: Operations;
  mediaTypes: MediaTypes;
  caches: EntityCaches;
  answers: AnswerCache;
  answering: Answering;
  telemetry: Telemetry;
}

/** A request on its way. */
interface Passage {
  request: FastifyRequest;
  reply: FastifyReply;
  question: Question;
  operation: Operation;
  contentType: string;
  watch: OperationWatch;
  revision: number;
}

/** What became of a request that the lane has left to Apollo. */
export interface Left {
  /** True where its rate has paid for it. */
  paid: boolean;
  deadline?: Deadline;
  watch?: OperationWatch;
}

/** Takes a request to its end on the other way. */
type Leave = (left?: Left) => unknown;

/** What a client's rate pays for an answer that is kept: hardly any work. */
const KEPT_COST = 1;

/** The whole answer, given its data as JSON. */
const bodyOf = (data: string, cost: CostReport) =>
  new Body(encode(`{"data":${data},"extensions":${JSON.stringify({ cost })}}\n`));

/**
 * The way in front of Apollo's: for queries that Apollo has parsed, validated and limited before, it goes straight to a
 * kept answer or to their compiled form. It gives whole answers only. Whatever does not go smoothly it leaves to Apollo,
 * which does it again from the start, so that one place says what is wrong with a request.
 *
 * What is at hand is answered at once, without a promise.
 */
export class Lane {
  constructor(private readonly parts: LaneParts) {}

  /**
   * Answers, or leaves the request to Apollo.
   * @throws Refusal, at once or by the promise, where the client's rate is spent or the document may not run
   */
  answer(request: FastifyRequest, reply: FastifyReply, leave: Leave): unknown {
    const { documents, operations, mediaTypes, telemetry } = this.parts;
    const contentType = mediaTypes.for(request.headers.accept);
    const question = readQuestion(request, documents);
    const operation = question && operations.find(question.query, question.operationName);
    if (!contentType || !question || !operation) return leave();
    const watch = telemetry.begin(request.headers);
    return whenReady(this.revision(), (revision) => {
      if (revision === undefined) return leave({ paid: false, watch });
      return this.pass({ request, reply, question, operation, contentType, watch, revision }, leave);
    });
  }

  /** The newest revision, or undefined where the store does not answer: that is Apollo's to report. */
  private revision(): MaybePromise<number | undefined> {
    try {
      const revision = this.parts.store.revision();
      return revision instanceof Promise ? revision.catch(() => undefined) : revision;
    } catch {
      return undefined;
    }
  }

  private pass(passage: Passage, leave: Leave): unknown {
    const { answering, answers, door } = this.parts;
    const { request, reply, question, operation, watch, revision } = passage;
    if (answering.isKnown(request, revision)) {
      return whenReady(door.charge(request, KEPT_COST), () => {
        this.tell(passage, "cache", 0);
        return answering.sendNotModified(request, reply, revision);
      });
    }
    const variables = answering.isReady(request, revision) ? variablesText(question) : undefined;
    if (variables === undefined) return leave({ paid: false, watch });
    const key = answerKey(scopeOf(request.client as Client), operation.id, variables);
    const kept = answers.get(revision, key);
    if (!kept) return this.execute(passage, key, leave);
    return whenReady(door.charge(request, KEPT_COST), () => {
      this.tell(passage, "cache", 0);
      return this.send(passage, kept);
    });
  }

  private execute(passage: Passage, key: string, leave: Leave): unknown {
    const { store, limits, operations, caches, door } = this.parts;
    const { request, reply, question, operation, watch, revision } = passage;
    const { variableDefinitions = [] } = operation.definition;
    const given = question.variables ?? {};
    const { coerced } = getVariableValues(operations.schema, variableDefinitions, given);
    if (!coerced) return leave({ paid: false, watch });
    const deadline = startDeadline(reply.raw, limits);
    const snapshot = store.snapshot({ deadline, revision, watch: watch.span });
    const context = createContext(snapshot.store, request.id, deadline, caches.at(revision));
    const cost = costWithin(operation, coerced, limits, context);
    if (cost === undefined) return leave({ paid: false, watch, deadline });
    return whenReady(door.charge(request, cost), () => {
      const leaveRun = async (hasRun: boolean) => {
        // Whoever waits for one connection while it holds another may wait for ever.
        await snapshot.release();
        // What is done twice is paid for twice.
        return leave({ paid: !hasRun, deadline, watch });
      };
      const end = (data: string | undefined) =>
        data === undefined || answerRefusal(context, false)
          ? leaveRun(true)
          : this.finish(passage, key, context, data);
      const written = operations.write(operation, context, coerced, revision);
      if (written !== undefined) return end(written);
      const run = operations.compile(operation, coerced);
      if (!run) return leaveRun(false);
      const running = runCompiled(run, context, given);
      operation.writer.isReady = !(running instanceof Promise);
      if (!(running instanceof Promise)) return end(running);
      return running.then(end).finally(() => snapshot.release());
    });
  }

  private finish(passage: Passage, key: string, context: GraphContext, data: string): unknown {
    const { limits, answers } = this.parts;
    const cost = costReport(context, limits);
    this.tell(passage, "lane", cost.statements, cost.requested ?? undefined);
    // Whoever gets the kept one, no statement is run for.
    answers.offer(passage.revision, key, () => bodyOf(data, { ...cost, statements: 0 }));
    return this.send(passage, bodyOf(data, cost));
  }

  private send({ request, reply, revision, contentType }: Passage, body: Body): unknown {
    return this.parts.answering.send(request, reply, revision, contentType, body);
  }

  private tell(passage: Passage, way: Way, statements: number, cost?: number): void {
    const { watch, operation, revision, request } = passage;
    this.parts.telemetry.answered(
      watch,
      {
        way,
        outcome: "ok",
        type: "query",
        name: operation.definition.name?.value,
        document: operation.text,
        cost,
        revision,
        statements,
      },
      request.log,
    );
  }
}

/** An answer's data as JSON by the compiled query; undefined where it has errors. */
function runCompiled(
  run: Run,
  context: GraphContext,
  variables: Record<string, unknown>,
): MaybePromise<string | undefined> {
  // What was gathered in vain does not count.
  context.nodes = new NodeBudget();
  const result = run(undefined, context, variables) as MaybePromise<ExecutionResult>;
  return whenReady(result, (done) => (done.errors ? undefined : JSON.stringify(done.data)));
}

/** What a query costs on its variables; undefined where that is beyond a limit. */
function costWithin(
  { measured }: Operation,
  variables: Record<string, unknown>,
  limits: Limits,
  context: GraphContext,
): number | undefined {
  try {
    return checkCost(measured, variables, limits, context);
  } catch (error) {
    if (error instanceof CatalogError) return undefined;
    throw error;
  }
}
