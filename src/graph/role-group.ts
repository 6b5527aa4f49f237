import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import { type RoleGroupRow, roleGroups } from "../catalog/role";
import { ConceptInterface, conceptId, schemeId } from "./concept";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { NodeType } from "./node";

@ObjectType("RoleGroup", {
  implements: [NodeType, ConceptInterface],
  description:
    "A group of roles: a role family, or a group of an occupational classification such as ISCO or SOC.",
  simpleResolvers: true,
})
export class RoleGroupType {
  @Field(() => RoleGroupType, { nullable: true, description: "The group that it is in; null for a root." })
  parent!: RoleGroupType | null;

  @Field(() => [RoleGroupType], { description: "The active groups directly in it, by label." })
  children!: RoleGroupType[];
}

const RoleGroupConnection = connectionTypeOf(RoleGroupType, "RoleGroup");

@Resolver(() => RoleGroupType)
export class RoleGroupResolver {
  @FieldResolver()
  parent(
    @Root() { groupId }: RoleGroupRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return groupId === null ? null : loaders.conceptById.load(groupId);
  }

  @FieldResolver()
  children(
    @Root() { id }: RoleGroupRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly RoleGroupRow[]> {
    return loaders.childGroupsByGroupId.load(id);
  }

  @Query(() => RoleGroupConnection, {
    description: "The active role groups of a scheme: its roots, or those directly in the parent; by label.",
  })
  async roleGroups(
    @Arg("scheme", () => String, { description: "The scheme's code." }) scheme: string,
    @Arg("parent", () => String, {
      nullable: true,
      description: "Ref of the group whose children are wanted; without it the roots.",
    })
    parent: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<ConceptRow>> {
    const [ofScheme, below] = await Promise.all([
      schemeId(context, scheme),
      conceptId(context, parent, "RoleGroup"),
    ]);
    return connection(context, roleGroups(ofScheme, below ?? null), args);
  }
}
