import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Ramp card transactions. Columns: the public converter of usevenice/venice (format-ramp, read 2026-11-23); their order is not fixed. */
export const ramp: ExportSource = makeExpenseSource({
  id: "ramp",
  title: "Ramp transactions (CSV)",
  howTo: {
    steps: ["In Ramp open Transactions", "Choose the period and press Export, then CSV", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Merchant Name", "Amount", "Transaction Date|Transaction Time", "Card Last 4|Card Display Name|Ramp Category|User"],
      known: ["Ramp Category", "Memo", "External ID", "Transaction ID", "Receipts", "Location", "Accounting Category"],
      never: ["Brex Category"],
    },
  ],
  columns: {
    merchant: ["Merchant Name", "Merchant Description", "Accounting Merchant"],
    date: ["Transaction Date", "Transaction Time", "Clearing Date"],
    amount: ["Amount"],
    currency: ["Currency"],
    person: ["User", "Employee", "Cardholder"],
    card: ["Card Last 4", "Card Display Name"],
    team: ["Ramp Department", "Department"],
  },
  currency: "USD",
  spent: "positive",
  dates: "mdy",
});
