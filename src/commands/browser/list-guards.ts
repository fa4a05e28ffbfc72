import { guardedBrowsers } from "../../storage/browser-collections.ts";
import type { GuardedBrowser } from "../../storage/browser-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** The guard's roll-out by counts; never which person or machine. */
export interface GuardCounts {
  readonly browsers: number;
  readonly seenToday: number;
  readonly seenThisWeek: number;
  readonly byPolicy: number;
  readonly withFault: number;
  readonly faults: readonly Count[];
  readonly versions: readonly Count[];
  readonly modes: readonly Count[];
  readonly kinds: readonly Count[];
  readonly policies: readonly Count[];
  readonly lastSeen: string | null;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

const day = 86_400_000;

/** Sums up the browsers that exchanged with this server. */
export async function countGuards(transaction: ReadTransaction, now: Date): Promise<GuardCounts> {
  const rows = await transaction.list(guardedBrowsers, { orderBy: "lastSeen", descending: true });
  const seenSince = (days: number): number => rows.filter(({ lastSeen }) => now.getTime() - Date.parse(lastSeen) < days * day).length;
  return {
    browsers: rows.length,
    seenToday: seenSince(1),
    seenThisWeek: seenSince(7),
    byPolicy: rows.filter(({ isByPolicy }) => isByPolicy).length,
    withFault: rows.filter(({ fault }) => fault !== "").length,
    faults: countBy(
      rows.filter(({ fault }) => fault !== ""),
      ({ fault }) => fault,
    ),
    versions: countBy(rows, ({ version }) => version),
    modes: countBy(rows, ({ mode }) => mode),
    kinds: countBy(rows, ({ browser }) => browser),
    policies: countBy(rows, ({ policyVersion }) => policyVersion),
    lastSeen: rows[0]?.lastSeen ?? null,
  };
}

function countBy(rows: readonly GuardedBrowser[], nameOf: (row: GuardedBrowser) => string): readonly Count[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
