import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Revolut personal and business statements; a negative amount is a payment. */
export const revolut: ExportSource = makeExpenseSource({
  id: "revolut",
  title: "Revolut statement (CSV)",
  howTo: {
    steps: ["In Revolut open the account and press Statement", "Choose Excel (CSV) and the period", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Type", "Product|Started Date", "Completed Date", "Description", "Amount", "Currency"],
      known: [
        "Product",
        "Fee",
        "State",
        "Balance",
        "ID",
        "Account",
        "Beneficiary account number",
        "MCC",
        "Related transaction id",
        "Date completed (UTC)",
        "Exchange rate",
      ],
    },
    {
      required: ["Date started (UTC)", "Type", "Description", "Amount|Total amount|Orig amount"],
      known: [
        "Product",
        "Fee",
        "State",
        "Balance",
        "ID",
        "Account",
        "Beneficiary account number",
        "MCC",
        "Related transaction id",
        "Date completed (UTC)",
        "Exchange rate",
      ],
    },
  ],
  columns: {
    merchant: ["Description", "Reference"],
    date: ["Started Date", "Date started (UTC)", "Completed Date", "Date completed (UTC)"],
    amount: ["Amount", "Total amount", "Orig amount"],
    currency: ["Currency", "Payment currency", "Orig currency"],
    person: ["Payer", "Card label"],
    card: ["Card number"],
    type: ["Type", "State"],
  },
  spent: "negative",
  dates: "dmy",
});
