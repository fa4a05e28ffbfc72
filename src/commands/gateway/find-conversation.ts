import type { KeyedHash } from "../../core/redact/placeholder.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";
import type { Provider } from "../../plugins/providers/contract.ts";
import type { Vault } from "./vault.ts";

/** Whose request it is, and what may say which conversation it belongs to. */
export interface ConversationClues {
  readonly rawHeaders: readonly string[];
  readonly target: string;
  /** What tells callers apart. */
  readonly caller: string;
  readonly provider: Pick<Provider, "conversationOf">;
  /** The body's JSON, and its text. */
  readonly value: unknown;
  readonly text: string;
}

/** A conversation, and the maps of what the request refers to (files, batches, stored answers). */
export interface Conversation {
  readonly key: string;
  /** The client's own name of its session, where it sends one. */
  readonly session: string | undefined;
  readonly referred: readonly RestoreMap[];
}

const sessionHeaders = new Set(["x-claude-code-session-id", "session_id", "session-id", "conversation_id", "x-session-id"]);
const idsInBody =
  /"(?:file_id|input_file_id|batch_id|previous_response_id|conversation|cachedContent|fileUri|id)"\s*:\s*"([^"\\]{4,200})"/g;
const mostIds = 200;
/** First words beyond so many tell no two conversations apart. */
const longestName = 1_000;

/** Tells the conversation of a request: by a session header, an id an answer gave before, what the provider's format says, or the address. */
export function findConversation(clues: ConversationClues, parts: { readonly vault: Vault; readonly hash: KeyedHash }): Conversation {
  const { rawHeaders, provider, value, caller, target } = clues;
  const { vault } = parts;
  let session: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (sessionHeaders.has(rawHeaders[at]?.toLowerCase() ?? "")) session = rawHeaders[at + 1];
  const said = session ?? provider.conversationOf(value);
  const known = vault.hasAliases() ? findKnown(clues, vault) : [];
  const own = said === undefined ? known[0] : vault.resolve(caller, said);
  const key = own ?? hashConversation(caller, said ?? pathOf(target), parts);
  const referred = known.filter((one) => one !== key).map((one) => vault.mapOf(one));
  return { key, session, referred };
}

/** The key of a conversation: a keyed hash of the caller and what names it. */
function hashConversation(caller: string, said: string, { hash }: { readonly hash: KeyedHash }): string {
  return Buffer.from(hash(`gateway conversation ${caller} ${said.slice(0, longestName)}`)).toString("base64url");
}

function findKnown({ target, text, caller }: ConversationClues, vault: Vault): readonly string[] {
  const ids = [...pathOf(target).split(/[/:]/), ...idsOfPath(target)];
  for (const met of text.matchAll(idsInBody)) {
    if (ids.length > mostIds) break;
    ids.push(met[1] ?? "");
  }
  const found = ids.map((id) => vault.resolve(caller, id)).filter((one) => one !== undefined);
  return [...new Set(found)];
}

/** Google names things by two steps of a path: `files/abc`, `cachedContents/abc`, `batches/abc`. */
function idsOfPath(target: string): readonly string[] {
  return Array.from(pathOf(target).matchAll(/(?<=\/)[A-Za-z]+\/[^/:?]+/g), ([id]) => id);
}

function pathOf(target: string): string {
  const [path = "/"] = target.split("?", 1);
  return path;
}

const idsInAnswer =
  /"(?:id|output_file_id|error_file_id|name|uri|responsesFile)"\s*:\s*"((?:resp_|msgbatch_|batch_|file[-_]|conv_|cachedContents\/|files\/|batches\/|https?:\/\/)[^"\\]{1,200})"/g;

/** Notes the ids that an answer gives, so that what is asked by them later is restored too. */
export function noteIds(answer: string, caller: string, conversation: string, vault: Vault): void {
  for (const met of answer.matchAll(idsInAnswer)) vault.alias(caller, met[1] ?? "", conversation);
}
