import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { makeTextReaders } from "../../src/core/classify/make-text-readers.ts";
import type { Classifier } from "../../src/core/classify/classifier.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";
import { openSecrets } from "./fresh/open-secrets.rows.ts";
import { openTexts } from "./fresh/open-texts.rows.ts";
import { readLabelled } from "./fresh/read-labelled.ts";
import { sealedSecrets } from "./fresh/sealed-secrets.rows.ts";
import { sealedTexts } from "./fresh/sealed-texts.rows.ts";
import { makeHostileTexts } from "./hostile-texts.ts";
import { makeRandomTexts } from "./random-texts.ts";
import type { LabelledCase } from "./labelled-case.ts";
import { makeAsideCases, makeSecretCases } from "./make-secret-cases.ts";
import { asPeer, describePeer, loadPeers } from "./peers.ts";
import { scoreCases } from "./score-cases.ts";

// `npm run bench:classify`: how much is found, how much is wrong, how fast. `--misses` lists what was wrong.
const root = join(import.meta.dirname, "..", "..");
const secretsOnly = createClassifier({ detectors: detectors.filter((detector) => detector.family === "secret"), fixedForms });
const everything = createClassifier({ detectors, fixedForms, readers: makeTextReaders(undefined) });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function score(name: string, cases: readonly LabelledCase[]): void {
  const { precision, recall, f1, typedF1, negativesFlagged, misses } = scoreCases(secretsOnly, cases, ["secret"]);
  say(
    `${name.padEnd(34)} ${cases.length} texts  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  right type ${percent(typedF1)}  hard negatives flagged ${percent(negativesFlagged)}`,
  );
  if (process.argv.includes("--misses"))
    for (const { kind, what, text } of misses) say(`  ${kind}: ${what}: ${JSON.stringify(text).slice(0, 140)}`);
}

/** Source, documents and logs of this repository and its packages: text as it is pasted and scanned. */
function gatherTexts(folders: readonly string[], most: number): string[] {
  const texts: string[] = [];
  let size = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (size > most) return;
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|js|mjs|json|md|css|html|txt|ya?ml)$/.test(entry.name)) {
        const text = readFileSync(path, "utf8");
        texts.push(text);
        size += text.length;
      }
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return texts;
}

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function speed(name: string, bar: number, classifier: Classifier, texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (const text of texts.slice(0, 200)) classifier.classify(text);
  const spent = cpuMilliseconds(() => texts.forEach((text) => classifier.classify(text)));
  say(`${name.padEnd(34)} ${(bytes / 1e6).toFixed(0)} MB  ${(bytes / 1e3 / spent).toFixed(0)} MB per CPU-second (bar ${bar})`);
}

function prompt(name: string, classifier: Classifier): void {
  const text = readFileSync(join(root, "package.json"), "utf8").slice(0, 2_048);
  for (let i = 0; i < 2_000; i += 1) classifier.classify(text);
  const spent = cpuMilliseconds(() => {
    for (let i = 0; i < 500; i += 1) classifier.classify(text);
  });
  say(`${name.padEnd(34)} ${(spent / 500).toFixed(3)} ms (bar 0.3)`);
}

/** Wall time of the whole process on a prompt of 2 KB, from the second start on: the first fills the compile cache. */
function wholeProcess(name: string): void {
  const input = readFileSync(join(root, "package.json"), "utf8").slice(0, 2_048);
  const empty = join(import.meta.dirname, "empty-program.ts");
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, ".runtime", "compile-cache") };
  const median = (command: string, args: readonly string[]): number => {
    const spent = Array.from({ length: 8 }, () => {
      const start = performance.now();
      spawnSync(command, args, { input, env });
      return performance.now() - start;
    });
    return spent.slice(1).toSorted((a, b) => a - b)[3] ?? 0;
  };
  const [own, floor] = [median(join(root, "bin", "plimsoll"), ["classify", "-"]), median(process.execPath, [empty])];
  say(`${name.padEnd(34)} ${own.toFixed(0)} ms (bar 80; an empty program here ${floor.toFixed(0)})`);
}

/** CPU time of each text, a megabyte long; the five slowest. */
function hostile(name: string, classifier: Classifier, texts: Readonly<Record<string, string>>): void {
  const rows = Object.entries(texts).map(([kind, text]) => {
    classifier.classify(text.slice(0, 50_000));
    return { kind, spent: cpuMilliseconds(() => classifier.classify(text)) };
  });
  const worst = rows.toSorted((a, b) => b.spent - a.spent).slice(0, 5);
  const within = rows.filter(({ spent }) => spent <= 50).length;
  say(
    `${name.padEnd(34)} ${worst.map(({ kind, spent }) => `${kind} ${spent.toFixed(0)} ms`).join(", ")}; ${within} of ${rows.length} within 50 ms (bar 50, all)`,
  );
}

function memory(name: string): void {
  const { stdout } = spawnSync(process.execPath, ["--max-semi-space-size=4", join(import.meta.dirname, "one-line.ts")], {
    encoding: "utf8",
  });
  const [most, before] = stdout.trim().split(" ");
  say(`${name.padEnd(34)} ${most} MB, ${before} MB of it before the first byte (bar 120)`);
}

say(`kinds by form: ${new Set(fixedForms.map((row) => row.type)).size}, rows ${fixedForms.length}, detectors ${detectors.length}`);
score("secrets", makeSecretCases(11, 3));
score("secrets, places kept aside", makeAsideCases(77, 3));
const texts = gatherTexts(
  ["src", "docs", "catalog", "node_modules/zod", "node_modules/vite", "node_modules/hono", "node_modules/@types"],
  20_000_000,
);
speed("speed, secrets alone", 100, secretsOnly, texts);
speed("speed, everything", 60, everything, texts);
prompt("2 KB in a running process, secrets", secretsOnly);
prompt("2 KB in a running process, all", everything);
const repeated = makeHostileTexts();
const random = makeRandomTexts(detectors, fixedForms);
hostile("1 MB repeated, secrets alone", secretsOnly, repeated);
hostile("1 MB repeated, everything", everything, repeated);
hostile("1 MB at random, secrets alone", secretsOnly, random);
hostile("1 MB at random, everything", everything, random);
memory("a line of 63 MB, everything");
wholeProcess("2 KB, whole process");
await sideBySide();

/** The same sets for ours and for every peer that is installed; salaries and health stand in no peer's list and are counted for all alike. */
async function sideBySide(): Promise<void> {
  const peers = await loadPeers();
  const sets: readonly (readonly [string, Classifier, readonly LabelledCase[]])[] = [
    ["secrets, made", secretsOnly, makeSecretCases(11, 1)],
    ["secrets, places kept aside", secretsOnly, makeAsideCases(77, 1)],
    ["lines of repositories", secretsOnly, [...readLabelled(openSecrets, 7), ...readLabelled(sealedSecrets, 8)]],
    ["personal data, by hand", everything, [...readLabelled(openTexts, 5), ...readLabelled(sealedTexts, 6)]],
  ];
  for (const [name, own, cases] of sets) {
    say(`\n${name}, ${cases.length} texts`);
    for (const peer of [asPeer("plimsoll", own), ...peers]) say(await describePeer(peer, cases));
  }
  if (peers.length === 0) say("\nNo peer is installed. To print them beside: npm ci --prefix bench/peers --ignore-scripts");
}
