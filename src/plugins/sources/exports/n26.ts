import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** N26 account bookings in the forms of 2024, before, and German. */
export const n26: ExportSource = makeExpenseSource({
  id: "n26",
  title: "N26 Umsätze (CSV)",
  howTo: {
    steps: ["In N26 open Downloads or the account's statement", "Choose the period and CSV", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Booking Date", "Partner Name", "Amount (EUR)"],
      known: [
        "Partner Iban",
        "Type",
        "Account Name",
        "Original Amount",
        "Original Currency",
        "Exchange Rate",
        "Account number",
        "Transaction type",
        "Kontonummer",
        "Transaktionstyp",
        "Category",
      ],
    },
    {
      required: ["Date", "Payee", "Amount (EUR)"],
      known: [
        "Partner Iban",
        "Type",
        "Account Name",
        "Original Amount",
        "Original Currency",
        "Exchange Rate",
        "Account number",
        "Transaction type",
        "Kontonummer",
        "Transaktionstyp",
        "Category",
      ],
    },
    {
      required: ["Datum", "Empfänger", "Betrag (EUR)"],
      known: [
        "Partner Iban",
        "Type",
        "Account Name",
        "Original Amount",
        "Original Currency",
        "Exchange Rate",
        "Account number",
        "Transaction type",
        "Kontonummer",
        "Transaktionstyp",
        "Category",
      ],
    },
  ],
  columns: {
    merchant: ["Partner Name", "Payee", "Empfänger", "Payment Reference", "Payment reference", "Verwendungszweck"],
    date: ["Booking Date", "Date", "Datum", "Value Date"],
    amount: ["Amount (EUR)", "Betrag (EUR)"],
  },
  currency: "EUR",
  spent: "negative",
  dates: "dmy",
});
