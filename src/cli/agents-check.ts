import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkRepository, checkStaged } from "../commands/agents/repository/check-repository.ts";
import type { CheckedRepository } from "../commands/agents/repository/check-repository.ts";
import { sayEvasion } from "../core/evasion/find-evasions.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Surroundings } from "./contract.ts";

const options = { staged: { type: "boolean" }, json: { type: "boolean" }, "fail-on": { type: "string" } } as const;

/** `plimsoll agents check [FOLDER…]`: files of a repository that would lead a coding agent round hooks or gateway. */
export function runAgentsCheck(args: readonly string[], { cwd, stdout }: Surroundings): number {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const least = values["fail-on"] ?? "high";
  if (least !== "high" && least !== "medium" && least !== "never")
    throw new PlimsollError("bad-input", `expected --fail-on high, medium or never, met "${least}"; name one of these`);
  const folders = positionals.length === 0 ? ["."] : positionals;
  const checked = folders.map((folder) => ({
    folder,
    ...(values.staged === true ? checkStaged(resolve(cwd, folder)) : checkRepository(resolve(cwd, folder))),
  }));
  for (const one of checked) stdout.write(values.json === true ? `${JSON.stringify(one)}\n` : describe(one));
  const isMet = checked.some(({ evasions }) => evasions.some(({ severity }) => severity === "high" || least === "medium"));
  return least !== "never" && isMet ? 1 : 0;
}

function describe({ folder, evasions, files, skipped }: CheckedRepository & { readonly folder: string }): string {
  const head = evasions.length === 0 ? `Nothing in ${files} files of agents in ${folder} leads round hooks or gateway.` : "";
  const lines = evasions.map((one) => `${one.severity === "high" ? "High" : "Look"}: ${sayEvasion(one)}`);
  return [head, ...lines, ...skipped.map(({ place, why }) => `Not looked at: ${place}, ${why}`), ""]
    .filter((line, at, all) => line !== "" || at === all.length - 1)
    .join("\n");
}
