import type { CareerStep, NoPath } from "../analysis/career-paths";
import { StepSource } from "../analysis/career-steps";
import type { Loaders } from "../loaders/loaders";

async function labelOf(loaders: Loaders, id: number): Promise<string> {
  return (await loaders.conceptById.load(id))?.label ?? "";
}

/** What the source of a step says, in a sentence. */
export async function stepStatement(loaders: Loaders, step: CareerStep): Promise<string> {
  const [from, to] = await Promise.all([labelOf(loaders, step.fromId), labelOf(loaders, step.toId)]);
  if (step.move) return step.move.statement ?? `${from} leads to ${to}.`;
  if (step.rung) {
    const ladder = await loaders.ladderById.load(step.rung.ladderId);
    return `${to} is the rung above ${from} on the ladder “${ladder?.label}”.`;
  }
  if (step.related) {
    const { position, tier } = step.related;
    const place = [position === null ? "" : `number ${position}`, tier ?? ""].filter((part) => part !== "");
    return `${to} is listed as related to ${from}${place.length > 0 ? ` (${place.join(", ")})` : ""}.`;
  }
  return `${from} and ${to} ask for much the same skills (similarity ${step.similarity}).`;
}

/** What an answer without a path can still be asked for. */
const HINT = " Roles that ask for much the same skills count too where sources has SKILL_SIMILARITY.";

const WORDS: Record<StepSource, string> = {
  STATED_MOVE: "career move",
  LADDER_RUNG: "ladder",
  RELATED_OCCUPATION: "list of related occupations",
  SKILL_SIMILARITY: "similarity of skills",
};

/** Why there is no path, in a sentence. */
export async function noPathReason(
  loaders: Loaders,
  { reason, fromId, toId, reached, sources }: NoPath,
): Promise<string> {
  const [from, to] = await Promise.all([fromId, toId].map((id) => loaders.conceptById.load(id)));
  const words = sources.map((source) => WORDS[source]);
  const any =
    words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : (words[0] ?? "source");
  const hint = sources.includes(StepSource.SKILL_SIMILARITY) ? "" : HINT;
  switch (reason) {
    case "NOT_IN_USE": {
      const gone = from?.status === "ACTIVE" ? to : from;
      return `${gone?.label} is no longer in use.`;
    }
    case "NOTHING_STARTS":
      return `No ${any} leads on from ${from?.label}.${hint}`;
    case "NOTHING_LEADS":
      return `No ${any} leads to ${to?.label}.${hint}`;
    default:
      return `${from?.label} leads to ${reached} ${reached === 1 ? "role" : "roles"} over any number of moves, and ${to?.label} is not among them.${hint}`;
  }
}
