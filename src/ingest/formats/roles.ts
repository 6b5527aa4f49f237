import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { ConceptType, foldText, OWN_SCHEME } from "../../catalog/concept";
import { LinkRelation } from "../../catalog/concept-link";
import { type ManifestDocument, type ManifestFile, manifestProblems, type TextByDocument } from "../manifest";
import { type EntityName, type InputItem, type Origin, type Problem, record, type Value } from "../records";
import { refOf as refIn } from "../slug";
import { readYamlFile, type YamlFile } from "../yaml-file";
import { conceptRecords } from "./concept-records";
import { roleFacts } from "./role-facts";
import {
  experienceBandsFile,
  responsibilitiesFile,
  roleFile,
  roleGroupsFile,
  type SchemeFile,
  schemeFile,
  skillGroupsFile,
  skillsFile,
} from "./roles-schema";

interface NamedConcept {
  label: string;
  description?: string;
  altLabels?: string[];
  broader?: string[];
  replacedBy?: string[];
}

/** The tables whose rows belong to no dataset. */
const OUTSIDE_DATASETS: ReadonlySet<EntityName> = new Set(["scheme", "document", "dataset"]);

function documentRecord(
  origin: Origin,
  { ref, title, file, sha256, length, source }: ManifestDocument,
  text: string | undefined,
): InputItem {
  return record(origin, "document", ref, {
    title,
    fileName: file,
    sha256,
    length,
    source: source ?? null,
    text: text ?? null,
  });
}

/** Says of each row that the dataset states it. */
function* inDataset(dataset: string, items: Iterable<InputItem>): Generator<InputItem> {
  for (const item of items) {
    if ("record" in item && !OUTSIDE_DATASETS.has(item.record.entity)) {
      item.record.references.datasetId = dataset;
    }
    yield item;
  }
}

/**
 * Reads the project's own YAML: the folder `catalog/` beside the documents' manifest. Everything names everything else
 * by label; refs are the labels' slugs.
 */
export function readRoles(
  seedsFolder: string,
  manifest: ManifestFile,
  texts: TextByDocument,
): { scheme: string; dataset: string; items: Iterable<InputItem> } {
  const folder = path.join(seedsFolder, "catalog");
  const scheme = readYamlFile(seedsFolder, path.join(folder, "scheme.yaml"), schemeFile);
  const code = "yaml" in scheme ? scheme.yaml.value.code : OWN_SCHEME;
  const dataset = `${code}:catalog`;
  return {
    scheme: code,
    dataset,
    items: inDataset(dataset, roleRecords(seedsFolder, scheme, manifest, texts)),
  };
}

function* roleRecords(
  seedsFolder: string,
  schemeRead: ReturnType<typeof readYamlFile<SchemeFile>>,
  manifest: ManifestFile,
  texts: TextByDocument,
): Generator<InputItem> {
  const folder = path.join(seedsFolder, "catalog");
  const problems: Problem[] = [];
  const read = <Value>(name: string, schema: z.ZodType<Value>): YamlFile<Value> | undefined => {
    const result = readYamlFile(seedsFolder, path.join(folder, name), schema);
    if ("yaml" in result) return result.yaml;
    problems.push(...result.problems);
    return undefined;
  };

  // Without its scheme nothing has a ref.
  if ("problems" in schemeRead) {
    for (const each of schemeRead.problems) yield { problem: each };
    return;
  }
  const { code: scheme, title, version, licence, attribution, languages } = schemeRead.yaml.value;
  const origin = schemeRead.yaml.originOf();
  const language = languages[0] ?? "en";
  const dataset = `${scheme}:catalog`;
  const refOf = (label: string) => refIn(scheme, label);
  yield record(origin, "scheme", scheme, {
    title,
    version,
    licence,
    attribution,
    languages: JSON.stringify(languages),
  });
  yield record(origin, "dataset", dataset, {}, { schemeId: scheme });

  const concept = function* (
    at: Origin,
    type: ConceptType,
    named: NamedConcept,
    values: Record<string, Value> = {},
    group: string | null = null,
  ): Generator<InputItem> {
    const { label, description, altLabels, broader = [], replacedBy = [] } = named;
    const ref = refOf(label);
    const deprecated = replacedBy.length > 0;
    yield* conceptRecords(at, {
      ...{ type, ref, scheme, dataset, language, label, description, altLabels, deprecated, group, values },
    });
    const link = (relation: LinkRelation, to: string) =>
      record(
        at,
        "concept_link",
        `${ref} ${relation} ${refOf(to)}`,
        { relation },
        { fromId: ref, toId: refOf(to) },
      );
    for (const to of broader) yield link(LinkRelation.BROADER, to);
    for (const to of replacedBy) yield link(LinkRelation.REPLACED_BY, to);
  };

  const documents = new Map<string, ManifestDocument>();
  for (const [index, document] of manifest.value.documents.entries()) {
    documents.set(document.ref, document);
    yield documentRecord(manifest.originOf("documents", index), document, texts.get(document.ref));
  }

  const roleGroups = read("role-groups.yaml", roleGroupsFile);
  for (const [index, group] of roleGroups?.value.entries() ?? []) {
    const origin = roleGroups?.originOf(index) as Origin;
    const parent = group.parent === undefined ? null : refOf(group.parent);
    yield* concept(origin, ConceptType.RoleGroup, group, {}, parent);
  }

  const bands = read("experience-bands.yaml", experienceBandsFile);
  for (const [index, { code, label, minYears, maxYears }] of bands?.value.entries() ?? []) {
    const origin = bands?.originOf(index) as Origin;
    const values = { code, label, minYears, maxYears };
    yield record(origin, "experience_band", `${scheme}:${code}`, values);
  }

  const skillGroups = read("skill-groups.yaml", skillGroupsFile);
  for (const [index, group] of skillGroups?.value.entries() ?? []) {
    yield* concept(skillGroups?.originOf(index) as Origin, ConceptType.SkillGroup, group);
  }

  const skills = read("skills.yaml", skillsFile);
  for (const [index, skill] of skills?.value.entries() ?? []) {
    const origin = skills?.originOf(index) as Origin;
    yield* concept(origin, ConceptType.Skill, skill, { kind: skill.kind });
  }

  const responsibilities = read("responsibilities.yaml", responsibilitiesFile);
  for (const [index, label] of responsibilities?.value.entries() ?? []) {
    const origin = responsibilities?.originOf(index) as Origin;
    yield record(origin, "responsibility", refOf(label), { label, labelKey: foldText(label) });
  }

  const roleLabels = new Set<string>();
  const rolesFolder = path.join(folder, "roles");
  const roleFiles = existsSync(rolesFolder) ? readdirSync(rolesFolder).sort() : [];
  for (const name of roleFiles) {
    if (!name.endsWith(".yaml")) continue;
    const role = read(path.join("roles", name), roleFile);
    if (!role) continue;
    roleLabels.add(role.value.label);
    const { label, group, altLabels, description } = role.value;
    yield* concept(
      role.originOf("label"),
      ConceptType.Role,
      { label, altLabels, description },
      {},
      refOf(group),
    );
    yield* roleFacts(role, { scheme, documents, texts, bands: bands?.value ?? [] });
  }

  for (const [index, document] of manifest.value.documents.entries()) {
    if (roleLabels.has(document.role)) continue;
    const origin = manifest.originOf("documents", index, "role");
    problems.push({ code: "UNKNOWN_REF", origin, message: `there is no Role ${document.role}` });
  }
  problems.push(...manifestProblems(manifest, texts));
  for (const problem of problems) yield { problem };
}
