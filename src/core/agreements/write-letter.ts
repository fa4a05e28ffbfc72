import type { FindingItem } from "./sort-findings.ts";

/** A draft for the company to send; nothing is sent by us. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Who writes to whom about what. */
export interface LetterFrame {
  readonly vendor: string;
  readonly company: string;
  readonly document: string;
}

/** What a letter asks for, in the vendor's words' place: the duty and the article. */
export interface AskedDuty {
  readonly title: string;
  readonly article: string;
  readonly ask: string;
  readonly quote: string | null;
}

const openings: Readonly<Record<string, string>> = {
  absent: "we did not find a sentence on this in it",
  partial: "it settles this only in part",
  violated: "it says the opposite of what we need",
};

/** The letter for one finding: names the sentence, says what is missing and what we ask for. */
export function writeLetter(item: FindingItem, duty: AskedDuty | undefined, frame: LetterFrame): Letter {
  if (item.id === "trainsOnData") return writeTraining(item, frame);
  const about = duty?.title ?? item.text;
  const quote = duty?.quote === null || duty === undefined ? "" : `\n\nThe sentence we read:\n"${duty.quote.slice(0, 600)}"`;
  const article = duty === undefined || duty.article === "contract" ? "" : ` (Article ${duty.article} GDPR)`;
  return {
    subject: `${frame.document}: ${about}`,
    body: `Dear ${frame.vendor} team,\n\nwe are reviewing ${frame.document} for ${frame.company || "our company"}. On "${about}"${article} ${openings[item.status] ?? "we have a question"}.${quote}\n\nWe ask for ${duty?.ask ?? "a sentence that settles it"}. Could you add it, or name the document that already says so?\n\nKind regards\n${frame.company}`,
  };
}

function writeTraining(item: FindingItem, { vendor, company, document }: LetterFrame): Letter {
  const ask =
    item.status === "not-stated"
      ? "Could you confirm in writing whether inputs and outputs on our plan are used to train or improve any model, yours or another's, and name the document that says so?"
      : "We do not agree to training on our data. Could you confirm in writing that it is switched off for our account, from which day, and what happened to data used before?";
  return { subject: `${document}: training on our data`, body: `Dear ${vendor} team,\n\n${ask}\n\nKind regards\n${company}` };
}

/** Objection to new sub-processors, within the time that the agreement gives. */
export function writeObjection(names: readonly string[], until: string, { vendor, company, document }: LetterFrame): Letter {
  return {
    subject: `Objection to ${names.join(", ")}`,
    body: `Dear ${vendor} team,\n\nyou told us of new sub-processors: ${names.join(", ")}. Under ${document} we object to them${until === "" ? "" : ` within the time that ends on ${until}`}, because [reason on data protection].\n\nCould you tell us how our data is kept from them, or how we may end the affected service?\n\nKind regards\n${company}`,
  };
}

/** Request to delete everything at the end. */
export function writeDeletion(days: number | null, { vendor, company, document }: LetterFrame): Letter {
  return {
    subject: "Deletion of our data",
    body: `Dear ${vendor} team,\n\nour contract ends. Under ${document} we ask you to delete all our data, copies and backups included${days === null ? "" : `, within ${days} days`}, and to confirm it in writing with the day.\n\nKind regards\n${company}`,
  };
}
