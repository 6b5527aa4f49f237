/** A label's key: lower-case words joined by hyphens; "C++" is "c-plus-plus", "C#" is "c-sharp", "CI/CD" is "ci-cd". */
export function slugOf(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replaceAll("#", " sharp ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The ref of a scheme's thing with this label. */
export const refOf = (scheme: string, label: string) => `${scheme}:${slugOf(label)}`;
