import type { Classifier } from "../../../src/core/classify/classifier.ts";
import { makeKindReader } from "../../../src/core/classify/kinds/make-kind-reader.ts";
import { kindTexts } from "./kind-texts.rows.ts";
import { locales } from "./locales.rows.ts";
import { makeRandom, type Random } from "./make-random.ts";

interface Row {
  readonly name: string;
  readonly mail: string;
}

function makeRows(random: Random): Row[] {
  const locale = random.pick(locales.filter(({ joined }) => joined !== true));
  return Array.from({ length: random.int(11, 30) }, (_, i) => ({
    name: `${random.pick(locale.given.split("|"))} ${random.pick(locale.family.split("|"))}`,
    mail: `p${i}.${random.int(1, 999)}@${random.pick(["gmx.net", "outlook.com", "wp.pl"])}`,
  }));
}

/** Lists of people in the ways they are pasted, with the header words of several languages. */
const listForms: readonly ((rows: readonly Row[]) => string)[] = [
  (rows) => `Kunde,E-Mail\n${rows.map(({ name, mail }) => `${name},${mail}`).join("\n")}`,
  (rows) => `Nombre;Correo\n${rows.map(({ name, mail }) => `"${name}";"${mail}"`).join("\n")}`,
  (rows) => `client\temail\n${rows.map(({ name, mail }) => `${name}\t${mail}`).join("\n")}`,
  (rows) => `| Naam | E-mail |\n| :--- | :--- |\n${rows.map(({ name, mail }) => `| ${name} | ${mail} |`).join("\n")}`,
  (rows) => `<table>\n${rows.map(({ name, mail }) => `<tr>\n<td>${name}</td>\n<td>${mail}</td>\n</tr>`).join("\n")}\n</table>`,
  (rows) => rows.map(({ name, mail }) => `INSERT INTO users VALUES (1, '${name.replaceAll("'", "''")}', '${mail}');`).join("\n"),
  (rows) => JSON.stringify({ data: { users: rows.map(({ name, mail }) => ({ displayName: name, mail })) } }),
  (rows) => `please clean this up:\n${rows.map(({ name, mail }) => `${name} <${mail}>`).join("\n")}`,
  (rows) => `Pełna lista\nimię i nazwisko | e-mail\n${rows.map(({ name, mail }) => `${name} | ${mail}`).join("\n")}`,
  (rows) => rows.map(({ name, mail }) => `- ${name}, ${mail}`).join("\n"),
];

/** Prints how many whole texts get the right kind and, for code, the right mark; names those that do not. */
export function runKinds(classifier: Classifier, isShown: boolean): void {
  const random = makeRandom(41);
  const reader = makeKindReader();
  let right = 0;
  let total = 0;
  const judge = (kind: string, met: string, text: string): void => {
    total++;
    if (kind === met) right++;
    else if (isShown) console.log(`kind: ${kind} → ${met}   ⟵ ${JSON.stringify(text.slice(0, 90))}`);
  };
  for (let round = 0; round < 4; round++) {
    for (const [kind, mark, form] of kindTexts) {
      const text = form.replaceAll("#", () => random.digits(1));
      const open = reader.open();
      open.feed(text);
      const marks = open.close().marks ?? [];
      judge(`${kind} ${mark}`, `${classifier.classify(text).kind} ${kind === "source-code" ? (marks[0] ?? "") : ""}`, text);
    }
    for (const form of listForms) {
      const text = form(makeRows(random));
      judge("customer-list", classifier.classify(text).kind, text);
    }
  }
  console.log(`kinds        ${((right / total) * 100).toFixed(1)} % of ${total} right  (bar: ≥ 97)`);
}
