import { readSettings } from "../../src/config/settings";
import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { CROSSWALK, escoRelease, GDAD, importFrom, ONET } from "../support/imports";
import { countsOf, QUESTIONS } from "../support/questions";

/** Minutes are enough for everything at full size on two cores. */
jest.setTimeout(600_000);

const Asked = graphql(`
  query AskedAtFullSize($ref: String!) {
    role(ref: $ref) {
      label
      requirements(first: 100) { totalCount nodes { necessity skill { ref } } }
    }
  }
`);

const Have = graphql(`
  query HaveEverythingAtFullSize($have: [SkillClaim!]!, $role: String!) {
    skillGap(have: $have, role: $role) {
      score
      met { requirement { skill { ref } } satisfiedBy { ref } }
      partlyMet { weight }
      missing { weight }
      unknown { weight }
      unresolved
    }
    matchRoles(have: $have, first: 3) { nodes { role { ref } score missing } }
  }
`);

const Paths = graphql(`
  query PathsAtFullSize($from: String!, $to: String!, $sources: [StepSource!]) {
    careerPaths(from: $from, to: $to, sources: $sources, first: 3) {
      ... on PathsFound {
        paths { totalCost steps { from { ref } to { ref } source statement document { title } raised { skill { label } } } }
      }
      ... on NoPath { reason }
    }
  }
`);

const Comparison = graphql(`
  query ComparisonAtFullSize($from: String!, $to: String!) {
    compareRoles(from: $from, to: $to) {
      matches { kind confidence method }
      similarity
      parts { name value }
      requirements { change from { skill { ref } } to { skill { ref } } }
      responsibilities { change }
    }
  }
`);

