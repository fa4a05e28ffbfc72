import { amountText, parseAmount } from "../../../core/discover/exports/parse-amount.ts";
import { nameHolder, readMerchant } from "../../../core/discover/exports/expense-source.ts";
import { hiddenBilling } from "../../../core/discover/exports/hidden-billing.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { recogniseLines } from "../../../core/discover/exports/recognise-lines.ts";
import { type ObservationSum, sumObservations } from "../../../core/discover/exports/sum-observations.ts";
import type { ExportReader, ExportSource, InputHead, Recognition, SourceContext } from "../contract.ts";

/**
 * OFX and QFX statements (Open Financial Exchange 1.x as SGML with unclosed tags, 2.x as XML). Read line by line and tag by
 * tag, so both forms and one-line files of moderate size work; a negative amount is money out.
 */
export const ofxStatement: ExportSource = {
  id: "ofx-statement",
  title: "OFX or QFX statement",
  kind: "expense",
  howTo: {
    steps: ["In your bank choose download as OFX, QFX, Quicken or Money", "Drop the file here"],
    adds: "What is paid for with company cards; several equal charges by different people show private accounts.",
  },
  recognise(head: InputHead): Recognition {
    const isOfx =
      /OFXHEADER\s*[:=]|<OFX>/i.test(head.text.slice(0, 4096)) &&
      /<(?:STMTTRN|BANKMSGSRSV1|CREDITCARDMSGSRSV1|SIGNONMSGSRSV1)>/i.test(head.text);
    if (isOfx) return { score: 1, met: ["<OFX>"], missing: [], shape: { pieces: "lines" } };
    return recogniseLines(head, "<OFX> with <STMTTRN>", () => false);
  },
  open: openStatement,
};

interface Statement {
  readonly context: SourceContext;
  readonly sum: ObservationSum;
  currency: string;
  account: string;
}

function openStatement(context: SourceContext): ExportReader {
  const statement: Statement = { context, sum: sumObservations(context, "ofx-statement", "expense"), currency: "", account: "" };
  let transaction: Map<string, string> | null = null;
  const tag = (name: string, text: string, number: number): void => {
    if (name === "STMTTRN") transaction = new Map();
    else if (name === "/STMTTRN" || name === "/BANKTRANLIST") {
      if (transaction !== null) readTransaction(statement, transaction, number);
      transaction = null;
    } else if (transaction !== null) transaction.set(name, text);
    else if (name === "CURDEF") statement.currency = text;
    else if (name === "ACCTID") statement.account = text.slice(-4);
  };
  return {
    line(text, number) {
      for (const [, name = "", value = ""] of text.matchAll(/<([/A-Z0-9.]{2,40})>([^<\r\n]*)/gi))
        tag(name.toUpperCase(), unescape(value.trim()), number);
    },
    end() {
      if (transaction !== null) context.skip(context.place, "the file ends in the middle of a transaction");
      statement.sum.end();
    },
  };
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

function readTransaction({ context, sum, currency, account }: Statement, fields: ReadonlyMap<string, string>, number: number): void {
  const place = `${context.place}:${number}`;
  const descriptors = [fields.get("NAME"), fields.get("PAYEE"), fields.get("MEMO")]
    .filter((text) => text !== undefined && text !== "")
    .map(String);
  const reading = readMerchant(context, descriptors);
  const store = reading === null ? hiddenBilling(descriptors.join(" ")) : null;
  if (reading === null && store === null) return;
  const amount = parseAmount(fields.get("TRNAMT") ?? "");
  const time = parseTime(fields.get("DTPOSTED") ?? "");
  if (amount === undefined || time === undefined) {
    context.skip(
      place,
      `expected an amount and a date, met "${(fields.get("TRNAMT") ?? "").slice(0, 20)}" and "${(fields.get("DTPOSTED") ?? "").slice(0, 20)}"`,
    );
    return;
  }
  if (amount.value >= 0) return;
  const paid = amountText({ value: amount.value, ...(currency === "" ? {} : { currency }) });
  if (reading === null)
    context.skip(place, `a charge by ${store} (${paid}): in-app billing hides which app was paid; ask who holds the card`);
  else {
    const holder = nameHolder(account, amount, context.place);
    sum.add({
      ...reading,
      ...(holder === "" ? {} : { person: holder }),
      time,
      place,
      excerpt: `${time.slice(0, 10)} ${reading.name} ${paid}`,
      details: { amount: paid },
    });
  }
}
