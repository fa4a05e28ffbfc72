import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../../src/commands/catalog/load-catalog.ts";
import { discoverRepositories } from "../../src/commands/inventory/discover-repositories.ts";
import { makeCatalogIndex } from "../../src/core/discover/catalog-index.ts";
import { mergeSightings } from "../../src/core/discover/merge-sightings.ts";
import { repositorySources } from "../../src/plugins/sources/repository/registry.gen.ts";
import { makeRepositories } from "./make-repositories.ts";
import type { MadeRepository } from "./make-repositories.ts";

// Discovery of repositories on made cases: recall and precision, tuned and kept-aside part apart, and time for 10,000 files.
// `node bench/discover/run.ts [SEED] [--details]`

const seed = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 1);
const showsDetails = process.argv.includes("--details");
const catalog = await loadCatalog(join(import.meta.dirname, "../../catalog"));
const options = { sources: repositorySources, catalog: makeCatalogIndex(catalog), companyDomains: [], cwd: "/" };
const root = mkdtempSync(join(tmpdir(), "discover-bench-"));

interface Score {
  found: number;
  missed: number;
  wrong: number;
  repositories: number;
  clean: number;
  cleanKept: number;
}

async function scoreRepository(made: MadeRepository, score: Score): Promise<void> {
  const read = await discoverRepositories([made.folder], options);
  const tools = mergeSightings(read.sightings, { catalog }).tools;
  const names = new Set(tools.map((tool) => tool.tool));
  const missed = [...made.tools].filter((tool) => !names.has(tool));
  const wrong = tools.filter(({ tool }) => !made.tools.has(tool) && !made.also.has(tool));
  score.repositories += 1;
  score.found += made.tools.size - missed.length;
  score.missed += missed.length;
  score.wrong += wrong.length;
  if (made.tools.size === 0) score.clean += 1;
  if (made.tools.size === 0 && wrong.length === 0) score.cleanKept += 1;
  if (!showsDetails) return;
  if (missed.length > 0) console.log(`${made.name} [${made.pieces.join(", ")}] missed ${missed.join(", ")}`);
  for (const tool of wrong)
    console.log(
      `${made.name} [${made.pieces.join(", ")}] wrong ${tool.tool}: ${tool.sightings.map((one) => `${one.strength} ${one.rule} ${one.name} ${one.place}`).join("; ")}`,
    );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}

async function measureCases(): Promise<void> {
  const made = makeRepositories(join(root, "cases"), seed);
  for (const [title, own] of [
    ["tuned", made.filter((one) => one.part === "tuned")],
    ["kept aside", made.filter((one) => one.part === "aside")],
    ["blind", made.filter((one) => one.part === "blind")],
    ["fresh", made.filter((one) => one.part === "fresh")],
  ] as const) {
    const score: Score = { found: 0, missed: 0, wrong: 0, repositories: 0, clean: 0, cleanKept: 0 };
    for (const one of own) await scoreRepository(one, score);
    console.log(
      `${title.padEnd(11)} ${score.repositories} repositories: recall ${percent(score.found, score.found + score.missed)} (${score.found} of ${score.found + score.missed}), precision ${percent(score.found, score.found + score.wrong)} (${score.wrong} wrong), clean ${score.cleanKept} of ${score.clean}`,
    );
  }
}

/** 10,000 files of everyday code, 4 KiB each on average, in many folders. */
async function measureSpeed(): Promise<void> {
  const folder = join(root, "large");
  const line =
    "export const value = compute(input.rows.map((row) => row.name.toLowerCase()), { retries: 3, url: 'https://service.example.com/v1' });\n";
  const endings = ["ts", "py", "go", "java", "yaml", "json", "rb", "cs"];
  for (let at = 0; at < 10_000; at += 1) {
    const inside = join(folder, `part-${at % 100}`, `unit-${at % 7}`);
    if (at < 700) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `file-${at}.${endings[at % endings.length]}`), line.repeat(10 + (at % 45)));
  }
  const before = performance.now();
  const read = await discoverRepositories([folder], options);
  const seconds = (performance.now() - before) / 1000;
  console.log(
    `speed       ${read.files} files in ${seconds.toFixed(1)} s (bar 20 s), ${Math.round(process.memoryUsage().rss / 1e6)} MB resident (bar 300 MB)`,
  );
}

try {
  await measureCases();
  await measureSpeed();
} finally {
  rmSync(root, { recursive: true, force: true });
}
