import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** DKB account and card bookings: an address block first, semicolons, German numbers. Three header generations as public readers know them. */
export const dkb: ExportSource = makeExpenseSource({
  id: "dkb",
  title: "DKB Umsätze (CSV)",
  howTo: {
    steps: ["Im Banking das Konto oder die Karte öffnen", "Umsätze als CSV exportieren", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: ["Buchungsdatum", "Zahlungsempfänger*in", "Betrag (€)|Betrag"],
      known: [
        "Wertstellung",
        "Status",
        "Zahlungspflichtige*r",
        "Verwendungszweck",
        "Umsatztyp",
        "IBAN",
        "Gläubiger-ID",
        "Mandatsreferenz",
        "Kundenreferenz",
        "Buchungstext",
        "Kontonummer",
        "BLZ",
        "Wertstellungsdatum",
        "Umsatz abgerechnet und nicht im Saldo enthalten",
      ],
    },
    {
      required: ["Belegdatum", "Beschreibung", "Betrag (€)|Betrag (EUR)"],
      known: [
        "Wertstellung",
        "Status",
        "Zahlungspflichtige*r",
        "Verwendungszweck",
        "Umsatztyp",
        "IBAN",
        "Gläubiger-ID",
        "Mandatsreferenz",
        "Kundenreferenz",
        "Buchungstext",
        "Kontonummer",
        "BLZ",
        "Wertstellungsdatum",
        "Umsatz abgerechnet und nicht im Saldo enthalten",
      ],
    },
    {
      required: ["Buchungstag", "Auftraggeber / Begünstigter", "Betrag (EUR)"],
      known: [
        "Wertstellung",
        "Status",
        "Zahlungspflichtige*r",
        "Verwendungszweck",
        "Umsatztyp",
        "IBAN",
        "Gläubiger-ID",
        "Mandatsreferenz",
        "Kundenreferenz",
        "Buchungstext",
        "Kontonummer",
        "BLZ",
        "Wertstellungsdatum",
        "Umsatz abgerechnet und nicht im Saldo enthalten",
      ],
    },
  ],
  columns: {
    merchant: ["Zahlungsempfänger*in", "Auftraggeber / Begünstigter", "Beschreibung", "Verwendungszweck"],
    date: ["Belegdatum", "Buchungsdatum", "Buchungstag", "Wertstellung"],
    amount: ["Betrag (€)", "Betrag (EUR)", "Betrag"],
  },
  currency: "EUR",
  spent: "negative",
  dates: "dmy",
});
