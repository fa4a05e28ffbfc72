import type { EventReading } from "../../core/wire/restore-events.ts";
import { fieldsOf, listOf } from "./read-fields.ts";

/** What of an event of ConverseStream goes on in the next ones; its kind shows in its fields. */
export function readConverseEvent(data: unknown): EventReading {
  const { contentBlockIndex: index, delta, start, stopReason } = fieldsOf(data);
  if (stopReason !== undefined) return { streams: [], ends: [""], isKept: isThoughtDelta };
  const block = `block ${String(index)} `;
  const isEnd = index !== undefined && delta === undefined && start === undefined;
  const { text, toolUse } = fieldsOf(delta);
  const streams = [
    ...(typeof text === "string" ? [{ path: "delta.text", channel: `${block}text`, isJson: false }] : []),
    ...(typeof fieldsOf(toolUse)["input"] === "string" ? [{ path: "delta.toolUse.input", channel: `${block}json`, isJson: true }] : []),
  ];
  return { streams, ends: isEnd ? [block] : [], isKept: isThoughtDelta };
}

/** Thoughts of a whole answer stay as they are. */
export function isConverseThought(body: unknown, path: string): boolean {
  const [, place] = /^output\.message\.content\.(\d+)\./.exec(path) ?? [];
  if (place === undefined) return false;
  const content = listOf(fieldsOf(fieldsOf(fieldsOf(body)["output"])["message"])["content"]);
  return fieldsOf(content[Number(place)])["reasoningContent"] !== undefined;
}

function isThoughtDelta(path: string): boolean {
  return path.startsWith("delta.reasoningContent.");
}
