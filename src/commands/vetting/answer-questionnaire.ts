import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type Answer, countAnswered, factsOfAnswers } from "../../core/vetting/answer-questions.ts";
import { questionsById } from "../../core/vetting/questionnaire.rows.ts";
import { questionnaires, type QuestionnaireRow } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { noteOpened, openLink } from "../links/open-link.ts";
import { touchFacts } from "./record-facts.ts";

/** The questionnaire that a token opens. Throws with words for its holder where it opens nothing. */
export async function openQuestionnaire(workspace: Workspace, token: string): Promise<QuestionnaireRow> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const link = await openLink(transaction, "questionnaire", token, workspace.now());
    await noteOpened(transaction, link, workspace.now());
    return findOpen(transaction, link.object);
  });
}

/**
 * Takes a vendor's answers by link. They become facts with source *vendor said*; answering again until the last day replaces
 * what was said. `by` is whoever answers, as they call themselves.
 */
export async function answerByLink(
  workspace: Workspace,
  token: string,
  answers: readonly Answer[],
  by: string,
): Promise<{ answered: number; of: number }> {
  const id = await workspace.store.read(
    workspace.organisation,
    async (transaction) => (await openLink(transaction, "questionnaire", token, workspace.now())).object,
  );
  return answerQuestionnaire(workspace, id, answers, by);
}

/** The same for answers that came back in a spreadsheet. */
export async function answerQuestionnaire(
  workspace: Workspace,
  id: string,
  answers: readonly Answer[],
  by: string,
): Promise<{ answered: number; of: number; undo: string }> {
  const known = answers
    .filter(({ question }) => questionsById.has(question))
    .map((answer) => ({ ...answer, words: answer.words.slice(0, 4000) }));
  const answered = countAnswered(known);
  if (answered === 0) throw new PlimsollError("bad-input", "expected at least one answer, met none; answer what you can and send again");
  const name = by.trim().slice(0, 200) || "not named";
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await findOpen(transaction, id);
    const now = workspace.now().toISOString();
    const facts = factsOfAnswers(known, row, `vendor (${name})`, now.slice(0, 10));
    const { touches, lines } = await touchFacts(transaction, workspace, facts);
    const after: QuestionnaireRow = { ...row, state: "answered", answers: known, answeredBy: name, answeredAt: now };
    const what = `questionnaire answered by ${name}: ${answered} of ${questionsById.size}`;
    const all = [...touches, await touchRow(transaction, questionnaires, id, after)];
    const line = { object: `vendor/${row.vendor}`, what, field: "questionnaire", from: row.state, to: "answered" };
    const undo = await recordChange(transaction, workspace, what, all, [line, ...lines]);
    return { answered, of: questionsById.size, undo };
  });
}

async function findOpen(transaction: ReadTransaction, id: string): Promise<QuestionnaireRow> {
  const row = await transaction.get(questionnaires, id);
  if (row === undefined || row.state === "closed")
    throw new PlimsollError("refused", "expected a questionnaire that is open, met one that was closed; ask whoever sent it");
  return row;
}
