import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import type { KeyedHash } from "../../core/redact/placeholder.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";
import { applyEdits, placeRedactions, writtenForms } from "../../core/wire/place-redactions.ts";
import type { Edit } from "../../core/wire/place-redactions.ts";
import { findPlaced } from "../../core/wire/scan-pieces.ts";
import type { Provider } from "../../plugins/providers/contract.ts";
import type { DecisionCall, Enforced } from "../decide/enforcement.ts";
import { findConversation } from "./find-conversation.ts";
import { findTokenLists } from "./find-token-lists.ts";
import { readRequestBody } from "./read-request-body.ts";
import type { RequestBody } from "./read-request-body.ts";
import { groupRequest } from "./request-groups.ts";
import { scanRequest } from "./scan-request.ts";
import type { ScanDesk, ScannedRequest } from "./scan-request.ts";
import type { Vault } from "./vault.ts";

/** A request as it came, and who sends it. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as they will go to the upstream. */
  readonly target: string;
  /** Names and values, one after the other. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly provider: Provider;
  readonly isKnown: boolean;
  /** Says whose placeholders they are; nothing of it is kept in the clear. */
  readonly caller: string;
  readonly who: Pick<DecisionCall, "tool" | "plan" | "account" | "person" | "team">;
}

/** What is needed to examine one. */
export interface ExaminationDesk {
  readonly vault: Vault;
  readonly hash: KeyedHash;
  readonly organisation: string;
  scanDesk(): Promise<ScanDesk>;
  /** Decides, and keeps nothing. */
  enforce(call: DecisionCall): Promise<Enforced>;
  /** Keeps a flow: throws where it cannot be written, resolves when it stands on the disk, rejects when that failed. */
  keep(flow: Flow): Promise<void>;
  now(): Date;
  /** What the company chose for when nothing can be decided. */
  fallback(): CompanyRules["fallback"];
}

/** `send`: what goes in its place, and what its answer is restored with. `held`: why nothing goes. */
export type Examined = ExaminedHead &
  (
    | {
        readonly kind: "send";
        readonly target: string;
        readonly rawHeaders: readonly string[];
        readonly body: Buffer;
        readonly map: RestoreMap;
        readonly conversation: string;
        readonly note: string | null;
      }
    | { readonly kind: "held"; readonly message: string }
  );

interface ExaminedHead {
  readonly enforced: Enforced;
  /** What the request calls its model; empty where it does not. */
  readonly model: string;
  /** Resolves when the flow stands on the disk. */
  readonly durable: Promise<void>;
}

/**
 * Looks at everything a request carries, asks the decision once, and puts placeholders in place. What cannot be read
 * counts as internal: it passes to a tool that may carry that, and is held before any other. The flow is written before
 * anything goes.
 */
export async function examineRequest(request: GatewayRequest, desk: ExaminationDesk): Promise<Examined> {
  const { rawHeaders, target } = request;
  const body = readRequestBody(request.body, headerOf(rawHeaders, "content-type") ?? "", headerOf(rawHeaders, "content-encoding") ?? "");
  const conversation = findConversation({ ...request, value: body.value, text: body.text }, desk);
  const { scanned, enforced, isPlaced } = await weigh(request, body, conversation, desk);
  const durable = desk.keep(enforced.flow);
  durable.catch(() => undefined); // who waits for it hears of it
  const head = { enforced, durable, model: modelOf(body.value, target) };
  const { action, message } = enforced;
  if (action === "held" || action === "asked" || !isPlaced)
    return { ...head, kind: "held", message: message?.text ?? "Held: this request may not go." };
  const known = { ...head, kind: "send", conversation: conversation.key, note: noteOf(enforced, scanned, request) } as const;
  const own = desk.vault.mapOf(conversation.key);
  if (action !== "cleaned") return { ...known, target, rawHeaders, body: request.body, map: joinMaps(own, conversation.referred) };
  const scope = { tenant: desk.organisation, conversation: conversation.key };
  const edits = placeRedactions(scanned, enforced.removed ?? [], body.text, { scope, hash: desk.hash, map: own });
  const written = write(request, body, edits);
  if (edits.length === 0 || holdsAny(written, writtenForms(scanned.text, enforced.removed ?? [])))
    return { ...head, kind: "held", message: message?.text ?? "Held: this request may not go." };
  desk.vault.keep(conversation.key, own);
  return { ...known, ...written, map: joinMaps(own, conversation.referred) };
}

interface Weighing {
  readonly scanned: ScannedRequest;
  readonly enforced: Enforced;
  /** False where something would have to come out of what cannot be rewritten. */
  readonly isPlaced: boolean;
}

