import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Chase card and account activity; a negative amount is a charge. Columns: fixtures of beanhub-extract (debfe51, read 2026-11-23). */
export const chase: ExportSource = makeExpenseSource({
  id: "chase",
  title: "Chase card activity (CSV)",
  howTo: {
    steps: ["Sign in, open the card account and press Download account activity", "Choose CSV and the period", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Transaction Date", "Post Date", "Description", "Category", "Amount"],
      known: ["Memo", "Balance", "Check or Slip #"],
      never: ["Card No."],
    },
    {
      required: ["Details", "Posting Date", "Description", "Amount", "Type"],
      known: ["Memo", "Balance", "Check or Slip #"],
      never: ["Card No."],
    },
  ],
  columns: {
    merchant: ["Description"],
    date: ["Transaction Date", "Posting Date", "Post Date"],
    amount: ["Amount"],
    card: ["Card"],
    type: ["Type"],
  },
  currency: "USD",
  spent: "negative",
  dates: "mdy",
});
