import { BenchError } from "./fault.mjs";

/**
 * The questions: what each is asked with, its query, and the rows that the answer rests on, read by one statement on an
 * index.
 */

/** Claims of one request: those of a short and of a long curriculum vitae. */
const CLAIMS = { least: 5, most: 40 };

const IN = (count) => Array.from({ length: count }, () => "?").join(", ");

/** What the questions are drawn from. */
export class Material {
  constructor(database, random) {
    this.database = database;
    this.random = random;
    const refs = (sql) => database.prepare(sql).all();
    const asking = `SELECT f."roleId" FROM fact f WHERE f.type = 'Requirement'`;
    this.roles = refs(
      `SELECT c.id, c.ref FROM concept c WHERE c.type = 'Role' AND c.status = 'ACTIVE' AND c.id IN (${asking}) ORDER BY c.ref`,
    );
    this.skills = refs(
      `SELECT c.id, c.ref FROM concept c WHERE c.type = 'Skill' AND c.status = 'ACTIVE'
         AND c.id IN (SELECT f."skillId" FROM fact f WHERE f.type = 'Requirement') ORDER BY c.ref`,
    );
    this.usual = refs(
      `SELECT c.id, c.ref FROM concept c JOIN fact f ON f."skillId" = c.id AND f.type = 'Requirement'
       WHERE c.status = 'ACTIVE' GROUP BY c.id ORDER BY COUNT(*) DESC, c.ref LIMIT 250`,
    );
    this.ladders = refs("SELECT l.id, l.ref FROM ladder l ORDER BY l.ref");
    this.ids = new Map([...this.roles, ...this.skills].map(({ id, ref }) => [ref, id]));
    this.skillsOfRole = database.prepare(
      `SELECT c.id, c.ref FROM fact f JOIN concept c ON c.id = f."skillId"
       WHERE f."roleId" = ? AND f.type = 'Requirement' AND c.status = 'ACTIVE' ORDER BY f.ref`,
    );
  }

  one(list) {
    return list[this.random.below(list.length)];
  }

  /** Skills that somebody has who comes from one role. */
  claims() {
    const held = this.skillsOfRole.all(this.one(this.roles).id);
    const count = CLAIMS.least + this.random.below(CLAIMS.most - CLAIMS.least);
    return this.random.sample(held, count);
  }
}

const have = (skills) => skills.map(({ ref }) => ({ skill: ref }));

/** Facts of roles, by the index on them. */
const ofRoles = (type) => (ids) => ({
  sql: `SELECT * FROM fact WHERE "roleId" IN (${IN(ids.length)})${type ? " AND type = 'Requirement'" : ""}`,
  values: ids,
});
const factsOf = ofRoles(false);
const requirementsOf = ofRoles(true);

const requirementsFor = (ids) => ({
  sql: `SELECT "roleId", "skillId", necessity, importance, "levelValue" FROM fact
        WHERE "skillId" IN (${IN(ids.length)}) AND type = 'Requirement'`,
  values: ids,
});

const together = (own, other) => (id) => ({
  sql: `SELECT g."${other}", COUNT(*) FROM fact f JOIN fact g ON g."${own}" = f."${own}" AND g.type = 'Requirement'
        WHERE f."${other}" = ? AND f.type = 'Requirement' GROUP BY g."${other}"`,
  values: [id],
});
const skillsTogether = together("roleId", "skillId");
const rolesTogether = together("skillId", "roleId");

const ROLE = "role { ref label }";
const SKILL = "skill { ref label }";

