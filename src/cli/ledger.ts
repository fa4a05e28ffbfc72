import { parseArgs } from "node:util";
import type { ChangedPart } from "../core/ledger/change-link.ts";
import type { LedgerCheck } from "../commands/ledger/verify-ledger.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  json: { type: "boolean" },
  head: { type: "string" },
  by: { type: "string" },
  format: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  "as-of": { type: "string" },
  rows: { type: "string" },
  "roll-ups": { type: "string" },
} as const;

type Values = ReturnType<typeof readArgs>["values"];

/** `plimsoll ledger`: the record of every decision. */
export const ledger: CliWord = {
  name: "ledger",
  summary: "checks, exports and prunes the record of every decision",
  help: `plimsoll ledger verify [--head H] [--json]
plimsoll ledger changes [--by WHO] [--as-of DAY] [--json]
plimsoll ledger export [--format jsonl|csv|ocsf] [--from DAY] [--to DAY | --as-of DAY]
plimsoll ledger retention [--rows DAYS] [--roll-ups DAYS] [--json]
plimsoll ledger prune [--rows DAYS] [--roll-ups DAYS]

Every decision is one row: when, who (a pseudonym), which tool, which class, which types and
how many, what was decided and done. Never content. The rows, and changes by
administrators, are tied into a chain.

verify    checks every link, row, signature and sum, and prints the head: keep it somewhere
          else. With --head, a head kept before, it also finds a ledger that was cut off or
          written anew. Exit code 1 where something does not fit.
changes   changes by administrators, newest first: who, what was asked for, which rows and fields;
          by digest, never what they say. They are links of the same chain, which verify checks
export    writes all rows to standard output: JSON Lines, CSV, or OCSF 1.9 events;
          --as-of DAY ends with that day in the company's time zone
retention says how long rows and roll-ups are kept, or sets it: 400 and 1096 days as shipped, rows
          183 at least. The running service removes what is older once a day; the chain still holds
prune     removes what is older now, by these numbers or by those given here

Example: plimsoll ledger verify --head "$(cat head-of-march.txt)"`,
  changesStore: (args) => args[0] === "prune" || (args[0] === "retention" && args.some((arg) => /^--(?:rows|roll-ups)/.test(arg))),
  async run(args, surroundings) {
    const { values, positionals } = readArgs(args);
    const [verb, ...rest] = positionals;
    if (rest.length > 0)
      throw new PlimsollError(
        "bad-input",
        `expected nothing after ${String(verb)}, met ${JSON.stringify(rest[0])}; see plimsoll ledger --help`,
      );
    if (verb === "verify") return verify(values, surroundings);
    if (verb === "changes") return listAll(values, surroundings);
    if (verb === "export") return writeOut(values, surroundings);
    if (verb === "prune") return prune(values, surroundings);
    if (verb === "retention") return retain(values, surroundings);
    throw new PlimsollError(
      "bad-input",
      `expected verify, changes, export, retention or prune, met ${JSON.stringify(verb ?? "nothing")}; see plimsoll ledger --help`,
    );
  },
};

function readArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function verify(values: Values, surroundings: Surroundings): Promise<number> {
  const head = values.head?.trim().toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new PlimsollError("bad-input", "expected --head with the 64 digits that verify printed, met another text; copy it again");
  const [{ verifyLedger }, { readPublicKey }, store] = await Promise.all([
    import("../commands/ledger/verify-ledger.ts"),
    import("../commands/ledger/ledger-key.ts"),
    surroundings.store(),
  ]);
  const { organisation, home, stdout } = surroundings;
  const check = await verifyLedger({ store, organisation, key: readPublicKey(home), ...(head === undefined ? {} : { head }) });
  stdout.write(values.json === true ? `${JSON.stringify(check)}\n` : sayCheck(check, head !== undefined));
  return check.ok ? 0 : 1;
}

function sayCheck({ ok, entries, head, signed, pruned, changes, faults }: LedgerCheck, hasHead: boolean): string {
  const removed = pruned === 0 ? "" : `, ${pruned} rows removed by retention`;
  const lines = ok
    ? [
        `The ledger holds: ${entries} entries, ${signed} of them under a signature${removed}${changes === 0 ? "" : `; ${changes} are changes by administrators`}.`,
        ...(hasHead ? ["The head given lies in the chain."] : []),
      ]
    : [
        `The ledger does not hold: ${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in ${entries} entries.`,
        ...faults.map(({ entry, what }) => (entry === 0 ? `  ${what}` : `  entry ${entry}: ${what}`)),
      ];
  return `${lines.join("\n")}\nHead: ${head}\n${hasHead || !ok ? "" : "Keep the head somewhere else; --head checks against it.\n"}`;
}

