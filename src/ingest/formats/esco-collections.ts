import { type InputItem, record } from "../records";
import { ESCO, type EscoTable, escoTable, refOf, wrongUri } from "./esco-table";

/** ESCO's collections: the names of their files, latest first, their key, and what they hold. */
const COLLECTIONS: { names: string[]; key: string; label: string; description: string }[] = [
  {
    names: ["digitalSkillsCollection", "ictSkillsCollection"],
    key: "digital",
    label: "Digital",
    description: "Skills in the use or making of digital technology; up to 1.1.0, those of DigComp only.",
  },
  {
    names: ["digCompSkillsCollection"],
    key: "digcomp",
    label: "DigComp",
    description: "Skills of the European Digital Competence Framework for Citizens.",
  },
  {
    names: ["greenSkillsCollection"],
    key: "green",
    label: "Green",
    description: "Skills that lessen the harm which an activity does to the environment.",
  },
  {
    names: ["transversalSkillsCollection"],
    key: "transversal",
    label: "Transversal",
    description: "Skills that serve in nearly all occupations.",
  },
  {
    names: ["languageSkillsCollection"],
    key: "language",
    label: "Language",
    description: "Languages, and the skills of speaking, writing and understanding them.",
  },
  {
    names: ["researchSkillsCollection"],
    key: "research",
    label: "Research",
    description: "Skills that researchers of any field need.",
  },
  {
    names: ["researchOccupationsCollection"],
    key: "research-occupations",
    label: "Research occupations",
    description: "Occupations in research.",
  },
];

/** A collection with its members. The other columns of its file repeat what the tables of concepts say. */
function collectionTable({ names, key, label, description }: (typeof COLLECTIONS)[number]): EscoTable {
  const collection = `${ESCO}:${key}`;
  return escoTable(names, `${collection}-collection`, { required: ["conceptUri"] }, (_context, dataset) => {
    let isStated = false;
    return ({ cells }, origin) => {
      const items: InputItem[] = [];
      if (!isStated) {
        isStated = true;
        const references = { schemeId: ESCO, datasetId: dataset };
        items.push(
          record({ ...origin, line: 1 }, "collection", collection, { label, description }, references),
        );
      }
      const ref = refOf(cells.conceptUri);
      if (!ref) return [...items, wrongUri(origin, "conceptUri", cells.conceptUri)];
      const references = { collectionId: collection, conceptId: ref, datasetId: dataset };
      items.push(record(origin, "collection_member", `${collection} ${ref}`, {}, references));
      return items;
    };
  });
}

export const COLLECTION_TABLES = COLLECTIONS.map(collectionTable);
