import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** American Express card activity as the United Kingdom has it: days first, pounds, Town/City and Postcode. Columns: public readers of the file (jbmilgrom/budget-interpreter, read 2026-11-23). */
export const amexUk: ExportSource = makeExpenseSource({
  id: "amex-uk",
  title: "American Express activity, United Kingdom (CSV)",
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
      required: ["Date", "Description", "Amount", "Town/City|Postcode"],
      known: [
        "Extended Details",
        "Appears On Your Statement As",
        "Address",
        "Town/City",
        "Postcode",
        "Country",
        "Reference",
        "Category",
        "Receipt",
      ],
    },
  ],
  columns: {
    merchant: ["Description", "Appears On Your Statement As"],
    date: ["Date"],
    amount: ["Amount"],
    person: ["Card Member"],
    card: ["Account #"],
  },
  currency: "GBP",
  spent: "positive",
  dates: "dmy",
});
