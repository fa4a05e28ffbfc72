import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Mercury account and card transactions; a negative amount is a payment. Columns: fixtures of beanhub-extract (debfe51, read 2026-11-23). */
export const mercury: ExportSource = makeExpenseSource({
  id: "mercury",
  title: "Mercury transactions (CSV)",
  howTo: {
    steps: ["In Mercury open Transactions", "Press Export, then CSV", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Date (UTC)", "Description", "Amount", "Source Account|Bank Description|Name On Card"],
      known: ["Status", "Source Account", "Reference", "Note", "Category", "GL Code"],
    },
  ],
  columns: {
    merchant: ["Description", "Bank Description"],
    date: ["Date (UTC)", "Timestamp"],
    amount: ["Amount"],
    person: ["Name On Card"],
    card: ["Last Four Digits"],
    currency: ["Original Currency"],
    type: ["Status"],
  },
  currency: "USD",
  spent: "negative",
  dates: "mdy",
});
