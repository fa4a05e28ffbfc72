import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { links } from "../../storage/link-collections.ts";
import { surveyAnswers, surveys } from "../../storage/people-collections.ts";
import type { SurveyAnswerRow, SurveyRow } from "../../storage/people-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { endLink } from "../links/open-link.ts";
import type { SendMail } from "../people/send-mail.ts";
import { makeSurveyLink } from "./make-survey.ts";

/** How far a survey is: counts, never who said what. */
export interface SurveyStatus {
  readonly id: string;
  readonly title: string;
  readonly state: SurveyRow["state"];
  readonly at: string;
  readonly until: string;
  readonly answered: number;
  /** People who got a link of their own; null where one link goes round. */
  readonly asked: number | null;
  readonly tools: readonly {
    readonly tool: string;
    readonly name: string;
    readonly company: number;
    readonly personal: number;
    readonly no: number;
  }[];
}

/** All surveys, the latest first. */
export async function listSurveys(workspace: Workspace): Promise<SurveyStatus[]> {
  return workspace.store.read(workspace.organisation, async (open) => {
    const rows = await open.list(surveys, { orderBy: "at", descending: true });
    const answers = Map.groupBy(await open.list(surveyAnswers), ({ survey }) => survey);
    return rows.map((row) => describe(row, answers.get(row.id) ?? []));
  });
}

function describe({ id, title, state, at, until, tools, sentTo }: SurveyRow, answers: readonly SurveyAnswerRow[]): SurveyStatus {
  const count = (tool: string, use: string): number =>
    answers.filter(({ uses }) => uses.some((each) => each.tool === tool && each.use === use)).length;
  return {
    ...{ id, title, state, at, until, answered: answers.length, asked: sentTo.length === 0 ? null : sentTo.length },
    tools: tools.map(({ tool, name }) => ({
      ...{ tool, name, company: count(tool, "company"), personal: count(tool, "personal"), no: count(tool, "no") },
    })),
  };
}

/** Closes a survey; its links open nothing from now on. */
export async function closeSurvey(workspace: Workspace, id: string): Promise<SurveyStatus> {
  await workspace.store.write(workspace.organisation, async (open) => {
    const survey = await findSurvey(open.get(surveys, id), id);
    const closed: SurveyRow = { ...survey, state: "closed" };
    await open.put(surveys, closed);
    for (const link of await open.list(links, { where: { kind: "survey" } }))
      if (link.object.startsWith(`${id}|`)) await endLink(open, link.id, workspace.now());
    const line = { object: `survey/${id}`, what: "closed the survey", field: "", from: "", to: "" };
    await recordChange(open, workspace, "closed a survey", [], [line]);
  });
  const [status] = (await listSurveys(workspace)).filter((row) => row.id === id);
  if (status === undefined) throw unknown(id);
  return status;
}

/** Sends each person who was asked by name and did not answer a new link by mail; the old one ends. Answers how many. */
export async function remindSurvey(
  workspace: Workspace,
  id: string,
  send: SendMail,
  addressOf: (token: string) => string,
): Promise<number> {
  const { survey, made } = await workspace.store.write(workspace.organisation, async (open) => {
    const found = await findSurvey(open.get(surveys, id), id);
    const answered = new Set((await open.list(surveyAnswers, { where: { survey: id } })).map(({ person }) => person));
    const waiting = found.state === "open" ? found.sentTo.filter((person) => !answered.has(person)) : [];
    for (const link of await open.list(links, { where: { kind: "survey", object: waiting.map((person) => `${id}|${person}`) } }))
      await endLink(open, link.id, workspace.now());
    const fresh: { person: string; token: string }[] = [];
    for (const person of waiting) fresh.push({ person, token: await makeSurveyLink(open, workspace, found, person) });
    return { survey: found, made: fresh };
  });
  for (const { person, token } of made) {
    const text = [`${survey.title} It takes two minutes, until ${survey.until}:`, addressOf(token), survey.amnesty].join("\n\n");
    await send({ to: person, subject: survey.title, text });
  }
  return made.length;
}

async function findSurvey(found: Promise<SurveyRow | undefined>, id: string): Promise<SurveyRow> {
  const row = await found;
  if (row === undefined) throw unknown(id);
  return row;
}

function unknown(id: string): PlimsollError {
  return new PlimsollError("not-found", `expected a survey that was made, met "${id}"; see plimsoll survey status`);
}
