import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Capital One card transactions with a column each for money out and in. Columns: usevenice/venice (format-capitalone, read 2026-11-23). */
export const capitalOne: ExportSource = makeExpenseSource({
  id: "capital-one",
  title: "Capital One transactions (CSV)",
  howTo: {
    steps: ["Sign in, open the card and press Download Transactions", "Choose CSV and the period", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [{ required: ["Transaction Date", "Posted Date", "Card No.", "Description", "Debit"], known: ["Category", "Credit"] }],
  columns: { merchant: ["Description"], date: ["Transaction Date", "Posted Date"], debit: ["Debit"], card: ["Card No."] },
  currency: "USD",
  spent: "positive",
  dates: "mdy",
});
