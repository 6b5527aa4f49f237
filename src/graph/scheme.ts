import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptType } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import { languagesOf, readSchemes, type SchemeRow } from "../catalog/scheme";
import type { GraphContext } from "./context";
import { NodeType } from "./node";

@ObjectType("Scheme", {
  implements: NodeType,
  description: "A taxonomy or catalog that concepts belong to (skos:ConceptScheme).",
  simpleResolvers: true,
})
export class SchemeType implements Pick<SchemeRow, "title" | "version" | "licence" | "attribution"> {
  @Field(() => String, { description: 'The prefix of its concepts\' refs: "rolegraph".' })
  code!: string;

  @Field(() => String, { description: "Its name." })
  title!: string;

  @Field(() => String, { nullable: true, description: "The publisher's release; null where there are none." })
  version!: string | null;

  @Field(() => String, { description: "The licence under which its content may be used." })
  licence!: string;

  @Field(() => String, { description: "The sentence that users of its content have to show." })
  attribution!: string;

  @Field(() => [String], { description: "BCP 47 codes of its labels' languages, the default first." })
  languages!: string[];

  @Field(() => Int, { description: "How many active roles it has." })
  roleCount!: number;

  @Field(() => Int, { description: "How many active skills it has." })
  skillCount!: number;
}

async function conceptCount({ loaders }: GraphContext, scheme: SchemeRow, type: ConceptType) {
  const counts = await loaders.conceptCountsBySchemeId.load(scheme.id);
  return Number(counts.find((row) => row.type === type)?.count ?? 0);
}

@Resolver(() => SchemeType)
export class SchemeResolver {
  @FieldResolver()
  code(@Root() scheme: SchemeRow): string {
    return scheme.ref;
  }

  @FieldResolver()
  async languages(@Root() scheme: SchemeRow, @Ctx() { loaders }: GraphContext): Promise<string[]> {
    return languagesOf(scheme, await loaders.packLanguagesBySchemeId.load(scheme.id));
  }

  @FieldResolver()
  roleCount(@Root() scheme: SchemeRow, @Ctx() context: GraphContext): Promise<number> {
    return conceptCount(context, scheme, "Role");
  }

  @FieldResolver()
  skillCount(@Root() scheme: SchemeRow, @Ctx() context: GraphContext): Promise<number> {
    return conceptCount(context, scheme, "Skill");
  }

  @Query(() => SchemeType, {
    nullable: true,
    description: "The scheme with this code, or null where there is none.",
  })
  scheme(
    @Arg("code", () => String, { description: 'For example "rolegraph".' }) code: string,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<SchemeRow | null> {
    return loaders.schemeByRef.load(code);
  }

  @Query(() => [SchemeType], { description: "All schemes, by code." })
  schemes(@Ctx() { store }: GraphContext): Promise<SchemeRow[]> {
    return readSchemes(store);
  }
}
