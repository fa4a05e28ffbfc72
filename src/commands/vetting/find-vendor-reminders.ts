import { findChase } from "../../core/vetting/next-chase.ts";
import { questionnaires, subProcessorLists, vettingFacts } from "../../storage/vetting-collections.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";
import { addDays } from "../../core/decide/local-day.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** Something with a date about a vendor. */
export interface VendorDate {
  readonly id: string;
  readonly vendor: string;
  /** ISO day. */
  readonly at: string;
  readonly kind: "questionnaire" | "objection" | "fact";
  readonly text: string;
  /** `7`, `3` or `1` day left, `over`, or null while early. */
  readonly stage: "7" | "3" | "1" | "over" | null;
}

/** Dates of vendors, soonest first: open questionnaires (asked for again 7, 3 and 1 days before), clocks to object, facts running out within 60 days. */
export async function findVendorDates(
  transaction: ReadTransaction,
  today: string,
  nameOf: (vendor: string) => string = (vendor) => vendor,
): Promise<VendorDate[]> {
  const open = (await transaction.list(questionnaires, { where: { state: "open" } })).map((row): VendorDate => ({
    ...{
      id: `questionnaire:${row.id}`,
      vendor: row.vendor,
      at: row.until,
      kind: "questionnaire",
      stage: findChase(row.until, today, false),
    },
    text: `Answers of ${nameOf(row.vendor)} are due${row.to === "" ? "" : ` (${row.to})`}`,
  }));
  const clocks = (await transaction.list(subProcessorLists)).flatMap((row): VendorDate[] =>
    row.objectUntil === "" || row.objectUntil < addDays(today, -30)
      ? []
      : [
          {
            id: `objection:${row.id}`,
            vendor: row.vendor,
            at: row.objectUntil,
            kind: "objection",
            stage: findChase(row.objectUntil, today, false),
            text: `Last day to object to ${row.added.join(", ")} at ${nameOf(row.vendor)}`,
          },
        ],
  );
  const soon = addDays(today, 60);
  const facts = (await transaction.list(vettingFacts)).flatMap((row): VendorDate[] =>
    row.ended !== "" || row.state !== "met" || row.expires === "" || row.expires > soon
      ? []
      : [
          {
            id: `fact:${row.id}`,
            vendor: row.vendor,
            at: row.expires,
            kind: "fact",
            stage: findChase(row.expires, today, false),
            text: `${basicsById.get(row.basic)?.label ?? row.basic} of ${nameOf(row.vendor)} runs out`,
          },
        ],
  );
  return [...open, ...clocks, ...facts].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}
