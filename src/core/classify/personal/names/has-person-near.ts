import { findPerson } from "./find-person.ts";

const reach = 240;

/** Words that speak of one person, lower case. */
const words = new Set(
  "patient patientin mrn nhs dob born pesel ssn employee mitarbeiter mitarbeiterin salarié salariée empleado empleada dipendente paciente paziente pacjent pacjentka pacient pacientka potilas hasta geburtsdatum née geb nato nata he she his her my er sie elle wife husband mother father пациент пацієнт пациентка пацієнтка ασθενής".split(
    " ",
  ),
);
const unspaced = /患者|환자|様|さん|先生|女士|님|المريض|מטופל|रोगी|मरीज|ผู้ป่วย/;

let seenText = "";
let evidenceAt = -1;
let scannedTo = 0;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 191 && code < 0x2000);
}

/** Whether the word from `start` to `end` begins a name or speaks of somebody. */
function isEvidence(text: string, start: number, end: number): boolean {
  if (words.has(text.slice(start, end).toLowerCase())) return true;
  const first = text.charCodeAt(start);
  const isCapital = (first >= 65 && first <= 90) || first > 191;
  return isCapital && text.charCodeAt(end) === 32 && findPerson(text, start) !== undefined;
}

function scan(text: string, from: number, to: number): boolean {
  let at = from;
  while (at > 0 && at < to && isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) at++;
  while (at < to) {
    if (!isLetter(text.charCodeAt(at))) {
      if (text.charCodeAt(at) > 0x58f && unspaced.test(text.slice(at, at + 7))) return note(at);
      at++;
      continue;
    }
    let end = at;
    while (end - at < 40 && isLetter(text.charCodeAt(end))) end++;
    if (isEvidence(text, at, end)) return note(at);
    at = end;
  }
  scannedTo = Math.max(scannedTo, to);
  return false;
}

function note(at: number): true {
  evidenceAt = at;
  scannedTo = at + 1;
  return true;
}

/**
 * Whether a person stands within 240 code units: a name, or a word that speaks of one person. Remembers how far the same
 * text was looked at, so that many questions cost one pass.
 */
export function hasPersonNear(text: string, at: number): boolean {
  const from = Math.max(0, at - reach);
  if (text !== seenText || scannedTo > at + reach) {
    seenText = text;
    evidenceAt = -1;
    scannedTo = from;
  }
  if (evidenceAt >= from && evidenceAt <= at + reach) return true;
  return scan(text, Math.max(scannedTo, from), Math.min(text.length, at + reach));
}
