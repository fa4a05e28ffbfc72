import { idForms } from "../personal/id-forms.rows.ts";
import { makeId } from "../personal/make-id.ts";
import { makeRandom } from "../personal/make-random.ts";
import { makeValue } from "../personal/make-texts.ts";
import { makeChance } from "../random.ts";
import { secretFormats } from "../secret-formats.ts";
import type { LabelledCase } from "../labelled-case.ts";

const label = /⟨([a-z0-9-]+)\|([^⟩]*)⟩/g;
const slots: Readonly<Record<string, string>> = { "credit-card": "card", "us-aba": "aba", iban: "iban", vin: "vin", imei: "imei" };
const ids = new Set(idForms.map(({ type }) => type));

/** Texts with `⟨type|value⟩` read into text and spans; `*` draws a value of the type, `*DE` one of that country. The same seed draws the same. */
export function readLabelled(texts: readonly string[], seed: number): LabelledCase[] {
  const random = makeRandom(seed);
  const chance = makeChance(seed);
  const draw = (type: string, argument: string): string => {
    if (ids.has(type)) return makeId(type, random);
    const value = secretFormats[type]?.make(chance) ?? makeValue(slots[type] ?? type, argument, random);
    if (value === undefined) throw new Error(`expected a type with a form, met ${type}`);
    return value;
  };
  return texts.map((row) => {
    const spans: LabelledCase["spans"][number][] = [];
    let text = "";
    let from = 0;
    for (const met of row.matchAll(label)) {
      const [whole, type = "", given = ""] = met;
      text += row.slice(from, met.index);
      const value = given.startsWith("*") && given.length <= 3 ? draw(type, given.slice(1)) : given;
      spans.push({ start: text.length, end: text.length + value.length, type });
      text += value;
      from = met.index + whole.length;
    }
    return { kind: spans.length === 0 ? "negative" : "labelled", text: text + row.slice(from), spans };
  });
}
