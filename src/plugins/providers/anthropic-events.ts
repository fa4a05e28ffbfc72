import type { EventReading } from "../../core/wire/restore-events.ts";
import { fieldsOf, firstWords, listOf } from "./read-fields.ts";

/** What of an Anthropic request names its conversation. */
export function readAnthropicConversation(body: unknown): string | undefined {
  const { metadata, messages } = fieldsOf(body);
  const { user_id: user } = fieldsOf(metadata);
  if (typeof user === "string" && /session/.test(user)) return user;
  return firstWords(messages);
}

/** What of an event of Anthropic's stream goes on in the next ones; wherever the stream travels. */
export function readAnthropicEvent(data: unknown): EventReading {
  const { type, index, delta } = fieldsOf(data);
  const block = `block ${String(index)} `;
  const isThought = (path: string): boolean => /^(?:delta|content_block)\.(?:thinking|signature|data)$/.test(path);
  if (type === "content_block_stop") return { streams: [], ends: [block], isKept: isThought };
  if (type === "message_stop" || type === "message_delta" || type === "error") return { streams: [], ends: [""], isKept: isThought };
  const { type: kind } = fieldsOf(delta);
  const streams =
    kind === "text_delta"
      ? [{ path: "delta.text", channel: `${block}text`, isJson: false }]
      : kind === "input_json_delta"
        ? [{ path: "delta.partial_json", channel: `${block}json`, isJson: true }]
        : [];
  return { streams: type === "content_block_delta" ? streams : [], ends: [], isKept: isThought };
}

/** Thoughts of a whole answer stay as they are. */
export function isAnthropicThought(body: unknown, path: string): boolean {
  const [, place] = /^content\.(\d+)\./.exec(path) ?? [];
  const { type } = fieldsOf(place === undefined ? undefined : listOf(fieldsOf(body)["content"])[Number(place)]);
  return type === "thinking" || type === "redacted_thinking";
}
