import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { readExport } from "../src/commands/inventory/read-export.ts";
import { makeCatalogIndex } from "../src/core/discover/catalog-index.ts";
import { exportSources } from "../src/plugins/sources/exports/registry.gen.ts";

/**
 * Reads a made DNS log (dnsmasq form, seeded) and prints lines a second and peak memory. `node bench/import-dns.ts [LINES]`,
 * 1,000,000 by default. Bars: 1 million lines below 15 s, 5 million below 30 s. One line in twenty asks for an AI host.
 */
const lines = Number(process.argv[2] ?? 1_000_000);
const aiHosts = [
  "chatgpt.com",
  "api.openai.com",
  "claude.ai",
  "gemini.google.com",
  "api.anthropic.com",
  "huggingface.co",
  "app.quillbuddy.ai",
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

async function writeLog(path: string): Promise<void> {
  const random = makeRandom(20260302);
  const pick = (most: number): number => Math.floor(random() * most);
  const out = createWriteStream(path);
  let part = "";
  for (let at = 0; at < lines; at++) {
    const time = new Date(Date.UTC(2026, 2, 1) + Math.floor((at / lines) * 20 * 86_400_000));
    const stamp = `${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)} ${time.toISOString().slice(11, 19)}`;
    const host = random() < 0.05 ? aiHosts[pick(aiHosts.length)] : `h${pick(200_000)}.site${pick(5000)}.example.net`;
    const kind = pick(3);
    const what =
      kind === 0 ? `forwarded ${host} to 1.1.1.1` : `query[${kind === 1 ? "A" : "AAAA"}] ${host} from 192.168.${pick(4)}.${pick(250)}`;
    part += `${stamp} dnsmasq[812]: ${what}\n`;
    if (part.length < 1 << 20) continue;
    if (!out.write(part)) await once(out, "drain");
    part = "";
  }
  out.end(part);
  await once(out, "finish");
}

const folder = await mkdtemp(join(tmpdir(), "plimsoll-bench-"));
try {
  const path = join(folder, "dns.log");
  await writeLog(path);
  const { size } = await stat(path);
  const catalog = makeCatalogIndex(await loadCatalog(join(import.meta.dirname, "../catalog")));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const start = performance.now();
  const { read } = await readExport(
    { name: "dns.log", path },
    {
      sources: exportSources,
      catalog,
      companyDomains: [],
      now: new Date("2026-03-21T00:00:00Z"),
      progress: () => (peak = Math.max(peak, process.memoryUsage().rss)),
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const rows = read[0]?.rows ?? 0;
  const found = read[0]?.sightings.length ?? 0;
  process.stdout.write(
    `DNS log: ${rows.toLocaleString("en")} lines, ${Math.round(size / 1e6)} MB in ${seconds.toFixed(2)} s = ${Math.round(rows / seconds).toLocaleString("en")} lines/s; ` +
      `${found.toLocaleString("en")} sightings; memory ${Math.round(peak / 1e6)} MB at most (${Math.round(before / 1e6)} MB before)\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
