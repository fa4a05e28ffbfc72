import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDocument } from "../../src/commands/own-data/add-document.ts";
import { importTable } from "../../src/commands/own-data/import-table.ts";
import { openOwnData } from "../../src/commands/own-data/open-own-data.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { makeDice } from "./make-people.ts";

/**
 * `node bench/own-data/fresh.ts`: people of other countries, written in other ways than those of `make-people.ts`, and
 * excerpts of real texts (the project's own decisions and guides) as people quote them.
 */
interface Row {
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly mail: string;
  readonly mobile: string;
  readonly account: string;
  readonly member: string;
}

const given = "Siobhán Jean-Luc Małgorzata Giulia Wei Priya Kwame Ольга Αλέξανδρος Søren Márta João Aurélie Björk Ahmet Thi".split(" ");
const family =
  "O'Shaughnessy Lefèvre-Dubois Wiśniewska De_Luca Zhang Krishnamurthy Mensah-Boateng Кузнецова Παπαδόπουλος Sørensen Szabó da_Conceição Garçon Þórsdóttir Yıldız Nguyễn".split(
    " ",
  );
const roll = makeDice(77);
const digits = (length: number): string => Array.from({ length }, () => String(roll(10))).join("");
const two = (value: number): string => String(value).padStart(2, "0");
const months = "January February March April May June July August September October November December".split(" ");
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

