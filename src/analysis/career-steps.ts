import { type CareerMoveRow, readMoves } from "../catalog/career-move";
import { type RelatedLinkRow, readRelatedLinks } from "../catalog/concept-link";
import { type RungRow, readRungs } from "../catalog/ladder";
import type { Store } from "../catalog/store";
import { Current } from "./current";
import { climb } from "./ladder";
import { type RoleGraph, roleGraphOf } from "./role-graph";
import { nearestRoles } from "./similarity";

/** What says that one role leads to another; the surest first. */
export const StepSource = {
  STATED_MOVE: "STATED_MOVE",
  LADDER_RUNG: "LADDER_RUNG",
  RELATED_OCCUPATION: "RELATED_OCCUPATION",
  SKILL_SIMILARITY: "SKILL_SIMILARITY",
} as const;
export type StepSource = keyof typeof StepSource;

/** The sources that somebody states; a step by similarity nobody does. */
export const STATED_SOURCES: StepSource[] = [
  StepSource.STATED_MOVE,
  StepSource.LADDER_RUNG,
  StepSource.RELATED_OCCUPATION,
];

/** A step from one role to another, by their places in the graph. */
export interface Step {
  from: number;
  to: number;
  source: StepSource;
  /** STATED_MOVE: the move. */
  move?: CareerMoveRow;
  /** LADDER_RUNG: the rung that it leads to. */
  rung?: RungRow;
  /** RELATED_OCCUPATION: the publisher's link. */
  related?: RelatedLinkRow;
  /** SKILL_SIMILARITY: how alike the two are, from 0 to 1. */
  similarity?: number;
}

/** Roles that a role leads to because they ask for much the same: as many as publishers list. */
const MOST_SIMILAR = 10;
/** How alike they have to be at the least: a quarter of what the two ask for in common. */
const LEAST_SIMILARITY = 0.25;

/** The steps that start from each role. */
export class CareerSteps {
  private readonly steps: Step[][];
  private similar: Promise<Step[][]> | undefined;

  constructor(
    readonly graph: RoleGraph,
    moves: readonly CareerMoveRow[],
    rungs: readonly RungRow[],
    related: readonly RelatedLinkRow[],
  ) {
    this.steps = graph.roles.map(() => []);
    const add = (fromId: number, toId: number, step: Omit<Step, "from" | "to">) => {
      const [from, to] = [graph.roleAt(fromId), graph.roleAt(toId)];
      if (from !== undefined && to !== undefined && from !== to)
        this.steps[from]?.push({ from, to, ...step });
    };
    for (const move of moves) add(move.roleId, move.toRoleId, { source: StepSource.STATED_MOVE, move });
    for (const { from, rung } of climbs(rungs)) {
      add(from.roleId, rung.roleId, { source: StepSource.LADDER_RUNG, rung });
    }
    for (const link of related) {
      add(link.fromId, link.toId, { source: StepSource.RELATED_OCCUPATION, related: link });
    }
  }

  /** For each role the steps from some sources. */
  async from(sources: ReadonlySet<StepSource>): Promise<Step[][]> {
    const stated = this.steps.map((steps) => steps.filter(({ source }) => sources.has(source)));
    if (!sources.has(StepSource.SKILL_SIMILARITY)) return stated;
    this.similar ??= this.findSimilar();
    const similar = await this.similar;
    return stated.map((steps, role) => [...steps, ...(similar[role] as Step[])]);
  }

  private async findSimilar(): Promise<Step[][]> {
    const nearest = await nearestRoles(this.graph, MOST_SIMILAR, LEAST_SIMILARITY);
    const source = StepSource.SKILL_SIMILARITY;
    return nearest.map((roles, from) =>
      roles.map(({ role: to, similarity }) => ({ from, to, source, similarity })),
    );
  }
}

/** Each rung of some ladders with the one below it. */
function climbs(rungs: readonly RungRow[]): { from: RungRow; rung: RungRow }[] {
  const byLadder = new Map<number, RungRow[]>();
  for (const rung of rungs) byLadder.set(rung.ladderId, [...(byLadder.get(rung.ladderId) ?? []), rung]);
  return [...byLadder.values()].flatMap((ladder) =>
    climb(ladder, new Map()).flatMap(({ rung, below }) => (below ? [{ from: below, rung }] : [])),
  );
}

const current = new Current(async (store) => {
  const graph = await roleGraphOf(store);
  return new CareerSteps(
    graph,
    await readMoves(store),
    await readRungs(store),
    await readRelatedLinks(store),
  );
});

/** The steps of the store's revision; nine statements, or one where they are at hand. */
export const careerStepsOf = (store: Store): Promise<CareerSteps> => current.of(store);
