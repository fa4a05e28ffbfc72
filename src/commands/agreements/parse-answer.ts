import type { AgreementAnswer } from "../../core/agreements/analyse-agreement.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { AgreementDocumentRow } from "../../storage/vetting-collections.ts";

/** What was read of a kept document. It was written by us; a row that another hand spoilt is refused. */
export function parseAnswer(row: Pick<AgreementDocumentRow, "id" | "answer">): AgreementAnswer {
  const value: unknown = JSON.parse(row.answer);
  if (!isAnswer(value))
    throw new PlimsollError("broken", `expected what was read of agreement ${row.id}, met another text; drop the file again`);
  return value;
}

function isAnswer(value: unknown): value is AgreementAnswer {
  return typeof value === "object" && value !== null && "requirements" in value && Array.isArray(value.requirements) && "facts" in value;
}
