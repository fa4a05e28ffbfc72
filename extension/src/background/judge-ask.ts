import { planOfAccount } from "../../../src/core/browser/read-account.ts";
import type { GuardSite, SeenAccount } from "../../../src/core/browser/guard-site.ts";
import { matchesPath } from "../../../src/core/browser/match-path.ts";
import type { DecisionCall, Enforced } from "../../../src/commands/decide/enforcement.ts";
import { applyEdits, placeRedactions } from "../../../src/core/wire/place-redactions.ts";
import { findPlaced } from "../../../src/core/wire/scan-pieces.ts";
import type { ScannedPieces } from "../../../src/core/wire/scan-pieces.ts";
import type { Flow } from "../../../src/core/ledger/flow.ts";
import type { Judged, Sent } from "../messages.ts";
import type { Engine } from "./make-engine.ts";
import { makePanelView } from "./make-panel-view.ts";
import type { ReadSent } from "./read-sent.ts";
import { scanEntry, scanSent } from "./scan-sent.ts";

/** One question with its body read. */
export interface ReadAsk {
  readonly site: GuardSite;
  readonly sent: Omit<Sent, "bytes">;
  readonly read: ReadSent;
  readonly account: SeenAccount;
  readonly isEntered: boolean;
  readonly ignore: readonly string[];
  readonly declared?: string;
}

/** What was decided, and the flow to keep; null where nothing of note left. */
export interface JudgedFlow {
  readonly judged: Judged;
  readonly flow: Flow | null;
}

const entering = new Set(["paste", "drop", "file"]);
const pass: Judged = { verdict: "send", replacement: null, panel: null, values: [] };

/**
 * Judges what is about to leave. What nobody can read counts as internal. Where nothing was found, a question or refusal is
 * put only for what a person entered (or what goes where messages go, on a tool that may carry nothing): everything else
 * is the page's own traffic.
 */
export async function judgeAsk(ask: ReadAsk, engine: Engine, team: string): Promise<JudgedFlow> {
  const { site, sent, read } = ask;
  const ignore = new Set(ask.ignore);
  const scanned = entering.has(sent.road)
    ? scanEntry(read, ignore, engine.classifier)
    : scanSent(read, sent.url, ignore, engine.classifier);
  const isUnread = read.unread.length > 0 || sent.unread !== undefined;
  const found = scanned.classification.findings.some((one) => one.class !== "public") || scanned.classification.class !== "public";
  const isMessage = isMessagePath(site, sent.url);
  if (!found && !isUnread && (entering.has(sent.road) || (!ask.isEntered && !isMessage))) return { judged: pass, flow: null };
  const enforced = await engine.decide(makeCall(ask, scanned, isUnread, engine, team));
  const { action, flow } = enforced;
  if (action === "sent") {
    const panel = enforced.message === null ? null : makePanelView({ ask, enforced, scanned, engine, canSend: false, isNoted: true });
    const isEntry = entering.has(sent.road);
    return { judged: { ...pass, panel }, flow: isEntry ? null : flow };
  }
  if (!found && !isUnread && action === "asked" && !ask.isEntered) return { judged: pass, flow: { ...flow, action: "sent" } };
  const replacement = action === "cleaned" && sent.rewrites ? replace(scanned, enforced, read, engine, sessionOf(site)) : null;
  const values = findValues(scanned);
  const isQuiet = !ask.isEntered && site.quiet.some((path) => matchesPath(pathOf(sent.url), path));
  if (isQuiet) return { judged: { verdict: "stop", replacement: null, panel: null, values }, flow: { ...flow, action: "held" } };
  const panel = makePanelView({ ask, enforced, scanned, engine, canSend: replacement !== null, isNoted: false });
  return { judged: { verdict: "choose", replacement, panel, values }, flow };
}

/** The question as the decision takes it. */
export function makeCall(
  { site, sent, read, account, declared }: Pick<ReadAsk, "site" | "sent" | "read" | "account" | "declared">,
  scanned: ScannedPieces,
  isUnread: boolean,
  engine: Engine,
  team: string,
): DecisionCall {
  const { rules } = engine.policy;
  const named = Object.keys((Object.hasOwn(rules.tools, site.tool) ? rules.tools[site.tool]?.plans : undefined) ?? {});
  // What the page shows; a site with one plan for everybody has it unless the company knows it by another.
  const plan =
    planOfAccount(account) ?? (site.plan !== undefined && (named.length === 0 || named.includes(site.plan)) ? site.plan : undefined);
  const what = read.unread.length > 0 ? read.unread.slice(0, 3).join(", ") : sent.unread;
  return {
    tool: site.tool,
    point: "browser",
    text: scanned.text,
    classification: scanned.classification,
    ...(isUnread ? { place: `what cannot be read: ${what ?? "content"}` } : sent.name === undefined ? {} : { place: sent.name }),
    rewrites: sent.rewrites && read.text !== null,
    asks: true,
    session: sessionOf(site),
    ...(plan === undefined ? {} : { plan }),
    ...(account.domain === undefined ? {} : { account: account.domain }),
    ...(team === "" ? {} : { team }),
    ...(declared !== undefined ? { declared } : isUnread ? { declared: "internal" } : {}),
  };
}

/** Placeholders of one tool mean the same throughout. */
export function sessionOf(site: GuardSite): string {
  return `browser ${site.tool}`;
}

function isMessagePath(site: GuardSite, url: string): boolean {
  return site.messages.some((path) => matchesPath(pathOf(url), path));
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : "";
}

function replace(scanned: ScannedPieces, enforced: Enforced, read: ReadSent, engine: Engine, session: string): string | null {
  if (read.text === null || removedFromSealed(scanned, enforced)) return null;
  const scope = { tenant: engine.policy.organisation, conversation: session };
  const edits = placeRedactions(scanned, enforced.removed ?? [], read.text, { scope, hash: engine.hash, map: engine.mapOf(session) });
  if (edits.length === 0 || edits.some(({ where }) => where === "url")) return null;
  const moved = edits.map((edit) => {
    const start = typeof edit.where === "number" ? (read.starts[edit.where] ?? 0) : 0;
    return { ...edit, start: edit.start + start, end: edit.end + start };
  });
  return applyEdits(
    read.text,
    moved.toSorted((a, b) => a.start - b.start),
  );
}

/** What stands inside a document cannot be taken out. */
function removedFromSealed({ placed }: ScannedPieces, { removed = [] }: Enforced): boolean {
  return removed.some(({ start }) => placed[findPlaced(placed, start)]?.piece.form === "sealed");
}

const mostValues = 200;

function findValues({ text, classification }: ScannedPieces): readonly string[] {
  const values = new Set<string>();
  for (const { start, end, class: dataClass } of classification.findings) {
    if (dataClass !== "public" && values.size < mostValues) values.add(text.slice(start, end));
  }
  return [...values];
}
