import type { Enforced } from "../../../src/commands/decide/enforcement.ts";
import { redactText } from "../../../src/core/redact/redact-text.ts";
import type { ScannedPieces } from "../../../src/core/wire/scan-pieces.ts";
import type { PanelView } from "../messages.ts";
import type { ReadAsk } from "./judge-ask.ts";
import type { Engine } from "./make-engine.ts";

/** What a panel is made of. */
export interface PanelParts {
  readonly ask: Pick<ReadAsk, "site" | "sent" | "account">;
  readonly enforced: Enforced;
  readonly scanned: ScannedPieces;
  readonly engine: Engine;
  readonly canSend: boolean;
  readonly isNoted: boolean;
}

const mostShown = 12;

/** The third moment for the browser: what was found, struck through; the reason in one line; the ways out. */
export function makePanelView({ ask, enforced, scanned, engine, canSend, isNoted }: PanelParts): PanelView {
  const { decision, message, flow, action } = enforced;
  const removed = enforced.removed ?? [];
  const values = [...new Set(removed.map(({ start, end }) => scanned.text.slice(start, end)))];
  const isPersonal = flow.account === "personal" || flow.plan === "personal";
  const [alternative] = decision.alternatives;
  return {
    id: flow.id,
    tool: ask.site.name,
    action: isNoted ? "noted" : action === "cleaned" ? "cleaned" : action === "asked" ? "asked" : "held",
    // Nothing has gone yet: the person chooses.
    found: (message?.found ?? `Held: ${ask.site.name} may not carry this.`).replace(/^Cleaned:/, "Held:"),
    why: (message?.why ?? "").replace(/^Why: /, ""),
    values: isNoted ? [] : values.slice(0, mostShown),
    count: values.length,
    cleaned: isNoted || removed.length === 0 ? null : cleanPieces(scanned, enforced, engine),
    sendsCleaned: canSend,
    question: action === "asked" && decision.question !== undefined ? showQuestion(decision.question) : null,
    alternative: alternative === undefined ? null : { name: alternative.name, url: engine.urlOf(alternative.tool) },
    change: isPersonal ? (ask.site.change ?? null) : null,
    flow: flow.id,
  };
}

function showQuestion({ text, options }: NonNullable<Enforced["decision"]["question"]>): PanelView["question"] {
  return {
    text,
    options: options.map((option) => ({ text: option.text, ...(option.declares === undefined ? {} : { declares: option.declares }) })),
  };
}

/** The pieces in which something was found, cleaned: the person's own words without the wrapping of the request. */
function cleanPieces({ placed, text }: ScannedPieces, { removed = [], flow }: Enforced, engine: Engine): string {
  const session = flow.session ?? "browser";
  const parts = { scope: { tenant: engine.policy.organisation, conversation: session }, hash: engine.hash, map: engine.mapOf(session) };
  const cleaned: string[] = [];
  for (const { piece, at } of placed) {
    const end = at + piece.plain.length;
    const inside = removed.filter((finding) => finding.start < end && finding.end > at);
    if (inside.length === 0) continue;
    const moved = inside.map((one) => ({ ...one, start: Math.max(0, one.start - at), end: Math.min(piece.plain.length, one.end - at) }));
    cleaned.push(redactText(text.slice(at, end), moved, { ...parts, from: "public" }).text);
  }
  return cleaned.join("\n");
}
