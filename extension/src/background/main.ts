import { isAiShapedHost, registeredDomain } from "../../../src/core/discover/exports/ai-shape.ts";
import { judgeAccount } from "../../../src/core/discover/judge-account.ts";
import { joinAccounts, planOfAccount, readJsonAccount, readTextAccount } from "../../../src/core/browser/read-account.ts";
import type { SeenAccount } from "../../../src/core/browser/guard-site.ts";
import { restoreText } from "../../../src/core/redact/restorer.ts";
import type { Judged, PageStart, ToBackground } from "../messages.ts";
import { fromBase64 } from "./choose-policy.ts";
import { readFacts } from "./guard-facts.ts";
import { holdOpenTabs, letTabGo } from "./hold-open-tabs.ts";
import { holdState } from "./hold-state.ts";
import { judgeAsk, sessionOf } from "./judge-ask.ts";
import { openEvents } from "./keep-events.ts";
import { openClosed } from "./open-closed.ts";
import { readPdf } from "./read-pdf.ts";
import { readBinary, readText } from "./read-sent.ts";
import type { ReadSent } from "./read-sent.ts";
import { syncServer } from "./sync-server.ts";
import { rememberDecided, watchRequests } from "./watch-requests.ts";

// The background: holds the policy, decides for every page, keeps what the server has not taken yet. Nothing is awaited before the listeners stand.

const state = holdState(readFacts(globalThis));
const events = openEvents();
const decided = rememberDecided(() => Date.now());
const accounts = new Map<string, SeenAccount>();
const unplain = new Set<string>();
const pieces = new Map<string, { texts: string[]; at: number }>();
let isByPolicy = false;

const mayWatch = watchRequests(state, decided);
// Browsers give this permission only to what an administrator installed (Firefox to everybody).
void chrome.permissions.contains({ permissions: ["webRequestBlocking"] }).then((is) => (isByPolicy = mayWatch && is));
void state.ready().then(() => state.refresh().catch(() => undefined));
void state.ready().then(() => chrome.storage.session.get("accounts").then(({ accounts: kept }) => takeAccounts(kept)));

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (sender.id !== chrome.runtime.id || !isOurs(message)) return undefined;
  void hear(message, sender.tab?.id).then(answer, () => answer(null));
  return true;
});

chrome.runtime.onInstalled.addListener(() => {
  void state.ready().then(() => holdOpenTabs(state));
  void exchange();
});
chrome.runtime.onStartup.addListener(() => void exchange());
chrome.alarms.create("exchange", { periodInMinutes: 15, delayInMinutes: 1 });
chrome.alarms.onAlarm.addListener(() => void state.refresh().then(exchange, exchange));
chrome.webNavigation.onCommitted.addListener(({ url, frameId, tabId }) => {
  if (frameId !== 0) return;
  void letTabGo(tabId);
  noteVisit(url);
});

function isOurs(message: unknown): message is ToBackground {
  return typeof message === "object" && message !== null && "kind" in message && message.kind !== "read-pdf";
}

async function hear(message: ToBackground, tab: number | undefined): Promise<unknown> {
  await state.ready();
  if (message.kind === "ask") return judge(message);
  if (message.kind === "piece") return takePiece(message.id, message.text);
  if (message.kind === "config") return startOf(message.page);
  if (message.kind === "account" || message.kind === "account-text") return learnAccount(message);
  if (message.kind === "no-plain-workers") return void unplain.add(originOf(message.page));
  if (message.kind === "show")
    return tab === undefined ? null : chrome.tabs.sendMessage(tab, { kind: "show", view: message.view }, { frameId: 0 });
  if (message.kind === "restore") return restore(message.text);
  if (message.kind === "cleaned") return events.noteCleaned(message.flow);
  if (message.kind === "false-alarm") events.addAlarm({ flow: message.flow, why: "", wants: "rule" });
  if (message.kind === "exception") events.addAlarm({ flow: message.flow, why: message.why, wants: "exception" });
  if (message.kind === "status") return { ...health(), fault: state.fault(), server: state.settings().server };
  void exchange();
  return null;
}

async function judge(message: Extract<ToBackground, { kind: "ask" }>): Promise<Judged> {
  const site = state.siteOf(message.page);
  if (site === undefined) return { verdict: "send", replacement: null, panel: null, values: [] };
  const { sent, isEntered, ignore, declared } = message;
  const bytes = message.base64 === undefined ? undefined : fromBase64(message.base64);
  const text = takeText(sent.text);
  const read = await openClosed(readBody(text, bytes, sent.type, sent.name), readPdf);
  const account = joinAccounts(accounts.get(originOf(message.page)) ?? {}, message.account);
  const ask = { site, sent, read, account, isEntered, ignore, ...(declared === undefined ? {} : { declared }) };
  const { judged, flow } = await judgeAsk(ask, state.engine(), state.settings().team);
  // Until the person has chosen, nothing went.
  if (flow !== null) events.addFlow(judged.verdict === "choose" ? { ...flow, action: "held" } : flow);
  if (judged.verdict === "send") decided.note(sent.url, bytes ?? text ?? "");
  else if (judged.replacement !== null) decided.note(sent.url, judged.replacement);
  return judged;
}

