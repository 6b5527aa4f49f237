import { ConceptType } from "../../catalog/concept";
import { LinkRelation } from "../../catalog/concept-link";
import { FactType } from "../../catalog/fact";
import { Necessity } from "../../catalog/requirement";
import { SkillKind } from "../../catalog/skill";
import { type InputItem, type Origin, record } from "../records";
import { slugOf } from "../slug";
import { conceptRecords, textRecord } from "./concept-records";
import { FIRST_POSITION } from "./onet-ratings";
import { flagOf, LANGUAGE, ONET, occupationRef, onetTable, Positions, textOf } from "./onet-table";
import { wrongField } from "./row-problems";

const HOT = "onet:hot-technologies";
const COMMODITY_CODE = /^\d{8}$/;

/** What is stated of a technology by now. */
interface Technology {
  spellings: Set<string>;
  commodities: Set<string>;
  isHot: boolean;
}

/**
 * Software that occupations use. O*NET gives technologies names and no keys, so that the name's slug is the key. Names
 * whose slugs agree differ in case or punctuation alone and are one technology, of which the first spelling is the
 * label and the others are hidden labels; "C", "C++" and "C#" have slugs of their own.
 */
export const technology = onetTable(
  "Technology Skills",
  "onet:technology-skills",
  ["O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"],
  (_context, dataset) => {
    const common = { scheme: ONET, dataset, language: LANGUAGE };
    const technologies = new Map<string, Technology>();
    const commodities = new Set<string>();
    const positions = new Positions();
    let hasHot = false;

    function* skill(origin: Origin, slug: string, name: string): Iterable<InputItem> {
      const ref = technologyRef(slug);
      const known = technologies.get(slug);
      if (!known) {
        technologies.set(slug, { spellings: new Set([name]), commodities: new Set(), isHot: false });
        const values = { kind: SkillKind.TECHNOLOGY };
        yield* conceptRecords(origin, { ...common, type: ConceptType.Skill, ref, label: name, values });
      } else if (!known.spellings.has(name)) {
        known.spellings.add(name);
        yield textRecord(origin, { ...common, ref }, "HIDDEN_LABEL", name);
      }
    }

    function* commodity(origin: Origin, slug: string, code: string, label: string): Iterable<InputItem> {
      const group = `${ONET}:commodity/${code}`;
      if (!commodities.has(code)) {
        commodities.add(code);
        yield* conceptRecords(origin, { ...common, type: ConceptType.SkillGroup, ref: group, label, code });
      }
      const known = technologies.get(slug);
      if (!known || known.commodities.has(code)) return;
      known.commodities.add(code);
      const relation = LinkRelation.BROADER;
      const references = { fromId: technologyRef(slug), toId: group, datasetId: dataset };
      yield record(
        origin,
        "concept_link",
        `${technologyRef(slug)} ${relation} ${group}`,
        { relation },
        references,
      );
    }

    function* hot(origin: Origin, slug: string): Iterable<InputItem> {
      if (!hasHot) {
        hasHot = true;
        const label = "Hot technologies";
        const description = "Technologies that employers often name in job postings, by O*NET.";
        yield record(
          origin,
          "collection",
          HOT,
          { label, description },
          { schemeId: ONET, datasetId: dataset },
        );
      }
      const known = technologies.get(slug);
      if (!known || known.isHot) return;
      known.isHot = true;
      const ref = technologyRef(slug);
      const references = { collectionId: HOT, conceptId: ref, datasetId: dataset };
      yield record(origin, "collection_member", `${HOT} ${ref}`, {}, references);
    }

    return {
      *row({ cells, line, start, end }, origin): Iterable<InputItem> {
        const code = cells["O*NET-SOC Code"];
        const name = textOf(cells.Example) ?? "";
        const commodityTitle = textOf(cells["Commodity Title"]);
        const slug = slugOf(name);
        if (slug === "") {
          yield wrongField(origin, "Example", cells.Example, "a name with letters or digits");
          return;
        }
        if (!COMMODITY_CODE.test(cells["Commodity Code"]) || commodityTitle === null) {
          const commodity = `${cells["Commodity Code"]} ${cells["Commodity Title"]}`;
          yield wrongField(origin, "Commodity Code", commodity, "a code of eight digits with a title");
          return;
        }
        yield* skill(origin, slug, name);
        yield* commodity(origin, slug, cells["Commodity Code"], commodityTitle);
        if (flagOf(cells["Hot Technology"])) yield* hot(origin, slug);
        yield record(
          origin,
          "fact",
          `${occupationRef(code)}/requirement/technology/${slug}`,
          {
            type: FactType.Requirement,
            statement: null,
            position: FIRST_POSITION.technology + positions.next(code),
            necessity: Necessity.MENTIONED,
            inDemand: flagOf(cells["In Demand"]),
            row: line,
            start,
            end,
          },
          { roleId: occupationRef(code), skillId: technologyRef(slug), datasetId: dataset },
        );
      },
    };
  },
);

const technologyRef = (slug: string) => `${ONET}:technology/${slug}`;
