import { graphql } from "../gql";
import { TestCatalog } from "./catalog";

const HAVE = [
  { skill: "rolegraph:java" },
  { skill: "Kuberntes" },
  { skill: "mentorship", level: "3" },
  { skill: "underwater basketry" },
];

const CompareRoles = graphql(`
  query CountedComparison {
    compareRoles(from: "tech-lead", to: "technical-lead") {
      from { label }
      to { label }
      matches { kind }
      similarity
      requirements { skill { label } from { necessity evidence { start } } to { necessity evidence { start } } }
      responsibilities { from { statement responsibility { label } } to { statement responsibility { label } } }
      experience { to { statement band { label } } }
      tracks { to { to { label } } }
      insights { to { statement } }
      summary { sameRequirements }
    }
  }
`);

const SkillGap = graphql(`
  query CountedGap($have: [SkillClaim!]!) {
    skillGap(have: $have, role: "lead-software-engineer") {
      role { label }
      score
      met { requirement { skill { label } alternatives { label } } satisfiedBy { label } reason }
      partlyMet { requirement { skill { label } } satisfiedBy { label } }
      missing { requirement { skill { label } } }
      resolved { skills { ref } }
      unresolved
    }
  }
`);

const MatchRoles = graphql(`
  query CountedMatches($have: [SkillClaim!]!) {
    matchRoles(have: $have, yearsOfExperience: 3, filter: { text: "lead" }, first: 3) {
      totalCount
      nodes { role { label } score parts { points } }
      resolved { skills { ref } }
    }
  }
`);

const CareerPaths = graphql(`
  query CountedPaths {
    careerPaths(from: "senior-engineer", to: "engineering-manager") {
      ... on PathsFound {
        paths {
          steps {
            from { label }
            to { label }
            statement
            move { evidence { start } }
            document { ref }
            gained { label }
            raised { skill { label } from { necessity } }
            transferred { label }
          }
        }
      }
    }
  }
`);

const SimilarPaths = graphql(`
  query CountedPathsOverSimilarRoles {
    careerPaths(from: "engineering-manager", to: "staff-engineer", sources: [SKILL_SIMILARITY], first: 1) {
      ... on PathsFound { paths { steps { to { label } statement transferred { label } } } }
    }
  }
`);

const NoPath = graphql(`
  query CountedLackOfPath {
    careerPaths(from: "senior-engineer", to: "tech-lead") { ... on NoPath { reason nearest { label } } }
  }
`);

const SkillGraph = graphql(`
  query CountedGraph {
    skillGraph(center: "kubernetes", depth: 2) { nodes { skill { label } } edges { from to weight } totalNodes }
  }
`);

const SkillStats = graphql(`
  query CountedStats {
    skillStats(filter: { scheme: "rolegraph" }, first: 20) { totalCount nodes { skill { label } transversality } }
  }
`);

const StatsOfGroup = graphql(`
  query CountedStatsOfGroup {
    skillStats(roleGroup: "software-engineering-roles", first: 20) { totalCount nodes { skill { label } roles } }
  }
`);

const SkillFacets = graphql(`
  query CountedFacets {
    skillFacets(filter: { groups: ["software-engineering-roles"] }, first: 20) {
      totalCount
      nodes { skill { label } group { label } roles }
    }
  }
`);

const SkillPage = graphql(`
  query CountedUse {
    skill(ref: "kubernetes") { usage { roles transversality } relatedByUse { skill { label } lift } }
  }
`);

const SimilarRoles = graphql(`
  query CountedSimilarRoles {
    roles(filter: { scheme: "rolegraph" }) { nodes { similar { role { label } sharedSkills { label } } } }
  }
`);

/** Statements that each question takes first after a start, and when what it works with is at hand. */
type Counts = { cold: number; warm: number };

interface Question {
  name: string;
  counts: Counts;
  count: (catalog: TestCatalog) => Promise<number>;
}

const question = <Result, Variables>(
  name: string,
  cold: number,
  warm: number,
  operation: Parameters<typeof TestCatalog.prototype.count<Result, Variables>>[0],
  variables?: NoInfer<Variables>,
): Question => ({
  ...{ name, counts: { cold, warm } },
  count: async (catalog) => (await catalog.count(operation, variables)).statements,
});

/**
 * Each question of the seeded catalog. However large the catalog is, it takes the same number of statements. The first
 * one after a start reads what all later ones share: four statements for what all roles ask for, four for the steps
 * between them and one or two for statistics, each of these with a look at the revision.
 */
export const QUESTIONS: Question[] = [
  question("compareRoles", 12, 8, CompareRoles),
  question("skillGap", 13, 13, SkillGap, { have: HAVE }),
  question("matchRoles", 16, 12, MatchRoles, { have: HAVE }),
  question("careerPaths", 12, 4, CareerPaths),
  question("careerPaths over similar roles", 11, 3, SimilarPaths),
  question("careerPaths without a path", 11, 3, NoPath),
  question("skillGraph", 10, 6, SkillGraph),
  question("skillStats", 10, 4, SkillStats),
  question("skillStats of a role group", 10, 4, StatsOfGroup),
  question("skillFacets", 9, 4, SkillFacets),
  question("Skill.usage and relatedByUse", 7, 3, SkillPage),
  question("Role.similar", 8, 4, SimilarRoles),
];

/** Starts a server on a database, where nothing is at hand, and counts a question's statements twice. */
export async function countsOf({ count }: Question, database: string): Promise<Counts> {
  const catalog = await TestCatalog.start({ database });
  try {
    return { cold: await count(catalog), warm: await count(catalog) };
  } finally {
    await catalog.stop();
  }
}