function readBody(text: string | undefined, bytes: Uint8Array<ArrayBuffer> | undefined, type: string, name: string | undefined): ReadSent {
  if (bytes !== undefined) return readBinary(bytes, type, name);
  return readText(text ?? "", type);
}

/** Longer texts came in pieces before. */
function takeText(text: string | undefined): string | undefined {
  if (text === undefined || !text.startsWith("pieces:")) return text;
  const held = pieces.get(text.slice(7));
  if (held === undefined) return text;
  pieces.delete(text.slice(7));
  return held.texts.join("");
}

function takePiece(id: string, text: string): null {
  const now = Date.now();
  for (const [key, { at }] of pieces) if (now - at > 60_000) pieces.delete(key);
  const held = pieces.get(id) ?? { texts: [], at: now };
  held.texts.push(text);
  pieces.set(id, { ...held, at: now });
  return null;
}

function startOf(page: string): PageStart | null {
  const site = state.siteOf(page);
  if (site === undefined) return null;
  return {
    isGuarded: true,
    refusesUnreadable: state.engine().mode === "hold",
    hasPlainWorkers: !unplain.has(originOf(page)),
    account: accounts.get(originOf(page)) ?? {},
    paths: site.accounts.flatMap(({ from, path }) => (from === "json" && path !== undefined ? [path] : [])),
    signs: site.accounts.flatMap(({ from, selector, attribute, pattern }, index) => {
      if (from === "json") return [];
      // Scripts are searched by the fixed words before the pattern's first sign.
      const words = /"([^"\\]+)\\?"/.exec(pattern ?? "")?.[1] ?? "";
      return [{ index, from, selector: from === "dom" ? (selector ?? "") : words, attribute: attribute ?? "" }];
    }),
    restores: state.settings().restore,
  };
}

function learnAccount(message: Extract<ToBackground, { kind: "account" | "account-text" }>): SeenAccount {
  const site = state.siteOf(message.page);
  const origin = originOf(message.page);
  const before = accounts.get(origin) ?? {};
  if (site === undefined) return before;
  const sign = message.kind === "account-text" ? site.accounts[message.sign] : undefined;
  const seen =
    message.kind === "account"
      ? readJsonAccount(site, message.path, message.text)
      : sign === undefined
        ? {}
        : readTextAccount(site, sign, message.text);
  const now = joinAccounts(before, seen);
  accounts.set(origin, now);
  void chrome.storage.session.set({ accounts: [...accounts] });
  noteUse(site.tool, site.hosts[0] ?? "", now);
  return now;
}

function takeAccounts(kept: unknown): void {
  if (!Array.isArray(kept)) return;
  for (const pair of kept) if (Array.isArray(pair) && typeof pair[0] === "string" && !accounts.has(pair[0])) accounts.set(pair[0], pair[1]);
}

function restore(text: string): string {
  const engine = state.engine();
  for (const site of state.facts.sites) {
    const restored = restoreText(text, engine.mapOf(sessionOf(site)));
    if (restored !== text) return restored;
  }
  return text;
}

/** Which tools are used, and hosts nobody knows that sound like AI: by day and host, never by person or page. */
function noteVisit(url: string): void {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const site = state.siteOf(url);
  if (site !== undefined) return noteUse(site.tool, host, accounts.get(originOf(url)) ?? {});
  if (!state.settings().sightings || !isAiShapedHost(host)) return;
  events.addUse({ ...{ day: today(), tool: null, host: registeredDomain(host) }, account: "unknown", domain: "", plan: "unknown" });
}

function noteUse(tool: string, host: string, account: SeenAccount): void {
  const { domain = "" } = account;
  const { kind } = judgeAccount(domain, state.engine().policy.rules.company.domains);
  events.addUse({ day: today(), tool, host, account: kind, domain, plan: planOfAccount(account) ?? "unknown" });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function originOf(page: string): string {
  return URL.canParse(page) ? new URL(page).origin : page;
}

function health() {
  const engine = state.engine();
  const brand = /(Edg|OPR|Vivaldi|Firefox|Chrome)\/(\d+)/.exec(navigator.userAgent.replace(/Chrome(?=.*(?:Edg|OPR|Vivaldi)\/)/, ""));
  return {
    version: chrome.runtime.getManifest().version,
    browser: brand === null ? "unknown" : `${brand[1] === "Edg" ? "Edge" : (brand[1] ?? "")} ${brand[2] ?? ""}`,
    mode: engine.mode,
    policyVersion: engine.policy.version,
    fault: state.fault(),
    isByPolicy,
  };
}

async function exchange(): Promise<void> {
  await state.ready();
  await syncServer(state, events, health);
}
