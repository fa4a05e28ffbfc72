import { randomUUID } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { people } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { surveyAnswers, surveys } from "../../storage/people-collections.ts";
import type { SurveyAnswerRow, SurveyRow } from "../../storage/people-collections.ts";
import { tellTool } from "../inventory/tell-tool.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { noteOpened, openLink } from "../links/open-link.ts";

/** What a person answers: each tool with one tap, other tools by name, team and person only as far as they want. */
export interface SurveyReply {
  readonly uses: SurveyAnswerRow["uses"];
  /** Names of other tools and whose account each is on. */
  readonly others: readonly { readonly name: string; readonly account: "company" | "personal" }[];
  readonly team: string;
}

/** The survey that a token opens. Throws with words for its holder where it opens nothing. */
export async function openSurvey(
  workspace: Workspace,
  token: string,
): Promise<{ readonly survey: SurveyRow; readonly isPersonal: boolean }> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const link = await openLink(open, "survey", token, workspace.now());
    await noteOpened(open, link, workspace.now());
    const [id = "", person = ""] = link.object.split("|");
    return { survey: await findOpen(open, id), isPersonal: person !== "" };
  });
}

/**
 * Keeps an answer and makes sightings of what is used. Whoever has a link of their own replaces what they said before; with the
 * link that goes round nobody is named, and each answer counts as another person's.
 */
export async function answerSurvey(workspace: Workspace, token: string, reply: SurveyReply): Promise<{ readonly told: number }> {
  const { survey, person, team } = await workspace.store.write(workspace.organisation, async (open) => {
    const link = await openLink(open, "survey", token, workspace.now());
    const [id = "", who = ""] = link.object.split("|");
    const found = await findOpen(open, id);
    const listed = who === "" ? undefined : (await open.get(people, who))?.person.team;
    const known = new Set(found.tools.map(({ tool }) => tool));
    const row: SurveyAnswerRow = {
      ...{ id: `${id}|${who === "" ? randomUUID() : who}`, survey: id, person: who, at: workspace.now().toISOString() },
      team: listed ?? reply.team.trim(),
      uses: reply.uses.filter(({ tool }) => known.has(tool)),
      others: reply.others.map(({ name }) => name).join(", "),
    };
    await open.put(surveyAnswers, row);
    return { survey: found, person: who, team: row.team };
  });
  const used = reply.uses.flatMap(({ tool, use }) => {
    const asked = survey.tools.find((each) => each.tool === tool);
    return use === "no" || asked === undefined ? [] : [{ tool: asked.tool, account: use }];
  });
  const told = [...used, ...reply.others.map(({ name, account }) => ({ tool: name, account }))].filter(({ tool }) => tool.trim() !== "");
  for (const { tool, account } of told)
    await tellTool(
      { ...workspace, by: "survey" },
      { tool, account, plan: account === "personal" ? "personal" : "unknown", team, purpose: "", person },
    );
  return { told: told.length };
}

async function findOpen(open: ReadTransaction, id: string): Promise<SurveyRow> {
  const survey = await open.get(surveys, id);
  if (survey?.state === "open") return survey;
  throw new PlimsollError("refused", "expected a survey that is still open, met one that was closed; thank you all the same");
}
