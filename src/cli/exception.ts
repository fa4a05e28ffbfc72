import { parseArgs } from "node:util";
import type { ExceptionDesk, ExceptionRequest } from "../commands/decide/change-exceptions.ts";
import { dataClasses } from "../core/model/data-class.ts";
import { planKinds } from "../core/model/plan.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { ExceptionRow } from "../storage/collections.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  json: { type: "boolean" },
  tool: { type: "string" },
  plan: { type: "string" },
  team: { type: "string" },
  class: { type: "string" },
  data: { type: "string", multiple: true },
  until: { type: "string" },
  owner: { type: "string" },
  why: { type: "string" },
} as const;

type Values = ReturnType<typeof readArgs>["values"];

/** `plimsoll exception`: dated, owned, scoped permissions. */
export const exception: CliWord = {
  name: "exception",
  summary: "asks for, approves, refuses and ends dated permissions",
  help: `plimsoll exception list [--json]
plimsoll exception ask --tool T --class CLASS --until DAY --owner O --why TEXT
                       [--plan P] [--team T] [--data TYPE …]
plimsoll exception approve ID
plimsoll exception refuse ID --why TEXT
plimsoll exception end ID [--why TEXT]
plimsoll exception false-alarm FLOW [--why TEXT]

A dated, owned permission that differs from the rule. An approved one takes effect at once and
ends by itself at 24:00 of its last day. Credentials are covered only where --data names them.
false-alarm says that a flow (its id stands in the message) was held wrongly: it is counted, and
proposes an exception for just what was found, for somebody to approve or refuse.

Example: plimsoll exception ask --tool claude-code --team support --class restricted --data iban
         --until 2026-12-31 --owner ana@example.com --why "refund backlog"`,
  changesStore: (args) => args.some((arg) => ["ask", "approve", "refuse", "end", "false-alarm"].includes(arg)),
  async run(args, surroundings) {
    const { values, positionals } = readArgs(args);
    const [verb = "list", id, extra] = positionals;
    if (extra !== undefined) throw new PlimsollError("bad-input", `expected one id, met ${positionals.length - 1}; name one`);
    const rows = await runVerb(verb, id, values, surroundings);
    const isList = verb === "list";
    surroundings.stdout.write(values.json === true ? `${JSON.stringify(isList ? rows : (rows[0] ?? null))}\n` : sayRows(rows, isList));
    return 0;
  },
};

function readArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function runVerb(verb: string, id: string | undefined, values: Values, surroundings: Surroundings): Promise<readonly ExceptionRow[]> {
  const commands = await import("../commands/decide/change-exceptions.ts");
  const desk: ExceptionDesk = {
    store: await surroundings.store(),
    organisation: surroundings.organisation,
    by: "command line",
    now: () => surroundings.now(),
  };
  if (verb === "list") return commands.listExceptions(desk);
  if (verb === "ask") return [await commands.askException(await readRequest(values, surroundings), desk)];
  if (verb !== "approve" && verb !== "refuse" && verb !== "end" && verb !== "false-alarm") {
    throw new PlimsollError(
      "bad-input",
      `expected list, ask, approve, refuse, end or false-alarm, met ${JSON.stringify(verb)}; see plimsoll exception --help`,
    );
  }
  if (id === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected the id of a request after plimsoll exception ${verb}, met none; see plimsoll exception list`,
    );
  if (verb === "false-alarm") return markAlarm(id, values, desk, surroundings);
  if (verb === "approve") return [(await commands.approveException(id, desk)).row];
  if (verb === "refuse") return [(await commands.refuseException(id, need(values.why, "--why"), desk)).row];
  return [(await commands.endException(id, values.why ?? "", desk)).row];
}

async function markAlarm(id: string, values: Values, desk: ExceptionDesk, surroundings: Surroundings): Promise<readonly ExceptionRow[]> {
  const { markFalseAlarm } = await import("../commands/decide/mark-false-alarm.ts");
  const row = await markFalseAlarm(id, values.why ?? "", { ...desk, catalog: await surroundings.catalog() });
  return row === null ? [] : [row];
}

async function readRequest(values: Values, surroundings: Surroundings): Promise<ExceptionRequest> {
  const [{ checkExceptionNames }, catalog, rules] = await Promise.all([
    import("../commands/decide/check-exception-names.ts"),
    surroundings.catalog(),
    surroundings.rules(),
  ]);
  const plan = values.plan === undefined ? null : oneOf(values.plan, planKinds, "--plan");
  const request: ExceptionRequest = {
    tool: need(values.tool, "--tool"),
    plan,
    team: values.team ?? "",
    class: oneOf(need(values.class, "--class"), dataClasses, "--class"),
    types: values.data ?? [],
    until: need(values.until, "--until"),
    owner: need(values.owner, "--owner"),
    why: need(values.why, "--why"),
  };
  return checkExceptionNames(request, catalog, rules);
}

function need(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === "")
    throw new PlimsollError("bad-input", `expected ${option}, met none; see plimsoll exception --help`);
  return value;
}

function oneOf<Name extends string>(value: string, names: readonly Name[], option: string): Name {
  const found = names.find((name) => name === value.toLowerCase());
  if (found === undefined)
    throw new PlimsollError("bad-input", `expected ${option} to be one of ${names.join(", ")}, met ${JSON.stringify(value)}; choose one`);
  return found;
}

function sayRows(rows: readonly ExceptionRow[], isList: boolean): string {
  if (rows.length === 0) return isList ? "No exceptions were asked for.\n" : "That was said already.\n";
  return rows
    .map((row) => {
      const scope = [row.tool, row.plan, row.team].filter((part) => part !== null && part !== "").join("/");
      return `${row.id}  ${row.state}  ${scope}  ${row.types.length > 0 ? row.types.join(", ") : `${row.class} data`}  until ${row.until}  ${row.owner}: ${row.why}\n`;
    })
    .join("");
}
