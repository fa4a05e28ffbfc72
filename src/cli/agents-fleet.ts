import { parseArgs } from "node:util";
import { isReportDue, joinFleet, leaveFleet, reportMachine } from "../commands/agents/fleet/report-machine.ts";
import { readEnrolmentWord } from "../commands/browser/enrolment-word.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { lookAtAgents } from "./agents-desk.ts";
import type { Surroundings } from "./contract.ts";

/** `plimsoll agents word|join|report|leave`: the fleet, from a machine's side. */
export async function runAgentsFleet(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { word: { type: "string" } }, allowPositionals: true });
  const [verb, address, extra] = positionals;
  const { home, stdout } = surroundings;
  if (extra !== undefined || (address !== undefined && verb !== "join"))
    throw new PlimsollError("bad-input", `expected nothing more after ${verb}, met "${extra ?? address}"; see plimsoll agents --help`);
  if (verb === "word") {
    stdout.write(`${readEnrolmentWord(home)}\n`);
    return 0;
  }
  if (verb === "leave") {
    stdout.write(leaveFleet(home) ? "This machine reports no more.\n" : "This machine did not report.\n");
    return 0;
  }
  if (verb === "join") {
    if (address === undefined || values.word === undefined)
      throw new PlimsollError("bad-input", "expected the server's address and --word, met less; see plimsoll agents --help");
    await joinFleet(home, address, values.word);
  }
  const isTaken = await reportNow(surroundings);
  if (isTaken === null)
    throw new PlimsollError("not-found", "expected a machine that joined, met none; run plimsoll agents join URL --word=WORD");
  stdout.write(
    isTaken ? "Reported: versions, tiers, modes and roads of this machine's agents.\n" : "The server did not take the report.\n",
  );
  return isTaken ? 0 : 1;
}

/** Reports now; null where this machine joined no server. */
export async function reportNow(surroundings: Surroundings): Promise<boolean | null> {
  return reportMachine(surroundings.home, await lookAtAgents(surroundings), process.platform, surroundings.now());
}

/** When a session begins: reports where that is due. Never throws, and never keeps anybody waiting for long. */
export async function reportWhenDue(surroundings: Surroundings): Promise<void> {
  if (isReportDue(surroundings.home, surroundings.now())) await reportNow(surroundings).catch(() => undefined);
}
