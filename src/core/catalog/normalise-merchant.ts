/** What payment processors and shops put before the merchant's own name. */
const processors =
  /^(?:SP|SQ|TST|PY|PP|IN|DD|WL|FS|LS|BT|CKO|ADY|STRIPE|GUMROAD(?:\.COM)?|LEMSQZY|LEMON SQUEEZY|PADDLE(?:\.NET)?|FSPRG|PAYPAL|GOOGLE|APPLE PAY|ZETTLE|MOLLIE|FASTSPRING|2CO(?:\.COM)?)\s*\*\s*|^SP\s+/;
/** How banks introduce a card payment. */
const leadIns =
  /^(?:(?:POS|PURCHASE|CHECKCARD|CHECK CARD|DEBIT|CREDIT|CARD|VISA|MASTERCARD|RECURRING|PAYMENT|SUBSCRIPTION|AUTHORIZED|ON|TO|ONLINE|INTL|INTERNATIONAL|KARTENZAHLUNG|LASTSCHRIFT|PAIEMENT|CB|CARTE|KORTKOP|BEA|BETAALPAS|APPLE PAY)\s+)+/;
/** Dates, phone numbers, reference and card numbers: tokens with at least three digits, or digits around separators. */
const numbers = /(?<=^|\s)(?:[#X+*-]*\d[\d/.:-]+\d|[A-Z]{0,4}\d{3,}[A-Z0-9]*|\d{3,})(?=\s|$)/g;

function words(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s/:.+#-]/gu, " ")
    .replace(numbers, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * A card-statement text without what is not the merchant: upper case, processor prefix (`SP `, `PADDLE.NET* `,
 * `PAYPAL *`, `STRIPE*`, `GOOGLE *`), bank lead-in, dates, phone and reference numbers and punctuation go; words are
 * parted by one space. Answers the possible readings, most literal first: the processor may be the merchant itself
 * (`GOOGLE *GEMINI`). City and state stay at the end; merchants are matched from the start on a word edge.
 */
export function normaliseMerchant(descriptor: string): readonly string[] {
  const upper = descriptor.slice(0, 300).toUpperCase().replace(/\s+/g, " ").trim();
  const stripped = upper.replace(leadIns, "");
  const readings = [upper, stripped, stripped.replace(processors, ""), words(stripped).replace(leadIns, "")].map(words);
  return [...new Set(readings)].filter((reading) => reading.length > 0);
}
