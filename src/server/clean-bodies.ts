import type { MiddlewareHandler } from "hono";
import type { Classifier } from "../core/classify/classifier.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Where people write in their own words and what they write is kept: notes, reasons, names, statements. Evidence is kept as it is. */
const written =
  /^\/api\/(survey|questions|held|comments|tasks|exceptions|reveal|people|believed|register|requests|incidents|flows|releases|me\/(requests|tools))(\/[^/]*)*$/;

const largest = 1_000_000; // characters of one string; what is longer is a file, and files have roads of their own
const deepest = 64; // levels; no body that a route takes has more than a few

/** No credential and no payment number that somebody wrote into a note is kept: it is taken out before any route sees it. */
export function cleanBodies(classifier: () => Promise<Classifier>): MiddlewareHandler {
  return async (context, next) => {
    const { method, path, raw } = context.req;
    const isWritten = ["POST", "PUT", "PATCH"].includes(method) && written.test(path);
    if (!isWritten || !(context.req.header("content-type") ?? "").startsWith("application/json")) return next();
    const text = await raw.text();
    const body = parse(text);
    const cleaned = body === undefined ? text : JSON.stringify(cleanValue(body, await classifier()));
    const headers = new Headers(raw.headers);
    headers.delete("content-length");
    context.req.raw = new Request(raw.url, { method, headers, body: cleaned });
    return next();
  };
}

/** A text without credentials and payment numbers; each is named in its place. */
export function cleanWritten(text: string, classifier: Classifier): string {
  if (text.length < 8 || text.length > largest) return text;
  const hits = classifier
    .classify(text)
    .findings.filter(({ family, class: level }) => (family === "secret" || family === "payment") && level === "restricted")
    .toSorted((one, other) => other.start - one.start || other.end - one.end);
  // From the end on; each piece once, for a text may hold thousands of them.
  const pieces: string[] = [];
  let from = text.length;
  for (const { start, end, type } of hits) {
    if (end > from) continue;
    pieces.push(text.slice(end, from), `[removed: ${type}]`);
    from = start;
  }
  return [...pieces, text.slice(0, from)].toReversed().join("");
}

function cleanValue(value: unknown, classifier: Classifier, depth = 0): unknown {
  if (typeof value === "string") return cleanWritten(value, classifier);
  if (typeof value !== "object" || value === null) return value;
  if (depth === deepest)
    throw new PlimsollError("bad-input", `expected a body of at most ${deepest} levels, met a deeper one; send it flatter`);
  if (Array.isArray(value)) return value.map((each) => cleanValue(each, classifier, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleanValue(each, classifier, depth + 1)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
