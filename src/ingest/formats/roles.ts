import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { ConceptType, foldLabel, OWN_SCHEME } from "../../catalog/concept";
import { type ManifestDocument, type ManifestFile, manifestProblems, type TextByDocument } from "../manifest";
import { type InputItem, type Origin, type Problem, record, type Value } from "../records";
import { refOf } from "../slug";
import { readYamlFile, type YamlFile } from "../yaml-file";
import { roleFacts } from "./role-facts";
import {
  experienceBandsFile,
  responsibilitiesFile,
  roleFile,
  roleGroupsFile,
  schemeFile,
  skillGroupsFile,
  skillsFile,
} from "./roles-schema";

interface ConceptInput {
  label: string;
  description?: string;
  altLabels?: string[];
  broader?: string[];
  replacedBy?: string[];
}

function* conceptRecords(
  origin: Origin,
  type: ConceptType,
  input: ConceptInput,
  values: Record<string, Value> = {},
  groupRef: string | null = null,
): Generator<InputItem> {
  const ref = refOf(input.label);
  const status = input.replacedBy?.length ? "DEPRECATED" : "ACTIVE";
  const references = { schemeId: OWN_SCHEME, groupId: groupRef };
  yield record(
    origin,
    "concept",
    ref,
    {
      type,
      label: input.label,
      labelKey: foldLabel(input.label),
      description: input.description ?? null,
      status,
      code: null,
      uri: null,
      kind: null,
      reuseLevel: null,
      ...values,
    },
    references,
  );
  for (const text of input.altLabels ?? []) {
    const kind = "ALTERNATIVE_LABEL";
    const language = "en";
    const key = `${ref} ${kind} ${language} ${text}`;
    yield record(
      origin,
      "concept_text",
      key,
      { kind, language, text, textKey: foldLabel(text) },
      { conceptId: ref },
    );
  }
  const link = (relation: string, label: string) =>
    record(
      origin,
      "concept_link",
      `${ref} ${relation} ${refOf(label)}`,
      { relation },
      { fromId: ref, toId: refOf(label) },
    );
  for (const label of input.broader ?? []) yield link("BROADER", label);
  for (const label of input.replacedBy ?? []) yield link("REPLACED_BY", label);
}

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

/**
 * Reads the project's own YAML: the folder `catalog/` beside the documents' manifest. Everything names everything else
 * by label; refs are the labels' slugs.
 */
export function* readRoles(
  seedsFolder: string,
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

  const scheme = read("scheme.yaml", schemeFile);
  if (scheme) {
    const { code, title, version, licence, attribution, languages } = scheme.value;
    const values = { title, version, licence, attribution, languages: JSON.stringify(languages) };
    yield record(scheme.originOf(), "scheme", code, values);
  }

  const documents = new Map<string, ManifestDocument>();
  for (const [index, document] of manifest.value.documents.entries()) {
    documents.set(document.ref, document);
    yield documentRecord(manifest.originOf("documents", index), document, texts.get(document.ref));
  }

  const roleGroups = read("role-groups.yaml", roleGroupsFile);
  for (const [index, group] of roleGroups?.value.entries() ?? []) {
    const origin = roleGroups?.originOf(index) as Origin;
    const parent = group.parent === undefined ? null : refOf(group.parent);
    yield* conceptRecords(origin, ConceptType.RoleGroup, group, {}, parent);
  }

  const bands = read("experience-bands.yaml", experienceBandsFile);
  for (const [index, { code, label, minYears, maxYears }] of bands?.value.entries() ?? []) {
    const origin = bands?.originOf(index) as Origin;
    const values = { code, label, minYears, maxYears };
    yield record(origin, "experience_band", `${OWN_SCHEME}:${code}`, values);
  }

  const skillGroups = read("skill-groups.yaml", skillGroupsFile);
  for (const [index, group] of skillGroups?.value.entries() ?? []) {
    yield* conceptRecords(skillGroups?.originOf(index) as Origin, ConceptType.SkillGroup, group);
  }

  const skills = read("skills.yaml", skillsFile);
  for (const [index, skill] of skills?.value.entries() ?? []) {
    const origin = skills?.originOf(index) as Origin;
    yield* conceptRecords(origin, ConceptType.Skill, skill, { kind: skill.kind });
  }

  const responsibilities = read("responsibilities.yaml", responsibilitiesFile);
  for (const [index, label] of responsibilities?.value.entries() ?? []) {
    const origin = responsibilities?.originOf(index) as Origin;
    yield record(origin, "responsibility", refOf(label), { label });
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
    yield* conceptRecords(
      role.originOf("label"),
      ConceptType.Role,
      { label, altLabels, description },
      {},
      refOf(group),
    );
    yield* roleFacts(role, { documents, texts, bands: bands?.value ?? [] });
  }

  for (const [index, document] of manifest.value.documents.entries()) {
    if (roleLabels.has(document.role)) continue;
    const origin = manifest.originOf("documents", index, "role");
    problems.push({ code: "UNKNOWN_REF", origin, message: `there is no Role ${document.role}` });
  }
  problems.push(...manifestProblems(manifest, texts));
  for (const problem of problems) yield { problem };
}
