import { readFileSync, writeFileSync } from "node:fs";
import { foldWords } from "../../../src/core/classify/personal/labels/fold-words.ts";
import { hashOfWord } from "../../../src/core/classify/personal/names/hash-of-word.ts";
import { moreGivenNames, moreSurnames } from "./more-names.rows.ts";

/**
 * Builds the name filters from @faker-js/faker (MIT), the people dictionary of cspell (MIT) and the rows beside.
 * Run in this folder after `npm install`: `node build-names.ts`.
 */
const bitsPerName = 13;
const hashes = 6;

function gather(lists: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const name of lists) for (const word of foldWords(name.toLowerCase()).split(" ")) if (word.length > 1) found.add(word);
  return found;
}

function makeFilter(words: ReadonlySet<string>): string {
  const bits = Math.ceil((words.size * bitsPerName) / 8) * 8;
  const bytes = new Uint8Array(bits / 8);
  for (const word of words) {
    const { first, second } = hashOfWord(word);
    for (let i = 0; i < hashes; i++) {
      const bit = (first + Math.imul(i, second)) >>> 0;
      bytes[(bit % bits) >> 3] = (bytes[(bit % bits) >> 3] ?? 0) | (1 << ((bit % bits) & 7));
    }
  }
  return Buffer.from(bytes).toString("base64");
}

/** The texts of a value of any depth, of which nothing is known. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsOf(inner);
}

function inner(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined;
  return at;
}

const source: string = "@faker-js/faker";
const faker: unknown = await import(source);
const locales = inner(faker, "allLocales") ?? {};
const given: string[] = moreGivenNames.split(" ");
const family: string[] = moreSurnames.split(" ");
for (const locale of Object.keys(locales)) {
  if (/^(?:base|eo|dv|en_AU_ocker)$/.test(locale)) continue;
  given.push(...textsOf(inner(locales, locale, "person", "first_name")));
  family.push(...textsOf(inner(locales, locale, "person", "last_name")));
}
const dictionary = readFileSync("node_modules/@cspell/dict-people-names/dict/people-names.txt", "utf8").split("\n");
family.push(...dictionary.filter((word) => /^[A-Z]/.test(word)));

const givenFilter = makeFilter(gather(given.filter((name) => !/^\p{Lu}\.$/u.test(name))));
const familyFilter = makeFilter(gather(family));
writeFileSync(
  "../../../src/core/classify/personal/names/name-filters.gen.ts",
  `/** Bloom filters of given and family names (13 bits a name, 6 hashes); made by bench/classify/gazetteer/build-names.ts. */\nexport const nameFilters = {\n  given: "${givenFilter}",\n  family: "${familyFilter}",\n};\n`,
);
