import type { Judged, PageStart, Sent, ToBackground } from "../messages.ts";

/** Messages of the browser hold 64 MB; longer texts go in pieces. */
const longestPiece = 4_000_000;

/** Sends one message to the background and answers what it says. Rejects where the guard was removed or renewed meanwhile. */
export function tellBackground(message: ToBackground): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Asks about what is about to leave. Bytes travel as base64, long texts in pieces. */
export async function askBackground(
  sent: Sent,
  rest: Omit<Extract<ToBackground, { kind: "ask" }>, "kind" | "sent" | "base64">,
): Promise<Judged> {
  const { bytes, text, ...head } = sent;
  if (bytes !== undefined) return readJudged(await tellBackground({ kind: "ask", sent: head, base64: encode(bytes), ...rest }));
  if (text === undefined || text.length <= longestPiece)
    return readJudged(await tellBackground({ kind: "ask", sent: { ...head, ...(text === undefined ? {} : { text }) }, ...rest }));
  const id = crypto.randomUUID();
  for (let at = 0; at < text.length; at += longestPiece)
    await tellBackground({ kind: "piece", id, text: text.slice(at, at + longestPiece) });
  return readJudged(await tellBackground({ kind: "ask", sent: { ...head, text: `pieces:${id}` }, ...rest }));
}

function readJudged(value: unknown): Judged {
  if (!isJudged(value)) throw new Error("expected a decision, met none");
  return value;
}

function isJudged(value: unknown): value is Judged {
  return typeof value === "object" && value !== null && "verdict" in value && "panel" in value;
}

/** What this page has to know from the start; null where it is no tool's. */
export async function askStart(page: string): Promise<PageStart | null> {
  const value = await tellBackground({ kind: "config", page });
  return isStart(value) ? value : null;
}

function isStart(value: unknown): value is PageStart {
  return typeof value === "object" && value !== null && "refusesUnreadable" in value && "signs" in value;
}

const step = 0x8000;

function encode(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += step) parts.push(String.fromCharCode(...all.subarray(at, at + step)));
  return btoa(parts.join(""));
}
