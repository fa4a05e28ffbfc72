import { randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDocument } from "../../src/commands/own-data/add-document.ts";
import { importTable } from "../../src/commands/own-data/import-table.ts";
import { openOwnData } from "../../src/commands/own-data/open-own-data.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { makeDice, makePerson, misses, ways, type Person } from "./make-people.ts";
import { editLightly, makeText } from "./make-text.ts";

// `node bench/own-data/run.ts [ROWS]` (200,000 left out): recall and false matches beside the bars, rows/s, MB/s, memory.
const rows = Number(process.argv[2] ?? 200_000);
const home = mkdtempSync(join(tmpdir(), "own-data-"));
const say = (name: string, value: string, bar = ""): void =>
  void process.stdout.write(`${name.padEnd(46)} ${value.padStart(14)}   ${bar}\n`);
const added = "2026-01-01T00:00:00.000Z";

try {
  const people = writeTable(join(home, "t.csv"));
  let start = performance.now();
  await importTable({
    home,
    id: randomUUID(),
    input: { name: "t.csv", path: join(home, "t.csv") },
    keys: ["email", "number", "iban", "phone"],
    secondary: ["first", "last", "born"],
    class: "restricted",
    added,
  });
  const seconds = (performance.now() - start) / 1000;
  say(
    "rows imported a second",
    Math.round(rows / seconds).toLocaleString("en"),
    `${rows.toLocaleString("en")} rows of 7 columns, all used`,
  );
  say("memory of the import, peak MiB", String(Math.round(process.resourceUsage().maxRSS / 1024)));
  const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home) });
  const isFound = (text: string): boolean => classifier.classify(text).matches.length > 0;
  for (const { name, write } of ways) {
    const missed = people.filter((person) => !isFound(write(person)));
    say(`recall: ${name}`, percent(1 - missed.length / people.length), "≥ 97 %");
  }
  const wrong = people.slice(0, 100).flatMap((person, at) => misses.filter((miss) => isFound(miss(person, at))));
  say(`false matches in ${100 * misses.length} near misses`, String(wrong.length), "0");
  const prose = makeText(3, 150_000);
  start = performance.now();
  isFound(prose);
  say("MB a second, prose, tables alone", (prose.length / 1e3 / (performance.now() - start)).toFixed(1));
  await measureDocuments();
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Writes the table; every so many rows a person is kept to ask for. */
function writeTable(path: string): readonly Person[] {
  const roll = makeDice(11);
  const kept: Person[] = [];
  const file = openSync(path, "w");
  let lines = "email,number,iban,phone,first,last,born\n";
  for (let at = 0; at < rows; at += 1) {
    const person = makePerson(at, roll);
    lines += `${Object.values(person).join(",")}\n`;
    if (at % Math.ceil(rows / 300) === 0) kept.push(person);
    if (lines.length < 1 << 20) continue;
    writeSync(file, lines);
    lines = "";
  }
  writeSync(file, lines);
  closeSync(file);
  say("table, MB", (statSync(path).size / 1e6).toFixed(1));
  return kept;
}

async function measureDocuments(): Promise<void> {
  const texts = Array.from({ length: 40 }, (_, seed) => makeText(100 + seed, 400 + seed * 60));
  for (const [at, text] of texts.entries())
    await addDocument({ home, id: randomUUID(), name: `d${at}.txt`, bytes: Buffer.from(text), class: "restricted", added });
  const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home).slice(1) });
  const isFound = (text: string): boolean => classifier.classify(text).matches.length > 0;
  for (const every of [20, 10]) {
    const excerpts = texts.flatMap((text, at) => [0, 0.35, 0.8].map((from) => editLightly(cut(text, from, 0.2), every, at)));
    say(`recall: excerpts of 20 %, 1 word in ${every} edited`, percent(excerpts.filter(isFound).length / excerpts.length), "≥ 97 %");
  }
  const strangers = Array.from({ length: 60 }, (_, seed) => makeText(900 + seed, 800));
  const short = texts.map((text) => `${makeText(7000, 300)} ${cut(text, 0.5, 0.04)}`);
  say("false matches in 60 texts, 40 quotes of 4 %", String([...strangers, ...short].filter(isFound).length), "0");
}

function cut(text: string, from: number, share: number): string {
  const words = text.split(" ");
  return words.slice(Math.floor(words.length * from), Math.floor(words.length * (from + share))).join(" ");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
