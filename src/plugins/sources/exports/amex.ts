import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** American Express card activity; a positive amount is a charge. Columns: public readers of the file (jbmilgrom/budget-interpreter, read 2026-11-23). */
export const amex: ExportSource = makeExpenseSource({
  id: "amex",
  title: "American Express activity (CSV)",
  howTo: {
    steps: [
      "Sign in and open Statements & Activity",
      'Press Download, choose CSV, and tick "Include all additional transaction details"',
      "Drop the file here",
    ],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Date", "Description", "Amount", "Card Member|Appears On Your Statement As|Extended Details"],
      never: ["Town/City", "Postcode"],
      known: ["Extended Details", "Address", "City/State", "Zip Code", "Country", "Reference", "Category", "Receipt"],
    },
  ],
  columns: {
    merchant: ["Description", "Appears On Your Statement As"],
    date: ["Date"],
    amount: ["Amount"],
    person: ["Card Member"],
    card: ["Account #"],
  },
  currency: "USD",
  spent: "positive",
  dates: "mdy",
});
