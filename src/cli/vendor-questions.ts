import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { planKinds } from "../core/model/plan.ts";
import type { Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { readFileBytes } from "./read-file-bytes.ts";

interface Values {
  readonly json?: boolean | undefined;
  readonly tool?: string | undefined;
  readonly plan?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: string | undefined;
  readonly out?: string | undefined;
  readonly as?: string | undefined;
}

/** Opens a questionnaire and writes it as a workbook to send out. */
export async function writeQuestions([name]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  if (name === undefined || values.out === undefined)
    throw new PlimsollError(
      "bad-input",
      "expected a vendor and --out FILE, met less; run `plimsoll vendor questions NAME --out questions.xlsx`",
    );
  const { sendQuestionnaire } = await import("../commands/vetting/send-questionnaire.ts");
  const { writeQuestionnaireSheet } = await import("../commands/vetting/questionnaire-sheet.ts");
  const plan = planKinds.find((each) => each === values.plan);
  const days = values.days === undefined ? undefined : Number(values.days);
  const { row } = await sendQuestionnaire(await openWorkspace(surroundings), {
    vendor: name,
    tool: values.tool,
    plan,
    to: values.to,
    days,
  });
  await writeFile(resolve(surroundings.cwd, values.out), await writeQuestionnaireSheet(row, name));
  if (values.json === true)
    surroundings.stdout.write(`${JSON.stringify({ id: row.id, vendor: row.vendor, until: row.until, out: values.out })}\n`);
  else
    surroundings.stdout.write(
      `${values.out}: 25 questions to ${name}, open until ${row.until}. Take it back with \`plimsoll vendor answers ${values.out}\`.\n`,
    );
  return 0;
}

/** Takes the answers of a workbook that came back. */
export async function readAnswers([name]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  if (name === undefined) throw new PlimsollError("bad-input", "expected a workbook, met nothing; name the file that came back");
  const { answerQuestionnaire } = await import("../commands/vetting/answer-questionnaire.ts");
  const { readQuestionnaireRecords } = await import("../commands/vetting/questionnaire-sheet.ts");
  const { readSheet } = await import("../reading/read-sheet.ts");
  const bytes = await readFileBytes(name, surroundings);
  const sheet = await readSheet({ name, bytes }, bytes.length, 16 << 20);
  if (sheet.kind !== "records")
    throw new PlimsollError(
      "unreadable",
      `expected a workbook ${name}, met ${sheet.kind === "refused" ? sheet.why : sheet.kind}; send back the file that was sent out`,
    );
  const records: (readonly string[])[] = [];
  for await (const record of sheet.records) records.push(record);
  const { id, answers } = readQuestionnaireRecords(records);
  const { answered, of } = await answerQuestionnaire(await openWorkspace(surroundings), id, answers, values.as ?? "the vendor");
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify({ id, answered, of })}\n`);
  else surroundings.stdout.write(`${answered} of ${of} questions answered; the answers stand as what the vendor said.\n`);
  return 0;
}
