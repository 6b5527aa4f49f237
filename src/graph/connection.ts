import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { badInput, limitExceeded } from "../catalog/errors";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import {
  type Listing,
  type Page,
  type PageArgs,
  pageOfListing,
  readCount,
  readPage,
  type Source,
} from "../catalog/page";
import { DEFAULT_LIST_LENGTH, MAX_PAGE_SIZE } from "../config/limits";
import type { GraphContext } from "./context";

/** Relay's paging arguments. https://relay.dev/graphql/connections.htm */
@ArgsType()
export class ConnectionArgs implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many edges from the start, or behind `after`: 20 where neither `first` nor `last` is given, at most 100.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "The cursor behind which the page begins." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many edges from the end, or ahead of `before`; at most 100. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "The cursor ahead of which the page ends." })
  before?: string | null;
}

/** The length of a short list that is no connection. */
export function listLength(first: number | null | undefined): number {
  if (first == null) return DEFAULT_LIST_LENGTH;
  if (first < 0) throw badInput(`first must not be negative, but is ${first}.`);
  if (first > MAX_PAGE_SIZE) throw limitExceeded("first", MAX_PAGE_SIZE, first);
  return first;
}

@ObjectType({
  description: "Where a page lies in its connection, after Relay's specification.",
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: "True where edges follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True where edges precede this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last edge; null on an empty page." })
  endCursor!: string | null;
}

/** A connection whose page and count are read only when the query asks for them. */
export class Connection<Row> {
  private loading: MaybePromise<Page<Row>> | undefined;

  constructor(
    private readonly args: PageArgs,
    private readonly loadPage: () => MaybePromise<Page<Row>>,
    private readonly loadCount: () => MaybePromise<number>,
  ) {}

  edges(): MaybePromise<{ node: Row; cursor: string }[]> {
    return whenReady(this.page(), ({ rows, cursorOf }) =>
      rows.map((node) => ({ node, cursor: cursorOf(node) })),
    );
  }

  nodes(): MaybePromise<Row[]> {
    return whenReady(this.page(), ({ rows }) => rows);
  }

  pageInfo(): MaybePromise<PageInfo> {
    return whenReady(this.page(), ({ rows, cursorOf, hasNextPage, hasPreviousPage }) => {
      const first = rows[0];
      const last = rows.at(-1);
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : cursorOf(first),
        endCursor: last === undefined ? null : cursorOf(last),
      };
    });
  }

  async totalCount(): Promise<number> {
    // Gives the sibling fields their turn: a page that turns out to be the whole needs no count.
    await null;
    if (this.loading && this.args.after == null && this.args.before == null) {
      const { rows, hasNextPage, hasPreviousPage } = await this.loading;
      if (!hasNextPage && !hasPreviousPage) return rows.length;
    }
    return this.loadCount();
  }

  private page(): MaybePromise<Page<Row>> {
    this.loading ??= this.loadPage();
    return this.loading;
  }
}

/** The connection over all rows of a source. */
export function connection<Row>(
  { store }: GraphContext,
  source: Source<Row>,
  args: PageArgs,
): Connection<Row> {
  return new Connection(
    args,
    () => readPage(store, source, args),
    () => readCount(store, source),
  );
}

/** The connection over rows that are at hand, which are found out only when the query asks for some of them. */
export function connectionOver<Row>(list: () => Promise<Listing<Row>>, args: PageArgs): Connection<Row> {
  let finding: Promise<Listing<Row>> | undefined;
  const found = () => {
    finding ??= list();
    return finding;
  };
  return new Connection(
    args,
    async () => pageOfListing(await found(), args),
    async () => (await found()).rows.length,
  );
}

/** The connection over a source's rows that belong to one key; those of many keys are read together. */
export function connectionByKey<Row extends object>(
  { loaders }: GraphContext,
  source: Source<Row>,
  keySql: string,
  key: number,
  args: PageArgs,
): Connection<Row> {
  return new Connection(
    args,
    () => loaders.pages.page(source, keySql, key, args),
    () => loaders.pages.count(source, keySql, key),
  );
}

/** Makes the edge and connection types of a node type, named after it. */
export function connectionTypeOf(nodeType: ClassType | object, name: string): ClassType {
  @ObjectType(`${name}Edge`, {
    description: `A ${name} in a connection, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: "Marks this edge for `after` and `before`." })
    cursor!: string;

    @Field(() => nodeType, { description: `The ${name} itself.` })
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of ${name} nodes, after Relay's specification.`,
    simpleResolvers: true,
  })
  class ConnectionType {
    @Field(() => [Edge], { description: "The page's nodes with their cursors." })
    edges!: Edge[];

    @Field(() => [nodeType], { description: "The page's nodes without their cursors." })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: "Where the page lies." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many nodes there are over all pages." })
    totalCount!: number;
  }

  return ConnectionType;
}
