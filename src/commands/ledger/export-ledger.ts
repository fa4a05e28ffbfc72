import type { Flow } from "../../core/ledger/flow.ts";
import { writeOcsf } from "../../core/ledger/write-ocsf.ts";
import type { OcsfLink, OcsfParts } from "../../core/ledger/write-ocsf.ts";
import { flows } from "../../storage/collections.ts";
import type { FlowRow } from "../../storage/collections.ts";
import { disarmCell } from "../inventory/write-register-csv.ts";
import type { Store } from "../../storage/contract.ts";

export const ledgerFormats = ["jsonl", "csv", "ocsf"] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

/** Which flows, and what OCSF needs. Times are ISO, half-open. */
export interface ExportDesk extends Omit<OcsfParts, "organisation"> {
  readonly store: Store;
  readonly organisation: string;
  readonly from?: string;
  readonly to?: string;
}

const batch = 1000;
const columns = [
  ...["id", "at", "point", "tool", "vendor", "plan", "account", "team", "person", "purpose", "class", "basis", "base"],
  ...["types", "counts", "fixed", "bytes", "decision", "action", "mode", "policyVersion", "session", "prompt"],
] as const;

/** The ledger's rows as lines, oldest first, a batch at a time: JSON Lines, CSV with a head line, or OCSF events. */
export async function* exportLedger(format: LedgerFormat, desk: ExportDesk): AsyncGenerator<string> {
  if (format === "csv") yield `${columns.join(",")}\r\n`;
  let link: OcsfLink | null = null;
  for await (const flow of readFlows(desk)) {
    if (format === "jsonl") yield `${JSON.stringify(flow)}\n`;
    else if (format === "csv") yield `${columns.map((column) => cellOf(flow, column)).join(",")}\r\n`;
    else {
      const written = writeOcsf(flow, link, desk);
      link = written.link;
      yield `${JSON.stringify(written.event)}\n`;
    }
  }
}

// A cursor by time and id: rows that come in meanwhile move nothing.
async function* readFlows({ store, organisation, from, to }: ExportDesk): AsyncGenerator<Flow> {
  let at = from ?? "";
  let seen = new Set<string>();
  for (;;) {
    const range = { field: "at", from: at, ...(to === undefined ? {} : { to }) };
    const rows = await store.read(organisation, (transaction) =>
      transaction.list(flows, { range, orderBy: "at", limit: batch + seen.size }),
    );
    const fresh = rows.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const row of fresh) yield withoutChain(row);
    const last = fresh.at(-1)?.at ?? at;
    seen = new Set([...(last === at ? seen : []), ...fresh.filter((row) => row.at === last).map(({ id }) => id)]);
    at = last;
  }
}

function withoutChain({ day: _day, salt: _salt, number: _number, ...flow }: FlowRow): Flow {
  return flow;
}

function cellOf(flow: Flow, column: (typeof columns)[number]): string {
  if (!(column in flow)) return "";
  const value: unknown = Object.entries(flow).find(([name]) => name === column)?.[1];
  const text = Array.isArray(value) ? value.join(" ") : typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = typeof value === "string" ? disarmCell(text) : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
