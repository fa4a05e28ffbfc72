import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { MessageTarget } from "../core/outbound/message.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeNamedFile } from "./write-named-file.ts";

const options = {
  json: { type: "boolean" },
  ics: { type: "string" },
  label: { type: "string" },
  from: { type: "string" },
  to: { type: "string", multiple: true },
  user: { type: "string" },
} as const;
type Values = { readonly json?: boolean | undefined; readonly ics?: string | undefined } & TargetValues;
type TargetValues = {
  readonly label?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string[] | undefined;
  readonly user?: string | undefined;
};

/** `plimsoll reminders`: everything with a date, and where it is told. */
export const reminders: CliWord = {
  name: "reminders",
  summary: "lists everything with a date, and sends one quiet digest where you say",
  help: `plimsoll reminders [list] [--json] [--ics FILE]
plimsoll reminders targets [--json]
plimsoll reminders add mail smtp[s]://HOST:PORT --from ADDRESS --to ADDRESS… [--user NAME]
plimsoll reminders add webhook|slack|teams [--label TEXT]
plimsoll reminders try|remove ID
plimsoll reminders send [--json]
plimsoll reminders checkpoint [--json]

  list        everything with a date, soonest first; --ics FILE writes a calendar
  add         a place outside that is told. Secrets come by standard input, never as arguments: the
              first line is the mail password or the webhook's address, the second the key that
              signs a webhook's body; they are kept sealed
  try         sends one short message to it
  send        sends each place what reached a new stage since its last digest; a running
              console does so once a day after 8. Connects to these places only
  checkpoint  signs the head of the ledger and sends it to each place: kept outside the house, it
              shows later whether the ledger was cut off or written anew

Example: plimsoll reminders add slack --label Security < webhook-address.txt`,
  changesStore: (args) => ["add", "remove", "send", "checkpoint", "try"].includes(args[0] ?? ""),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "list", what, server] = positionals;
    if (verb === "list") return list(values, surroundings);
    if (verb === "targets") return listAll(values, surroundings);
    if (verb === "add") return add(await readTarget(what, server, values, surroundings), values, surroundings);
    if (verb === "send") return send(values, surroundings);
    if (verb === "checkpoint") return sendHead(values, surroundings);
    if ((verb === "try" || verb === "remove") && what !== undefined) return change(verb, what, surroundings);
    throw new PlimsollError(
      "bad-input",
      `expected list, targets, add, try ID, remove ID, send or checkpoint, met "${verb}"; run \`plimsoll reminders --help\``,
    );
  },
};

async function list({ json, ics }: Values, surroundings: Surroundings): Promise<number> {
  const { readReminders } = await import("../commands/posture/read-reminders.ts");
  const rows = await readReminders(await openWorkspace(surroundings));
  if (ics !== undefined) {
    const { writeCalendar } = await import("../core/reminders/write-calendar.ts");
    await writeNamedFile(ics, writeCalendar(rows, surroundings.now().toISOString()), surroundings);
  }
  if (json === true) return print(surroundings, { rows, total: rows.length });
  for (const { at, text, owner, overdue } of rows)
    surroundings.stdout.write(
      `${at}  ${overdue ? "overdue  " : "         "}${text}${owner === "" ? "  (nobody is named)" : `  (${owner})`}\n`,
    );
  if (rows.length === 0) surroundings.stdout.write("Nothing has a date.\n");
  return 0;
}

async function listAll({ json }: Values, surroundings: Surroundings): Promise<number> {
  const { listTargets } = await import("../commands/reminders/change-targets.ts");
  const rows = await listTargets(await openWorkspace(surroundings), surroundings.home);
  if (json === true) return print(surroundings, rows);
  for (const { id, kind, label, place, fault } of rows)
    surroundings.stdout.write(`${id}  ${kind}  ${label === "" ? place : `${label}, ${place}`}${fault === "" ? "" : `  ${fault}`}\n`);
  if (rows.length === 0) surroundings.stdout.write("Nobody outside is told. `plimsoll reminders add --help` says how.\n");
  return 0;
}

