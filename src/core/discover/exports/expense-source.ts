import { type Amount, amountText, parseAmount } from "./parse-amount.ts";
import type { ExportSource, HowTo } from "./export-source.ts";
import { canonicalName } from "../../catalog/canonical-name.ts";
import type { ColumnMatch } from "./column-name.ts";
import { readSeller } from "./read-seller.ts";
import { sellerWords } from "./seller-words.rows.ts";
import { hiddenBilling } from "./hidden-billing.ts";
import { type DayOrder, type DayVote, parseTime, voteOnDays } from "./parse-time.ts";
import { readNamedHit } from "./read-hit.ts";
import type { JsonMarks } from "./recognise-json.ts";
import type { TableMarks } from "./recognise-table.ts";
import { makeRowSource, type Row, type RowFormat } from "./row-source.ts";
import type { Observation, ObservationSum } from "./sum-observations.ts";
import type { HostReading } from "./watch-hosts.ts";
import type { SourceContext } from "../source-context.ts";

/** Columns of a statement by what they mean; each may have several names, the first that is not empty counts. */
export interface ExpenseColumns {
  readonly merchant: readonly ColumnMatch[];
  readonly date: readonly ColumnMatch[];
  /** Money out and in in one column, with a sign. */
  readonly amount?: readonly ColumnMatch[];
  /** Money out, where it has a column of its own. */
  readonly debit?: readonly ColumnMatch[];
  readonly currency?: readonly ColumnMatch[];
  /** Card holder, employee, purchaser. */
  readonly person?: readonly ColumnMatch[];
  /** Last digits or name of the card or account. */
  readonly card?: readonly ColumnMatch[];
  readonly team?: readonly ColumnMatch[];
  /** Kind of booking, to leave refunds and payments out. */
  readonly type?: readonly ColumnMatch[];
}

export interface ExpenseFormat {
  readonly id: string;
  readonly title: string;
  readonly howTo: HowTo;
  readonly tables?: readonly TableMarks[];
  readonly json?: readonly JsonMarks[];
  readonly columns: ExpenseColumns;
  /** Currency when no column says it. */
  readonly currency?: string;
  /** Which sign a purchase has; `either` when the format does not settle it. */
  readonly spent: "positive" | "negative" | "either";
  readonly dates: DayOrder;
}

type ExpenseField = keyof ExpenseColumns;

/** Bookings that pay a card, return money or move it between own accounts. */
const noPurchase =
  /refund|return|revers|reverted|payment received|card payment|transfer|failed|declined|cancelled|deposit|gutschrift|erstattung|top-?up|exchange/i;

/** Builds the source of a card or bank statement. Only rows of AI merchants are kept; all others leave no trace. */
export function makeExpenseSource(format: ExpenseFormat): ExportSource {
  const { id, title, howTo, tables, json } = format;
  const rows: RowFormat<ExpenseField> = {
    id,
    title,
    howTo,
    kind: "expense",
    fields: { amount: [], debit: [], currency: [], person: [], card: [], team: [], type: [], ...format.columns },
    ...(tables === undefined ? {} : { tables }),
    ...(json === undefined ? {} : { json }),
    open: ({ context, sum }) => openExpenses(format, context, sum),
  };
  return makeRowSource(rows);
}

/** What one file has shown so far. */
interface Statement {
  readonly context: SourceContext;
  readonly sum: ObservationSum;
  /** Store charges that hide the app: what they say → where and how often. */
  readonly hidden: Map<string, { readonly place: string; count: number }>;
  /** Tools with a purchase; money coming in counts only for tools without one, where the file has its signs the other way. */
  readonly bought: Set<string>;
  readonly purchases: Purchase[];
  readonly days: DayVote;
}

/** A purchase of an AI tool, kept until the file has shown in which order it writes days and months. */
interface Purchase {
  readonly observation: Omit<Observation, "time">;
  readonly date: string;
  readonly isIncoming: boolean;
}

function openExpenses(format: ExpenseFormat, context: SourceContext, sum: ObservationSum): ReturnType<RowFormat<ExpenseField>["open"]> {
  const statement: Statement = { context, sum, hidden: new Map(), bought: new Set(), purchases: [], days: voteOnDays(format.dates) };
  return {
    row: (row) => readExpense(row, format, statement),
    end() {
      for (const purchase of statement.purchases) emitPurchase(purchase, statement);
      for (const [what, { place, count }] of statement.hidden) {
        const charges = count === 1 ? "a charge" : `${count} charges`;
        context.skip(place, `${charges} by ${what}: in-app billing hides which app was paid; ask who holds the card`);
      }
    },
  };
}

function emitPurchase({ observation, date, isIncoming }: Purchase, { sum, bought, days }: Statement): void {
  if (isIncoming && bought.has(observation.tool ?? observation.name)) return;
  const time = parseTime(date, days.order());
  if (time !== undefined) sum.add({ ...observation, time, excerpt: `${time.slice(0, 10)} ${observation.excerpt}` });
}

