import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Xero's statement columns (*Date, *Amount, Payee, Description, Reference …); money spent is negative. */
export const xero: ExportSource = makeExpenseSource({
  id: "xero",
  title: "Xero statement lines (CSV)",
  howTo: {
    steps: ["In Xero open the bank account, then Bank statements", "Press Export", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Date", "Amount", "Payee", "Reference|Analysis Code|Check Number|Cheque Number|Transaction Type"],
      known: ["Description", "Reference", "Check Number", "Cheque Number", "Analysis Code", "Account Code", "Balance"],
    },
  ],
  columns: { merchant: ["Payee", "Description"], date: ["Date"], amount: ["Amount"], type: ["Transaction Type"] },
  spent: "negative",
  dates: "dmy",
});
