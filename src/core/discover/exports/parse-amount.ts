export interface Amount {
  /** As written: negative when it has a minus sign before or after, or stands in brackets. */
  readonly value: number;
  /** ISO 4217 code, when the text shows one or its sign. */
  readonly currency?: string;
}

const signs: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  US$: "USD",
  CA$: "CAD",
  A$: "AUD",
  CHF: "CHF",
  R$: "BRL",
  zł: "PLN",
  Kč: "CZK",
};

/**
 * An amount as banks write it: `1.234,56`, `1,234.56`, `-20.00`, `(20.00)`, `20.00-`, `$20.00`, `20,00 €`, `USD 20.00`. The last
 * separator is the decimal one unless exactly three digits follow a single kind of separator. Undefined when it is none.
 */
export function parseAmount(text: string): Amount | undefined {
  const value = text.trim().replace(/[\u2212\u2013]/g, "-");
  const digits = /\d[\d.,'’\s\u00a0]*/
    .exec(value)?.[0]
    .replace(/['’\s\u00a0]/g, "")
    .replace(/[.,]$/, "");
  if (digits === undefined || !/^[\s\u00a0\p{L}\p{Sc}$+().,'’\d-]*$/u.test(value)) return undefined;
  const number = Number(toDecimal(digits));
  if (!Number.isFinite(number)) return undefined;
  const isNegative = /^[^\d]*-|-\s*\p{L}*\p{Sc}*\s*$/u.test(value) || /^\(.*\)$/.test(value);
  const currency = readCurrency(value);
  return { value: isNegative ? -number : number, ...(currency === undefined ? {} : { currency }) };
}

function toDecimal(digits: string): string {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return digits;
  const separator = digits.charAt(last);
  const other = separator === "." ? "," : ".";
  const isRepeated = digits.indexOf(separator) !== last;
  const isThousands = isRepeated || (digits.length - last - 1 === 3 && !digits.includes(other) && !digits.startsWith("0"));
  if (isThousands) return digits.replace(/[.,]/g, "");
  return `${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
}

function readCurrency(value: string): string | undefined {
  const code = /\b([A-Z]{3})\b/.exec(value)?.[1];
  if (code !== undefined) return code;
  const sign = /(?:US|CA|A|R)?\$|\p{Sc}|zł|Kč/u.exec(value)?.[0];
  return sign === undefined ? undefined : signs[sign];
}

/** `20 USD`, `19.99 EUR`, without currency `20`. The sign is left out. */
export function amountText({ value, currency }: Amount): string {
  const number = Math.abs(value).toFixed(2).replace(/\.00$/, "");
  return currency === undefined ? number : `${number} ${currency}`;
}
