import { existsSync, readFileSync } from "node:fs";
import type { Flow } from "../../core/ledger/flow.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { guardedBrowsers } from "../../storage/browser-collections.ts";
import type { GuardedBrowser } from "../../storage/browser-collections.ts";
import { flows as flowRows } from "../../storage/collections.ts";
import { askException } from "../decide/change-exceptions.ts";
import { makeRequestOfFlow, markFalseAlarm } from "../decide/mark-false-alarm.ts";
import { pathOfSnapshot, readSnapshotVersion } from "../decide/policy-snapshot.ts";
import { recordReadings } from "../inventory/record-readings.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { spoolFlow } from "../ledger/spool-flow.ts";
import { digestOf } from "./enrol-guard.ts";
import { makeUseReading } from "./make-use-reading.ts";
import type { SeenUse } from "./make-use-reading.ts";

/** What a browser hands over: flows without content, what people said of them, tools seen in use, and how it is doing. */
export interface Exchange {
  readonly flows: readonly Flow[];
  readonly alarms: readonly { readonly flow: string; readonly why: string; readonly wants: "rule" | "exception" }[];
  readonly uses: readonly SeenUse[];
  readonly health: Pick<GuardedBrowser, "browser" | "version" | "mode" | "policyVersion" | "team" | "fault" | "isByPolicy">;
}

/** Where an exchange is kept. */
export interface ExchangeDesk {
  readonly workspace: Workspace;
  readonly home: string;
  /** Empties the spool into the ledger. */
  flush(): Promise<void>;
}

/** Takes what a browser hands over, and answers the signed policy where it has another; null for a token nobody knows. */
export async function takeExchange(
  token: string,
  exchange: Exchange,
  desk: ExchangeDesk,
): Promise<{ readonly policy: string | null } | null> {
  const { workspace, home } = desk;
  const row = await findRow(token, workspace);
  if (row === null) return null;
  const lastSeen = workspace.now().toISOString();
  await workspace.store.write(workspace.organisation, (transaction) =>
    transaction.put(guardedBrowsers, { ...row, ...exchange.health, lastSeen }),
  );
  // Whoever sends them, they are flows of a browser, and name no person.
  for (const { person: _, ...flow } of exchange.flows) spoolFlow(home, { ...flow, point: "browser" });
  if (exchange.flows.length > 0 || exchange.alarms.length > 0) await desk.flush();
  for (const alarm of exchange.alarms) await takeAlarm(alarm, workspace);
  if (exchange.uses.length > 0) await recordReadings(workspace, [makeUseReading(exchange.uses, `browser ${row.id.slice(-8)}`)]);
  return { policy: readNewPolicy(home, exchange.health.policyVersion) };
}

async function findRow(token: string, { store, organisation }: Workspace): Promise<GuardedBrowser | null> {
  const [row] = await store.read(organisation, (transaction) => transaction.list(guardedBrowsers, { where: { token: digestOf(token) } }));
  return row ?? null;
}

// What speaks of a flow that was never held, or that nobody has, is dropped: the browser would send it for ever.
async function takeAlarm({ flow, why, wants }: Exchange["alarms"][number], workspace: Workspace): Promise<void> {
  try {
    if (wants === "rule") await markFalseAlarm(flow, why, workspace);
    else {
      const row = await workspace.store.read(workspace.organisation, (transaction) => transaction.get(flowRows, flow));
      if (row !== undefined) await askException(await makeRequestOfFlow(row, why, workspace), workspace);
    }
  } catch (error) {
    if (!(error instanceof PlimsollError) || (error.code !== "bad-input" && error.code !== "not-found")) throw error;
  }
}

function readNewPolicy(home: string, known: string): string | null {
  const path = pathOfSnapshot(home);
  if (!existsSync(path) || readSnapshotVersion(home) === known) return null;
  return readFileSync(path, "utf8");
}