function readExpense(row: Row<ExpenseField>, format: ExpenseFormat, statement: Statement): string | undefined {
  const date = row.get("date");
  statement.days.see(date);
  const descriptors = row.all("merchant");
  if (descriptors.length === 0) return date === "" && row.get("amount") === "" ? undefined : "no merchant in the row";
  const reading = readMerchant(statement.context, descriptors);
  const store = reading === null ? hiddenBilling(descriptors.join(" ")) : null;
  if (reading === null && store === null) return undefined;
  if (noPurchase.test(row.all("type").join(" "))) return undefined;
  const amount = readAmount(row, format);
  if (amount === undefined) return `expected an amount, met "${(row.get("debit") || row.get("amount")).slice(0, 40)}"`;
  if (amount === null) return undefined;
  if (parseTime(date) === undefined) return `expected a date, met "${date.slice(0, 40)}"`;
  if (reading === null) noteHidden(statement, `${store} (${charge(amount, row.get("person"))})`, row.place);
  else
    keepPurchase(statement, format, amount, {
      observation: { ...reading, ...describePurchase(row, reading.name, amount, statement.context.place) },
      date,
    });
  return undefined;
}

function charge(amount: Amount, person: string): string {
  return person === "" ? amountText(amount) : `${amountText(amount)}, ${person}`;
}

function describePurchase(
  row: Row<ExpenseField>,
  merchant: string,
  amount: Amount,
  place: string,
): Omit<Observation, keyof HostReading | "time"> {
  const holder = row.get("person") || nameHolder(row.get("card"), amount, place);
  const team = row.get("team");
  return {
    place: row.place,
    excerpt: `${merchant} ${amountText(amount)}`,
    details: { amount: amountText(amount) },
    ...(holder === "" ? {} : { person: holder }),
    ...(team === "" ? {} : { team }),
  };
}

function keepPurchase(
  statement: Statement,
  { spent, columns }: ExpenseFormat,
  amount: Amount,
  purchase: Omit<Purchase, "isIncoming">,
): void {
  const isIncoming =
    columns.debit === undefined && ((spent === "negative" && amount.value > 0) || (spent === "positive" && amount.value < 0));
  if (!isIncoming) statement.bought.add(purchase.observation.tool ?? purchase.observation.name);
  statement.purchases.push({ ...purchase, isIncoming });
}

function noteHidden({ hidden }: Statement, what: string, place: string): void {
  const known = hidden.get(what);
  if (known) known.count++;
  else hidden.set(what, { place, count: 1 });
}

/** The tool behind merchant descriptors, the surest first; a merchant that sounds like AI and that nobody knows is offered for naming. */
export function readMerchant({ catalog }: SourceContext, descriptors: readonly string[]): HostReading | null {
  const readings = descriptors.flatMap((descriptor): HostReading[] => {
    const hits = catalog.merchants(descriptor);
    const hit = hits[0];
    if (hit === undefined) return [];
    const isShared = (hits.length > 1 && hit.identifier.weak === true) || isPartOfName(descriptor, hit.identifier.value);
    return [{ name: oneLine(descriptor), rule: "merchant", ...readNamedHit(hit, isShared) }];
  });
  const surest = readings.find((reading) => reading.strength === "strong") ?? readSeller(descriptors, catalog) ?? readings[0];
  if (surest !== undefined) return surest;
  const shaped = descriptors.find((descriptor) => /\b(?:AI|GPT|LLM)\b|\b[A-Z0-9-]{3,}\.AI\b/i.test(descriptor));
  return shaped === undefined ? null : { tool: null, name: oneLine(shaped), rule: "merchant:unknown", strength: "weak" };
}

/** A lone word followed by another one may be the beginning of somebody else's name: `CLAUDE'S BAKERY`, `RUNWAY CAFE`. */
function isPartOfName(descriptor: string, merchant: string): boolean {
  const known = canonicalName(merchant).split(" ");
  const words = canonicalName(descriptor).split(" ");
  const at = words.indexOf(known[0] ?? "");
  const next = known.length > 1 || at < 0 ? undefined : words[at + 1];
  return next !== undefined && !sellerWords.has(next) && !/\d/.test(next);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 100);
}

/** The amount with its sign; null for money coming in by its own column, or none; undefined when it cannot be read. */
function readAmount(row: Row<ExpenseField>, { currency: usual, columns }: ExpenseFormat): Amount | null | undefined {
  const text = row.get("debit") || row.get("amount");
  if (text === "") return columns.debit === undefined ? undefined : null;
  const amount = parseAmount(text);
  if (amount === undefined) return undefined;
  if (amount.value === 0) return null;
  const currency = row.get("currency").toUpperCase() || amount.currency || usual;
  return { value: amount.value, ...(currency === undefined ? {} : { currency }) };
}

/** Larger single charges are bills for several seats, not one person's subscription. In any of the usual currencies. */
const highestPrivatePrice = 250;

/**
 * Who paid, where a statement names nobody: the card; else, for amounts a single person pays, the holder of this statement, so
 * that the statements of three people count as three.
 */
export function nameHolder(card: string, { value }: Amount, place: string): string {
  const digits = /(\d{4})\D*$/.exec(card)?.[1];
  if (digits !== undefined) return `card ending ${digits}`;
  return Math.abs(value) <= highestPrivatePrice ? `holder of ${place.slice(place.lastIndexOf("/") + 1)}` : "";
}
