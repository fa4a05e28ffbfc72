import type { Answer } from "../../core/vetting/answer-questions.ts";
import { questions, questionsById } from "../../core/vetting/questionnaire.rows.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { QuestionnaireRow } from "../../storage/vetting-collections.ts";

const titles = ["Id", "About", "Question", "Why we ask", "Yes, no or not applicable", "In words"] as const;

/** The questions as a workbook to send out, with the answers given so far. Text only, never a formula. */
export async function writeQuestionnaireSheet(row: QuestionnaireRow, vendor: string): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const text = (value: string) => ({ value: value.slice(0, 32_000), type: String, wrap: true });
  const given = new Map(row.answers.map((answer) => [answer.question, answer]));
  const head = titles.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const top = [{ value: `Questions to ${vendor}, open until ${row.until}. Questionnaire ${row.id}`, type: String }];
  const rows = questions.map(({ id, group, text: asked, why }) => {
    const answer = given.get(id);
    return [text(id), text(group), text(asked), text(why), text(answer?.choice ?? ""), text(answer?.words ?? "")];
  });
  const file = writeExcelFile([top, head, ...rows], {
    columns: [12, 14, 60, 40, 24, 60].map((width) => ({ width })),
    sheet: "Questions",
    stickyRowsCount: 2,
  });
  return new Uint8Array(await file.toBuffer());
}

/** Answers of a workbook that came back. The questionnaire's id is read from its first row; rows are found by their id, in any order. */
export function readQuestionnaireRecords(records: readonly (readonly string[])[]): { id: string; answers: Answer[] } {
  const id = /Questionnaire ([0-9a-f-]{36})/.exec(records[0]?.join(" ") ?? "")?.[1] ?? "";
  const answers = records.flatMap((cells): Answer[] => {
    const question = (cells[0] ?? "").trim().toLowerCase();
    if (!questionsById.has(question)) return [];
    return [{ question, choice: readChoice(cells[4] ?? ""), words: (cells[5] ?? "").trim() }];
  });
  if (answers.length === 0)
    throw new PlimsollError("bad-input", "expected a questionnaire's workbook, met another sheet; send back the file that was sent out");
  return { id, answers };
}

function readChoice(cell: string): Answer["choice"] {
  const word = cell.trim().toLowerCase().replace(/[.!]$/, "");
  if (/^(?:yes|y|true|ja|x|1)$/.test(word)) return "yes";
  if (/^(?:no|n|false|nein|0)$/.test(word)) return "no";
  return /^(?:n\/?a|not applicable|none|entfällt)$/.test(word) ? "not-applicable" : "";
}
