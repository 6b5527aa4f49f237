import { foldText } from "../../src/catalog/concept";
import type { Store } from "../../src/catalog/store";
import { type ConceptInput, conceptRecords, textRecord } from "../../src/ingest/formats/concept-records";
import { importCatalog } from "../../src/ingest/import";
import { type InputItem, record } from "../../src/ingest/records";

type Stated = Pick<ConceptInput, "type" | "ref" | "label"> & Partial<ConceptInput>;

const ORIGIN = { file: "harbour.csv", line: 1 };
const SCHEME = "harbour";
const DATASET = "harbour:all";

/** What a harbour's own taxonomy holds; its skills and roles are made up. */
export const HARBOUR: Stated[] = [
  { type: "RoleGroup", ref: "harbour:crews", label: "Crews", code: "C1" },
  { type: "RoleGroup", ref: "harbour:deck", label: "Deck crews", code: "C11", group: "harbour:crews" },
  { type: "RoleGroup", ref: "harbour:office", label: "Office staff", code: "C2" },
  {
    type: "Role",
    ref: "harbour:mate",
    label: "mate",
    code: "C11.1",
    group: "harbour:deck",
    altLabels: ["first mate", "deck officer"],
    hiddenLabels: ["1st mate"],
    description: "Stands watch and sees to the cargo.",
  },
  { type: "Role", ref: "harbour:deckhand", label: "deckhand", code: "C11.2", group: "harbour:deck" },
  { type: "Role", ref: "harbour:clerk", label: "shipping clerk", group: "harbour:office" },
  { type: "Role", ref: "harbour:engineer", label: "software engineer", altLabels: ["software developer"] },
  { type: "Role", ref: "harbour:web", label: "web developer", altLabels: ["back end developer"] },
  { type: "Role", ref: "harbour:lead", label: "lead software engineer" },
  { type: "Role", ref: "harbour:projects", label: "project manager" },
  { type: "Role", ref: "harbour:products", label: "product manager" },
  { type: "Role", ref: "harbour:dba", label: "database administrator", altLabels: ["data keeper"] },
  { type: "SkillGroup", ref: "harbour:seamanship", label: "seamanship" },
  skill("harbour:knots", "rope knots", { description: "Ropes that hold and can be undone." }),
  skill("harbour:bowline", "bowline knot", { altLabels: ["tie a bowline"] }),
  skill("harbour:kubernetes", "Kubernetes", { altLabels: ["K8s"], description: "Containers on a fleet." }),
  skill("harbour:fleet", "manage a fleet", { altLabels: ["fleet management"] }),
  skill("harbour:tests", "manage tests", { description: "Tests of engines and ropes." }),
  skill("harbour:test-runs", "manage test runs", {}),
  skill("harbour:old", "manage tests of sails", { deprecated: true }),
  skill("harbour:cpp", "C++", {}),
];

function skill(ref: string, label: string, rest: Partial<ConceptInput>): Stated {
  return { type: "Skill", ref, label, values: { kind: "COMPETENCE" }, ...rest };
}

/** Texts in French: of the knots also a description. */
const FRENCH: [ref: string, kind: "PREFERRED_LABEL" | "ALTERNATIVE_LABEL" | "DESCRIPTION", text: string][] = [
  ["harbour:knots", "PREFERRED_LABEL", "nœuds marins"],
  ["harbour:knots", "DESCRIPTION", "Cordes qui tiennent bon."],
  ["harbour:kubernetes", "PREFERRED_LABEL", "Kubernetes"],
  ["harbour:mate", "PREFERRED_LABEL", "second"],
  ["harbour:mate", "ALTERNATIVE_LABEL", "premier officier"],
];

const BROADER = [
  ["harbour:knots", "harbour:seamanship"],
  ["harbour:bowline", "harbour:knots"],
] as const;

const RESPONSIBILITIES = [
  ["harbour:r1", "Check every rope before the ferry leaves"],
  ["harbour:r2", "Manage tests"],
] as const;

/** Imports the harbour's taxonomy, or these concepts in its place. */
export async function importHarbour(store: Store, concepts: Stated[] = HARBOUR): Promise<void> {
  const stated = new Set(concepts.map(({ ref }) => ref));
  const dataset = { datasetId: DATASET };
  const of = (ref: string, language: string) => ({ ref, dataset: DATASET, language });
  const items: InputItem[] = [
    record(ORIGIN, "scheme", SCHEME, {
      title: "Harbour",
      licence: "none",
      attribution: "made up",
      languages: '["en","fr"]',
    }),
    record(ORIGIN, "dataset", DATASET, {}, { schemeId: SCHEME }),
    ...concepts.flatMap((concept) => [
      ...conceptRecords(ORIGIN, { scheme: SCHEME, dataset: DATASET, language: "en", ...concept }),
    ]),
    ...FRENCH.flatMap(([ref, kind, text]) =>
      stated.has(ref) ? [textRecord(ORIGIN, of(ref, "fr"), kind, text)] : [],
    ),
    ...BROADER.flatMap(([from, to]) =>
      stated.has(from) && stated.has(to)
        ? [
            record(
              ORIGIN,
              "concept_link",
              `${from} ${to}`,
              { relation: "BROADER" },
              { fromId: from, toId: to, ...dataset },
            ),
          ]
        : [],
    ),
    record(ORIGIN, "collection", "harbour:night", { label: "Night work" }, { schemeId: SCHEME, ...dataset }),
    ...["harbour:mate", "harbour:knots"].flatMap((ref) =>
      stated.has(ref)
        ? [
            record(
              ORIGIN,
              "collection_member",
              `harbour:night ${ref}`,
              {},
              { collectionId: "harbour:night", conceptId: ref, ...dataset },
            ),
          ]
        : [],
    ),
    ...RESPONSIBILITIES.map(([ref, label]) =>
      record(ORIGIN, "responsibility", ref, { label, labelKey: foldText(label) }, dataset),
    ),
  ];
  async function* batches() {
    yield items;
  }
  await importCatalog(store, async () => ({
    source: "import harbour",
    datasets: [DATASET],
    items: batches(),
  }));
}
