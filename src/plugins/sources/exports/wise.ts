import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Wise balance statement; days come first (02-03-2026). Columns: usevenice/venice (read 2026-11-23). */
export const wise: ExportSource = makeExpenseSource({
  id: "wise",
  title: "Wise statement (CSV)",
  howTo: {
    steps: ["In Wise open Statements and reports", "Choose the balance, the period and CSV", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["TransferWise ID", "Date", "Amount", "Currency", "Description"],
      known: [
        "Payment Reference",
        "Running Balance",
        "Exchange From",
        "Exchange To",
        "Exchange Rate",
        "Payer Name",
        "Payee Account Number",
        "Total fees",
        "Transaction Details Type",
        "Transaction Type",
        "Note",
        "Attachment",
        "Exchange To Amount",
      ],
    },
  ],
  columns: {
    merchant: ["Merchant", "Payee Name", "Description"],
    date: ["Date", "Date Time"],
    amount: ["Amount"],
    currency: ["Currency"],
    person: ["Card Holder Full Name"],
    card: ["Card Last Four Digits"],
  },
  spent: "negative",
  dates: "dmy",
});