const people: readonly Row[] = Array.from({ length: 320 }, (_, at) => {
  const name = family[(at * 7) % family.length]?.replaceAll("_", " ") ?? "";
  const phones = [
    `+353 87 ${digits(3)} ${digits(4)}`,
    `+33 6 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    `+1 415 555 ${two(at % 100)}${two(roll(100))}`,
  ];
  return {
    given: given[at % given.length] ?? "",
    family: name,
    birth: `${1945 + roll(60)}-${two(1 + roll(12))}-${two(1 + roll(28))}`,
    mail: `m.${at}.${digits(3)}@post${roll(90)}.example.org`,
    mobile: phones[at % 3] ?? "",
    account: `FR76${digits(23)}`,
    member: `MB${two(at % 100)}-${digits(5)}/${at}`,
  };
});

const nonBreaking = " ";
const ways: readonly { readonly name: string; write(row: Row): string }[] = [
  { name: "mail in a query string", write: ({ mail }) => `https://x.test/u?e=${encodeURIComponent(mail)}&p=1` },
  { name: "mail spelled with (at)", write: ({ mail }) => `reach me: ${mail.replace("@", " (at) ").replaceAll(".", " dot ")}` },
  { name: "mail in JSON", write: ({ mail }) => `{"to":[{"address":"${mail}"}]}` },
  { name: "mail with a tail of its mailbox", write: ({ mail }) => `Cc: <${mail}>;` },
  { name: "mobile without plus", write: ({ mobile }) => `mobile ${mobile.replace("+", "00").replaceAll(" ", "")}` },
  { name: "mobile with points", write: ({ mobile }) => `t ${mobile.replaceAll(" ", ".")}` },
  {
    name: "mobile with brackets and no-break spaces",
    write: ({ mobile }) =>
      `ring (${mobile.slice(0, mobile.indexOf(" "))})${nonBreaking}${mobile.slice(mobile.indexOf(" ") + 1).replaceAll(" ", nonBreaking)}`,
  },
  {
    name: "account in small letters, by no-break spaces",
    write: ({ account }) =>
      `compte ${account
        .toLowerCase()
        .match(/.{1,4}/g)
        ?.join(nonBreaking)}`,
  },
  { name: "account with hyphens", write: ({ account }) => account.match(/.{1,4}/g)?.join("-") ?? "" },
  { name: "member number turned by spaces", write: ({ member }) => `ref ${member.replaceAll(/[-/]/g, " ")}` },
  { name: "member number in a file name", write: ({ member }) => `scan_${member.replaceAll(/[-/]/g, "_")}.pdf` },
  {
    name: "family name, day in English words",
    write: ({ family: last, birth }) =>
      `${last}, born ${months[Number(birth.slice(5, 7)) - 1]} ${Number(birth.slice(8))}, ${birth.slice(0, 4)}`,
  },
  {
    name: "family name in capitals, short year",
    write: ({ family: last, birth }) => `${last.toUpperCase()} (${birth.slice(8)}/${birth.slice(5, 7)}/${birth.slice(2, 4)})`,
  },
  { name: "both names over a line end", write: ({ given: first, family: last }) => `Dear ${first}\n${last},\nwe write to you` },
  { name: "family name first, with a comma", write: ({ given: first, family: last }) => `${last}, ${first}` },
  { name: "both names without marks", write: ({ given: first, family: last }) => plain(`${first} ${last}`) },
  {
    name: "given name and birth in a table row",
    write: ({ given: first, birth }) => `| ${first} | ${birth.split("-").toReversed().join("-")} | active |`,
  },
];

const misses: readonly ((row: Row, at: number) => string)[] = [
  ({ mail }) => mail.replace("@post", "@post0"),
  ({ mail }) => mail.replace(".org", ".com"),
  ({ mobile }) => `${mobile.slice(0, -1)}${(Number(mobile.at(-1)) + 5) % 10}${"7"}`,
  ({ account }) => account.replace("FR76", "FR75"),
  ({ account }) => account.slice(0, -1),
  ({ member }) => `${member}1`,
  ({ given: first, family: last }) => `${first}s and ${last}s are common here`,
  ({ family: last }) => `Mr ${last} of another family, born 1 January 1911`,
  ({ birth }) => `delivered on ${birth}`,
];

const home = mkdtempSync(join(tmpdir(), "own-fresh-"));
const added = "2026-01-01T00:00:00.000Z";
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
try {
  const path = join(home, "t.csv");
  writeFileSync(
    path,
    `given,family,birth,mail,mobile,account,member\n${people
      .map((row) =>
        Object.values(row)
          .map((cell) => `"${cell}"`)
          .join(","),
      )
      .join("\n")}\n`,
  );
  await importTable({
    home,
    id: randomUUID(),
    input: { name: "t.csv", path },
    keys: ["mail", "mobile", "account", "member"],
    secondary: ["given", "family", "birth"],
    class: "restricted",
    added,
  });
  const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home) });
  const isFound = (text: string): boolean => classifier.classify(text).matches.length > 0;
  let found = 0;
  for (const { name, write } of ways) {
    const met = people.filter((row) => isFound(write(row)));
    found += met.length;
    const missed = people.find((row) => !met.includes(row));
    console.log(
      `${name.padEnd(50)} ${percent(met.length / people.length)}${missed === undefined || !process.argv.includes("--show") ? "" : `   ${write(missed)}`}`,
    );
  }
  console.log(`recall over all ways ${percent(found / people.length / ways.length)} (bar 97 %)`);
  const wrong = people.slice(0, 100).flatMap((row, at) => misses.map((miss) => miss(row, at)).filter(isFound));
  console.log(
    `false matches in ${100 * misses.length} near misses: ${wrong.length} (bar 0)${wrong.length > 0 ? ` ${wrong.slice(0, 5).join(" | ")}` : ""}`,
  );
  await measureDocuments();
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Guides and decisions as restricted documents; excerpts of a fifth, quoted, with line ends moved and words put in. */
async function measureDocuments(): Promise<void> {
  const folder = join(import.meta.dirname, "../../docs/decisions");
  const texts = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((text) => text.split(/\s+/).length > 300);
  for (const [at, text] of texts.entries())
    await addDocument({ home, id: randomUUID(), name: `d${at}.md`, bytes: Buffer.from(text), class: "restricted", added });
  const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home) });
  const isFound = (text: string): boolean => classifier.classify(text).matches.length > 0;
  const cuts = texts.flatMap((text) =>
    [0.1, 0.5, 0.75].map((from) =>
      text.split(/\s+/).slice(Math.floor(text.split(/\s+/).length * from), Math.floor(text.split(/\s+/).length * (from + 0.2))),
    ),
  );
  const edits: readonly (readonly [string, (words: readonly string[]) => string])[] = [
    ["quoted as a mail", (words) => words.reduce((text, word, at) => `${text}${at % 9 === 0 ? "\n> " : " "}${word}`, "")],
    ["every twelfth word left out", (words) => words.filter((_, at) => at % 12 !== 5).join(" ")],
    ["a word put in after every fifteenth", (words) => words.flatMap((word, at) => (at % 15 === 7 ? [word, "really"] : [word])).join(" ")],
    [
      "in capitals without signs",
      (words) =>
        words
          .join(" ")
          .toUpperCase()
          .replaceAll(/[^\p{L}\p{N}\s]/gu, ""),
    ],
    [
      "sentences turned round",
      (words) =>
        words
          .join(" ")
          .split(/(?<=[.;:])\s/)
          .toReversed()
          .join(" "),
    ],
  ];
  for (const [name, edit] of edits)
    console.log(`excerpts of a fifth, ${name.padEnd(40)} ${percent(cuts.filter((words) => isFound(edit(words))).length / cuts.length)}`);
  const guides = readdirSync(join(folder, ".."))
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, "..", name), "utf8"));
  console.log(`false matches in ${guides.length} guides on the same subjects: ${guides.filter(isFound).length} (bar 0)`);
}
