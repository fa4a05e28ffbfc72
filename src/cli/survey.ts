import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

/** `plimsoll survey`: questions to people, about the gaps only. */
export const survey: CliWord = {
  name: "survey",
  summary: "asks people about the gaps of the register, by link",
  help: `plimsoll survey make [--title TEXT] [--until DAY] [--tool T…] [--each] [--address URL] [--json]
plimsoll survey status [--json]
plimsoll survey close ID [--json]

make asks only what the register does not know: tools seen by weak signs, unknown
accounts and plans, what you believe in and nobody saw. The link opens a page of two
minutes on the running server, without an account.

  --until DAY    last day, 14 days from now when left out
  --tool T       asks about this tool instead of the gaps
  --each         a link for each person of the people list, who can then be reminded
  --address URL  where people reach the server; else the address it runs on

Example: plimsoll survey make --until 2026-12-18`,
  changesStore: (args) => args[0] === "make" || args[0] === "close",
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: {
        ...{ title: { type: "string" }, until: { type: "string" }, tool: { type: "string", multiple: true } },
        ...{ each: { type: "boolean" }, address: { type: "string" }, json: { type: "boolean" } },
      },
    });
    const [verb, id] = positionals;
    const json = values.json === true;
    if (verb === "make") return make(values, json, surroundings);
    if (verb === "status" || verb === undefined) return status(json, surroundings);
    if (verb === "close") return close(id, json, surroundings);
    throw new PlimsollError("bad-input", `expected make, status or close, met "${verb}"; run plimsoll survey --help`);
  },
};

interface Made {
  readonly title?: string | undefined;
  readonly until?: string | undefined;
  readonly tool?: readonly string[] | undefined;
  readonly each?: boolean | undefined;
  readonly address?: string | undefined;
}

async function make({ title, until, tool, each, address }: Made, json: boolean, surroundings: Surroundings): Promise<number> {
  const { makeSurvey } = await import("../commands/surveys/make-survey.ts");
  const made = await makeSurvey(await openWorkspace(surroundings), { title, until, tools: tool, isEach: each });
  const { findRunningServer } = await import("../storage/home-lock.ts");
  const running = findRunningServer(surroundings.home);
  const origin = address?.replace(/\/$/, "") ?? `http://127.0.0.1:${running?.port ?? 7391}`;
  const links = made.links.map(({ person, token }) => ({ person, link: `${origin}/survey#${token}` }));
  const { id, tools, until: last } = made.survey;
  if (json) surroundings.stdout.write(`${JSON.stringify({ id, until: last, tools, links })}\n`);
  else {
    const about = tools.length === 0 ? "nothing but other tools: the register has no gaps" : tools.map(({ name }) => name).join(", ");
    surroundings.stdout.write(
      `Survey ${id}, until ${last}, about ${about}.\n${links.map(({ person, link }) => `${person === "" ? "" : `${person}  `}${link}\n`).join("")}`,
    );
  }
  if (running === null)
    surroundings.stderr.write("No server runs on this home folder: start it, so that people can open the link (plimsoll start).\n");
  return 0;
}

async function status(json: boolean, surroundings: Surroundings): Promise<number> {
  const { listSurveys } = await import("../commands/surveys/survey-status.ts");
  const rows = await listSurveys(await openWorkspace(surroundings));
  if (json) for (const row of rows) surroundings.stdout.write(`${JSON.stringify(row)}\n`);
  else if (rows.length === 0) surroundings.stdout.write("No survey yet. Make one: plimsoll survey make\n");
  for (const row of json ? [] : rows) {
    const of = row.asked === null ? "" : ` of ${row.asked}`;
    surroundings.stdout.write(`${row.id}  ${row.state}, until ${row.until}: ${row.answered}${of} answered\n`);
    for (const { name, company, personal, no } of row.tools)
      surroundings.stdout.write(`  ${name}: ${company} with the company account, ${personal} privately, ${no} not\n`);
  }
  return 0;
}

async function close(id: string | undefined, json: boolean, surroundings: Surroundings): Promise<number> {
  if (id === undefined)
    throw new PlimsollError("bad-input", "expected the id of a survey after close, met nothing; see plimsoll survey status");
  const { closeSurvey } = await import("../commands/surveys/survey-status.ts");
  const row = await closeSurvey(await openWorkspace(surroundings), id);
  surroundings.stdout.write(json ? `${JSON.stringify(row)}\n` : `Closed, ${row.answered} answered.\n`);
  return 0;
}
