import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Page } from "../catalog/page";
import type { Facet, FacetValue } from "../search/facets";
import type { HitType } from "../search/scope";
import { type Search, type SearchHit, search } from "../search/search";
import { Connection, PageInfo } from "./connection";
import type { GraphContext } from "./context";
import { ConceptKind, languageOf, SearchFilterInput, searchFilter } from "./search-filter";
import { SearchHitType } from "./search-match";

@ObjectType("FacetValue", {
  description: "A value that hits of a search have in common.",
  simpleResolvers: true,
})
export class FacetValueType implements FacetValue {
  @Field(() => String, {
    description: "The kind, the scheme's code, or the ref of the group or collection; fit for the filter.",
  })
  value!: string;

  @Field(() => String, { description: "Its name." })
  label!: string;

  @Field(() => Int, { description: "How many hits have it, over all pages." })
  count!: number;
}

@ObjectType("Facet", {
  description: "How the hits of a search are spread over the values of something.",
  simpleResolvers: true,
})
export class FacetType {
  @Field(() => String, {
    description:
      "What the values are of: kind, scheme, group (at any depth, so that a hit counts for each group above it) or collection.",
  })
  name!: string;

  @Field(() => [FacetValueType], {
    description: "The values that most hits have, at most 20, the most frequent first.",
  })
  values!: FacetValue[];
}

@ObjectType("SearchEdge", { description: "A hit with its cursor.", simpleResolvers: true })
export class SearchEdgeType {
  @Field(() => String, { description: "Marks this edge for `after`." })
  cursor!: string;

  @Field(() => SearchHitType, { description: "The hit itself." })
  node!: SearchHit;
}

@ObjectType("SearchConnection", {
  description: "A page of what a search found, the best first, after Relay's specification.",
  simpleResolvers: true,
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: "The page's hits with their cursors." })
  edges!: SearchEdgeType[];

  @Field(() => [SearchHitType], { description: "The page's hits without their cursors." })
  nodes!: SearchHit[];

  @Field(() => PageInfo, { description: "Where the page lies." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many hits there are over all pages." })
  totalCount!: number;

  @Field(() => [FacetType], {
    description: "How the hits of all pages are spread over kinds, schemes, groups and collections.",
  })
  facets!: FacetType[];
}

/** The API's name of a kind. */
const KIND_OF = new Map<string, string>(Object.entries(ConceptKind).map(([name, type]) => [type, name]));
const KIND_LABELS: Record<HitType, string> = {
  Role: "Roles",
  RoleGroup: "Role groups",
  Skill: "Skills",
  SkillGroup: "Skill groups",
  Responsibility: "Responsibilities",
};

/** The hits of a page; which further fields there are depends on how they were found. */
type Hits = Pick<Page<SearchHit>, "rows" | "cursorOf"> & Partial<Page<SearchHit>>;

/** The connection over what a search found; whether more follows its page is found out only where that is asked. */
class SearchConnection extends Connection<SearchHit> {
  private reading: Promise<Hits> | undefined;
  private readonly readHits: () => Promise<Hits>;

  constructor(
    private readonly found: Search,
    args: { first: number | null; after: string | null },
  ) {
    const page = once(() => found.page(args));
    super(args, page, () => found.count());
    this.readHits = async () => (await found.leading(args)) ?? page();
  }

  override async edges() {
    const { rows, cursorOf } = await this.hits();
    return rows.map((node) => ({ node, cursor: cursorOf(node) }));
  }

  override async nodes() {
    return (await this.hits()).rows;
  }

  override async totalCount(): Promise<number> {
    // Gives the sibling fields their turn: hits that turn out to be all need no count.
    await null;
    const { rows, hasNextPage, hasPreviousPage } = (await this.reading) ?? {};
    return rows && hasNextPage === false && hasPreviousPage === false ? rows.length : super.totalCount();
  }

  private hits(): Promise<Hits> {
    this.reading ??= this.readHits();
    return this.reading;
  }

  async facets(): Promise<Facet[]> {
    return (await this.found.facets()).map((facet) => (facet.name === "kind" ? named(facet) : facet));
  }
}

/** Does something at most once. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function named({ name, values }: Facet): Facet {
  return {
    name,
    values: values.map(({ value, count }) => ({
      value: KIND_OF.get(value) ?? value,
      label: KIND_LABELS[value as HitType],
      count,
    })),
  };
}

@Resolver(() => SearchConnectionType)
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    description:
      "Finds active concepts and responsibilities by their labels, codes and descriptions, the best first: a name before a misspelt name, whole labels before parts, labels before descriptions. Any text can be searched for.",
  })
  async search(
    @Arg("query", () => String, {
      description: "What to search for, at most 500 characters: a label or words of it, a code or a ref.",
    })
    query: string,
    @Arg("kinds", () => [ConceptKind], { nullable: true, description: "Finds only these; all without it." })
    kinds: ConceptKind[] | null,
    @Arg("filter", () => SearchFilterInput, {
      nullable: true,
      description: "Which hits to keep; all without it.",
    })
    filter: SearchFilterInput | null,
    @Arg("language", () => String, {
      nullable: true,
      description: "BCP 47 code: only texts in this language can match; those in all languages without it.",
    })
    language: string | null,
    @Arg("first", () => Int, { nullable: true, description: "How many hits: 20 without it, at most 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "The cursor behind which the page begins." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<SearchConnection> {
    const request = {
      query,
      filter: await searchFilter(context, kinds, filter),
      language: languageOf(language),
    };
    return new SearchConnection(search(context.store, request), { first, after });
  }
}
