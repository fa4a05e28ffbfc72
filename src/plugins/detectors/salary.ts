import { hasPersonNear } from "../../core/classify/personal/names/has-person-near.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const words =
  "salary|base salary|annual salary|gross salary|net salary|monthly salary|base pay|annual pay|wage|wages|pay rise|compensation|bonus|severance|gehalt|jahresgehalt|bruttogehalt|monatsgehalt|grundgehalt|bruttolohn|lohn|gehaltserhöhung|abfindung|salaire|salaire brut|salaire annuel|rémunération|prime|salario|salario bruto|sueldo|retribución|stipendio|retribuzione|ral|salário|salário bruto|vencimento|remuneração|salaris|brutosalaris|loon|maandloon|wynagrodzenie|pensja|wynagrodzenie brutto|mzda|plat|hrubá mzda|fizetés|bruttó bér|salariu|salariu brut|palkka|bruttopalkka|lön|månadslön|lønn|årslønn|løn|månedsløn|maaş|brüt maaş|зарплата|оклад|заработная плата|зарплату|заробітна плата|заплата|μισθός|μισθό|gaji|lương";
const eastern = "年収|月給|給与|給料|基本給|年俸|工资|薪资|薪水|月薪|年薪|연봉|월급|급여|راتب|الراتب|משכורת|שכר|वेतन|तनख्वाह|เงินเดือน";
const amount =
  /^[\s"'`:=(,-]{0,4}(?:(?:of|is|at|from|to|was|will be|now|beträgt|von|auf|est de|de|es de|di|wynosi|now at|:)[\s:]{1,2}){0,2}((?:[€$£¥₹₽₺]|EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|INR|JPY|BRL|CAD|AUD|R\$|Rs\.?|kr)? ?\d{1,3}(?:[.,' ]?\d{3}){0,3}(?:[.,]\d{1,2})? ?(?:[€$£¥₹₽₺]|k\b|EUR|USD|GBP|CHF|PLN|zł|SEK|NOK|DKK|kr|CZK|Kč|Ft|lei|lakh|LPA|万円|円|元|万|만원|원|TL|руб|грн|лв)?)/u;

/** A salary, bonus or severance with its amount, beside a person. */
export const salary: Detector = {
  id: "salary",
  family: "personal",
  types: ["salary"],
  rank: 42,
  words: words.split("|"),
  anchors: eastern.split("|"),
  reach: 256,
  back: 0,
  verify({ text, at, to }: Candidate): readonly Match[] {
    const match = amount.exec(text.slice(to, to + 56));
    const value = match?.[1]?.trim() ?? "";
    if (match === null || value.replace(/\D/g, "").length < 2 || !hasPersonNear(text, at)) return [];
    const start = to + match[0].indexOf(value);
    return [{ type: "salary", start, end: start + value.length, confidence: 0.7 }];
  },
};
