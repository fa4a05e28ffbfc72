import { addMonths } from "./add-months.ts";
import { basicsById } from "./basics.rows.ts";
import { type DocumentSort, evidenceForms, gradeOfSort, sortForms } from "./evidence.rows.ts";
import type { EvidenceGrade, SaidState } from "./vetting-fact.ts";

/** A fact that a document supports, for a person to accept. Offsets are UTF-16, in the document's text. */
export interface ProposedFact {
  readonly basic: string;
  readonly label: string;
  readonly state: SaidState;
  readonly value: string;
  readonly grade: EvidenceGrade;
  readonly expires: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  /** What a person should check before accepting; empty for nothing. */
  readonly check: string;
}

/** What an evidence file is and what it supports. */
export interface EvidenceReading {
  readonly sort: DocumentSort;
  /** Last day of the audited period or of a certificate's validity, ISO; empty where not stated. */
  readonly dated: string;
  readonly proposals: readonly ProposedFact[];
}

const longest = 2 << 20;

/**
 * Reads a report, certificate, trust page, list or policy that was dropped: what sort it is, how old, and which basics it
 * shows with the sentence. Nothing is recorded. `names` are the vendor's and tools' names: an audit that names none of them
 * is proposed with the remark to check its scope. `today` is an ISO day.
 */
export function proposeFacts(text: string, names: readonly string[], today: string): EvidenceReading {
  const read = text.slice(0, longest);
  const sort = sortDocument(read);
  const dated = sort === "audit-report" || sort === "certificate" ? findDate(read, sort) : "";
  const best = new Map<string, ProposedFact>();
  for (const { sentence, start } of splitSentences(read)) {
    for (const { basic, state, form, unless, of } of evidenceForms) {
      if ((of !== undefined && !of.includes(sort)) || !form.test(sentence) || unless?.test(sentence) === true) continue;
      const key = `${basic}/${state}`;
      if (!best.has(key)) best.set(key, propose({ basic, state, sentence, start, sort, dated, names, today, whole: read }));
    }
  }
  // A page that both forbids and allows is left to the person: both are proposed with a remark.
  const both = new Set([...best.values()].map(({ basic }) => basic).filter((id, index, all) => all.indexOf(id) !== index));
  const proposals = [...best.values()].map((one) =>
    both.has(one.basic) ? { ...one, check: "The document says both; look which plan each is about." } : one,
  );
  return { sort, dated, proposals };
}

interface Found {
  readonly basic: string;
  readonly state: SaidState;
  readonly sentence: string;
  readonly start: number;
  readonly sort: DocumentSort;
  readonly dated: string;
  readonly names: readonly string[];
  readonly today: string;
  readonly whole: string;
}

function propose({ basic, state, sentence, start, sort, dated, names, today, whole }: Found): ProposedFact {
  const row = basicsById.get(basic);
  const isAudit = basic === "third-party-audit";
  // Another document that only speaks of an audit is the vendor's word, however good that document is.
  const grade = isAudit ? gradeOfSort[sort] : sort === "audit-report" || sort === "certificate" ? "report-read" : gradeOfSort[sort];
  const isNamed = names.some((name) => name.length > 1 && whole.toLowerCase().includes(name.toLowerCase()));
  const base = isAudit && dated !== "" ? (sort === "certificate" ? dated : addMonths(dated, 12)) : addMonths(today, row?.months ?? 12);
  const check = [
    isAudit && !isNamed ? "The text does not name this vendor or product: check the scope." : "",
    isAudit && dated === "" && grade !== "vendor-statement" ? "No date was found: check the period." : "",
    base !== "" && base < today ? "It is out of date: it is kept as expired." : "",
  ].filter((part) => part !== "");
  return {
    ...{ basic, label: row?.label ?? basic, state, grade, expires: base, start, end: start + sentence.length, check: check.join(" ") },
    value: sentence.replaceAll(/\s+/g, " ").trim().slice(0, 160),
    passage: sentence.replaceAll(/\s+/g, " ").trim().slice(0, 600),
  };
}

function sortDocument(text: string): DocumentSort {
  const opening = text.slice(0, 3000);
  return sortForms.find((row) => row.opening.test(opening) && row.anywhere?.test(text) !== false)?.sort ?? "other";
}

function* splitSentences(text: string): Generator<{ readonly sentence: string; readonly start: number }> {
  for (const hit of text.matchAll(/[^\n.!?]{3,700}(?:[.](?=\S)[^\n.!?]{1,300}){0,8}[.!?]?/g)) {
    const lead = hit[0].length - hit[0].trimStart().length;
    const sentence = hit[0].trim();
    if (sentence.length > 5) yield { sentence, start: hit.index + lead };
  }
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const dayForm = new RegExp(
  `\\b(?:(\\d{4})-(\\d{2})-(\\d{2})|(${months}) (\\d{1,2}),? (\\d{4})|(\\d{1,2})\\.? (${months}) (\\d{4})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))\\b`,
  "gi",
);

/** End of an audit's period (`for the period … to …`), or the day until which a certificate holds. */
function findDate(text: string, sort: DocumentSort): string {
  const cue =
    sort === "certificate"
      ? /(?:valid (?:until|to|through)|expir(?:y|es|ation)(?: date)?|gültig bis)/gi
      : /(?:for the period|throughout the period|period (?:from|of)|as of|review period)/gi;
  for (const hit of text.matchAll(cue)) {
    const days = [...text.slice(hit.index, hit.index + 160).matchAll(dayForm)].map(readDay).filter((day) => day !== "");
    const day = sort === "certificate" ? days[0] : days.slice(0, 2).toSorted().at(-1);
    if (day !== undefined) return day;
  }
  return "";
}

function readDay(hit: RegExpExecArray): string {
  const [, y1, m1, d1, name2, d2, y2, d3, name3, y3, d4, m4, y4] = hit;
  const month = (name: string): number => months.split("|").indexOf(name.toLowerCase()) + 1;
  const [year, number, day] =
    y1 !== undefined
      ? [y1, Number(m1), d1]
      : name2 !== undefined
        ? [y2, month(name2), d2]
        : name3 !== undefined
          ? [y3, month(name3), d3]
          : [y4, Number(m4), d4];
  const made = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  return Number.isNaN(made.getTime()) ? "" : made.toISOString().slice(0, 10);
}
