import { localDay } from "../../core/decide/local-day.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { compareEntries } from "../../core/reports/compare-entries.ts";
import type { Since } from "../../core/reports/write-since-paper.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readRules } from "../inventory/read-rules.ts";
import { readRollUps } from "../ledger/list-points.ts";
import { openMoment } from "../past/open-past.ts";
import { listOpen } from "./list-open.ts";
import { sincePlaces } from "./since-places.ts";

/**
 * What changed since a moment (ISO time; a day counts from its beginning in UTC; empty: since the beginning): uses, verdicts, agreements,
 * incidents, rules, exceptions, requests and tasks. Both moments are read by the same readers, so what differs is what a
 * person would have seen differ. Throws `bad-input` for a time that is none or lies ahead.
 */
export async function readSince(workspace: Workspace, from: string): Promise<Since> {
  const made = workspace.now();
  const { company } = await workspace.store.read(workspace.organisation, readRules);
  const moment = from === "" ? new Date(0) : readMoment(from, made);
  const then = openMoment(workspace, moment, company.timeZone);
  const sections = [];
  for (const { read, ...place } of sincePlaces)
    sections.push({ ...place, rows: compareEntries(from === "" ? [] : await read(then), await read(workspace)) });
  return {
    ...{ company: company.name, from: from === "" ? "" : moment.toISOString(), made: made.toISOString(), sections },
    decisions: await countDecisions(workspace, from === "" ? undefined : localDay(moment.getTime(), company.timeZone)),
    open: await listOpen(workspace),
  };
}

function readMoment(from: string, now: Date): Date {
  const moment = new Date(from);
  const isTime =
    /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(from) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(from.slice(0, 10));
  if (!isTime || moment > now)
    throw new PlimsollError(
      "bad-input",
      `expected a day up to today like 2026-03-31, met ${JSON.stringify(from.slice(0, 40))}; correct it`,
    );
  return moment;
}

async function countDecisions({ store, organisation }: Workspace, from: string | undefined): Promise<Since["decisions"]> {
  const sums = await store.read(organisation, (open) => readRollUps(open, from === undefined ? {} : { from }));
  const count = (verdict: string): number => sums.reduce((sum, row) => sum + (row.decision === verdict ? row.flows : 0), 0);
  return { allow: count("allow"), redact: count("redact"), ask: count("ask"), block: count("block") };
}
