import { carrySub, makeCanonical } from "./canonical-text.ts";
import { type CleanText, cleanText } from "./clean-text.ts";
import { type Act, findActs } from "./find-acts.ts";
import { findRoles, type Roles } from "./find-roles.ts";
import { splitUnits } from "./split-units.ts";

/** A sentence ready to be judged. */
export interface ReadUnit {
  /** Index of the document among those read together. */
  readonly document: number;
  /** Offsets in the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Canonical: the sentence alone, and with the lead it completes. */
  readonly own: string;
  readonly full: string;
  /** Where `own` starts in `full`. */
  readonly ownAt: number;
  /** Canonical heading. */
  readonly heading: string;
  /** The canonical sentence before, in the same section. */
  readonly before: string;
  readonly section: number;
  readonly acts: readonly Act[];
  readonly isDefinition: boolean;
  readonly isHeading: boolean;
}

/** A text cut into sentences, with the words it calls its parties by. */
export interface AgreementText {
  readonly clean: CleanText;
  readonly roles: Roles;
  readonly units: readonly ReadUnit[];
}

/** Longest text that is read, in UTF-16 code units: some 700 pages. */
export const longestAgreement = 2 << 20;

/** Reads a text for the duties in it. Pure and linear; a longer text is cut at `longestAgreement`. */
export function readAgreementText(raw: string, document = 0): AgreementText {
  const clean = cleanText(raw.slice(0, longestAgreement));
  const roles = findRoles(clean.text);
  const canonical = makeCanonical(roles);
  let before = "";
  let section = -1;
  let isAboutSubs = false;
  let topic = "";
  const units = splitUnits(clean).map((unit): ReadUnit => {
    const plain = canonical(unit.text.slice(0, 4000));
    // `Doing an assessment? We help.`: an answer completes its question.
    const asked = unit.section === section && unit.text !== unit.heading && before.endsWith("?") && before.length < 200 ? `${before} ` : "";
    const lead = unit.lead === "" ? asked : `${canonical(unit.lead.slice(-1200))} `;
    const heading = canonical(unit.heading);
    if (unit.section !== section) {
      isAboutSubs = false;
      topic = "";
    }
    isAboutSubs ||= heading.includes("<s>");
    const own = isAboutSubs && unit.text !== unit.heading ? carrySub(plain) : plain;
    isAboutSubs = own.includes("<s>") || heading.includes("<s>");
    const full = lead + own;
    const previous = unit.section === section ? `${topic}${before}` : "";
    if (own.includes("<s>") && unit.text !== unit.heading && unit.section === section) topic = "<s> ";
    section = unit.section;
    before = own;
    return {
      document,
      start: unit.start,
      end: unit.end,
      text: unit.text,
      own,
      full,
      ownAt: lead.length,
      heading,
      before: previous,
      section: unit.section,
      acts: findActs(full),
      isDefinition: unit.isDefinition,
      isHeading: unit.text === unit.heading,
    };
  });
  return { clean, roles, units };
}
