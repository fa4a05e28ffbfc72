import type { AgreementFacts } from "./facts.ts";
import type { ReadUnit } from "./read-agreement-text.ts";

const tools: readonly (readonly [string, RegExp])[] = [
  [
    "SCC 2021/914",
    /2021\/914|\b2021 (?:eu )?standard contractual clauses|standard contractual clauses (?:of|adopted in) 2021|4 june 2021|june 4, 2021|4\. juni 2021|module (?:two|three|one|four|[1-4])\b|modul(?:e|s)? (?:zwei|drei|[1-4])\b/,
  ],
  ["SCC 2010/87", /2010\/87/],
  ["UK Addendum", /uk addendum|uk (?:international data transfer )?addendum|international data transfer addendum|approved addendum/],
  ["UK IDTA", /\bidta\b|international data transfer agreement(?!\.pdf)/],
  ["Data Privacy Framework", /data privacy framework|\bdpf\b/],
  ["Binding Corporate Rules", /binding corporate rules|verbindliche interne datenschutz/],
  [
    "Adequacy decision",
    /(?:on the basis of|pursuant to|under|relies? on|covered by|subject to|aufgrund)[^.;]{0,40}(?:adequacy decision|angemessenheitsbeschlu)/,
  ],
];
const anyClauses = /standard contractual clauses|\bsccs?\b|standardvertragsklausel|standarddatenschutzklausel/;

/** The tools a text names for transfers, with the age of its clauses. A tool that is only defined and never used does not count. */
export function readTransfers(units: readonly ReadUnit[]): Pick<AgreementFacts, "transferMechanisms" | "sccModules" | "sccOutdated"> {
  const used = units.filter(({ isDefinition }) => !isDefinition).map(({ own }) => own);
  const all = units.map(({ own }) => own);
  const usesClauses = used.some((text) => anyClauses.test(text) && !/such as|if any|or other measures/.test(text));
  const has = (form: RegExp): boolean => used.some((text) => form.test(text));
  const isNew = all.some((text) => tools[0]?.[1].test(text) === true);
  const isOld = all.some((text) => /2010\/87/.test(text) && !/repeal|replac|supersed/.test(text));
  const mechanisms = tools
    .filter(([name, form]) => (name === "SCC 2021/914" ? usesClauses && isNew : name === "SCC 2010/87" ? usesClauses && isOld : has(form)))
    .map(([name]) => name);
  if (usesClauses && !isNew && !isOld) mechanisms.unshift("SCC");
  return {
    transferMechanisms: mechanisms,
    sccModules: readModules(usesClauses ? all : []),
    sccOutdated: isNew ? false : isOld ? true : null,
  };
}

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, eins: 1, zwei: 2, drei: 3, vier: 4 };

function readModules(texts: readonly string[]): number[] {
  const found = new Set<number>();
  for (const text of texts)
    for (const [, word = ""] of text.matchAll(/\bmodul(?:e|es|s)? (one|two|three|four|eins|zwei|drei|vier|[1-4])\b/g)) {
      const number = numbers[word] ?? Number(word);
      if (Number.isInteger(number)) found.add(number);
    }
  return [...found].sort();
}
