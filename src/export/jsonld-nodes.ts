import type { CollectionRow } from "../catalog/collection";
import type { ConceptRow } from "../catalog/concept";
import { type ConceptTextRow, readConceptTexts } from "../catalog/concept-text";
import type { Source } from "../catalog/page";
import { defaultLanguage, type SchemeRow } from "../catalog/scheme";
import type { SkillScaleRow } from "../catalog/skill-level";
import type { Store } from "../catalog/store";
import { refInScheme, schemeParams } from "./table-rows";

/** What names a thing outside of the catalog. */
interface Named {
  ref: string;
  uri?: string | null;
}

type Node = Record<string, unknown>;

/** A concept with what names its group; null where it has none. */
type GroupedConcept = ConceptRow & { groupRef: string | null; groupUri: string | null };

/** What a link leads to, from the concept `fromId`. */
type Linked = Named & { fromId: number; relation: string; necessity: string | null };

/** A skill that the role `roleId` asks for. */
interface Required extends Named {
  fact: string;
  roleId: number;
  necessity: string;
  importance: number | null;
  level: number | null;
  scale: string | null;
  inDemand: number | null;
}

/** Terms of the links that lead from one concept to another and say no more. */
const LINK_TERMS: Record<string, string> = {
  BROADER: "broader",
  RELATED: "related",
  REPLACED_BY: "isReplacedBy",
  EXACT_MATCH: "exactMatch",
  CLOSE_MATCH: "closeMatch",
  BROAD_MATCH: "broadMatch",
  NARROW_MATCH: "narrowMatch",
  RELATED_MATCH: "relatedMatch",
};

/** The publisher's own IRI, or a URN of the ref, with what no URN may have escaped. */
function iriOf({ ref, uri }: Named): string {
  if (uri) return uri;
  return `urn:rolegraph:${encodeURIComponent(ref).replace(/%(3A|2F|40)/g, decodeURIComponent)}`;
}

