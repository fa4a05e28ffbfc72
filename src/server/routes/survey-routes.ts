import { Hono } from "hono";
import type { Context } from "hono";
import { readLogo } from "../../commands/guide/read-logo.ts";
import { readRules } from "../../commands/inventory/read-rules.ts";
import { answerSurvey, openSurvey } from "../../commands/surveys/answer-survey.ts";
import { makeSurvey } from "../../commands/surveys/make-survey.ts";
import { closeSurvey, listSurveys, remindSurvey } from "../../commands/surveys/survey-status.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { logoAddress } from "../../core/reports/logo.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { findLinkWorkspace } from "../find-link-workspace.ts";
import { pageOrigin } from "../guard-requests.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { onThisMachine } from "../reach.ts";
import { madeSurvey, remindedAnswer, surveyBody, surveyPage, surveyReply, surveyRow, surveysAnswer, surveyTaken } from "../survey-types.ts";

/** What a link to a survey opens, and nothing else. The token comes in a header, so that no log of addresses holds it. */
export function surveyLinkRoutes(desk: Desk): Hono {
  const limit = limitAttempts({ most: 60, time: 10 * 60_000, now: desk.parts.now, reach: desk.parts.reach ?? onThisMachine });
  return new Hono()
    .get("/survey", limit, says("The questions of a survey", surveyPage), async (context) => {
      const workspace = await findLinkWorkspace(desk.parts, tokenOf(context), "survey");
      const { survey, isPersonal } = await openSurvey(workspace, tokenOf(context));
      const { company } = await workspace.store.read(workspace.organisation, readRules);
      const logo = await workspace.store.read(workspace.organisation, readLogo);
      const { title, amnesty, until } = survey;
      const tools = survey.tools.map(({ tool, name }) => ({ tool, name }));
      const shown = { company: company.name, logo: logo === null ? "" : logoAddress(logo) };
      return context.json({ ...shown, title, amnesty, until, isPersonal, tools });
    })
    .post("/survey", limit, says("Answers a survey", surveyTaken), takes(surveyReply), async (context) =>
      context.json(
        await answerSurvey(await findLinkWorkspace(desk.parts, tokenOf(context), "survey"), tokenOf(context), context.req.valid("json")),
      ),
    );
}

/** Making, following and closing surveys. */
export function surveyRoutes(desk: Desk): Hono {
  const addressOf = (context: Context, token: string): string => `${pageOrigin(context, desk.parts)}/survey#${token}`;
  return new Hono()
    .get("/surveys", says("How far the surveys are", surveysAnswer), async (context) => {
      const rows = await listSurveys(await desk.workspace());
      return context.json({ rows: rows.map(copyRow), total: rows.length });
    })
    .post("/surveys", says("Makes a survey out of the gaps; its links are shown once", madeSurvey), takes(surveyBody), async (context) => {
      const { survey, links } = await makeSurvey(await desk.workspace(), context.req.valid("json"));
      return context.json({ id: survey.id, links: links.map(({ person, token }) => ({ person, link: addressOf(context, token) })) });
    })
    .post("/surveys/:id/close", says("Closes a survey", surveyRow), async (context) =>
      context.json(copyRow(await closeSurvey(await desk.workspace(), context.req.param("id")))),
    )
    .post("/surveys/:id/remind", says("Reminds those who were asked by name and did not answer", remindedAnswer), async (context) => {
      const send = await desk.parts.mail?.();
      if (send == null)
        throw new PlimsollError("refused", "expected a mail server in Settings, met none; name one, or pass the link on yourself");
      const sent = await remindSurvey(await desk.workspace(), context.req.param("id"), send, (token) => addressOf(context, token));
      return context.json({ sent });
    });
}

function copyRow(row: Awaited<ReturnType<typeof closeSurvey>>) {
  return { ...row, tools: row.tools.map((tool) => ({ ...tool })) };
}

function tokenOf(context: Context): string {
  return context.req.header("plimsoll-link") ?? "";
}
