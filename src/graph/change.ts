import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { badInput } from "../catalog/errors";
import type { MaybePromise } from "../catalog/maybe-promise";
import { ChangeKind, type ChangeNodeRow, changesSince, type FieldChange } from "../catalog/revision";
import { ConceptInterface } from "./concept";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { NodeType } from "./node";

enumeration(ChangeKind, "ChangeKind", "What happened to a thing.", {
  ADDED: "It is new, with all its labels, links and facts.",
  CHANGED: "Fields of it are other than before.",
  DEPRECATED: "Its publisher dropped it; its ref still resolves.",
  RESTORED: "It was deprecated and is in use again.",
  LINK_ADDED: "The concept is joined to another thing: a broader concept, a required skill, a collection.",
  LINK_REMOVED: "The concept is no longer joined to another thing.",
  REMOVED: "A thing that is no concept, such as a ladder or a responsibility, is gone.",
});

@ObjectType("FieldChange", {
  description: "A field's value before and after a change.",
  simpleResolvers: true,
})
export class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'The field: "label", "altLabels@fr", "requirements"; of one entry in a list its place too: "requirements[rolegraph:git].necessity".',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The value before; null where there was none. Refs stand for other things.",
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "The value after; null where there is none." })
  after!: string | null;
}

@ObjectType("Change", {
  implements: NodeType,
  description: "One thing that a revision changed.",
  simpleResolvers: true,
})
export class ChangeType {
  @Field(() => Int, { description: "The revision that made it." })
  revision!: number;

  @Field(() => ChangeKind, { description: "What happened." })
  kind!: ChangeKind;

  @Field(() => String, { description: "Ref of the thing that changed." })
  ref!: string;

  @Field(() => Boolean, {
    description:
      "True where something that a client may rely on is gone or means something else: a concept deprecated, a link removed, a code, a group, a strength or a level changed.",
  })
  breaking!: boolean;

  @Field(() => [FieldChangeType], { description: "The fields that differ; none where the thing is new." })
  fields!: FieldChangeType[];
}

const ChangeConnection = connectionTypeOf(ChangeType, "Change");

@InputType({ description: "Which changes to keep; every field given has to hold." })
export class ChangeFilter {
  @Field(() => [ChangeKind], { nullable: true, description: "Changes of one of these kinds." })
  kind?: ChangeKind[] | null;

  @Field(() => [String], { nullable: true, description: "Codes of schemes: changes of one of these." })
  scheme?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Refs: changes of one of these things." })
  ref?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only changes that may break a client, or only others.",
  })
  breaking?: boolean | null;
}

@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver()
  ref(@Root() { changed }: ChangeNodeRow): string {
    return changed;
  }

  @FieldResolver()
  fields(@Root() { fields }: ChangeNodeRow): FieldChange[] {
    return JSON.parse(fields);
  }

  @FieldResolver(() => ConceptInterface, {
    nullable: true,
    description: "The concept that changed, as it is now; null where the thing is no concept.",
  })
  concept(
    @Root() { changed, entity }: ChangeNodeRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return entity === "concept" ? loaders.conceptByRef.load(changed) : null;
  }

  @Query(() => ChangeConnection, {
    description: "What changed after a revision, in the order in which it did.",
  })
  changes(
    @Arg("since", () => Int, { description: "The last revision that the client knows; 0 for all." })
    since: number,
    @Arg("filter", () => ChangeFilter, {
      nullable: true,
      description: "Which changes to keep; all without it.",
    })
    filter: ChangeFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ChangeNodeRow> {
    if (since < 0) throw badInput(`since must not be negative, but is ${since}.`);
    const { kind, scheme, ref, breaking } = filter ?? {};
    const kept = {
      kinds: kind ?? undefined,
      schemes: scheme ?? undefined,
      refs: ref ?? undefined,
      breaking: breaking ?? undefined,
    };
    return connection(context, changesSince(context.store, since, kept), args);
  }
}
