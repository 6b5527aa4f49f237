import { readCollections } from "../catalog/collection";
import { walk } from "../catalog/page";
import { readSchemes } from "../catalog/scheme";
import type { Store } from "../catalog/store";
import type { ExportOptions, ExportPiece } from "./format";
import { CONTEXT, VOCABULARY } from "./jsonld-context";
import { collectionNode, conceptNodes, conceptsByRef, readScaleNodes, schemeNode } from "./jsonld-nodes";

/** Concepts read at once, with all that belongs to them: roles of public taxonomies ask for up to a thousand skills. */
const CONCEPTS = 50;

/** The catalog as SKOS, with roles and requirements in a vocabulary of our own, which the file itself explains. */
export async function* jsonldPieces(store: Store, { scheme }: ExportOptions): AsyncGenerator<ExportPiece> {
  const context = `"@context": ${JSON.stringify(CONTEXT, null, 1)}`;
  yield { text: `{\n${context},\n"@graph": [\n${VOCABULARY.map(nodeText).join(",\n")}`, rows: 0 };
  for await (const nodes of graphNodes(store, scheme)) {
    yield { text: nodes.map((node) => `,\n${nodeText(node)}`).join(""), rows: nodes.length };
  }
  yield { text: "\n]\n}\n", rows: 0 };
}

const nodeText = (node: object) => JSON.stringify(node);

async function* graphNodes(store: Store, code: string | undefined): AsyncGenerator<object[]> {
  const all = await readSchemes(store);
  const schemes = new Map(all.map((scheme) => [scheme.id, scheme]));
  const wanted = all.filter(({ ref }) => code === undefined || ref === code);
  yield wanted.map(schemeNode);
  for (const scheme of wanted) {
    yield await readScaleNodes(store, scheme);
    for (const collection of await readCollections(store, scheme.id)) {
      yield [await collectionNode(store, collection, scheme)];
    }
  }
  for await (const concepts of walk(store, conceptsByRef(code), CONCEPTS)) {
    yield await conceptNodes(store, concepts, schemes);
  }
}