/** A node without what is null, and without empty lists and maps. */
function nodeOf(values: Node): Node {
  const isEmpty = (value: unknown) =>
    value == null || (typeof value === "object" && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

export function schemeNode(scheme: SchemeRow): Node {
  return nodeOf({
    id: iriOf(scheme),
    type: "ConceptScheme",
    ref: scheme.ref,
    title: scheme.title,
    version: scheme.version,
    licence: scheme.licence,
    attribution: scheme.attribution,
    language: JSON.parse(scheme.languages),
  });
}

/** The scales that levels of a scheme's requirements are on. */
export async function readScaleNodes(store: Store, scheme: SchemeRow): Promise<Node[]> {
  const scales = await store.rows<SkillScaleRow>(
    `SELECT s.* FROM skill_scale s WHERE s."schemeId" = :id ORDER BY s.ref`,
    { id: scheme.id },
  );
  return scales.map((scale) =>
    nodeOf({
      id: iriOf(scale),
      type: "SkillScale",
      ref: scale.ref,
      title: scale.title,
      min: scale.min,
      max: scale.max,
    }),
  );
}

export async function collectionNode(store: Store, row: CollectionRow, scheme: SchemeRow): Promise<Node> {
  const members = await store.rows<Named>(
    `SELECT c.ref, c.uri FROM collection_member m JOIN concept c ON c.id = m."conceptId"
     WHERE m."collectionId" = :id ORDER BY c.ref`,
    { id: row.id },
  );
  const language = defaultLanguage(scheme);
  return nodeOf({
    id: iriOf(row),
    type: "Collection",
    ref: row.ref,
    inScheme: iriOf(scheme),
    prefLabel: { [language]: row.label },
    definition: row.description === null ? null : { [language]: row.description },
    member: members.map(iriOf),
  });
}

/** All concepts, deprecated ones too, by ref; those of one scheme where its code is given. */
export function conceptsByRef(scheme: string | undefined): Source<GroupedConcept> {
  return {
    name: "concepts by ref",
    columns: `c.*, g.ref AS "groupRef", g.uri AS "groupUri"`,
    from: "concept c",
    lookups: `LEFT JOIN concept g ON g.id = c."groupId"`,
    where: scheme === undefined ? [] : [refInScheme("c.ref")],
    params: schemeParams(scheme),
    order: { name: "ref", keys: [{ sql: "c.ref", of: (row) => row.ref, type: "string" }] },
  };
}

/** Concepts with their texts, links and requirements. */
export async function conceptNodes(
  store: Store,
  concepts: GroupedConcept[],
  schemes: ReadonlyMap<number, SchemeRow>,
): Promise<Node[]> {
  const ids = concepts.map(({ id }) => id);
  const texts = grouped(await readConceptTexts(store, ids), ({ conceptId }) => conceptId);
  const links = grouped(await readLinked(store, ids), ({ fromId }) => fromId);
  const required = grouped(await readRequired(store, ids), ({ roleId }) => roleId);
  return concepts.map((concept) => {
    const { id, type, code, status, kind, reuseLevel } = concept;
    const scheme = schemes.get(concept.schemeId) as SchemeRow;
    const linked = links.get(id) ?? [];
    return nodeOf({
      id: iriOf(concept),
      type: ["Concept", type],
      ref: concept.ref,
      inScheme: iriOf(scheme),
      notation: code,
      ...textTerms(concept, defaultLanguage(scheme), texts.get(id) ?? []),
      ...linkTerms(concept, linked),
      deprecated: status === "DEPRECATED" ? true : null,
      kind,
      reuseLevel,
      requires: [...(required.get(id) ?? []).map(requirementNode), ...linked.flatMap(needNode)],
    });
  });
}

function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function textTerms({ label, description }: ConceptRow, language: string, texts: ConceptTextRow[]): Node {
  const all = (kind: string) => {
    const ofKind = texts.filter((each) => each.kind === kind);
    return [...grouped(ofKind, (each) => each.language)].map(
      ([key, group]) => [key, group.map(({ text }) => text)] as const,
    );
  };
  const one = (kind: string, own: string | null) => ({
    ...Object.fromEntries(all(kind).map(([key, [text]]) => [key, text])),
    ...(own !== null && { [language]: own }),
  });
  return {
    prefLabel: one("PREFERRED_LABEL", label),
    altLabel: Object.fromEntries(all("ALTERNATIVE_LABEL")),
    hiddenLabel: Object.fromEntries(all("HIDDEN_LABEL")),
    definition: one("DESCRIPTION", description),
  };
}

/** A role's group is broader than it, as a skill's is. */
function linkTerms({ groupRef, groupUri }: GroupedConcept, linked: Linked[]): Node {
  const group = groupRef === null ? [] : [["broader", iriOf({ ref: groupRef, uri: groupUri })] as const];
  const targets = linked.flatMap((link) => {
    const term = LINK_TERMS[link.relation];
    return term === undefined ? [] : [[term, iriOf(link)] as const];
  });
  const terms = grouped([...group, ...targets], ([term]) => term);
  return Object.fromEntries([...terms].map(([term, pairs]) => [term, pairs.map(([, iri]) => iri)]));
}

function requirementNode({ fact, necessity, importance, level, scale, inDemand, ...skill }: Required): Node {
  return nodeOf({
    id: iriOf({ ref: fact }),
    type: "Requirement",
    skill: iriOf(skill),
    necessity,
    importance,
    level,
    scale: scale === null ? null : iriOf({ ref: scale }),
    inDemand: inDemand === null ? null : Boolean(inDemand),
  });
}

/** A skill's need of another. */
function needNode({ relation, necessity, ...skill }: Linked): Node[] {
  return relation === "REQUIRES" ? [nodeOf({ type: "Requirement", skill: iriOf(skill), necessity })] : [];
}

/** What links lead to; several datasets may state the same one. */
function readLinked(store: Store, conceptIds: readonly number[]): Promise<Linked[]> {
  return store.rowsBy(
    `SELECT DISTINCT l."fromId", l.relation, l.necessity, c.ref, c.uri
     FROM concept_link l JOIN concept c ON c.id = l."toId"`,
    `l."fromId"`,
    conceptIds,
    "ORDER BY l.relation, c.ref, l.necessity",
  );
}

function readRequired(store: Store, roleIds: readonly number[]): Promise<Required[]> {
  return store.rowsBy(
    `SELECT f.ref AS fact, f."roleId", f.necessity, f.importance, f."levelValue" AS level, f."inDemand",
       s.ref AS scale, k.ref, k.uri
     FROM fact f JOIN concept k ON k.id = f."skillId" LEFT JOIN skill_scale s ON s.id = f."scaleId"`,
    `f."roleId"`,
    roleIds,
    "AND f.type = 'Requirement' ORDER BY f.position, f.ref",
  );
}
