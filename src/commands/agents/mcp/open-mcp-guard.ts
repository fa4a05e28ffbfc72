import { gatherTexts } from "../../../core/hooks/gather-texts.ts";
import { sayFault, sayPlaceholders } from "../../../core/hooks/hook-messages.ts";
import { nameOf, readClientMessage, readServerMessage, refuseMessage, withContent } from "../../../core/hooks/mcp-message.ts";
import type { McpContent } from "../../../core/hooks/mcp-message.ts";
import { isFields } from "../../../core/hooks/read-field.ts";
import type { Fields } from "../../../core/hooks/read-field.ts";
import { settlePlaceholders } from "../../../core/hooks/settle-placeholders.ts";
import type { EnforcementMode } from "../../../core/model/company-rules.ts";
import type { HookDecider } from "../hook-decider.ts";

/** Who decides, and whose line holds. */
export interface McpDesk {
  readonly decider: HookDecider;
  /** Catalogue id of the agent whose model reads the results. */
  readonly tool: string;
  readonly mode?: EnforcementMode;
  readonly session: string;
}

/** Where a text goes on: to the other side, and what goes back at once. Both are null where nothing goes. */
export interface PassedText {
  readonly onward: string | null;
  readonly back: string | null;
}

/** Looks at the messages between one client and one tool server. Texts that nothing is changed in go on byte for byte. */
export interface McpGuard {
  /** One JSON text of the client: a message, or a list of them. */
  fromClient(text: string): Promise<PassedText>;
  fromServer(text: string): Promise<PassedText>;
}

interface Asked {
  readonly method: string;
  readonly name: string;
}

type Settled =
  | { readonly kind: "pass" }
  | { readonly kind: "changed"; readonly message: Fields }
  | { readonly kind: "refused"; readonly why: string };

/** Questions that are remembered at most, so that a result can be told by what asked for it. */
const mostAsked = 10_000;

/**
 * Opens a guard: what a tool is called with is refused or passes, what it answers is cleaned, withheld or passes. Never
 * throws; what cannot be read or decided is held in hold.
 */
export function openMcpGuard(desk: McpDesk): McpGuard {
  const asked = new Map<string, Asked>();
  return {
    fromClient: (text) =>
      pass(text, desk, async (message) => {
        if (typeof message["method"] === "string" && message["id"] !== undefined) remember(asked, message["id"], message);
        return settleCall(readClientMessage(message), message, desk);
      }),
    fromServer: async (text) => {
      const passed = await pass(text, desk, async (message) => {
        const key = JSON.stringify(message["id"]);
        const known = message["method"] === undefined ? asked.get(key) : undefined;
        if (known !== undefined) asked.delete(key);
        return settleContent(readServerMessage(message, known), message, known, desk);
      });
      // What a server may not say goes on to the client as a refusal under the same id.
      return { onward: passed.onward ?? passed.back, back: null };
    },
  };
}

async function pass(text: string, desk: McpDesk, settle: (message: Fields) => Promise<Settled>): Promise<PassedText> {
  const value = parse(text);
  const list = Array.isArray(value) ? value : [value];
  if (text.trim() === "") return { onward: text, back: null };
  if (!list.every(isFields)) return (desk.mode ?? "hold") === "hold" ? { onward: null, back: null } : { onward: text, back: null };
  const onward: Fields[] = [];
  const back: Fields[] = [];
  let isChanged = false;
  for (const message of list) {
    const settled = await settle(message).catch((): Settled => fault(desk));
    isChanged ||= settled.kind !== "pass";
    if (settled.kind === "pass") onward.push(message);
    else if (settled.kind === "changed") onward.push(settled.message);
    else if (message["id"] !== undefined) back.push(refuseMessage(message["id"], methodOf(message), settled.why));
  }
  if (!isChanged) return { onward: text, back: null };
  const write = (messages: readonly Fields[]): string | null =>
    messages.length === 0 ? null : JSON.stringify(Array.isArray(value) ? messages : messages[0]);
  return { onward: write(onward), back: write(back) };
}

async function settleCall({ kind, value, name }: McpContent, _message: Fields, desk: McpDesk): Promise<Settled> {
  if (kind !== "call") return { kind: "pass" };
  const settled = settlePlaceholders(value, "mcp", (one) => one);
  if (settled.kind === "refused") return { kind: "refused", why: sayPlaceholders(settled.open, settled.why) };
  const { text, isComplete } = gatherTexts(value);
  if (text.trim() === "" && isComplete) return { kind: "pass" };
  const answer = await decide(text, `what ${name} was to be called with`, false, desk);
  if (answer.action === "held") return { kind: "refused", why: answer.message?.text ?? sayFault("the decision said no") };
  return isComplete || answer.mode !== "hold" ? { kind: "pass" } : { kind: "refused", why: sayFault("it is larger than can be looked at") };
}

async function settleContent(content: McpContent, message: Fields, asked: Asked | undefined, desk: McpDesk): Promise<Settled> {
  if (content.kind !== "content") return { kind: "pass" };
  const gathered = gatherTexts(content.value);
  if (gathered.text.trim() === "" && gathered.isComplete) return { kind: "pass" };
  const { action, mode, message: said, cleaned } = await decide(gathered.text, `the result of ${content.name}`, true, desk);
  const refuse = (why: string): Settled =>
    message["method"] === undefined
      ? { kind: "changed", message: refuseMessage(message["id"], asked?.method ?? "", why) }
      : { kind: "refused", why };
  if (!gathered.isComplete && mode === "hold") return refuse(sayFault("it is larger than can be looked at"));
  if (action === "cleaned" && cleaned !== null) {
    const value = gathered.put(cleaned);
    if (value !== null) return { kind: "changed", message: withContent(message, value) };
  }
  return action === "held" || action === "cleaned" ? refuse(said?.text ?? sayFault("the decision said no")) : { kind: "pass" };
}

function decide(text: string, place: string, rewrites: boolean, { decider, tool, mode, session }: McpDesk) {
  const least = mode === undefined ? {} : { leastMode: mode };
  return decider.decide({ ...least, ...{ tool, point: "mcp", text, place, rewrites, asks: false, session } });
}

function fault({ mode }: McpDesk): Settled {
  return mode === "watch" || mode === "warn" ? { kind: "pass" } : { kind: "refused", why: sayFault("plimsoll met a fault of its own") };
}

function remember(asked: Map<string, Asked>, id: unknown, message: Fields): void {
  const method = methodOf(message);
  asked.set(JSON.stringify(id), { method, name: nameOf(message["params"]) ?? method });
  const [oldest] = asked.keys();
  if (asked.size > mostAsked && oldest !== undefined) asked.delete(oldest);
}

function methodOf({ method }: Fields): string {
  return typeof method === "string" ? method : "";
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
