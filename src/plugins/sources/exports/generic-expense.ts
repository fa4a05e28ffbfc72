import { anyColumns } from "../../../core/discover/exports/any-columns.rows.ts";
import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

const { merchant, date, amount, currency, person, card, team, type } = anyColumns.expense;

/** Any statement whose header says which column is merchant, date and amount. Exact formats come first. */
export const genericExpense: ExportSource = makeExpenseSource({
  id: "generic-expense",
  title: "card or bank statement (CSV)",
  howTo: {
    steps: [
      "In your bank or expense tool export the transactions as CSV",
      "Drop the file here; where a column is not understood you are asked which is which",
    ],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [{ required: [merchant, date, amount], ceiling: 0.6 }],
  columns: {
    merchant: [merchant],
    date: [date],
    amount: [amount],
    currency: [currency],
    person: [person],
    card: [card],
    team: [team],
    type: [type],
  },
  spent: "either",
  dates: "mdy",
});
