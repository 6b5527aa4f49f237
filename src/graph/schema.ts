import "reflect-metadata";
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import { CareerMoveResolver, RoleMovesResolver } from "./career-move";
import { CareerPathsResolver, CareerStepResolver, NoPathResolver } from "./career-path";
import { CatalogResolver } from "./catalog";
import { ChangeResolver } from "./change";
import { CollectionResolver, ConceptCollectionsResolver } from "./collection";
import { ConceptResolver } from "./concept";
import { ConceptMatchesResolver, ConceptMatchResolver } from "./concept-match";
import type { GraphContext } from "./context";
import { directResolvers } from "./direct-resolvers";
import { DisagreementResolver } from "./disagreement";
import { DocumentResolver, RoleDocumentsResolver } from "./document";
import { EducationRequirementType, RoleEducationResolver } from "./education";
import { DocumentEvidenceResolver, EvidenceResolver, FactEvidenceResolver } from "./evidence";
import { ExperienceBandResolver, ExperienceRequirementResolver, RoleExperienceResolver } from "./experience";
import { FactResolver } from "./fact";
import { describeCosts } from "./field-costs";
import { InsightType, RoleInsightsResolver } from "./insight";
import { LadderResolver, RoleRungResolver, RungResolver } from "./ladder";
import { LadderCellResolver, LadderMatrixResolver } from "./ladder-matrix";
import { LadderTracksResolver } from "./ladder-track";
import { LevelChangeResolver } from "./level-change";
import { NodeResolver } from "./node";
import { RelatedRoleResolver, RoleLinksResolver } from "./related-role";
import {
  AlternativeGroupResolver,
  RequirementResolver,
  RoleRequirementsResolver,
  SkillRequirementsResolver,
} from "./requirement";
import {
  ResponsibilityResolver,
  ResponsibilityStatementResolver,
  RoleResponsibilitiesResolver,
} from "./responsibility";
import { RoleGroupRolesResolver, RoleResolver } from "./role";
import {
  InsightComparisonResolver,
  RequirementDifferenceResolver,
  RoleComparisonResolver,
  TrackComparisonResolver,
} from "./role-comparison";
import { RoleGroupResolver } from "./role-group";
import { RoleMatchConnectionResolver, RoleMatchResolver } from "./role-match";
import { RoleSimilarityResolver, RoleSimilarResolver } from "./role-similarity";
import { RungChangeResolver } from "./rung-change";
import { RungRequirementResolver, RungRequirementsResolver } from "./rung-requirement";
import { SchemeResolver } from "./scheme";
import { SearchResolver } from "./search";
import { SearchHitResolver } from "./search-match";
import { SuggestionResolver } from "./search-suggest";
import { SkillGroupResolver, SkillResolver } from "./skill";
import { SkillAffinityResolver, SkillRelatedByUseResolver } from "./skill-affinity";
import { ResolvedClaimResolver } from "./skill-claim";
import { SkillFacetResolver } from "./skill-facet";
import { GapItemResolver, SkillGapResolver } from "./skill-gap";
import { SkillGraphEdgeResolver, SkillGraphNodeResolver, SkillGraphResolver } from "./skill-graph";
import { RequirementLevelResolver } from "./skill-level";
import { SkillStatResolver, SkillUsageResolver } from "./skill-stat";
import { TitleCandidateResolver, TitleResolutionResolver } from "./title-resolution";

/**
 * Reads a property, or calls a method of this name. graphql-js has one for all fields, which finds the name in what it
 * is told of the request; graphql-jit tells a field of another one where names in the answer are joined alike.
 */
const property =
  (name: string): GraphQLFieldResolver<unknown, unknown> =>
  (source) => {
    const value = (source as Record<string, unknown>)[name];
    return typeof value === "function" ? value.call(source) : value;
  };

/** Has every list of nodes, whichever field gives it, draw on the answer's budget; fields of other types stay plain. */
function countNodes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      // Those of a connection are read when they are asked for, by methods.
      if (type.name.endsWith("Connection")) field.resolve ??= property(field.name);
      if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? property(field.name);
      field.resolve = (source, args, context: GraphContext, info) => {
        // What is asked for once the answer is refused need not be read.
        if (context.nodes.isSpent || context.deadline.isOver) return [];
        const rows = resolve(source, args, context, info) as MaybePromise<unknown[]>;
        return whenReady(rows, (each) => context.nodes.take(each));
      };
    }
  }
  return schema;
}

let schema: GraphQLSchema | undefined;

/** The executable schema; built once a process, because type-graphql's decorators collect into one place. */
export function graphSchema(): GraphQLSchema {
  schema ??= countNodes(
    directResolvers(
      describeCosts(
        lexicographicSortSchema(
          buildSchemaSync({
            resolvers: [
              NodeResolver,
              SchemeResolver,
              ConceptResolver,
              RoleGroupResolver,
              RoleResolver,
              RoleGroupRolesResolver,
              SkillResolver,
              SkillGroupResolver,
              FactResolver,
              RequirementResolver,
              AlternativeGroupResolver,
              RoleRequirementsResolver,
              SkillRequirementsResolver,
              ResponsibilityStatementResolver,
              ResponsibilityResolver,
              RoleResponsibilitiesResolver,
              ExperienceRequirementResolver,
              ExperienceBandResolver,
              RoleExperienceResolver,
              RoleEducationResolver,
              CareerMoveResolver,
              RoleMovesResolver,
              RoleInsightsResolver,
              DisagreementResolver,
              DocumentResolver,
              RoleDocumentsResolver,
              EvidenceResolver,
              FactEvidenceResolver,
              DocumentEvidenceResolver,
              CatalogResolver,
              ConceptMatchResolver,
              ConceptMatchesResolver,
              CollectionResolver,
              ConceptCollectionsResolver,
              LadderResolver,
              RungResolver,
              RoleRungResolver,
              RungRequirementResolver,
              RungRequirementsResolver,
              RungChangeResolver,
              LevelChangeResolver,
              LadderTracksResolver,
              LadderMatrixResolver,
              LadderCellResolver,
              RelatedRoleResolver,
              RoleLinksResolver,
              RequirementLevelResolver,
              ChangeResolver,
              SearchResolver,
              SearchHitResolver,
              SuggestionResolver,
              TitleResolutionResolver,
              TitleCandidateResolver,
              ResolvedClaimResolver,
              RequirementDifferenceResolver,
              TrackComparisonResolver,
              InsightComparisonResolver,
              RoleComparisonResolver,
              GapItemResolver,
              SkillGapResolver,
              RoleMatchResolver,
              RoleMatchConnectionResolver,
              RoleSimilarityResolver,
              RoleSimilarResolver,
              CareerStepResolver,
              NoPathResolver,
              CareerPathsResolver,
              SkillGraphNodeResolver,
              SkillGraphEdgeResolver,
              SkillGraphResolver,
              SkillUsageResolver,
              SkillStatResolver,
              SkillFacetResolver,
              SkillAffinityResolver,
              SkillRelatedByUseResolver,
            ],
            orphanedTypes: [EducationRequirementType, InsightType],
            validate: false,
          }),
        ),
      ),
    ),
  );
  return schema;
}

/** The schema as the text that `schema/schema.graphql` holds. */
export function printedSchema(): string {
  return `${printSchema(graphSchema())}\n`;
}
