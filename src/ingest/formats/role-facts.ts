import { FactType } from "../../catalog/fact";
import { cutsWord, type Locator } from "../locator";
import type { ManifestDocument, TextByDocument } from "../manifest";
import { type InputItem, type Origin, type ProblemCode, record, type Value } from "../records";
import { refOf, slugOf } from "../slug";
import type { YamlFile } from "../yaml-file";
import type { ExperienceBands, RoleFile } from "./roles-schema";

interface Sources {
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
  const roleRef = refOf(role.label);
  const problem = (code: ProblemCode, origin: Origin, message: string): InputItem => ({
    problem: { code, origin, message },
  });

  const documentRef = role.document === undefined ? undefined : `document:${role.document}`;
  const document = documentRef === undefined ? undefined : sources.documents.get(documentRef);
  const text = documentRef === undefined ? undefined : sources.texts.get(documentRef);
  if (documentRef !== undefined && !document) {
    const origin = yaml.originOf("document");
    yield problem("UNKNOWN_REF", origin, `there is no document ${documentRef}`);
    return;
  }

  const locatorFault = ({ start, end }: Locator): [ProblemCode, string] | undefined => {
    if (!document) return ["WRONG_FIELD", "the role's file names no document for its locators"];
    if (start >= end || end > document.length) {
      return [
        "LOCATOR_OUTSIDE",
        `${start}-${end} is not a stretch of ${document.ref}, which has ${document.length} units`,
      ];
    }
    if (text !== undefined && cutsWord(text, { start, end })) {
      return ["LOCATOR_CUTS_WORD", `${start}-${end} cuts a word of ${document.ref}`];
    }
    return undefined;
  };

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
        const [start = 0, end = 0] = at.split("-").map(Number);
        const fault = locatorFault({ start, end });
        if (fault) {
          const at = Array.isArray(input.at) ? [place] : [];
          yield problem(fault[0], yaml.originOf(name, index, "at", ...at), fault[1]);
          continue;
        }
        yield record(
          origin,
          "evidence",
          `${ref}@${role.document}:${at}`,
          { start, end, method: "CURATED", confidence: input.confidence, position: place + 1 },
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
      yield problem("LONE_ALTERNATIVE", origin, `alternatives "${label}" has one member only`);
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
    const { kind, question, min, max, unit } = input;
    return {
      type: FactType.Insight,
      key: `insight/${slugOf(kind)}-${statementKey(input.statement)}`,
      values: {
        kind,
        question: question ?? null,
        min: min ?? null,
        max: max ?? null,
        unit: unit ?? null,
      },
    };
  });
}
