import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { AskDesk } from "../commands/decide/decide-request.ts";
import type { DecisionCall } from "../commands/decide/enforcement.ts";
import type { Decision } from "../core/model/decision.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { hintSlip } from "./hint-slip.ts";
import { sayDecision } from "./say-decision.ts";

const options = {
  tool: { type: "string" },
  plan: { type: "string" },
  account: { type: "string" },
  purpose: { type: "string" },
  team: { type: "string" },
  data: { type: "string", multiple: true },
  declared: { type: "string" },
  record: { type: "boolean" },
  json: { type: "boolean" },
} as const;

type Values = ReturnType<typeof readArgs>["values"];

/** `plimsoll ask`: may this go there? */
export const ask: CliWord = {
  name: "ask",
  summary: "may this data go to this tool: yes, no, or what has to change",
  help: `plimsoll ask --tool T [options] [FILE|-]

Answers whether data may go to a tool, with the reasons, the smallest change that
would flip the answer, and the approved alternative. Nothing is sent anywhere.

  --tool T            catalogue id or any name; a tool nobody knows may carry public data only
  --plan P            personal, team, enterprise, api, local, or the vendor's own name;
                      left out, the one plan in the rules, else unknown
  --account A         an address, a domain, company or personal
  --purpose P         what for, from the company's list
  --team T            whose team
  --data TYPE …       data types instead of a text (e-mail, credit-card, source-code …)
  --declared CLASS    what the data was said to be: public, internal or restricted
  --record            keeps the decision in the ledger (types and counts, never content)
  --json              answers JSON
  FILE                the text; - is standard input

Exit code 0: it may go. 1: it must be cleaned, somebody has to be asked, or it may not go.
2: the question could not be read.

Example: plimsoll ask --tool chatgpt --plan team --account ana@example.com notes.txt
         where it answers "Yes, once it is cleaned": plimsoll redact notes.txt`,
  changesStore: (args) => args.includes("--record"),
  async run(args, surroundings) {
    const { values, positionals } = readArgs(args);
    const { decision, unread } = await decideAsked(values, positionals, surroundings);
    surroundings.stdout.write(
      values.json === true
        ? `${JSON.stringify(unread.length > 0 ? { ...decision, unread } : decision)}\n`
        : sayDecision(decision, unread, positionals[0]),
    );
    return decision.decision === "allow" ? 0 : 1;
  },
};

function readArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function decideAsked(
  values: Values,
  files: readonly string[],
  surroundings: Surroundings,
): Promise<{ readonly decision: Decision; readonly unread: readonly Unread[] }> {
  if (values.tool === undefined || values.tool.trim() === "")
    throw new PlimsollError("bad-input", "expected --tool NAME, met none; say which tool is meant");
  if (files.length > 1) throw new PlimsollError("bad-input", `expected one file, met ${files.length}; ask about one at a time`);
  const [file] = files;
  const read = file === undefined ? { text: undefined, unread: [] } : await readText(file, surroundings);
  const [{ decideRequest }, catalog, rules] = await Promise.all([
    import("../commands/decide/decide-request.ts"),
    surroundings.catalog(),
    surroundings.rules(),
  ]);
  hintSlip(values.tool, catalog, surroundings);
  const { tool, plan, account, purpose, team, data, declared } = values;
  const said = { plan, account, purpose, team, data, declared, text: read.text };
  const call = { tool, point: "command-line", onlyAsked: true, ...withoutUndefined(said) };
  const types = surroundings.detectedTypes;
  const desk: AskDesk = {
    ...{ rules, catalog, classifier: () => surroundings.classifier(), now: () => surroundings.now() },
    ...(types === undefined ? {} : { detectedTypes: () => types() }),
  };
  const decision =
    values.record === true
      ? await decideKept(call, desk, surroundings)
      : (await decideRequest({ ...call, point: "person" }, desk)).decision;
  return { decision, unread: read.unread };
}

async function decideKept(call: DecisionCall, desk: AskDesk, surroundings: Surroundings): Promise<Decision> {
  const [{ decideAndRecord }, { readSigner }, { makeKeyedHash, readRedactionKey }, store] = await Promise.all([
    import("../commands/decide/decide-and-record.ts"),
    import("../commands/ledger/ledger-key.ts"),
    import("../commands/redact/redaction-key.ts"),
    surroundings.store(),
  ]);
  const { home, organisation } = surroundings;
  const keys = { hash: makeKeyedHash(readRedactionKey(home)), signer: readSigner(home) };
  return (await decideAndRecord(call, { ...desk, ...keys, store, organisation, showNames: false })).decision;
}

interface Unread {
  readonly place: string;
  readonly why: string;
}

async function readText(file: string, surroundings: Surroundings): Promise<{ readonly text: string; readonly unread: readonly Unread[] }> {
  const { openDocumentReader } = await import("../reading/documents/open-document-reader.ts");
  const reader = openDocumentReader();
  try {
    const { parts, unread } = await reader.read(file, await readBytes(file, surroundings));
    if (parts.length === 0 && unread.length > 0)
      throw new PlimsollError("unreadable", `expected a text, met ${file}, which is ${unread[0]?.why ?? "not readable"}`);
    return { text: parts.map(({ text }) => text).join("\n\n"), unread };
  } finally {
    await reader.close();
  }
}

async function readBytes(file: string, { stdin, cwd }: Surroundings): Promise<Uint8Array> {
  if (file === "-") return buffer(stdin);
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "an error";
    throw new PlimsollError("unreadable", `expected a readable file, met ${why} at ${file}; check the path`, error);
  }
}

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

function withoutUndefined<Value extends object>(value: Value): Defined<Value> {
  const kept: Defined<Value> = { ...value };
  for (const [key, one] of Object.entries(value)) if (one === undefined) Reflect.deleteProperty(kept, key);
  return kept;
}
