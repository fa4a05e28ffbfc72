import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Brex card transactions. Columns: the public converter of usevenice/venice (format-brex, read 2026-11-23). */
export const brex: ExportSource = makeExpenseSource({
  id: "brex",
  title: "Brex transactions (CSV)",
  howTo: {
    steps: ["In Brex open Transactions", "Press Export and choose CSV", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Merchant Name", "Amount", "Posted Date (UTC)|Posted Date|Swipe Date (UTC)", "Brex Category|Statement Descriptor"],
      known: ["Brex Category", "Integration Category", "Outstanding Balance", "Transaction Source", "Memo", "Status"],
    },
  ],
  columns: {
    merchant: ["Merchant Name", "Statement Descriptor"],
    date: ["Swipe Date (UTC)", "Swipe Date", "Posted Date (UTC)", "Posted Date"],
    amount: ["Amount", "Transaction Amount"],
    currency: ["Currency"],
    person: ["User", "Cardholder", "Spender", "Card Holder", "Name"],
    card: ["Last 4"],
    team: ["Integration Department", "Department"],
    type: ["Type"],
  },
  currency: "USD",
  spent: "either",
  dates: "mdy",
});
