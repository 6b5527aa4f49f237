/**
 * A cell without what no reader sees: spaces that cannot break or have no width, and the separators that stand at the
 * ends of some lines.
 */
export function cleanText(cell: string): string {
  return cell
    .replace(/[\u200b\ufeff\u2028\u2029]/g, "")
    .replace(/\u00a0/g, " ")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const BULLET = /^[-•]\s*/;

/** A description of a role level in its parts. */
export interface LevelText {
  /** What it says ahead of its duties and after them; null where it lists nothing but duties. */
  description: string | null;
  /** What the role does, a duty each, as it follows on "At this role level, you will:". */
  duties: string[];
}

/** Tells the duties of a description, one a line behind a hyphen, from the rest. */
export function levelText(cell: string): LevelText {
  const lines = cleanText(cell)
    .split("\n")
    .map((line) => line.trim());
  const isBullet = (line: string | undefined) => line !== undefined && BULLET.test(line);
  const rest = lines.filter((line, index) => {
    const introduces = line.endsWith(":") && isBullet(lines[index + 1]);
    return line !== "" && !isBullet(line) && !introduces;
  });
  return {
    description: rest.length > 0 ? rest.join("\n\n") : null,
    duties: lines.filter(isBullet).map((line) => line.replace(BULLET, "")),
  };
}
