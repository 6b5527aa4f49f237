import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { type LadderTrack, tracksOf } from "../analysis/ladder";
import type { CareerTrack as Track } from "../catalog/career-move";
import type { LadderRow } from "../catalog/ladder";
import { CareerTrack } from "./career-track";
import type { GraphContext } from "./context";
import { LadderType, RungType } from "./ladder";

@ObjectType("LadderTrack", { description: "The rungs of one track of a ladder.", simpleResolvers: true })
export class LadderTrackType implements Pick<LadderTrack, "track"> {
  @Field(() => CareerTrack, { description: "The track." })
  track!: Track;

  @Field(() => [RungType], { description: "Its rungs, from the one that asks for least." })
  rungs!: RungType[];
}

@Resolver(() => LadderType)
export class LadderTracksResolver {
  @FieldResolver(() => [LadderTrackType], {
    description: "Its rungs by track; the track that begins lowest first, none without rungs.",
  })
  async tracks(@Root() { id }: LadderRow, @Ctx() { loaders }: GraphContext): Promise<LadderTrack[]> {
    return tracksOf(await loaders.rungsByLadderId.load(id));
  }
}