async function weigh(
  request: GatewayRequest,
  body: RequestBody,
  conversation: { readonly key: string; readonly session: string | undefined },
  desk: ExaminationDesk,
): Promise<Weighing> {
  const groups = groupRequest(body, request.target, request.rawHeaders);
  const scanDesk = await desk.scanDesk();
  let scanned = await scanRequest(groups, conversation.key, scanDesk);
  let enforced = await desk.enforce(makeCall(request, body, scanned, conversation.session, body.isWritable));
  if (enforced.action !== "cleaned") return { scanned, enforced, isPlaced: true };
  const forms = writtenForms(scanned.text, enforced.removed ?? []);
  const again = new Set(scanned.skipped.filter(({ text }) => forms.some((form) => text.includes(form))));
  if (again.size > 0) {
    scanned = await scanRequest(groups, conversation.key, scanDesk, again);
    enforced = await desk.enforce(makeCall(request, body, scanned, conversation.session, body.isWritable));
  }
  if (!(enforced.removed ?? []).some((finding) => isSealed(finding, scanned))) return { scanned, enforced, isPlaced: true };
  enforced = await desk.enforce(makeCall(request, body, scanned, conversation.session, false));
  return { scanned, enforced, isPlaced: false };
}

function makeCall(
  request: GatewayRequest,
  body: RequestBody,
  scanned: ScannedRequest,
  session: string | undefined,
  rewrites: boolean,
): DecisionCall {
  const unread = [...body.unread, ...findTokenLists(body.value), ...scanned.unread, ...(request.isKnown ? [] : ["an unknown endpoint"])];
  return {
    ...request.who,
    point: "gateway",
    text: scanned.text,
    classification: { ...scanned.classification, bytes: request.body.length },
    place: unread.length > 0 ? `your request (${unread.slice(0, 3).join(", ")})` : "your request",
    rewrites,
    ...(session !== undefined && /^[\w-]{8,64}$/.test(session) ? { session } : {}),
    ...(unread.length > 0 ? { declared: "internal" } : {}),
  };
}

function isSealed({ start, end }: Finding, { placed }: ScannedRequest): boolean {
  for (let at = findPlaced(placed, start); at < placed.length && (placed[at]?.at ?? 0) < end; at += 1)
    if (placed[at]?.piece.form === "sealed") return true;
  return false;
}

function noteOf({ message }: Enforced, { unread }: ScannedRequest, { isKnown }: GatewayRequest): string | null {
  if (message !== null) return message.found;
  const missed = [...unread, ...(isKnown ? [] : ["an unknown endpoint"])];
  return missed.length === 0 ? null : `Not looked at: ${missed.slice(0, 5).join(", ")}.`;
}

/** The last look before it goes: nothing that was to come out may stand in it still. */
function holdsAny({ body, target, rawHeaders }: Pick<GatewayRequest, "body" | "target" | "rawHeaders">, forms: readonly string[]): boolean {
  return forms.some((form) => body.includes(form) || target.includes(form) || rawHeaders.some((header) => header.includes(form)));
}

function joinMaps(own: RestoreMap, referred: readonly RestoreMap[]): RestoreMap {
  return referred.every(({ size }) => size === 0) ? own : new Map([...referred.flatMap((map) => [...map]), ...own]);
}

function modelOf(value: unknown, target: string): string {
  const said = typeof value === "object" && value !== null && "model" in value ? value.model : undefined;
  const named = typeof said === "string" ? said : (/\/(?:models?|deployments)\/([^/:?]+)/.exec(target)?.[1] ?? "");
  return /^[\w.:@/-]{1,100}$/.test(named) ? named : "";
}

function write(request: GatewayRequest, body: RequestBody, edits: readonly Edit[]): Pick<GatewayRequest, "target" | "rawHeaders" | "body"> {
  const inBody = edits.filter(({ where }) => where === "body");
  const rawHeaders = [...request.rawHeaders];
  for (const edit of edits) if (typeof edit.where === "number") rawHeaders[edit.where] = edit.text;
  return {
    target: applyEdits(
      request.target,
      edits.filter(({ where }) => where === "url"),
    ),
    rawHeaders: inBody.length === 0 ? rawHeaders : withoutHeader(rawHeaders, "content-encoding"),
    body: inBody.length === 0 ? request.body : writeBody(body, inBody),
  };
}

function writeBody({ text, stretches }: RequestBody, edits: readonly Edit[]): Buffer {
  const [only] = stretches;
  if (stretches.length === 1 && only !== undefined && !("bytes" in only)) return Buffer.from(applyEdits(text, edits));
  const pieces = stretches.map((stretch): Buffer => {
    if ("bytes" in stretch) return stretch.bytes;
    const { start, end } = stretch;
    const inside = edits.filter((edit) => edit.start >= start && edit.end <= end);
    const moved = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return Buffer.from(applyEdits(text.slice(start, end), moved));
  });
  return Buffer.concat(pieces);
}

/** The value of a header; names in any case. */
function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === name) return rawHeaders[at + 1];
  return undefined;
}

function withoutHeader(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, at) => rawHeaders[at - (at % 2)]?.toLowerCase() !== name);
}
