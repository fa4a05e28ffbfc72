import { escapeMarkup } from "./escape-markup.ts";
import { fitLogo, logoAddress } from "./logo.ts";
import type { Logo } from "./logo.ts";
import type { Paper, PaperBlock } from "./paper.ts";

/** A paper as one printable HTML page that needs nothing else. Everything is escaped. Pure. */
export function writePaperHtml({ title, subtitle, blocks, logo }: Paper): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title>
<style>
body{font:14px/1.45 Inter,system-ui,sans-serif;color:#0b1f2a;background:#fff;max-width:960px;margin:32px auto;padding:0 24px}
h1{font-size:24px;margin:0}h2{font-size:16px;margin:28px 0 8px}p{margin:4px 0}.soft{color:#4a5a63}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d9d4c7;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tr{break-inside:avoid}@media print{body{margin:0}}
</style></head><body><main>${logo === undefined ? "" : writeLogo(logo)}<h1>${escapeMarkup(title)}</h1><p class="soft">${escapeMarkup(subtitle)}</p>
${blocks.map(writeBlock).join("\n")}
</main></body></html>
`;
}

/** The logo as markup that needs no other file; the title beside it says whose it is. */
export function writeLogo(logo: Logo): string {
  const { width, height } = fitLogo(logo);
  return `<p><img src="${logoAddress(logo)}" alt="" width="${width}" height="${height}"></p>`;
}

function writeBlock(block: PaperBlock): string {
  if (block.kind === "heading") return `<h2>${escapeMarkup(block.text)}</h2>`;
  if (block.kind === "text") return `<p>${escapeMarkup(block.text)}</p>`;
  if (block.kind === "list") return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join("")}</ul>`;
  // A column without a title has no head that a screen reader could read out.
  const cells = (row: readonly string[], tag: "th" | "td"): string =>
    `<tr>${row.map((cell) => (tag === "td" || cell === "" ? `<td>${escapeMarkup(cell)}</td>` : `<th>${escapeMarkup(cell)}</th>`)).join("")}</tr>`;
  return `<table><thead>${cells(block.head, "th")}</thead><tbody>${block.rows.map((row) => cells(row, "td")).join("")}</tbody></table>`;
}
