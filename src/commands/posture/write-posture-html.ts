import type { Effect } from "../../core/posture/posture.ts";
import { sayEffect } from "../../core/posture/say-effect.ts";
import type { NamedItem, PosturePage } from "./read-posture.ts";

/** Posture as one printable page that needs nothing else. `made` is an ISO day. */
export function writePostureHtml(page: PosturePage, company: string, made: string): string {
  const { under, over, coverage, uses, flows, window } = page;
  const days = window === null ? "no flow was recorded yet" : `${flows} flows from ${window.from} to ${window.to}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Posture</title><meta name="viewport" content="width=device-width">
<style>body{font:14px/1.5 system-ui,sans-serif;color:#0b1f2a;background:#fbfaf7;max-width:1100px;margin:24px auto;padding:0 16px}
h1{font-size:20px}h2{font-size:16px}.two{display:grid;grid-template-columns:1fr 1fr;gap:24px}article{border:1px solid #d9d4c7;border-radius:6px;padding:12px;margin-bottom:12px;break-inside:avoid}
h3{font-size:14px;margin:0 0 4px}p{margin:4px 0}ul{margin:4px 0;padding-left:18px}table{border-collapse:collapse}td,th{border-bottom:1px solid #d9d4c7;padding:4px 12px 4px 0;text-align:left;vertical-align:top}
@media(max-width:700px){.two{grid-template-columns:1fr}}</style></head><body>
<h1>Posture${company === "" ? "" : ` of ${escape(company)}`}</h1>
<p>${escape(made)}. ${under.length} to tighten, ${over.length} to loosen; ${uses} uses; ${escape(days)}.</p>
<div class="two"><section><h2>Tighten</h2>${listItems(under, page.names)}</section><section><h2>Loosen</h2>${listItems(over, page.names)}</section></div>
<h2>What this rests on</h2><table><tr><th>Looked at</th><th>Known</th><th>Missing</th></tr>${coverage
    .map(
      ({ label, known, of, missing }) =>
        `<tr><td>${escape(label)}</td><td>${known} of ${of}</td><td>${escape(missing.join("; "))}</td></tr>`,
    )
    .join("")}</table>
</body></html>
`;
}

function listItems(items: readonly NamedItem[], names: PosturePage["names"]): string {
  if (items.length === 0) return "<p>Nothing found.</p>";
  return items.map((item) => writeItem(item, names)).join("");
}

function writeItem({ title, truth, evidence, first, effect }: NamedItem, names: PosturePage["names"]): string {
  const facts = evidence.map((one) => `<li>${escape(one)}</li>`).join("");
  const before = first === null ? "" : `<p>${escape(first)}</p>`;
  return `<article><h3>${escape(title)}</h3><p>${escape(truth)}</p><ul>${facts}</ul>${before}<p>${sayLines(effect, names)}</p></article>`;
}

function sayLines(effect: Effect, names: PosturePage["names"]): string {
  return sayEffect(effect, (tool) => names[tool] ?? tool)
    .map(escape)
    .join("<br>");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
