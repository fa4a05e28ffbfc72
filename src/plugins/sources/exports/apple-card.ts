import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Apple Card statement; a positive amount is a charge. Columns: usevenice/venice (read 2026-11-23). */
export const appleCard: ExportSource = makeExpenseSource({
  id: "apple-card",
  title: "Apple Card statement (CSV)",
  howTo: {
    steps: [
      "Open Wallet or card.apple.com and choose the card",
      "Open a statement and press Export Transactions, then CSV",
      "Drop the file here",
    ],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [{ required: ["Transaction Date", "Clearing Date", "Description", "Merchant", "Amount (USD)|Amount"], known: ["Category"] }],
  columns: {
    merchant: ["Merchant", "Description"],
    date: ["Transaction Date"],
    amount: ["Amount (USD)", "Amount"],
    person: ["Purchased By"],
    type: ["Type"],
  },
  currency: "USD",
  spent: "positive",
  dates: "mdy",
});