describe("questions over the publishers' own files, at full size", () => {
  let database: string;
  let catalog: TestCatalog;
  const paths = async (from: string, to: string, sources?: ["RELATED_OCCUPATION"]) => {
    const { careerPaths } = await catalog.ask(Paths, { from, to, sources });
    if (!("paths" in careerPaths))
      throw new Error("reason" in careerPaths ? careerPaths.reason : "no answer");
    return careerPaths.paths;
  };
  const compare = async (from: string, to: string) =>
    (await catalog.ask(Comparison, { from, to })).compareRoles;
  beforeAll(async () => {
    database = await newDatabase();
    // What is worked out once a revision is not to fail here where other programs keep the machine busy.
    const { limits } = readSettings({});
    const settings = { limits: { ...limits, requestMs: 600_000 } };
    catalog = await TestCatalog.start({ database, settings });
    await importFrom(catalog.store, "esco", escoRelease("1.1.1"));
    await importFrom(catalog.store, "onet", [ONET]);
    await importFrom(catalog.store, "gdad", GDAD);
    await importFrom(catalog.store, "crosswalk", [CROSSWALK]);
  });
  afterAll(() => catalog.stop());

  it.each(QUESTIONS)("take as many statements as on the seeded catalog: $name", async (question) => {
    expect(await countsOf(question, database)).toEqual(question.counts);
  });

  it("find all met, and the role itself ahead of all others, for whoever has all of its skills", async () => {
    // Of each scheme every 50th role that asks for something, and for no more than a page of it.
    const rows = await catalog.store.rows<{ ref: string }>(
      `SELECT c.ref FROM concept c JOIN fact f ON f."roleId" = c.id AND f.type = 'Requirement'
       WHERE c.status = 'ACTIVE' GROUP BY c.ref HAVING COUNT(*) BETWEEN 1 AND 100 ORDER BY c.ref`,
    );
    const sample = rows.filter((_, index) => index % 50 === 0).map(({ ref }) => ref);
    expect(new Set(sample.map((ref) => ref.split(":")[0]))).toEqual(new Set(["esco", "gdad", "onet"]));
    for (const ref of sample) {
      const { role } = await catalog.ask(Asked, { ref });
      const skills = role?.requirements.nodes.map(({ skill }) => skill.ref) ?? [];
      const { skillGap, matchRoles } = await catalog.ask(Have, {
        have: skills.map((skill) => ({ skill })),
        role: ref,
      });
      const { score, met, partlyMet, missing, unknown, unresolved } = skillGap;
      expect([ref, score, partlyMet, missing, unknown, unresolved]).toEqual([ref, 1, [], [], [], []]);
      expect(met.map(({ requirement }) => requirement.skill.ref).sort()).toEqual([...skills].sort());
      // Another role may ask for the very same; of equally good ones the ref decides.
      const best = matchRoles.nodes.filter((match) => match.score === 1);
      expect([
        ref,
        best.map((match) => match.role.ref).includes(ref),
        best.every((match) => match.missing === 0),
      ]).toEqual([...[ref, true, true]]);
    }
  });

  it("take the fewest related occupations from one to another, each of which the publisher lists", async () => {
    const links = await catalog.store.rows<{ from: string; to: string }>(
      `SELECT a.ref AS "from", b.ref AS "to" FROM concept_link l
       JOIN concept a ON a.id = l."fromId" JOIN concept b ON b.id = l."toId" WHERE l.relation = 'RELATED'`,
    );
    const listed = new Map<string, Set<string>>();
    for (const { from, to } of links) listed.set(from, (listed.get(from) ?? new Set()).add(to));
    /** How many steps away each occupation is, found without the code under test. */
    const stepsFrom = (start: string) => {
      const steps = new Map([[start, 0]]);
      for (const [ref, taken] of steps) {
        for (const next of listed.get(ref) ?? []) if (!steps.has(next)) steps.set(next, taken + 1);
      }
      return steps;
    };
    // From programmers to nurses, chief executives, dancers, bakers and pilots.
    const start = "onet:15-1251.00";
    const away = stepsFrom(start);
    for (const end of [
      "onet:29-1141.00",
      "onet:11-1011.00",
      "onet:27-2031.00",
      "onet:51-3011.00",
      "onet:53-2011.00",
    ]) {
      const found = await paths(start, end, ["RELATED_OCCUPATION"]);
      expect([end, found[0]?.totalCost]).toEqual([end, away.get(end)]);
      expect(found).toHaveLength(3);
      const ways = found.map(({ steps }) => steps.map(({ to }) => to.ref).join());
      expect(new Set(ways).size).toBe(3);
      for (const { steps, totalCost } of found) {
        expect([steps[0]?.from.ref, steps.at(-1)?.to.ref, steps.length]).toEqual([start, end, totalCost]);
        steps.forEach(({ from, to, source, document }, index) => {
          if (index > 0) expect(from).toEqual(steps[index - 1]?.to);
          expect(listed.get(from.ref)).toContain(to.ref);
          expect([source, document?.title]).toEqual([
            "RELATED_OCCUPATION",
            "O*NET 29.2, Related Occupations",
          ]);
        });
      }
    }
  });

  it("climb a ladder of the civil service rung by rung", async () => {
    const [path, ...others] = await paths("gdad:junior-developer", "gdad:principal-developer");
    expect(others).toEqual([]);
    expect(path?.steps.map(({ to, source, statement }) => [to.ref, source, statement])).toEqual([
      [
        "gdad:developer",
        "LADDER_RUNG",
        "Developer is the rung above Junior developer on the ladder “Software developer”.",
      ],
      [
        "gdad:senior-developer",
        "LADDER_RUNG",
        "Senior developer is the rung above Developer on the ladder “Software developer”.",
      ],
      [
        "gdad:lead-developer",
        "LADDER_RUNG",
        "Lead developer is the rung above Senior developer on the ladder “Software developer”.",
      ],
      [
        "gdad:principal-developer",
        "LADDER_RUNG",
        "Principal developer is the rung above Lead developer on the ladder “Software developer”.",
      ],
    ]);
    for (const step of path?.steps ?? []) expect(step.raised.length).toBeGreaterThan(0);
  });

  it("compare an ESCO occupation with the one that the crosswalk matches it to", async () => {
    const [ESCO, O_NET] = ["esco:52207284-2681-40d3-a317-ec81ca1b3e41", "onet:17-1012.00"];
    const { matches, similarity, parts } = await compare(ESCO, O_NET);
    expect(matches).toEqual([{ kind: "CLOSE", confidence: 1, method: "NESTA_CROSSWALK" }]);
    const back = await compare(O_NET, ESCO);
    expect([back.matches, back.similarity, back.parts]).toEqual([matches, similarity, parts]);
    const itself = await compare(ESCO, ESCO);
    expect([itself.similarity, itself.requirements.every(({ change }) => change === "SAME")]).toEqual([
      1,
      true,
    ]);
  });

  it("join skills of ESCO and O*NET that the own catalog names too", async () => {
    // ICT application developers and programmers.
    const { requirements } = await compare("esco:bd272aee-adc9-4a06-a15c-a73b4b4a46a7", "onet:15-1251.00");
    const pairs = requirements.flatMap(({ from, to }) =>
      from && to ? [[from.skill.ref, to.skill.ref]] : [],
    );
    const labelMatches = await catalog.store.rows<{ own: string; other: string }>(
      `SELECT a.ref AS own, b.ref AS other FROM concept_link l
       JOIN concept a ON a.id = l."fromId" AND a.type = 'Skill' JOIN concept b ON b.id = l."toId"
       WHERE l.relation = 'EXACT_MATCH'`,
    );
    const ownOf = (ref: string | undefined) =>
      labelMatches.filter(({ other }) => other === ref).map(({ own }) => own);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [first, second] of pairs) {
      expect([first?.split(":")[0], second?.split(":")[0]]).toEqual(["esco", "onet"]);
      expect(ownOf(first).filter((own) => ownOf(second).includes(own))).not.toEqual([]);
    }
  });

  it("count each requirement of a skill once, in its use as in the table", async () => {
    const Use = graphql(`
      query UseAtFullSize($ref: String!, $skills: [String!]!) {
        skill(ref: $ref) {
          usage { roles groups transversality byNecessity { necessity roles } }
          requirements { totalCount }
        }
        skillFacets(filter: { skills: $skills }, first: 100) { totalCount nodes { group { ref } necessity roles } }
      }
    `);
    for (const ref of ["gdad:skill/user-focus", "rolegraph:kubernetes", "onet:technology/kubernetes"]) {
      const { skill, skillFacets } = await catalog.ask(Use, { ref, skills: [ref] });
      const counted = skillFacets.nodes.reduce((sum, { roles }) => sum + roles, 0);
      expect([ref, skillFacets.nodes.length]).toEqual([ref, skillFacets.totalCount]);
      expect([ref, counted, skill?.usage.roles]).toEqual([
        ...[ref, skill?.requirements.totalCount, skill?.requirements.totalCount],
      ]);
      const groups = new Map<string, number>();
      for (const { group, roles } of skillFacets.nodes) {
        groups.set(group?.ref ?? "", (groups.get(group?.ref ?? "") ?? 0) + roles);
      }
      const squares = [...groups.values()].reduce((sum, count) => sum + (count / counted) ** 2, 0);
      expect(skill?.usage.groups).toBe(groups.size);
      expect(skill?.usage.transversality).toBeCloseTo(1 - squares, 6);
    }
  });
});