async function listAll(values: Values, surroundings: Surroundings): Promise<number> {
  const { listChanges } = await import("../commands/ledger/list-changes.ts");
  const { organisation, stdout } = surroundings;
  const asOf = values["as-of"];
  const store = asOf === undefined ? await surroundings.store() : await openPastStore(asOf, surroundings);
  const { rows, total } = await listChanges(store, organisation, { limit: 500, ...(values.by === undefined ? {} : { by: values.by }) });
  if (values.json === true) stdout.write(`${JSON.stringify({ rows, total })}\n`);
  else {
    stdout.write(
      `${total} ${total === 1 ? "change" : "changes"} by administrators${total > rows.length ? `, the latest ${rows.length} of them` : ""}.\n`,
    );
    for (const { at, by, action, parts } of rows)
      stdout.write(
        `${at}  ${by}  ${action}  ${parts.slice(0, 5).map(sayPart).join("; ")}${parts.length > 5 ? `; ${parts.length - 5} more` : ""}\n`,
      );
  }
  return 0;
}

function sayPart({ kind, id, before, after, fields }: ChangedPart): string {
  const what = kind === id ? kind : `${kind} ${id}`;
  if (before === "") return `${what} added`;
  return after === "" ? `${what} removed` : `${what}: ${fields.join(", ")}`;
}

async function writeOut(values: Values, surroundings: Surroundings): Promise<number> {
  const [{ exportLedger, ledgerFormats }, { readPublicKey }, { hashText }, store, catalog] = await Promise.all([
    import("../commands/ledger/export-ledger.ts"),
    import("../commands/ledger/ledger-key.ts"),
    import("../commands/ledger/hash-text.ts"),
    surroundings.store(),
    surroundings.catalog(),
  ]);
  const wanted = values.format ?? "jsonl";
  const format = ledgerFormats.find((name) => name === wanted);
  if (format === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected --format to be one of ${ledgerFormats.join(", ")}, met ${JSON.stringify(wanted)}; choose one`,
    );
  const { organisation, home, stdout } = surroundings;
  const range = { ...readDay("from", values.from), ...readDay("to", values.to) };
  const past = values["as-of"] === undefined ? store : await openPastStore(values["as-of"], surroundings);
  const nameOf = (tool: string): string => catalog.tools.get(tool)?.name ?? tool;
  const lines = exportLedger(format, { store: past, organisation, hash: hashText, authority: readPublicKey(home) ?? "", nameOf, ...range });
  for await (const line of lines) if (!stdout.write(line)) await new Promise((resolve) => stdout.once("drain", resolve));
  return 0;
}

async function openPastStore(day: string, surroundings: Surroundings) {
  const { openAsOf } = await import("./open-as-of.ts");
  return (await openAsOf(surroundings, day)).store;
}

function readDay<Name extends "from" | "to">(name: Name, value: string | undefined): { readonly [Key in Name]?: string } {
  if (value === undefined) return {};
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new PlimsollError("bad-input", `expected --${name} as a day like 2026-03-31, met ${JSON.stringify(value)}; correct it`);
  const found: { [Key in Name]?: string } = {};
  found[name] = new Date(value).toISOString();
  return found;
}

async function retain(values: Values, surroundings: Surroundings): Promise<number> {
  const [{ changeRetention, readRetention }, store] = await Promise.all([
    import("../commands/ledger/change-retention.ts"),
    surroundings.store(),
  ]);
  const { organisation, stdout } = surroundings;
  const kept = await readRetention(store, organisation);
  const wanted = {
    rowDays: readNumber("--rows", values.rows, kept.rowDays),
    rollUpDays: readNumber("--roll-ups", values["roll-ups"], kept.rollUpDays),
  };
  if (values.rows !== undefined || values["roll-ups"] !== undefined)
    await changeRetention(
      { store, organisation, catalog: await surroundings.catalog(), by: "command line", now: () => surroundings.now() },
      wanted,
    );
  stdout.write(
    values.json === true ? `${JSON.stringify(wanted)}\n` : `Rows are kept for ${wanted.rowDays} days, roll-ups for ${wanted.rollUpDays}.\n`,
  );
  return 0;
}

async function prune(values: Values, surroundings: Surroundings): Promise<number> {
  const [{ pruneLedger }, { readRetention }, { readSigner }, store, rules] = await Promise.all([
    import("../commands/ledger/prune-ledger.ts"),
    import("../commands/ledger/change-retention.ts"),
    import("../commands/ledger/ledger-key.ts"),
    surroundings.store(),
    surroundings.rules(),
  ]);
  const desk = {
    ...{ organisation: surroundings.organisation, timeZone: rules.company.timeZone, signer: readSigner(surroundings.home) },
    now: () => surroundings.now(),
  };
  const kept = await readRetention(store, surroundings.organisation);
  const retention = {
    rowDays: readNumber("--rows", values.rows, kept.rowDays),
    rollUpDays: readNumber("--roll-ups", values["roll-ups"], kept.rollUpDays),
  };
  const done = await pruneLedger(store, desk, retention, "command line");
  surroundings.stdout.write(
    values.json === true
      ? `${JSON.stringify(done)}\n`
      : done.rows + done.rollUps === 0
        ? "Nothing is older than its retention.\n"
        : `Removed ${done.rows} rows from before ${done.keptFrom} and ${done.rollUps} roll-ups.\n`,
  );
  return 0;
}

function readNumber(option: string, value: string | undefined, shipped: number): number {
  if (value === undefined) return shipped;
  if (!/^\d{1,6}$/.test(value))
    throw new PlimsollError("bad-input", `expected ${option} as a number of days, met ${JSON.stringify(value)}; correct it`);
  return Number(value);
}
