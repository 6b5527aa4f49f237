import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { AlternativeGroupRow } from "../catalog/alternative-group";
import type { ConceptRow } from "../catalog/concept";
import { byRef, type FactRow } from "../catalog/fact";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import type { Source } from "../catalog/page";
import { type RequirementRow, requirements } from "../catalog/requirement";
import { SkillKind } from "../catalog/skill";
import { conceptIds } from "./concept";
import { type Connection, ConnectionArgs, connectionByKey, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { FactInterface } from "./fact";
import { Necessity } from "./necessity";
import { NodeType } from "./node";
import { RoleType } from "./role";
import { SkillType } from "./skill";

@ObjectType("AlternativeGroup", {
  implements: NodeType,
  description: 'Requirements of one role of which any one satisfies it: "Java, Python or Go".',
  simpleResolvers: true,
})
export class AlternativeGroupType implements Pick<AlternativeGroupRow, "label"> {
  @Field(() => String, { description: "What the members are alternatives for." })
  label!: string;

  @Field(() => [RequirementType], { description: "Its members, in the order of the source; at least two." })
  members!: RequirementType[];
}

@ObjectType("Requirement", {
  implements: [NodeType, FactInterface],
  description: "That a role names a skill: the edge between the two.",
  simpleResolvers: true,
})
export class RequirementType implements Pick<RequirementRow, "necessity" | "importance" | "inDemand"> {
  @Field(() => SkillType, { description: "The skill." })
  skill!: SkillType;

  @Field(() => Necessity, { description: "How strongly the source asks for it." })
  necessity!: Necessity;

  @Field(() => Float, {
    nullable: true,
    description: "How important it is, from 0 to 1; null where the source does not say.",
  })
  importance!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True where employers often name the technology for the role; null where the source does not say.",
  })
  inDemand!: boolean | null;

  @Field(() => AlternativeGroupType, {
    nullable: true,
    description: "The group of which any one member suffices; null where it stands alone.",
  })
  alternatives!: AlternativeGroupType | null;
}

const RequirementConnection = connectionTypeOf(RequirementType, "Requirement");

@InputType({ description: "Which requirements to keep; every field given has to hold." })
export class RequirementFilter {
  @Field(() => [Necessity], { nullable: true, description: "The source asks with one of these strengths." })
  necessity?: Necessity[] | null;

  @Field(() => [SkillKind], { nullable: true, description: "The skill is of one of these kinds." })
  skillKind?: SkillKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of skills; the requirement names one of them.",
  })
  skills?: string[] | null;
}

const FILTER = { nullable: true, description: "Which requirements to keep; all without it." } as const;

function filtered(
  context: GraphContext,
  filter: RequirementFilter | null,
  order?: typeof byRef,
): MaybePromise<Source<FactRow>> {
  const { necessity, skillKind, skills } = filter ?? {};
  const skillIds = skills == null ? undefined : conceptIds(context, skills, "Skill");
  return whenReady(skillIds, (ids) =>
    requirements(
      context.store,
      { necessities: necessity ?? undefined, skillKinds: skillKind ?? undefined, skillIds: ids },
      order,
    ),
  );
}

@Resolver(() => RequirementType)
export class RequirementResolver {
  @FieldResolver()
  skill(
    @Root() { skillId }: RequirementRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(skillId);
  }

  @FieldResolver()
  alternatives(
    @Root() { alternativesId }: RequirementRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<AlternativeGroupRow | null> {
    return alternativesId === null ? null : loaders.alternativesById.load(alternativesId);
  }
}

@Resolver(() => AlternativeGroupType)
export class AlternativeGroupResolver {
  @FieldResolver()
  members(
    @Root() { id }: AlternativeGroupRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly RequirementRow[]> {
    return loaders.requirementsByAlternativesId.load(id);
  }
}

@Resolver(() => RoleType)
export class RoleRequirementsResolver {
  @FieldResolver(() => RequirementConnection, {
    description: "The skills that the role names, in the order of the source.",
  })
  requirements(
    @Root() { id }: ConceptRow,
    @Arg("filter", () => RequirementFilter, FILTER) filter: RequirementFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): MaybePromise<Connection<FactRow>> {
    return whenReady(filtered(context, filter), (source) =>
      connectionByKey(context, source, `f."roleId"`, id, args),
    );
  }
}

@Resolver(() => SkillType)
export class SkillRequirementsResolver {
  @FieldResolver(() => RequirementConnection, {
    description: "The roles that name the skill, and how strongly; by role.",
  })
  requirements(
    @Root() { id }: ConceptRow,
    @Arg("filter", () => RequirementFilter, FILTER) filter: RequirementFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): MaybePromise<Connection<FactRow>> {
    return whenReady(filtered(context, filter, byRef), (source) =>
      connectionByKey(context, source, `f."skillId"`, id, args),
    );
  }
}
