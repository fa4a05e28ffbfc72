import type { GuardState } from "./hold-state.ts";
import { makeCall } from "./judge-ask.ts";
import { readBinary, readText } from "./read-sent.ts";
import type { ReadSent } from "./read-sent.ts";
import { scanSent } from "./scan-sent.ts";

/** Requests that a page's world has decided already: their bodies, and their addresses for bodies written anew by the browser. */
export interface Decided {
  note(url: string, body: string | Uint8Array): void;
  knows(url: string, body: Uint8Array | null): boolean;
}

const kept = 400;
const valid = 60_000;

/** Remembers what was decided, for a minute. */
export function rememberDecided(now: () => number): Decided {
  const bodies = new Map<string, number>();
  const addresses = new Map<string, number>();
  const put = (map: Map<string, number>, key: string): void => {
    map.delete(key);
    map.set(key, now());
    const [oldest] = map.keys();
    if (map.size > kept && oldest !== undefined) map.delete(oldest);
  };
  const has = (map: Map<string, number>, key: string): boolean => now() - (map.get(key) ?? -valid) < valid;
  return {
    note(url, body) {
      put(addresses, url);
      put(bodies, digest(typeof body === "string" ? new TextEncoder().encode(body) : body));
    },
    knows: (url, body) => (body === null ? has(addresses, url) : has(bodies, digest(body))),
  };
}

/** FNV-1a in two lanes over the bytes: tells bodies apart, hides nothing. */
function digest(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let two = 0x050c5d1f;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ (byte + 1), 0x01000193);
  }
  return `${bytes.length} ${one >>> 0} ${two >>> 0}`;
}

/**
 * Looks at requests that no page's world has seen (of workers, of pages opened before the guard came), where the guard was
 * installed by policy and may hold them. Answers at once, as the browser wants it. Answers false where it may not.
 */
export function watchRequests(state: GuardState, decided: Decided): boolean {
  const urls = state.facts.sites.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`));
  try {
    chrome.webRequest.onBeforeRequest.addListener(
      (details) => {
        if (details.tabId < 0 && !isFromSite(details, state)) return undefined;
        return mustHold(details, state, decided) ? { cancel: true } : undefined;
      },
      { urls },
      ["blocking", "requestBody"],
    );
  } catch {
    return false;
  }
  return chrome.runtime.lastError === undefined;
}

function isFromSite({ initiator, originUrl }: { readonly initiator?: string; readonly originUrl?: string }, state: GuardState): boolean {
  const from = initiator ?? originUrl;
  return from !== undefined && state.siteOf(`${from}/`) !== undefined;
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly requestBody?: {
    readonly formData?: Readonly<Record<string, readonly unknown[]>>;
    readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
  } | null;
}

function mustHold(request: Request, state: GuardState, decided: Decided): boolean {
  const { url, method, requestBody: body } = request;
  const from = request.initiator ?? request.originUrl;
  const site = (from === undefined ? undefined : state.siteOf(`${from}/`)) ?? state.siteOf(url);
  if (site === undefined || method === "GET" || method === "HEAD" || body === undefined || body === null) return false;
  const bytes = joinBytes(body.raw);
  if (decided.knows(url, bytes) || ((bytes === null || bytes.length === 0) && decided.knows(url, null))) return false;
  const read = readRaw(body, bytes);
  const engine = state.engine();
  const sent = { road: "request", url, method, type: "", rewrites: false };
  const isUnread = read.unread.length > 0 || read.closed.some(({ isRead }) => isRead !== true);
  const scanned = scanSent(read, url, new Set(), engine.classifier);
  if (scanned.classification.class === "public" && !isUnread) return false;
  const call = makeCall({ site, sent, read, account: {} }, scanned, isUnread, engine, state.settings().team);
  return engine.decideNow(call) === "held";
}

function joinBytes(raw: readonly { readonly bytes?: ArrayBuffer }[] | undefined): Uint8Array<ArrayBuffer> | null {
  if (raw === undefined) return null;
  const parts = raw.flatMap(({ bytes }) => (bytes === undefined ? [] : [new Uint8Array(bytes)]));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function readRaw(body: NonNullable<Request["requestBody"]>, bytes: Uint8Array<ArrayBuffer> | null): ReadSent {
  const hasFile = body.raw?.some(({ file }) => file !== undefined) === true;
  const read =
    body.formData === undefined
      ? readBytes(bytes ?? new Uint8Array())
      : readText(
          Object.entries(body.formData)
            .map(([name, values]) => `${name}: ${values.map(String).join("\n")}`)
            .join("\n"),
          "text/plain",
        );
  return hasFile ? { ...read, unread: [...read.unread, "a file"] } : read;
}

function readBytes(bytes: Uint8Array<ArrayBuffer>): ReadSent {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return readText(text, "");
  } catch {
    // Not text.
  }
  return readBinary(bytes, "");
}
