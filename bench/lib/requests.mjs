import { Random } from "./random.mjs";

/** What servers are asked, as variables: unique ones, of which none comes twice, and repeated ones, which never change. */

/** The questions, and what they ask for. */
export const QUESTIONS = {
  one: "a role with all its skills, responsibilities, relations and moves",
  list: "50 roles with all their skills",
  search: "a first page of hits",
};

/** What is drawn by chance is the same in every run. */
const SEED = 1;

/** Seconds that a server is asked for before any time is taken, so that its code is compiled. */
export const WARM_UP = 2;

/** Most skills of a role that is asked for: all of them are one page of the API. */
const MOST_SKILLS = 100;

/** Most responsibilities that a role is asked for; those of the store have a quarter of them. */
const MOST_DUTIES = 100;
const FEWEST_DUTIES = 50;

/** Roles in a list: with all their skills about 250 kB. */
const LIST_LENGTH = 50;

/** Hits of a search: a first page. */
const HITS = 20;

const ROLES = `SELECT c.ref, COUNT(*) AS skills FROM concept c
  JOIN fact f ON f."roleId" = c.id AND f.type = 'Requirement'
  WHERE c.type = 'Role' AND c.status = 'ACTIVE' GROUP BY c.id HAVING COUNT(*) <= ${MOST_SKILLS} ORDER BY c.ref`;

const LABELS = `SELECT t."conceptId", t."textKey" AS key FROM concept_text t
  JOIN concept c ON c.id = t."conceptId" AND c.status = 'ACTIVE'
  WHERE t.kind <> 'DESCRIPTION' AND t.language = 'en' ORDER BY t.id`;

/** Those of some texts that the labels of enough concepts have, so that every search fills a page. */
function common(labels, textsOf) {
  const concepts = new Map();
  for (const { conceptId, words } of labels) {
    for (const text of textsOf(words)) {
      const known = concepts.get(text);
      if (known) known.add(conceptId);
      else concepts.set(text, new Set([conceptId]));
    }
  }
  return new Set([...concepts.keys()].filter((text) => concepts.get(text).size >= HITS));
}

/** Words that labels have in common, and pairs of them in both orders. */
function textsIn(database) {
  const labels = database
    .prepare(LABELS)
    .all()
    .map(({ conceptId, key }) => ({ conceptId, words: [...new Set(key.split(" "))] }));
  const words = common(labels, (all) => all);
  const pairs = common(labels, (all) => {
    const known = all.filter((word) => words.has(word));
    return known.flatMap((one) => known.filter((other) => other !== one).map((other) => `${one} ${other}`));
  });
  return [...words, ...pairs];
}

/** A text with capitals where the bits of a number are set. */
const capitals = (text, bits) =>
  [...text].map((letter, place) => ((bits >> place) & 1 ? letter.toUpperCase() : letter)).join("");

/** The questions of a run, the same ones in the same order each time. */
export class Requests {
  constructor(database) {
    const random = new Random(SEED);
    const roles = database.prepare(ROLES).all();
    this.roles = random.sample(roles, roles.length);
    const texts = textsIn(database);
    this.texts = random.sample(texts, texts.length);
    this.asked = { one: 0, list: 0, search: 0 };
    this.random = random;
  }

  /** Variables that no question before had. */
  unique(name) {
    const index = this.asked[name];
    this.asked[name] += 1;
    return this[name](index);
  }

  /**
   * A role with all that it asks for. There are fewer roles than requests, so that each time it comes up, the pages that
   * it is asked for have another length, without cutting anything off.
   */
  one(index) {
    const { ref, skills } = this.roles[index % this.roles.length];
    const turn = Math.floor(index / this.roles.length);
    const lengths = MOST_SKILLS - skills + 1;
    return {
      ref,
      skills: MOST_SKILLS - (turn % lengths),
      duties: MOST_DUTIES - (Math.floor(turn / lengths) % (MOST_DUTIES - FEWEST_DUTIES)),
    };
  }

  list() {
    return { refs: this.random.sample(this.roles, LIST_LENGTH).map(({ ref }) => ref) };
  }

  /** A first page of hits; where all texts have been searched for, they are written in other capitals. */
  search(index) {
    const turn = Math.floor(index / this.texts.length);
    return { query: capitals(this.texts[index % this.texts.length], turn), first: HITS };
  }
}

/** Variables for each question, the same for everybody. */
export function repeatedVariables(database) {
  const requests = new Requests(database);
  return Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, requests.unique(name)]));
}
