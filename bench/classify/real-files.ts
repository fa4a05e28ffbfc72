import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { makeTextReaders } from "../../src/core/classify/make-text-readers.ts";
import { shippedRules } from "../../src/core/rules/shipped-rules.ts";
import { makeDice } from "../own-data/make-people.ts";

/**
 * Source code against text on files that lie on the machine: `node bench/classify/real-files.ts [FOLDER …]` (left out:
 * /usr/share, /usr/lib, /usr/include). Sixty files of each ending, chosen by a fixed dice; what a file is, its ending says.
 */
const code = new Set("py h pm js hpp c cc cpp sh tcl php vim css sql ts go rb lua java rs".split(" "));
const texts = new Set("txt md rst pod json yaml yml csv msg".split(" "));
const mostFiles = 60;
const folders = process.argv.slice(2);

const paths = new Map<string, string[]>();
for (const folder of folders.length > 0 ? folders : ["/usr/share", "/usr/lib", "/usr/include"]) walk(folder, 0);

function walk(folder: string, depth: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < 12) walk(path, depth + 1);
    const ending = entry.name.slice(entry.name.lastIndexOf(".") + 1);
    if (!entry.isFile() || (!code.has(ending) && !texts.has(ending))) continue;
    const { size } = statSync(path);
    if (size > 300 && size < 60_000) paths.set(ending, [...(paths.get(ending) ?? []), path]);
  }
}

const dice = makeDice(7);
const roll = (): number => dice(1_000_000) / 1_000_000;
const classifier = createClassifier({ detectors: [], fixedForms: [], readers: makeTextReaders(shippedRules) });
const sums = { code: [0, 0], text: [0, 0] };
for (const [ending, all] of [...paths].toSorted()) {
  const chosen = all
    .toSorted()
    .filter(() => roll() < mostFiles / all.length)
    .slice(0, mostFiles);
  const isCode = code.has(ending);
  const right = chosen.filter((path) => (classifier.classify(readFileSync(path, "utf8")).kind === "source-code") === isCode).length;
  const sum = sums[isCode ? "code" : "text"];
  sum[0] = (sum[0] ?? 0) + right;
  sum[1] = (sum[1] ?? 0) + chosen.length;
  console.log(`${ending.padEnd(5)} ${isCode ? "code" : "text"}  ${right} of ${chosen.length} right`);
}
for (const [name, [right = 0, of = 0]] of Object.entries(sums)) console.log(`${name}: ${((100 * right) / of).toFixed(1)} % of ${of} right`);
