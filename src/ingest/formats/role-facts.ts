import { FactType } from "../../catalog/fact";
import { type Locator, locatorFault, parseLocator } from "../locator";
import type { ManifestDocument, TextByDocument } from "../manifest";
import { type InputItem, problem, record, type Value } from "../records";
import { refOf as refIn, slugOf } from "../slug";
import type { YamlFile } from "../yaml-file";
import type { ExperienceBands, RoleFile } from "./roles-schema";

interface Sources {
  /** Code of the scheme that the roles belong to. */
  scheme: string;
  documents: ReadonlyMap<string, ManifestDocument>;
  texts: TextByDocument;
  bands: ExperienceBands;
}

/** Characters of a statement's slug that go into a ref: enough to tell a role's facts apart. */
const KEY_LENGTH = 60;

interface FactInput {
  statement: string;
  at: string | string[];
  key?: string;
  confidence: number;
}

type Section = "responsibilities" | "requirements" | "experience" | "education" | "moves" | "insights";

/** A fact's own columns and references, and the last part of its ref. */
interface FactParts {
  type: FactType;
  key: string;
  values: Record<string, Value>;
  references?: Record<string, string | null>;
}

const statementKey = (statement: string) => slugOf(statement).slice(0, KEY_LENGTH).replace(/-$/, "");

/** The facts of one role's file, with their evidence and alternative groups. */
export function* roleFacts(yaml: YamlFile<RoleFile>, sources: Sources): Generator<InputItem> {
  const role = yaml.value;
  const refOf = (label: string) => refIn(sources.scheme, label);
  const roleRef = refOf(role.label);
  const documentRef = role.document === undefined ? undefined : `document:${role.document}`;
  const document = documentRef === undefined ? undefined : sources.documents.get(documentRef);
  const text = documentRef === undefined ? undefined : sources.texts.get(documentRef);
  if (documentRef !== undefined && !document) {
    const origin = yaml.originOf("document");
    yield problem(origin, "UNKNOWN_REF", `there is no document ${documentRef}`);
    return;
  }

  const faultOf = (locator: Locator) =>
    document && documentRef
      ? locatorFault({ ref: documentRef, length: document.length, text }, locator)
      : { code: "WRONG_FIELD" as const, message: "the role's file names no document for its locators" };

  function* section<Input extends FactInput>(
    name: Section,
    inputs: Input[],
    partsOf: (input: Input) => FactParts,
  ): Generator<InputItem> {
    for (const [index, input] of inputs.entries()) {
      const origin = yaml.originOf(name, index);
      const parts = partsOf(input);
      const ref = `${roleRef}/${input.key ? `${parts.key.split("/")[0]}/${input.key}` : parts.key}`;
      yield record(
        origin,
        "fact",
        ref,
        { type: parts.type, statement: input.statement, position: index + 1, ...parts.values },
        { roleId: roleRef, ...parts.references },
      );
      for (const [place, at] of [input.at].flat().entries()) {
        const locator = parseLocator(at);
        const fault = faultOf(locator);
        if (fault) {
          const within = Array.isArray(input.at) ? [place] : [];
          yield problem(yaml.originOf(name, index, "at", ...within), fault.code, fault.message);
          continue;
        }
        yield record(
          origin,
          "evidence",
          `${ref}@${role.document}:${locator.start}-${locator.end}`,
          { ...locator, method: "CURATED", confidence: input.confidence, position: place + 1 },
          { factId: ref, documentId: documentRef ?? null },
        );
      }
    }
  }

  const alternatives = new Map<string, number[]>();
  for (const [index, requirement] of role.requirements.entries()) {
    const { alternatives: label } = requirement;
    if (label === undefined) continue;
    alternatives.set(label, [...(alternatives.get(label) ?? []), index]);
  }
  const alternativesRef = (label: string) => `${roleRef}/alternatives/${slugOf(label)}`;
  for (const [label, members] of alternatives) {
    const origin = yaml.originOf("requirements", members[0] ?? 0, "alternatives");
    if (members.length < 2) {
      yield problem(origin, "LONE_ALTERNATIVE", `alternatives "${label}" has one member only`);
    }
    yield record(origin, "alternative_group", alternativesRef(label), { label }, { roleId: roleRef });
  }

  yield* section("responsibilities", role.responsibilities, (input) => ({
    type: FactType.ResponsibilityStatement,
    key: `responsibility/${statementKey(input.statement)}`,
    values: {},
    references: {
      responsibilityId: input.responsibility === undefined ? null : refOf(input.responsibility),
    },
  }));
  yield* section("requirements", role.requirements, (input) => ({
    type: FactType.Requirement,
    key: `requirement/${slugOf(input.skill)}`,
    values: { necessity: input.necessity },
    references: {
      skillId: refOf(input.skill),
      alternativesId: input.alternatives === undefined ? null : alternativesRef(input.alternatives),
    },
  }));
  yield* section("experience", role.experience, (input) => {
    const { minYears, maxYears, openEnded, scope } = input;
    const band = sources.bands.find(
      (each) => minYears !== undefined && minYears >= each.minYears && minYears <= each.maxYears,
    );
    return {
      type: FactType.ExperienceRequirement,
      key: `experience/${slugOf(scope)}`,
      values: { minYears: minYears ?? null, maxYears: maxYears ?? null, openEnded, scope },
      references: { bandId: band ? refOf(band.code) : null },
    };
  });
  yield* section("education", role.education, (input) => {
    const { level, field, orEquivalent, necessity } = input;
    return {
      type: FactType.EducationRequirement,
      key: `education/${slugOf(level)}`,
      values: { level, field: field ?? null, orEquivalent, necessity },
    };
  });
  for (const [index, { to }] of role.moves.entries()) {
    if (refOf(to) !== roleRef) continue;
    yield problem(yaml.originOf("moves", index, "to"), "WRONG_FIELD", "moves.to: must be another role");
  }
  yield* section("moves", role.moves, (input) => {
    const { to, track, kind, typicalYears } = input;
    return {
      type: FactType.CareerMove,
      key: `move/${slugOf(to)}-${slugOf(kind)}`,
      values: { track, kind, typicalYears: typicalYears ?? null },
      references: { toRoleId: refOf(to) },
    };
  });
  yield* section("insights", role.insights, (input) => {
    const { kind, stance, question, min, max, unit } = input;
    return {
      type: FactType.Insight,
      key: `insight/${slugOf(kind)}-${statementKey(input.statement)}`,
      values: {
        kind,
        stance: stance ?? null,
        question: question ?? null,
        min: min ?? null,
        max: max ?? null,
        unit: unit ?? null,
      },
    };
  });
}
