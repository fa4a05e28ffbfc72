import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { findGaps } from "../../core/surveys/find-gaps.ts";
import type { Gap } from "../../core/surveys/find-gaps.ts";
import { believed, ownTools, people } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { surveys } from "../../storage/people-collections.ts";
import type { SurveyRow } from "../../storage/people-collections.ts";
import { findTool } from "../inventory/find-tool.ts";
import { makeId } from "../inventory/make-id.ts";
import { readFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { makeLink } from "../links/make-link.ts";

/** What the owner may say; everything else has its default. */
export interface SurveyWish {
  readonly title?: string | undefined;
  readonly amnesty?: string | undefined;
  /** Last day, inclusive; 14 days from now when left out. */
  readonly until?: string | undefined;
  /** Tools to ask about instead of the gaps. */
  readonly tools?: readonly string[] | undefined;
  /** A link for each person of the people list, so that those who did not answer can be reminded. */
  readonly isEach?: boolean | undefined;
}

/** The survey and its links: one that goes round, or one per person. Tokens are given back once and kept nowhere. */
export interface MadeSurvey {
  readonly survey: SurveyRow;
  readonly links: readonly { readonly person: string; readonly token: string }[];
}

const amnesty = "Nobody gets into trouble for an honest answer: we ask so that the tools you need are bought and set up properly.";
const lasting = 14;

/** Makes a survey out of the gaps of the register. Refuses one with nothing to ask, and one for each where the people list is empty. */
export async function makeSurvey(workspace: Workspace, wish: SurveyWish): Promise<MadeSurvey> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const tools =
      wish.tools === undefined || wish.tools.length === 0 ? await readGaps(open, workspace) : await nameTools(open, workspace, wish.tools);
    const now = workspace.now();
    const listed = wish.isEach === true ? (await open.list(people)).map(({ id }) => id) : [];
    if (wish.isEach === true && listed.length === 0)
      throw new PlimsollError("bad-input", "expected a people list to send links to, met none; read one first, or let one link go round");
    const survey: SurveyRow = {
      ...{ id: makeId(now), tools, state: "open", at: now.toISOString(), by: workspace.by, sentTo: listed },
      title: wish.title?.trim() || "Which AI tools do you use?",
      amnesty: wish.amnesty?.trim() ?? amnesty,
      until: readDay(wish.until, now),
    };
    await open.put(surveys, survey);
    const links: { person: string; token: string }[] = [];
    for (const person of listed.length === 0 ? [""] : listed)
      links.push({ person, token: await makeSurveyLink(open, workspace, survey, person) });
    const line = { object: `survey/${survey.id}`, what: `made a survey about ${tools.length} tools`, field: "", from: "", to: "" };
    await recordChange(open, workspace, "made a survey", [], [line]);
    return { survey, links };
  });
}

/** A link to a survey, of one person or for all. */
export async function makeSurveyLink(
  open: Parameters<typeof makeLink>[0],
  workspace: Workspace,
  { id, until }: SurveyRow,
  person: string,
): Promise<string> {
  const { token } = await makeLink(open, workspace, { kind: "survey", object: `${id}|${person}`, until: `${until}T23:59:59.999Z` });
  return token;
}

async function readGaps(open: ReadTransaction, workspace: Workspace): Promise<Gap[]> {
  const rows = await readRows(open, await readFacts(open, workspace));
  return findGaps(rows, (await open.get(believed, "believed"))?.tools ?? []);
}

async function nameTools(open: ReadTransaction, { catalog }: Workspace, asked: readonly string[]): Promise<Gap[]> {
  const own = await open.list(ownTools);
  return asked.map((name) => {
    const known = findTool(catalog, own, name);
    return { tool: known?.id ?? name.trim(), name: known?.name ?? name.trim(), why: "asked for by name" };
  });
}

function readDay(text: string | undefined, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  if (text === undefined) return new Date(now.getTime() + lasting * 86_400_000).toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)) || text < today)
    throw new PlimsollError("bad-input", `expected a day from today on, met "${text}"; write it like ${today}`);
  return text;
}
