import { type ConceptType, foldText } from "../../catalog/concept";
import type { ConceptTextKind } from "../../catalog/concept-text";
import { type InputItem, type Origin, record, type Value } from "../records";

export interface ConceptInput {
  type: ConceptType;
  ref: string;
  scheme: string;
  dataset: string;
  /** BCP 47 code of the label, the alternative labels and the description: the scheme's default language. */
  language: string;
  label: string;
  description?: string | null;
  altLabels?: Iterable<string>;
  hiddenLabels?: Iterable<string>;
  code?: string | null;
  uri?: string | null;
  deprecated?: boolean;
  /** Ref of the role group that a role or role group is in. */
  group?: string | null;
  /** Columns of its type: kind, reuseLevel. */
  values?: Record<string, Value>;
}

/** A text of a concept: a label or description in one language. */
export function textRecord(
  origin: Origin,
  concept: { ref: string; dataset: string; language: string },
  kind: ConceptTextKind,
  text: string,
): InputItem {
  const { ref, dataset, language } = concept;
  return record(
    origin,
    "concept_text",
    `${ref} ${kind} ${language} ${text}`,
    { kind, language, text, textKey: foldText(text) },
    { conceptId: ref, datasetId: dataset },
  );
}

/** A concept with all its labels. */
export function* conceptRecords(origin: Origin, input: ConceptInput): Generator<InputItem> {
  const { type, ref, label, description, code, uri } = input;
  yield record(
    origin,
    "concept",
    ref,
    {
      type,
      label,
      labelKey: foldText(label),
      description: description ?? null,
      descriptionKey: description == null ? null : foldText(description),
      status: input.deprecated ? "DEPRECATED" : "ACTIVE",
      code: code ?? null,
      uri: uri ?? null,
      ...input.values,
    },
    { schemeId: input.scheme, groupId: input.group ?? null, datasetId: input.dataset },
  );
  yield textRecord(origin, input, "PREFERRED_LABEL", label);
  for (const text of input.altLabels ?? []) yield textRecord(origin, input, "ALTERNATIVE_LABEL", text);
  for (const text of input.hiddenLabels ?? []) yield textRecord(origin, input, "HIDDEN_LABEL", text);
}
