/** A plot of ratios as SVG, small and by hand; it reads on light and dark pages. */

/** Where a column's axis begins and ends, in powers of ten; what lies beyond ends at its edge. */
const LEAST = -1;
const MOST = 2;

const LABELS = 210;
const COLUMN = 250;
/** What a column leaves free for the number behind its longest bar. */
const NUMBER = 46;
const ROW = 18;
const HEAD = 26;
const FOOT = 24;

const STYLE = `
  text { font: 12px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; }
  .label { text-anchor: end; }
  .tick { text-anchor: middle; fill: #59636e; }
  .more { fill: #0969da; }
  .less { fill: #bc4c00; }
  .axis { stroke: #d1d9e0; }
  .need { stroke: #1f2328; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .tick { fill: #9198a1; }
    .more { fill: #4493f8; }
    .less { fill: #db6d28; }
    .axis { stroke: #3d444d; }
    .need { stroke: #f0f6fc; }
  }`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const left = (column) => LABELS + column * COLUMN;

function across(column, ratio) {
  const power = Math.min(MOST, Math.max(LEAST, Math.log10(ratio)));
  return (left(column) + ((power - LEAST) / (MOST - LEAST)) * (COLUMN - NUMBER)).toFixed(1);
}

const upright = (kind, x, from, to) => `<line class="${kind}" x1="${x}" x2="${x}" y1="${from}" y2="${to}"/>`;

/** A bar from 1, to the right where Rolegraph is faster, with a mark at what is asked of it. */
function barAt({ ratio, least }, column, y) {
  const [from, to] = [across(column, 1), across(column, ratio)].sort((a, b) => a - b);
  const number = ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
  const parts = [
    `<rect class="${ratio < 1 ? "less" : "more"}" x="${from}" y="${y + 3}" width="${Math.max(1, to - from).toFixed(1)}" height="${ROW - 6}"/>`,
    `<text x="${to}" dx="5" y="${y + 13}">${number}</text>`,
  ];
  if (least !== undefined) parts.push(upright("need", across(column, least), y + 1, y + ROW - 1));
  return parts;
}

/**
 * @param {string[]} columns titles
 * @param {{ title: string, rows: { title: string, bars: ({ ratio: number, least?: number } | undefined)[] }[] }[]} groups
 *   rows with a bar for each column, or none
 * @param {string} description what the plot says, for those who do not see it
 */
export function plot(columns, groups, description) {
  const parts = [];
  let y = 0;
  for (const { title, rows } of groups) {
    for (const [column, of] of columns.entries()) {
      parts.push(
        `<text class="title" x="${left(column)}" y="${y + 18}">${escaped(`${title}, ${of}`)}</text>`,
      );
      for (let power = LEAST; power <= MOST; power += 1) {
        parts.push(upright("axis", across(column, 10 ** power), y + HEAD, y + HEAD + rows.length * ROW));
      }
    }
    y += HEAD;
    for (const row of rows) {
      parts.push(`<text class="label" x="${LABELS - 10}" y="${y + 13}">${escaped(row.title)}</text>`);
      for (const [column, bar] of row.bars.entries()) if (bar) parts.push(...barAt(bar, column, y));
      y += ROW;
    }
  }
  for (const column of columns.keys()) {
    for (let power = LEAST; power <= MOST; power += 1) {
      const ratio = 10 ** power;
      parts.push(`<text class="tick" x="${across(column, ratio)}" y="${y + 16}">${ratio}</text>`);
    }
  }
  const [width, height] = [left(columns.length), y + FOOT];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(description)}</title>
<style>${STYLE}
</style>
${parts.join("\n")}
</svg>
`;
}
