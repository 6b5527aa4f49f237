import { readAlternativeGroupsById, readAlternativeGroupsByRef } from "../catalog/alternative-group";
import { readMovesToRoles } from "../catalog/career-move";
import { readCollectionsByConcept, readCollectionsByRef } from "../catalog/collection";
import {
  readConceptCounts,
  readConceptsByCode,
  readConceptsById,
  readConceptsByRef,
} from "../catalog/concept";
import { LinkRelation, readLinkedConcepts, readLinks, readMatches } from "../catalog/concept-link";
import { readConceptTexts } from "../catalog/concept-text";
import { readStancedInsights } from "../catalog/disagreement";
import {
  readDocumentsByDataset,
  readDocumentsById,
  readDocumentsByRef,
  readDocumentsByRole,
  readDocumentTexts,
} from "../catalog/document";
import { readEvidenceByFact, readEvidenceByRef, readRolesByDocument } from "../catalog/evidence";
import { readExperienceBandsById, readExperienceBandsByRef } from "../catalog/experience-band";
import { readFactsById, readFactsByRef, readProfileFacts } from "../catalog/fact";
import {
  readLaddersById,
  readLaddersByRef,
  readRungsByLadder,
  readRungsByRef,
  readRungsByRole,
} from "../catalog/ladder";
import { readRequirementsByAlternatives, readRequirementsByRole } from "../catalog/requirement";
import {
  readResponsibilitiesById,
  readResponsibilitiesByRef,
  readRolesByResponsibility,
} from "../catalog/responsibility";
import { readChangesByRef } from "../catalog/revision";
import { readChildGroups } from "../catalog/role";
import { readPackLanguages, readSchemesById, readSchemesByRef } from "../catalog/scheme";
import { readSkillLevelsBySkill, readSkillScalesById, readSkillScalesByRef } from "../catalog/skill-level";
import type { Store } from "../catalog/store";
import { manyBy, oneBy, PageLoaders } from "./batch";

const id = (row: { id: number }) => row.id;
const ref = (row: { ref: string }) => row.ref;
const linkedId = (row: { linkedId: number }) => row.linkedId;

/** The loaders of one request, named resultByKey. They remember what they read, so they live no longer than it. */
export function createLoaders(store: Store) {
  const { REPLACED_BY, BROADER, REQUIRES, RELATED } = LinkRelation;
  const linked = (relation: LinkRelation) => (from: Store, keys: readonly number[]) =>
    readLinkedConcepts(from, relation, keys);
  const links = (relation: LinkRelation, end: "fromId" | "toId") => (from: Store, keys: readonly number[]) =>
    readLinks(from, relation, end, keys);
  return {
    pages: new PageLoaders(store),
    schemeById: oneBy(store, readSchemesById, id),
    schemeByRef: oneBy(store, readSchemesByRef, ref),
    conceptById: oneBy(store, readConceptsById, id),
    conceptByRef: oneBy(store, readConceptsByRef, ref),
    conceptCountsBySchemeId: manyBy(store, readConceptCounts, (row) => row.schemeId),
    packLanguagesBySchemeId: manyBy(store, readPackLanguages, (row) => row.schemeId),
    conceptsByCode: manyBy(store, readConceptsByCode, (row) => row.schemeCode),
    collectionByRef: oneBy(store, readCollectionsByRef, ref),
    collectionsByConceptId: manyBy(store, readCollectionsByConcept, linkedId),
    matchesByConceptId: manyBy(store, readMatches, linkedId),
    relatedByConceptId: manyBy(store, links(RELATED, "fromId"), linkedId),
    narrowerByConceptId: manyBy(store, links(BROADER, "toId"), linkedId),
    requiredByConceptId: manyBy(store, links(REQUIRES, "fromId"), linkedId),
    requirersByConceptId: manyBy(store, links(REQUIRES, "toId"), linkedId),
    ladderById: oneBy(store, readLaddersById, id),
    ladderByRef: oneBy(store, readLaddersByRef, ref),
    rungByRef: oneBy(store, readRungsByRef, ref),
    rungsByLadderId: manyBy(store, readRungsByLadder, (row) => row.ladderId),
    rungsByRoleId: manyBy(store, readRungsByRole, (row) => row.roleId),
    scaleById: oneBy(store, readSkillScalesById, id),
    scaleByRef: oneBy(store, readSkillScalesByRef, ref),
    levelsBySkillId: manyBy(store, readSkillLevelsBySkill, (row) => row.skillId),
    changeByRef: oneBy(store, readChangesByRef, ref),
    textsByConceptId: manyBy(store, readConceptTexts, (row) => row.conceptId),
    replacementsByConceptId: manyBy(store, linked(REPLACED_BY), linkedId),
    broaderByConceptId: manyBy(store, linked(BROADER), linkedId),
    childGroupsByGroupId: manyBy(store, readChildGroups, (row) => row.groupId),
    profileFactsByRoleId: manyBy(store, readProfileFacts, (row) => row.roleId),
    stancedInsightsBySubjectId: manyBy(store, readStancedInsights, (row) => row.subjectId),
    movesByTargetRoleId: manyBy(store, readMovesToRoles, (row) => row.toRoleId),
    factById: oneBy(store, readFactsById, id),
    factByRef: oneBy(store, readFactsByRef, ref),
    evidenceByFactId: manyBy(store, readEvidenceByFact, (row) => row.factId),
    evidenceByRef: oneBy(store, readEvidenceByRef, ref),
    documentById: oneBy(store, readDocumentsById, id),
    documentByRef: oneBy(store, readDocumentsByRef, ref),
    documentByDatasetId: oneBy(store, readDocumentsByDataset, linkedId),
    documentTextById: oneBy(store, readDocumentTexts, id),
    documentsByRoleId: manyBy(store, readDocumentsByRole, linkedId),
    rolesByDocumentId: manyBy(store, readRolesByDocument, linkedId),
    responsibilityById: oneBy(store, readResponsibilitiesById, id),
    responsibilityByRef: oneBy(store, readResponsibilitiesByRef, ref),
    rolesByResponsibilityId: manyBy(store, readRolesByResponsibility, linkedId),
    bandById: oneBy(store, readExperienceBandsById, id),
    bandByRef: oneBy(store, readExperienceBandsByRef, ref),
    alternativesById: oneBy(store, readAlternativeGroupsById, id),
    alternativesByRef: oneBy(store, readAlternativeGroupsByRef, ref),
    requirementsByRoleId: manyBy(store, readRequirementsByRole, (row) => row.roleId),
    requirementsByAlternativesId: manyBy(store, readRequirementsByAlternatives, (row) => row.alternativesId),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
