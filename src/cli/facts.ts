import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { UpdateEffect } from "../commands/facts/take-update.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

const options = { json: { type: "boolean" }, key: { type: "string" }, label: { type: "string" } } as const;

/** `plimsoll facts`: fresh facts and incidents as one signed file. */
export const facts: CliWord = {
  name: "facts",
  summary: "shows and takes a signed update of facts and incidents",
  help: `plimsoll facts show|take FILE [--key KEY] [--json]
plimsoll facts sign FILE
plimsoll facts keys [--json]
plimsoll facts trust KEY [--label WHOSE]
plimsoll facts distrust KEY

Facts of vendors and incidents come as one signed file, when you say so and never by themselves.

  show FILE    what it would change for you: facts of your vendors, load lines, incidents
  take FILE    takes it, as one change that can be undone; one that is unsigned, changed, or not
               newer than the last is refused
      --key    the public key it must be signed with, where it is not a maintainer's
  keys         the keys whose updates are taken: the maintainers' (none is published yet) and yours
  trust KEY    takes updates signed by this key from now on: of a consultant, of your own
  sign FILE    prints it signed with the key of this home folder: for those who look after others

Example: plimsoll facts show update-12.json --key MCowBQYDK2VwAyEA…`,
  changesStore: (args) => ["take", "trust", "distrust"].includes(args[0] ?? ""),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, file, extra] = positionals;
    if (verb === "keys" || verb === "trust" || verb === "distrust") return changeKeys(verb, file, values, surroundings);
    if ((verb !== "show" && verb !== "take" && verb !== "sign") || file === undefined || extra !== undefined)
      throw new PlimsollError(
        "bad-input",
        `expected show, take or sign and one file, keys, trust or distrust, met ${JSON.stringify(positionals.join(" "))}; see plimsoll facts --help`,
      );
    const content = await readContent(file, surroundings);
    if (verb === "sign") return sign(content, surroundings);
    const [{ readFactUpdate }, { previewUpdate, takeUpdate }] = await Promise.all([
      import("../commands/facts/fact-update.ts"),
      import("../commands/facts/take-update.ts"),
    ]);
    const workspace = await openWorkspace(surroundings);
    const { listTrustedKeys } = await import("../commands/facts/trusted-keys.ts");
    const update = readFactUpdate(content, values.key, ...(await listTrustedKeys(workspace)).map(({ id }) => id));
    const effect = verb === "show" ? await previewUpdate(workspace, update) : await takeUpdate(workspace, update);
    surroundings.stdout.write(values.json === true ? `${JSON.stringify(effect)}\n` : sayEffect(effect, verb === "take"));
    return 0;
  },
};

async function changeKeys(
  verb: "keys" | "trust" | "distrust",
  key: string | undefined,
  { label = "", json }: { readonly label?: string | undefined; readonly json?: boolean | undefined },
  surroundings: Surroundings,
): Promise<number> {
  const [{ addTrustedKey, listTrustedKeys, removeTrustedKey }, { maintainerKeys }, workspace] = await Promise.all([
    import("../commands/facts/trusted-keys.ts"),
    import("../commands/facts/maintainer-keys.rows.ts"),
    openWorkspace(surroundings),
  ]);
  if (verb !== "keys" && key === undefined)
    throw new PlimsollError("bad-input", `expected a public key after "${verb}", met nothing; see plimsoll facts --help`);
  if (verb === "trust") await addTrustedKey(workspace, key ?? "", label);
  if (verb === "distrust") await removeTrustedKey(workspace, key ?? "");
  const own = await listTrustedKeys(workspace);
  const maintainers =
    maintainerKeys.length === 0 ? ["No key of the maintainers is published yet."] : maintainerKeys.map((one) => `${one}  maintainers`);
  const lines = [...maintainers, ...own.map(({ id, label: whose, at }) => `${id}  ${whose || "yours"}, since ${at.slice(0, 10)}`)];
  surroundings.stdout.write(json === true ? `${JSON.stringify({ maintainers: maintainerKeys, own })}\n` : `${lines.join("\n")}\n`);
  return 0;
}

async function sign(content: string, surroundings: Surroundings): Promise<number> {
  const [{ signFactUpdate }, { readSigner }] = await Promise.all([
    import("../commands/facts/fact-update.ts"),
    import("../commands/ledger/ledger-key.ts"),
  ]);
  surroundings.stdout.write(`${JSON.stringify(signFactUpdate(content, readSigner(surroundings.home)), null, 2)}\n`);
  return 0;
}

async function readContent(file: string, { stdin, cwd }: Surroundings): Promise<string> {
  if (file === "-") return readAll(stdin);
  try {
    return await readFile(resolve(cwd, file), "utf8");
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a file that can be read, met ${file}, which cannot be opened; check its name`, cause);
  }
}

function sayEffect({ number, made, facts: count, incidents, touched, lines, happened }: UpdateEffect, isTaken: boolean): string {
  const said = [
    `Update ${number} of ${made.slice(0, 10)}${isTaken ? " is taken" : ""}: ${count} facts, ${incidents} incidents. For you:`,
    ...touched.map(({ vendor, says, from, to }) => `  ${vendor}: ${says} (${from === "" ? "not known" : from} → ${to})`),
    ...lines.map(({ name, before, after }) => `  ${name} may carry ${after ?? "nothing"} instead of ${before ?? "nothing"}`),
    ...happened.map(({ vendor, title, level }) => `  ${level}: ${vendor}: ${title}`),
  ];
  if (said.length === 1) said.push("  nothing changes");
  return `${said.join("\n")}\n`;
}
