import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { type CareerMoveRow, MoveKind } from "../catalog/career-move";
import type { ConceptRow } from "../catalog/concept";
import { onlyType } from "../catalog/fact";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import { CareerTrack } from "./career-track";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { NodeType } from "./node";
import { RoleType } from "./role";

enumeration(MoveKind, "MoveKind", "What a career move changes.", {
  PROMOTION: "A step up on the same track.",
  LATERAL: "A step to the side, on the same level.",
  TRACK_CHANGE: "A step to another track.",
  ROTATION: "A turn in a role that several people hold one after the other.",
});

const MoveDirection = { OUT: "OUT", IN: "IN", BOTH: "BOTH" } as const;
type MoveDirection = keyof typeof MoveDirection;
enumeration(MoveDirection, "MoveDirection", "Which end of a move the role is at.", {
  OUT: "Moves that start from the role.",
  IN: "Moves that lead to the role.",
  BOTH: "Both, those that start from it first.",
});

@ObjectType("CareerMove", {
  implements: [NodeType, FactInterface],
  description: "A move from one role to another that a source states.",
  simpleResolvers: true,
})
export class CareerMoveType implements Pick<CareerMoveRow, "track" | "kind" | "typicalYears"> {
  @Field(() => RoleType, { description: "The role that it starts from." })
  from!: RoleType;

  @Field(() => RoleType, { description: "The role that it leads to." })
  to!: RoleType;

  @Field(() => CareerTrack, { description: "The track of the role that it leads to." })
  track!: CareerTrack;

  @Field(() => MoveKind, { description: "What it changes." })
  kind!: MoveKind;

  @Field(() => String, {
    nullable: true,
    description:
      "After how long it typically comes, in the source's own numbers; null where the source does not say.",
  })
  typicalYears!: string | null;
}

@Resolver(() => CareerMoveType)
export class CareerMoveResolver {
  @FieldResolver()
  from(@Root() { roleId }: CareerMoveRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }

  @FieldResolver()
  to(@Root() { toRoleId }: CareerMoveRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(toRoleId);
  }
}

@Resolver(() => RoleType)
export class RoleMovesResolver {
  @FieldResolver(() => [CareerMoveType], {
    description: "The career moves that start from the role or lead to it.",
  })
  moves(
    @Root() { id }: ConceptRow,
    @Arg("direction", () => MoveDirection, {
      nullable: true,
      defaultValue: MoveDirection.OUT,
      description: "Which end the role is at.",
    })
    direction: MoveDirection | null,
    @Arg("track", () => CareerTrack, {
      nullable: true,
      description: "Only moves on this track; all without it.",
    })
    track: CareerTrack | null | undefined,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<CareerMoveRow[]> {
    const facts = direction === "IN" ? [] : loaders.profileFactsByRoleId.load(id);
    const arrivals = (direction ?? "OUT") === "OUT" ? [] : loaders.movesByTargetRoleId.load(id);
    return whenReady(facts, (own) =>
      whenReady(arrivals, (others) => {
        const moves = [...onlyType<CareerMoveRow>(own, "CareerMove"), ...others];
        return moves.filter((move) => track == null || move.track === track);
      }),
    );
  }
}
