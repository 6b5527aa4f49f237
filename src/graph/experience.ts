import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { ExperienceRequirementRow } from "../catalog/experience";
import { type ExperienceBandRow, readExperienceBands } from "../catalog/experience-band";
import { onlyType } from "../catalog/fact";
import type { MaybePromise } from "../catalog/maybe-promise";
import { rolesInBand } from "../catalog/role";
import { type Connection, ConnectionArgs, connectionByKey } from "./connection";
import type { GraphContext } from "./context";
import { FactInterface } from "./fact";
import { NodeType } from "./node";
import { RoleConnection, RoleType } from "./role";

@ObjectType("ExperienceBand", {
  implements: NodeType,
  description: "A step on the catalog's scale of years of experience.",
  simpleResolvers: true,
})
export class ExperienceBandType
  implements Pick<ExperienceBandRow, "code" | "label" | "minYears" | "maxYears">
{
  @Field(() => String, { description: 'Its short name: "experienced".' })
  code!: string;

  @Field(() => String, { description: "Its name for people." })
  label!: string;

  @Field(() => Int, { description: "Least years, included." })
  minYears!: number;

  @Field(() => Int, { nullable: true, description: "Most years, included; null where it is open." })
  maxYears!: number | null;
}

@ObjectType("ExperienceRequirement", {
  implements: [NodeType, FactInterface],
  description: "Experience that a role asks for, with the years exactly as the source states them.",
  simpleResolvers: true,
})
export class ExperienceRequirementType
  implements Pick<ExperienceRequirementRow, "minYears" | "maxYears" | "openEnded" | "scope">
{
  @Field(() => Int, { nullable: true, description: "Least years; null where the source gives no number." })
  minYears!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Most years of a stated range; null where the source gives none.",
  })
  maxYears!: number | null;

  @Field(() => Boolean, {
    description:
      'True where the source sets a floor, even where it also names an upper number: "5+", "at least four to seven".',
  })
  openEnded!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What the experience is to be in; null where the source does not say.",
  })
  scope!: string | null;

  @Field(() => ExperienceBandType, {
    nullable: true,
    description: "The band that holds the least years; null where there are none, or no band holds them.",
  })
  band!: ExperienceBandType | null;
}

@Resolver(() => ExperienceRequirementType)
export class ExperienceRequirementResolver {
  @FieldResolver()
  band(
    @Root() { bandId }: ExperienceRequirementRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ExperienceBandRow | null> {
    return bandId === null ? null : loaders.bandById.load(bandId);
  }
}

@Resolver(() => ExperienceBandType)
export class ExperienceBandResolver {
  @FieldResolver(() => RoleConnection, {
    description: "The active roles whose stated least years fall into it, by label.",
  })
  roles(
    @Root() { id }: ExperienceBandRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ConceptRow> {
    return connectionByKey(context, rolesInBand(), `x."bandId"`, id, args);
  }

  @Query(() => [ExperienceBandType], {
    description: "The scale of experience, from the least years to the most.",
  })
  experienceBands(@Ctx() { store }: GraphContext): Promise<ExperienceBandRow[]> {
    return readExperienceBands(store);
  }
}

@Resolver(() => RoleType)
export class RoleExperienceResolver {
  @FieldResolver(() => [ExperienceRequirementType], {
    description:
      "The experience that the role asks for, in the order of the source; none where it states none.",
  })
  async experience(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): Promise<ExperienceRequirementRow[]> {
    return onlyType(await loaders.profileFactsByRoleId.load(id), "ExperienceRequirement");
  }
}
