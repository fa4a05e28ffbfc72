import { existsSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { isFields } from "../../../core/hooks/read-field.ts";
import { PlimsollError } from "../../../core/model/plimsoll-error.ts";
import { replaceOwnerFile } from "../../ledger/make-owner-file.ts";
import { readAgentRecord } from "../agent-record.ts";
import type { AgentLook } from "../look-at-agent.ts";
import type { MachineReport } from "./take-report.ts";

const patience = 3000;
const dueAfter = 6 * 60 * 60 * 1000;

interface Fleet {
  readonly server: string;
  readonly token: string;
}

/** Enrols this machine at the company's server with the word that `plimsoll agents word` prints there. */
export async function joinFleet(home: string, server: string, word: string): Promise<void> {
  const url = URL.parse(server);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new PlimsollError("bad-input", `expected the server's address, met ${JSON.stringify(server)}; give it as https://…`);
  const answer = await post(new URL("/fleet/enrol", url), word, {}).catch((cause: unknown) => {
    throw new PlimsollError("unreadable", `expected an answer of ${url.host}, met none; check the address and try again`, cause);
  });
  const said: unknown = answer.status === 200 ? await answer.json().catch(() => null) : null;
  if (!isFields(said) || typeof said["token"] !== "string")
    throw new PlimsollError("refused", `expected the company's word, met ${answer.status} of ${url.host}; ask for plimsoll agents word`);
  replaceOwnerFile(fileOf(home), `${JSON.stringify({ server: url.origin, token: said["token"] })}\n`);
}

/** From now on this machine reports nowhere. False where it did not. */
export function leaveFleet(home: string): boolean {
  const was = existsSync(fileOf(home));
  rmSync(fileOf(home), { force: true });
  return was;
}

/** Whether this machine reports, and has not for some hours. */
export function isReportDue(home: string, now: Date): boolean {
  const stat = statSync(fileOf(home), { throwIfNoEntry: false });
  return stat !== undefined && now.getTime() - stat.mtimeMs > dueAfter;
}

/**
 * Tells the server how the agents of this machine stand: versions, tiers, modes, roads. No name, no path, no content.
 * `null` where this machine reports nowhere; false where the server did not take it. Never throws.
 */
export async function reportMachine(
  home: string,
  looks: readonly AgentLook[],
  system: MachineReport["system"],
  now: Date,
): Promise<boolean | null> {
  const fleet = readFleet(home);
  if (fleet === null) return null;
  try {
    const { verified } = readAgentRecord(home);
    const agents = looks.map((look) => ({
      ...{ agent: look.agent, version: look.version ?? "", mode: look.mode },
      tiers: look.tiers.filter(({ state }) => state === "installed" || state === "partly").map(({ tier }) => tier),
      holds: look.roads.filter(({ state }) => state === "holds").map(({ road }) => road),
      open: look.roads.filter(({ state }) => state === "open").map(({ road }) => road),
      verifiedAt: verified[look.agent]?.at ?? "",
      gaps: look.installed ? (look.warnings ?? []).filter(({ kind }) => kind === "gap").map(({ id }) => id) : [],
    }));
    const answer = await post(new URL("/fleet/report", fleet.server), fleet.token, { system, agents });
    if (answer.status !== 200) return false;
    utimesSync(fileOf(home), now, now);
    return true;
  } catch {
    return false;
  }
}

function post(address: URL, bearer: string, body: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body), redirect: "error", signal: AbortSignal.timeout(patience) });
}

function readFleet(home: string): Fleet | null {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(home), "utf8"));
    return isFields(value) && typeof value["server"] === "string" && typeof value["token"] === "string"
      ? { server: value["server"], token: value["token"] }
      : null;
  } catch {
    return null;
  }
}

function fileOf(home: string): string {
  return join(home, "fleet.json");
}