export const QUESTIONS = [
  {
    name: "compareRoles",
    query: `query ($from: String!, $to: String!) { compareRoles(from: $from, to: $to) {
      similarity requirements { change ${SKILL} } responsibilities { change similarity } } }`,
    draw: (material) => ({ from: material.one(material.roles), to: material.one(material.roles) }),
    variables: ({ from, to }) => ({ from: from.ref, to: to.ref }),
    rows: ({ from, to }) => factsOf([from.id, to.id]),
  },
  {
    name: "skillGap",
    query: `query ($have: [SkillClaim!]!, $role: String!) { skillGap(have: $have, role: $role) {
      score met { reason } partlyMet { reason } missing { reason } } }`,
    draw: (material) => ({ role: material.one(material.roles), skills: material.claims() }),
    variables: ({ role, skills }) => ({ role: role.ref, have: have(skills) }),
    rows: ({ role }) => requirementsOf([role.id]),
  },
  {
    name: "matchRoles",
    query: `query ($have: [SkillClaim!]!) { matchRoles(have: $have, yearsOfExperience: 5) {
      totalCount nodes { score met missing ${ROLE} } } }`,
    draw: (material) => ({ skills: material.claims() }),
    variables: ({ skills }) => ({ have: have(skills) }),
    rows: ({ skills }) => requirementsFor(skills.map(({ id }) => id)),
    isScan: true,
  },
  {
    name: "matchRoles, the 250 most named skills",
    query: `query ($have: [SkillClaim!]!) { matchRoles(have: $have, yearsOfExperience: 5) {
      totalCount nodes { score met missing ${ROLE} } } }`,
    draw: (material) => ({ skills: material.usual }),
    variables: ({ skills }) => ({ have: have(skills) }),
    rows: ({ skills }) => requirementsFor(skills.map(({ id }) => id)),
    isScan: true,
  },
  ...["FEWEST_MOVES", "LEAST_NEW_SKILLS"].map((cost) => ({
    name: `careerPaths, ${cost}`,
    query: `query ($from: String!, $to: String!) { careerPaths(from: $from, to: $to, cost: ${cost}) {
      ... on PathsFound { paths { totalCost steps { from { ref label } to { ref label } source } } }
      ... on NoPath { reason } } }`,
    draw: (material) => {
      const [from, to] = material.random.sample(material.roles, 2);
      return { from, to };
    },
    variables: ({ from, to }) => ({ from: from.ref, to: to.ref }),
    rows: ({ from, to }, { careerPaths }, material) => {
      const steps = careerPaths.paths?.flatMap((path) => path.steps) ?? [];
      const ids = new Set([from.id, to.id, ...steps.map((step) => material.ids.get(step.to.ref) ?? to.id)]);
      return requirementsOf([...ids]);
    },
  })),
  {
    name: "ladder with its matrix",
    query: `query ($ref: String!) { ladder(ref: $ref) { label rungs { position role { label } change { gained { ${SKILL} } } }
      matrix { rows { ${SKILL} cells { level { value } inherited } } } } }`,
    draw: (material) => material.one(material.ladders),
    variables: ({ ref }) => ({ ref }),
    rows: ({ id }) => ({
      sql: `SELECT f.* FROM rung r JOIN fact f ON f."roleId" = r."roleId" AND f.type = 'Requirement' WHERE r."ladderId" = ?`,
      values: [id],
    }),
  },
  ...[1, 3].map((depth) => ({
    name: `skillGraph, depth ${depth}`,
    query: `query ($center: String!) { skillGraph(center: $center, depth: ${depth}) {
      truncated totalNodes nodes { depth weight ${SKILL} } edges { from to relation weight } } }`,
    draw: (material) => material.one(material.skills),
    variables: ({ ref }) => ({ center: ref }),
    rows: (_, { skillGraph }, material) => {
      const shown = skillGraph.nodes.map(({ skill }) => material.ids.get(skill.ref)).filter((id) => id);
      return requirementsFor(shown);
    },
  })),
  {
    name: "skillStats",
    query: `query ($after: String) { skillStats(after: $after) { totalCount nodes { roles groups transversality connections ${SKILL} } } }`,
    draw: () => ({}),
    variables: () => ({ after: null }),
    rows: (_, { skillStats }, material) =>
      requirementsFor(skillStats.nodes.map(({ skill }) => material.ids.get(skill.ref))),
  },
  {
    name: "skillFacets",
    query: `query ($skill: String!) { skillFacets(filter: { skills: [$skill] }) { totalCount nodes { roles necessity group { label } } } }`,
    draw: (material) => material.one(material.skills),
    variables: ({ ref }) => ({ skill: ref }),
    rows: ({ id }) => requirementsFor([id]),
  },
  {
    name: "Skill.usage",
    query: `query ($ref: String!) { skill(ref: $ref) { usage { roles groups transversality byNecessity { necessity roles } } } }`,
    draw: (material) => material.one(material.skills),
    variables: ({ ref }) => ({ ref }),
    rows: ({ id }) => requirementsFor([id]),
  },
  {
    name: "Skill.relatedByUse",
    query: `query ($ref: String!) { skill(ref: $ref) { relatedByUse { support lift cosine ${SKILL} } } }`,
    draw: (material) => material.one(material.skills),
    variables: ({ ref }) => ({ ref }),
    rows: ({ id }) => skillsTogether(id),
  },
  {
    name: "Role.similar",
    query: `query ($ref: String!) { role(ref: $ref) { similar { similarity sharedCount ${ROLE} sharedSkills { label } } } }`,
    draw: (material) => material.one(material.roles),
    variables: ({ ref }) => ({ ref }),
    rows: ({ id }) => rolesTogether(id),
  },
  {
    name: "roles that require one skill and not another",
    query: `query ($all: String!, $none: String!) {
      roles(filter: { skillsAllOf: [$all], skillsNoneOf: [$none], skillNecessity: [REQUIRED] }) { nodes { ref label } } }`,
    draw: (material) => ({ all: material.one(material.skills), none: material.one(material.usual) }),
    variables: ({ all, none }) => ({ all: all.ref, none: none.ref }),
    rows: ({ all, none }) => requirementsFor([all.id, none.id]),
  },
];

/** The rows that an answer rests on, as a statement that is ready to run. */
export function baselineOf(question, input, answer, material) {
  const { sql, values } = question.rows(input, answer, material);
  if (values.length === 0) throw new BenchError(`${question.name} answered with nothing`);
  const statement = material.database.prepare(sql).raw();
  return () => statement.all(...values);
}
