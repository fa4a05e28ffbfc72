import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** The three or four columns that QuickBooks takes from a bank (Date, Description, Amount or Debit and Credit); which sign a purchase has is not settled. */
export const quickbooks: ExportSource = makeExpenseSource({
  id: "quickbooks",
  title: "bank statement of three columns (QuickBooks and others)",
  howTo: {
    steps: [
      "In QuickBooks open Transactions, then Bank transactions",
      "Press Export to Excel or download the bank's three-column CSV",
      "Drop the file here",
    ],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Date", "Description", "Amount"],
      known: ["Credit", "Balance", "Payee", "Category"],
      never: ["TransferWise ID", "Card Member", "Product", "Debitor"],
      ceiling: 0.95,
    },
    {
      required: ["Date", "Description", "Debit", "Credit"],
      known: ["Credit", "Balance", "Payee", "Category"],
      never: ["TransferWise ID", "Card Member", "Product", "Debitor"],
      ceiling: 0.95,
    },
  ],
  columns: { merchant: ["Description"], date: ["Date"], amount: ["Amount"], debit: ["Debit"], type: ["Type"] },
  spent: "either",
  dates: "mdy",
});
