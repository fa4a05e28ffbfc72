import { labelWords } from "../../core/classify/personal/labels/label-words.rows.ts";
import { findDateAfter } from "../../core/classify/personal/find-date.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

/** Labels as people type them, where folding away an accent would lose the anchor. */
const accented =
  "né le|née le|né(e) le|narození|datum narození|dátum narodenia|születési dátum|született|szül|születési idő|data nașterii|născut|născută|syntymäaika|födelsedatum|född|født|fødselsdato|fødselsdag|rođen|rođena|datum rođenja|sünniaeg|sünnikuupäev|sündinud|gimęs|dzimšanas datums|dzimis|doğum tarihi|doğum|doğumlu|γέννησης|γεννήθηκε|γεννημένος|γεννημένη|ημερομηνία γέννησης|ngày sinh|sinh ngày|date_of_birth|birth_date|birthdate|dateofbirth|date-of-birth|birthday|fecha_nacimiento|geburtsdatum|data_nascimento|naissance|urodzona dnia|d.o.b";
const anchored = /[\u0590-\u{10ffff}]/u;
const labels = [...new Set([...(labelWords["dob"] ?? "").split("|"), ...accented.split("|")])].filter((word) => word.length > 1);

/** A date of birth: a label in some thirty languages and a date in any common form, years 1900 to 2030. */
export const dateOfBirth: Detector = {
  id: "date-of-birth",
  family: "personal",
  types: ["dob"],
  rank: 80,
  words: labels.filter((word) => !anchored.test(word)),
  anchors: labels.filter((word) => anchored.test(word)),
  reach: 96,
  back: 0,
  verify({ text, to }: Candidate): readonly Match[] {
    const found = findDateAfter(text, to);
    return found === undefined ? [] : [{ type: "dob", ...found, confidence: 0.93 }];
  },
};
