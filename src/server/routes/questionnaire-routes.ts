import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import { readLogo } from "../../commands/guide/read-logo.ts";
import { answerByLink, answerQuestionnaire, openQuestionnaire } from "../../commands/vetting/answer-questionnaire.ts";
import { readQuestionnaireRecords, writeQuestionnaireSheet } from "../../commands/vetting/questionnaire-sheet.ts";
import { closeQuestionnaire, findQuestionnaire, sendQuestionnaire } from "../../commands/vetting/send-questionnaire.ts";
import { findVendor } from "../../commands/vetting/find-vendor.ts";
import { readRulesOf } from "../../commands/vetting/read-rules-of.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { logoAddress } from "../../core/reports/logo.ts";
import { questions } from "../../core/vetting/questionnaire.rows.ts";
import { readSheet } from "../../reading/read-sheet.ts";
import { asks, says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { findLinkWorkspace } from "../find-link-workspace.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { onThisMachine } from "../reach.ts";
import { answersBody, questionnaireBody, questionnaireMade, questionsAnswer } from "../vendor-types.ts";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const counted = z.object({ answered: z.number(), of: z.number() });

/** Questionnaires as the company sees them: open one, take the workbook out and back, close it. */
export function questionnaireRoutes(desk: Desk): Hono {
  return new Hono()
    .post(
      "/questionnaires",
      says("Opens a questionnaire; its link is given once", questionnaireMade),
      takes(questionnaireBody),
      async (context) => context.json(await sendQuestionnaire(await desk.workspace(), context.req.valid("json"))),
    )
    .get("/questionnaires/:id/sheet", saysOther("The questions as a workbook", 200, workbook), async (context) => {
      const row = await findQuestionnaire(await desk.workspace(), context.req.param("id"));
      return context.body(new Uint8Array(await writeQuestionnaireSheet(row, row.vendor)), 200, {
        "Content-Type": workbook,
        "Content-Disposition": `attachment; filename="questions-${row.vendor}.xlsx"`,
      });
    })
    .post(
      "/questionnaires/answers",
      says("Takes a workbook that came back", counted),
      asks(z.object({ by: z.string().max(200).default("the vendor") })),
      async (context) => {
        const bytes = new Uint8Array(await context.req.arrayBuffer());
        const sheet = await readSheet({ name: "answers.xlsx", bytes }, bytes.length, 16 << 20);
        if (sheet.kind !== "records")
          throw new PlimsollError("unreadable", "expected the workbook that was sent out, met another file; choose it again");
        const records: (readonly string[])[] = [];
        for await (const record of sheet.records) records.push(record);
        const { id, answers } = readQuestionnaireRecords(records);
        const { answered, of } = await answerQuestionnaire(await desk.workspace(), id, answers, context.req.valid("query").by);
        return context.json({ answered, of });
      },
    )
    .post("/questionnaires/:id/close", says("Closes it and takes its link back", z.object({ state: z.string() })), async (context) => {
      const { state } = await closeQuestionnaire(await desk.workspace(), context.req.param("id"));
      return context.json({ state });
    });
}

/** The page of whoever answers, by link and without an account. It opens one questionnaire and nothing else. */
export function questionRoutes(desk: Desk): Hono {
  const { now, reach = onThisMachine } = desk.parts;
  const limit = limitAttempts({ most: 60, time: 10 * 60_000, now, reach });
  return new Hono()
    .get("/questions", limit, says("The questionnaire that a link opens", questionsAnswer), async (context) => {
      const workspace = await findLinkWorkspace(desk.parts, tokenOf(context), "vendor by link");
      const row = await openQuestionnaire(workspace, tokenOf(context));
      const { company } = await readRulesOf(workspace);
      const logo = await workspace.store.read(workspace.organisation, readLogo);
      const shown = questions.map(({ id, group, text, answer, why }) => ({ id, group, text, answer, why }));
      const { until, answeredBy, answers } = row;
      const { name: vendor } = await workspace.store.read(workspace.organisation, (transaction) =>
        findVendor(transaction, workspace.catalog, row.vendor),
      );
      return context.json({
        vendor,
        company: company.name,
        logo: logo === null ? "" : logoAddress(logo),
        until,
        answeredBy,
        answers,
        questions: shown,
      });
    })
    .post("/questions", limit, says("Takes the answers", counted), takes(answersBody), async (context) => {
      const token = tokenOf(context);
      const { by, answers } = context.req.valid("json");
      const { answered, of } = await answerByLink(await findLinkWorkspace(desk.parts, token, "vendor by link"), token, answers, by);
      return context.json({ answered, of });
    });
}

/** The token stands in a header, so that it is in no log of addresses. */
function tokenOf(context: Context): string {
  return context.req.header("plimsoll-link") ?? "";
}
