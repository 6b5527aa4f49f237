import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { importCatalog } from "../../src/ingest/import";
import { emptyStore, SEEDS, seedStore } from "../support/catalog";
import { jsonldOf } from "../support/exports";
import { importFrom } from "../support/imports";
import { fixture, madeUp } from "../support/items";

type Graph = Awaited<ReturnType<typeof jsonldOf>>["@graph"];

const MOOR = "http://data.europa.eu/esco/skill/000000a1-feed-4e55-8b0a-0123456789a1";
const DECKHAND = "http://data.europa.eu/esco/occupation/000000d1-feed-4e55-8b0a-0123456789d1";

describe("a catalog as SKOS in JSON-LD", () => {
  let store: Store;
  let context: Record<string, unknown>;
  let graph: Graph;
  beforeAll(async () => {
    store = await openStore("sqlite::memory:");
    await store.migrate();
    await seedStore(store, SEEDS);
    await importFrom(store, "esco", [fixture("esco", "v1.1.0")]);
    await importFrom(store, "esco", [fixture("esco", "labels-fr-v1.0")]);
    await importFrom(store, "onet", [fixture("onet", "onet-1.1-text")]);
    ({ "@context": context, "@graph": graph } = await jsonldOf(store));
  });
  afterAll(() => store.close());

  const node = (id: string) => graph.find((each) => each.id === id);

  it("has a node for every concept, scheme, collection and scale, each once", async () => {
    const count = async (table: string) =>
      (await store.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM "${table}"`))[0]?.n;
    const ofType = (type: string) => graph.filter((each) => [each.type].flat().includes(type)).length;
    expect(ofType("Concept")).toBe(await count("concept"));
    expect(ofType("ConceptScheme")).toBe(await count("scheme"));
    expect(ofType("Collection")).toBe(await count("collection"));
    expect(ofType("SkillScale")).toBe(await count("skill_scale"));
    expect(new Set(graph.map(({ id }) => id)).size).toBe(graph.length);
  });

  it("shows a concept under its publisher's IRI, with labels by language, its code and what is broader", () => {
    expect(node(DECKHAND)).toMatchObject({
      type: ["Concept", "Role"],
      ref: "esco:000000d1-feed-4e55-8b0a-0123456789d1",
      inScheme: "urn:rolegraph:esco",
      notation: "8350.1",
      prefLabel: { en: "ferry deckhand", fr: expect.any(String) },
      altLabel: { en: ["deck crew member", "ferry hand"] },
      definition: { en: "Ferry deckhands moor the ferry and see passengers aboard." },
      broader: ["http://data.europa.eu/esco/isco/C8350"],
    });
    expect(node(MOOR)).toMatchObject({ type: ["Concept", "Skill"], hiddenLabel: { en: ["moore a ferry"] } });
  });

  it("shows what has no IRI under a URN of its ref", () => {
    expect(node("urn:rolegraph:rolegraph:kubernetes")).toEqual({
      id: "urn:rolegraph:rolegraph:kubernetes",
      type: ["Concept", "Skill"],
      ref: "rolegraph:kubernetes",
      inScheme: "urn:rolegraph:rolegraph",
      prefLabel: { en: "Kubernetes" },
      altLabel: { en: ["K8s"] },
      definition: { en: "The Kubernetes container orchestrator." },
      broader: ["urn:rolegraph:rolegraph:containerization"],
      kind: "TECHNOLOGY",
    });
  });

  it("shows what a role asks for, and what a skill needs, as requirements", () => {
    expect(node("urn:rolegraph:rolegraph:lead-software-engineer")?.requires).toContainEqual({
      id: "urn:rolegraph:rolegraph:lead-software-engineer/requirement/kubernetes",
      type: "Requirement",
      skill: "urn:rolegraph:rolegraph:kubernetes",
      necessity: "REQUIRED",
    });
    expect(node("https://www.onetonline.org/link/summary/53-5099.01")?.requires).toContainEqual({
      id: "urn:rolegraph:onet:53-5099.01/requirement/2.A.1.a",
      type: "Requirement",
      skill: "urn:rolegraph:onet:2.A.1.a",
      necessity: "MENTIONED",
      importance: 0.78,
      level: 4.62,
      scale: "urn:rolegraph:onet:level",
    });
    expect(node(MOOR)?.requires).toEqual([
      { type: "Requirement", skill: expect.stringMatching(/a8$/), necessity: "REQUIRED" },
    ]);
  });

  it("refers to nothing that it does not have", () => {
    const ids = new Set(graph.map(({ id }) => id));
    const references: string[] = [];
    const collect = (value: unknown, isReference: boolean): void => {
      if (isReference && typeof value === "string") references.push(value);
      if (typeof value !== "object" || value === null) return;
      for (const [key, each] of Object.entries(value)) {
        const definition = Array.isArray(value) ? undefined : context[key];
        const type = (definition as { "@type"?: string } | undefined)?.["@type"];
        collect(each, Array.isArray(value) ? isReference : type === "@id");
      }
    };
    collect(graph, false);
    expect(references.length).toBeGreaterThan(500);
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  it("explains every term of its own, and has all terms in its context", () => {
    const own = Object.values(context)
      .map((definition) => (typeof definition === "string" ? definition : String(Object(definition)["@id"])))
      .filter((iri) => iri.startsWith("rolegraph:"));
    const explained = graph.filter(({ comment }) => typeof comment === "string").map(({ id }) => id);
    expect(explained.sort()).toEqual(own.sort());
    const keys = new Set(graph.flatMap((each) => Object.keys(each)));
    expect([...keys].filter((key) => !(key in context))).toEqual([]);
  });

  it("has only what belongs to a scheme where one is named", async () => {
    const { "@graph": nodes } = await jsonldOf(store, { scheme: "onet" });
    const refs = nodes.flatMap(({ ref }) => (typeof ref === "string" ? [ref] : []));
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => ref !== "onet" && !ref.startsWith("onet:"))).toEqual([]);
  });
});

it("shows a deprecated concept with what takes its place, and escapes what no URN may have", async () => {
  const store = await emptyStore();
  const kept = { type: "Skill" as const, values: { kind: "KNOWLEDGE" } };
  await importCatalog(store, async () =>
    madeUp("odd", [
      { ...kept, ref: "odd:c#/ä b", label: "New" },
      { ...kept, ref: "odd:old", label: "Old", deprecated: true },
    ]),
  );
  const [from, to] = await store.rows<{ id: number }>("SELECT id FROM concept ORDER BY ref DESC");
  await store.upsert("concept_link", [{ id: 1, fromId: from?.id, toId: to?.id, relation: "REPLACED_BY" }]);
  const { "@graph": graph } = await jsonldOf(store);
  expect(graph.find(({ ref }) => ref === "odd:old")).toMatchObject({
    deprecated: true,
    isReplacedBy: ["urn:rolegraph:odd:c%23/%C3%A4%20b"],
  });
  expect(graph.find(({ ref }) => ref === "odd:c#/ä b")).toMatchObject({
    id: "urn:rolegraph:odd:c%23/%C3%A4%20b",
  });
});
