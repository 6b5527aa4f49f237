import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { byRef, type FactRow, FactType, factsOfType } from "../catalog/fact";
import type { MaybePromise } from "../catalog/maybe-promise";
import { type ResponsibilityRow, responsibilities } from "../catalog/responsibility";
import { type ResponsibilityStatementRow, TaskType } from "../catalog/responsibility-statement";
import { type Connection, ConnectionArgs, connection, connectionByKey, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { NodeType } from "./node";
import { RoleType } from "./role";

enumeration(TaskType, "TaskType", "How central a task is to an occupation, after O*NET.", {
  CORE: "Relevant to most who hold the role, and important to it.",
  SUPPLEMENTAL: "Less relevant or less important.",
});

@ObjectType("Responsibility", {
  implements: NodeType,
  description:
    "What near-identical responsibility statements have in common: a task that one role or several have.",
  simpleResolvers: true,
})
export class ResponsibilityType implements Pick<ResponsibilityRow, "label"> {
  @Field(() => String, { description: "The responsibility in a few words." })
  label!: string;

  @Field(() => [RoleType], { description: "The roles that have a statement of it, by label." })
  roles!: RoleType[];
}

@ObjectType("ResponsibilityStatement", {
  implements: [NodeType, FactInterface],
  description: "Something that a role does, as its source states it.",
  simpleResolvers: true,
})
export class ResponsibilityStatementType
  implements Pick<ResponsibilityStatementRow, "position" | "taskType">
{
  @Field(() => Int, {
    description: "Its place among the role's statements, in the order of the source; from 1.",
  })
  position!: number;

  @Field(() => TaskType, {
    nullable: true,
    description: "How central it is to the role; null where the source does not say.",
  })
  taskType!: TaskType | null;

  @Field(() => ResponsibilityType, {
    nullable: true,
    description: "What it shares with statements of other roles; null where no other role has its like.",
  })
  responsibility!: ResponsibilityType | null;
}

const ResponsibilityConnection = connectionTypeOf(ResponsibilityType, "Responsibility");
const ResponsibilityStatementConnection = connectionTypeOf(
  ResponsibilityStatementType,
  "ResponsibilityStatement",
);

@Resolver(() => ResponsibilityStatementType)
export class ResponsibilityStatementResolver {
  @FieldResolver()
  responsibility(
    @Root() { responsibilityId }: ResponsibilityStatementRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ResponsibilityRow | null> {
    return responsibilityId === null ? null : loaders.responsibilityById.load(responsibilityId);
  }
}

@Resolver(() => ResponsibilityType)
export class ResponsibilityResolver {
  @FieldResolver()
  roles(
    @Root() { id }: ResponsibilityRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly ConceptRow[]> {
    return loaders.rolesByResponsibilityId.load(id);
  }

  @FieldResolver(() => ResponsibilityStatementConnection, {
    description: "The roles' own statements of it, by role.",
  })
  statements(
    @Root() { id }: ResponsibilityRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<FactRow> {
    const source = factsOfType(FactType.ResponsibilityStatement, byRef);
    return connectionByKey(context, source, `f."responsibilityId"`, id, args);
  }

  @Query(() => ResponsibilityConnection, {
    description: "The responsibilities that roles share, and the tasks of taxonomies, by ref.",
  })
  responsibilities(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ResponsibilityRow> {
    return connection(context, responsibilities(), args);
  }
}

@Resolver(() => RoleType)
export class RoleResponsibilitiesResolver {
  @FieldResolver(() => ResponsibilityStatementConnection, {
    description: "What the role does, in the order of the source.",
  })
  responsibilities(
    @Root() { id }: ConceptRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<FactRow> {
    const source = factsOfType(FactType.ResponsibilityStatement);
    return connectionByKey(context, source, `f."roleId"`, id, args);
  }
}