async function readTarget(
  kind: string | undefined,
  server: string | undefined,
  values: TargetValues,
  surroundings: Surroundings,
): Promise<MessageTarget> {
  const [secret = "", key = ""] = await readSecrets(surroundings);
  if (kind === "mail")
    return { kind, server: server ?? "", user: values.user ?? "", password: secret, from: values.from ?? "", to: values.to ?? [] };
  if (kind === "webhook") return { kind, url: secret, key };
  if (kind === "slack" || kind === "teams") return { kind, url: secret };
  throw new PlimsollError(
    "bad-input",
    `expected mail, webhook, slack or teams after add, met "${kind ?? "nothing"}"; run \`plimsoll reminders --help\``,
  );
}

async function readSecrets({ stdin }: Surroundings): Promise<readonly string[]> {
  if ("isTTY" in stdin && stdin.isTTY === true) return [];
  return (await readAll(stdin)).split(/\r?\n/).map((line) => line.trim());
}

async function add(target: MessageTarget, { label, json }: Values, surroundings: Surroundings): Promise<number> {
  const { addTarget } = await import("../commands/reminders/change-targets.ts");
  const made = await addTarget(await openWorkspace(surroundings), surroundings.home, { label: label ?? "", target });
  if (json === true) return print(surroundings, made);
  surroundings.stdout.write(`Set: ${made.id}. Try it: plimsoll reminders try ${made.id}\n`);
  return 0;
}

async function change(verb: "try" | "remove", id: string, surroundings: Surroundings): Promise<number> {
  const workspace = await openWorkspace(surroundings);
  if (verb === "remove") await (await import("../commands/reminders/change-targets.ts")).removeTarget(workspace, id);
  else await (await import("../commands/reminders/send-digests.ts")).tryTarget(workspace, deskOf(surroundings), id);
  surroundings.stdout.write(verb === "remove" ? "Removed.\n" : "Sent.\n");
  return 0;
}

async function send({ json }: Values, surroundings: Surroundings): Promise<number> {
  const { sendDigests } = await import("../commands/reminders/send-digests.ts");
  const answers = await sendDigests(await openWorkspace(surroundings), deskOf(surroundings));
  if (json === true) print(surroundings, answers);
  else
    for (const { label, target, state, dates, fault } of answers)
      surroundings.stdout.write(
        `${label || target}: ${state}${state === "sent" ? `, ${dates} lines` : ""}${fault === "" ? "" : `: ${fault}`}\n`,
      );
  if (json !== true && answers.length === 0)
    surroundings.stdout.write("Nobody outside is told. `plimsoll reminders add --help` says how.\n");
  return answers.some(({ state }) => state === "failed") ? 2 : 0;
}

async function sendHead({ json }: Values, surroundings: Surroundings): Promise<number> {
  const [{ sendCheckpoint }, { readSigner }] = await Promise.all([
    import("../commands/reminders/send-checkpoint.ts"),
    import("../commands/ledger/ledger-key.ts"),
  ]);
  const answers = await sendCheckpoint(await openWorkspace(surroundings), deskOf(surroundings), readSigner(surroundings.home));
  if (json === true) print(surroundings, answers);
  else
    for (const { label, target, state, fault } of answers)
      surroundings.stdout.write(`${label || target}: ${state}${fault === "" ? "" : `: ${fault}`}\n`);
  return answers.some(({ state }) => state === "failed") ? 2 : 0;
}

function deskOf({ home, deliver }: Surroundings) {
  if (deliver === undefined)
    throw new PlimsollError("refused", "expected a way to deliver messages, met none here; run the word from plimsoll itself");
  return { home, origin: "", deliver };
}

function print({ stdout }: Surroundings, value: unknown): number {
  stdout.write(`${JSON.stringify(value)}\n`);
  return 0;
}
