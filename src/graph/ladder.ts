import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { CareerTrack as Track } from "../catalog/career-move";
import { type ConceptRow, qualifiedRef } from "../catalog/concept";
import { type LadderRow, ladders, type RungRow } from "../catalog/ladder";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { SchemeRow } from "../catalog/scheme";
import { CareerTrack } from "./career-track";
import { schemeId } from "./concept";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { NodeType } from "./node";
import { RoleType } from "./role";
import { RoleGroupType } from "./role-group";
import { SchemeType } from "./scheme";

@ObjectType("Ladder", {
  implements: NodeType,
  description: "The roles of one line of work, from the one that asks for least.",
  simpleResolvers: true,
})
export class LadderType implements Pick<LadderRow, "ref" | "label" | "description"> {
  @Field(() => String, { description: 'The readable key: "gdad:software-developer".' })
  ref!: string;

  @Field(() => String, { description: "Its name: that of the line of work." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the line of work is; null where its scheme does not say.",
  })
  description!: string | null;

  @Field(() => SchemeType, { description: "The scheme that it belongs to." })
  scheme!: SchemeType;

  @Field(() => RoleGroupType, {
    nullable: true,
    description: "The group of its roles; null where they are in none.",
  })
  group!: RoleGroupType | null;

  @Field(() => [RungType], {
    description: "Its rungs, from the one that asks for least; both tracks together.",
  })
  rungs!: RungType[];
}

@ObjectType("Rung", {
  implements: NodeType,
  description: "A role's place on a ladder.",
  simpleResolvers: true,
})
export class RungType implements Pick<RungRow, "position"> {
  @Field(() => LadderType, { description: "The ladder." })
  ladder!: LadderType;

  @Field(() => Int, { description: "Its place from 1, the rung that asks for least." })
  position!: number;

  @Field(() => CareerTrack, { description: "The track that it is on." })
  track!: Track;

  @Field(() => RoleType, { description: "The role." })
  role!: RoleType;
}

const LadderConnection = connectionTypeOf(LadderType, "Ladder");

@Resolver(() => LadderType)
export class LadderResolver {
  @FieldResolver()
  scheme(@Root() { schemeId }: LadderRow, @Ctx() { loaders }: GraphContext): MaybePromise<SchemeRow | null> {
    return loaders.schemeById.load(schemeId);
  }

  @FieldResolver()
  group(@Root() { groupId }: LadderRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return groupId === null ? null : loaders.conceptById.load(groupId);
  }

  @FieldResolver()
  rungs(@Root() { id }: LadderRow, @Ctx() { loaders }: GraphContext): MaybePromise<readonly RungRow[]> {
    return loaders.rungsByLadderId.load(id);
  }

  @Query(() => LadderConnection, { description: "The career ladders, by label." })
  async ladders(
    @Arg("scheme", () => String, {
      nullable: true,
      description: "The scheme's code; all schemes without it.",
    })
    scheme: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<LadderRow>> {
    return connection(context, ladders(scheme == null ? undefined : await schemeId(context, scheme)), args);
  }

  @Query(() => LadderType, {
    nullable: true,
    description: "The ladder with this ref, or null where there is none.",
  })
  ladder(
    @Arg("ref", () => String, { description: 'For example "gdad:software-developer".' }) ref: string,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<LadderRow | null> {
    return loaders.ladderByRef.load(qualifiedRef(ref));
  }
}

@Resolver(() => RungType)
export class RungResolver {
  @FieldResolver()
  ladder(@Root() { ladderId }: RungRow, @Ctx() { loaders }: GraphContext): MaybePromise<LadderRow | null> {
    return loaders.ladderById.load(ladderId);
  }

  @FieldResolver()
  role(@Root() { roleId }: RungRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }
}

@Resolver(() => RoleType)
export class RoleRungResolver {
  @FieldResolver(() => RungType, {
    nullable: true,
    description: "Its place on a ladder; null where it is on none.",
  })
  async rung(@Root() { id }: ConceptRow, @Ctx() { loaders }: GraphContext): Promise<RungRow | null> {
    return (await loaders.rungsByRoleId.load(id))[0] ?? null;
  }
}
