import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { UpdateEffect } from "../commands/facts/take-update.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

const options = { json: { type: "boolean" }, key: { type: "string" } } as const;

/** `plimsoll facts`: fresh facts and incidents as one signed file. */
export const facts: CliWord = {
  name: "facts",
  summary: "shows and takes a signed update of facts and incidents",
  help: `plimsoll facts show|take FILE [--key KEY] [--json]
plimsoll facts sign FILE

Facts of vendors and incidents come as one signed file, when you say so and never by themselves.

  show FILE    what it would change for you: facts of your vendors, load lines, incidents
  take FILE    takes it, as one change that can be undone; one that is unsigned, changed, or not
               newer than the last is refused
      --key    the public key it must be signed with, where it is not a maintainer's
  sign FILE    prints it signed with the key of this home folder: for those who look after others

Example: plimsoll facts show update-12.json --key MCowBQYDK2VwAyEA…`,
  changesStore: (args) => args.includes("take"),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, file, extra] = positionals;
    if ((verb !== "show" && verb !== "take" && verb !== "sign") || file === undefined || extra !== undefined)
      throw new PlimsollError(
        "bad-input",
        `expected show, take or sign and one file, met ${JSON.stringify(positionals.join(" "))}; see plimsoll facts --help`,
      );
    const content = await readContent(file, surroundings);
    if (verb === "sign") return sign(content, surroundings);
    const [{ readFactUpdate }, { previewUpdate, takeUpdate }] = await Promise.all([
      import("../commands/facts/fact-update.ts"),
      import("../commands/facts/take-update.ts"),
    ]);
    const update = readFactUpdate(content, values.key);
    const workspace = await openWorkspace(surroundings);
    const effect = verb === "show" ? await previewUpdate(workspace, update) : await takeUpdate(workspace, update);
    surroundings.stdout.write(values.json === true ? `${JSON.stringify(effect)}\n` : sayEffect(effect, verb === "take"));
    return 0;
  },
};

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
