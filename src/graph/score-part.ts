import { Field, Float, ObjectType } from "type-graphql";
import type { ScorePart } from "../analysis/score";

@ObjectType("ScorePart", {
  description:
    "A part of a score: what it measures, and what it adds. The points of all parts add up to the score.",
  simpleResolvers: true,
})
export class ScorePartType implements ScorePart {
  @Field(() => String, { description: "What it measures." })
  name!: string;

  @Field(() => Float, { description: "How much of it there is, from 0 to 1." })
  value!: number;

  @Field(() => Float, { description: "Its share of the score, from 0 to 1." })
  weight!: number;

  @Field(() => Float, {
    description: "What it adds to the score: value × weight; below 0 for what it takes of the score.",
  })
  points!: number;
}
