import { findPerson } from "./find-person.ts";

const labels =
  /\b(?:patient(?:in)?|mrn|nhs|dob|d\.o\.b|date of birth|geb\.|geburtsdatum|né[e]? le|nato il|nata il|born|pesel|ssn|employee|mitarbeiter(?:in)?|salarié[e]?|empleado|empleada|dipendente|paciente|paziente|pacjent(?:ka)?|pacient(?:ka)?|potilas|hasta|(?:he|she|his|her|my|i|er|sie|il|elle) (?:has|was|is|been|hat|ist|leidet|a|est|son|wife|husband|mother|father))\b|пациент|пацієнт|ασθεν|患者|환자|様|さん|先生|女士|님|المريض|מטופל|רופא|रोगी|मरीज|ผู้ป่วย/iu;

/** Whether a person stands within 240 code units: a name, or words that speak of one person. Bounded by 24 names tried. */
export function hasPersonNear(text: string, at: number): boolean {
  const from = Math.max(0, at - 240);
  const window = text.slice(from, at + 240);
  if (labels.test(window)) return true;
  const capital = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}+(?= (?:\p{Ll}{1,3} )?\p{Lu})/gu;
  for (let tries = 0, match = capital.exec(window); match !== null && tries < 24; match = capital.exec(window), tries++) {
    if (findPerson(window, match.index) !== undefined) return true;
  }
  return false;
}
