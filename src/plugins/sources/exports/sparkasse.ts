import { makeExpenseSource } from "../../../core/discover/exports/expense-source.ts";
import type { ExportSource } from "../contract.ts";

/** Sparkasse account bookings (CSV-CAMT) and card bookings: semicolons, German numbers, often Windows-1252. */
export const sparkasse: ExportSource = makeExpenseSource({
  id: "sparkasse",
  title: "Sparkasse CSV-CAMT",
  howTo: {
    steps: ["Im Online-Banking die Umsätze des Kontos öffnen", "Export, CSV-CAMT-Format wählen", "Drop the file here"],
    adds: "What is paid for with company cards and by whom; several equal charges by different people show private accounts.",
  },
  tables: [
    {
      required: [
        "Auftragskonto",
        "Buchungstag",
        "Verwendungszweck",
        "Betrag",
        "Beguenstigter/Zahlungspflichtiger|Begünstigter/Zahlungspflichtiger",
      ],
      known: [
        "Buchungstext",
        "Glaeubiger ID",
        "Mandatsreferenz",
        "Kundenreferenz (End-to-End)",
        "Sammlerreferenz",
        "Lastschrift Ursprungsbetrag",
        "Auslagenersatz Ruecklastschrift",
        "Kontonummer/IBAN",
        "BIC (SWIFT-Code)",
        "Info",
        "Originalbetrag",
        "Originalwährung",
        "Umrechnungskurs",
        "Gebührenschlüssel",
        "Entgelt",
      ],
    },
    {
      required: ["Umsatz getätigt von", "Belegdatum", "Buchungsbetrag", "Transaktionsbeschreibung"],
      known: [
        "Buchungstext",
        "Glaeubiger ID",
        "Mandatsreferenz",
        "Kundenreferenz (End-to-End)",
        "Sammlerreferenz",
        "Lastschrift Ursprungsbetrag",
        "Auslagenersatz Ruecklastschrift",
        "Kontonummer/IBAN",
        "BIC (SWIFT-Code)",
        "Info",
        "Originalbetrag",
        "Originalwährung",
        "Umrechnungskurs",
        "Gebührenschlüssel",
        "Entgelt",
      ],
    },
  ],
  columns: {
    merchant: ["Beguenstigter/Zahlungspflichtiger", "Begünstigter/Zahlungspflichtiger", "Transaktionsbeschreibung", "Verwendungszweck"],
    date: ["Belegdatum", "Buchungstag", "Valutadatum", "Buchungsdatum"],
    amount: ["Betrag", "Buchungsbetrag"],
    currency: ["Waehrung", "Währung", "Buchungswährung"],
    card: ["Umsatz getätigt von"],
  },
  currency: "EUR",
  spent: "negative",
  dates: "dmy",
});
