import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { CareerMoveResolver, RoleMovesResolver } from "./career-move";
import { CatalogResolver } from "./catalog";
import { ConceptResolver } from "./concept";
import { DocumentResolver, RoleDocumentsResolver } from "./document";
import { EducationRequirementType, RoleEducationResolver } from "./education";
import { DocumentEvidenceResolver, EvidenceResolver, FactEvidenceResolver } from "./evidence";
import { ExperienceBandResolver, ExperienceRequirementResolver, RoleExperienceResolver } from "./experience";
import { FactResolver } from "./fact";
import { InsightType, RoleInsightsResolver } from "./insight";
import { NodeResolver } from "./node";
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
import { RoleGroupResolver } from "./role-group";
import { SchemeResolver } from "./scheme";
import { SkillGroupResolver, SkillResolver } from "./skill";

let schema: GraphQLSchema | undefined;

/** The executable schema; built once a process, because type-graphql's decorators collect into one place. */
export function graphSchema(): GraphQLSchema {
  schema ??= lexicographicSortSchema(
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
        DocumentResolver,
        RoleDocumentsResolver,
        EvidenceResolver,
        FactEvidenceResolver,
        DocumentEvidenceResolver,
        CatalogResolver,
      ],
      orphanedTypes: [EducationRequirementType, InsightType],
      validate: false,
    }),
  );
  return schema;
}

/** The schema as the text that `schema/schema.graphql` holds. */
export function printedSchema(): string {
  return `${printSchema(graphSchema())}\n`;
}
