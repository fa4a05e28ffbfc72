import type { StreamedString } from "../../core/wire/restore-events.ts";
import type { Provider, Refusal, RefusalKind } from "./contract.ts";
import { fieldsOf, firstWords, listOf } from "./read-fields.ts";
import { statuses } from "./statuses.rows.ts";

const words: Readonly<Record<RefusalKind, string>> = {
  held: "INVALID_ARGUMENT",
  "bad-request": "INVALID_ARGUMENT",
  "too-large": "INVALID_ARGUMENT",
  "unknown-caller": "UNAUTHENTICATED",
  "not-allowed": "PERMISSION_DENIED",
  "too-many": "RESOURCE_EXHAUSTED",
  undecided: "UNAVAILABLE",
  unreachable: "UNAVAILABLE",
  late: "DEADLINE_EXCEEDED",
};

function refuse(kind: RefusalKind, message: string): Refusal {
  return { status: statuses[kind], body: { error: { code: statuses[kind], message, status: words[kind] } } };
}

/** Gemini API (ai.google.dev/api/generate-content, seen 2026-11): streams as events or as one JSON array. */
export const gemini: Provider = {
  id: "gemini",
  title: "Gemini generateContent",
  upstream: "gemini",
  serves: (path) => /^\/(?:upload\/)?v1(?:beta|alpha)\d*\//.test(path) || /^\/v1\/(?:models|tunedModels)\/[^/]+:[A-Za-z]+$/.test(path),
  conversationOf: (body) => firstWords(fieldsOf(body)["contents"]),
  readEvent(data) {
    const streams: StreamedString[] = [];
    const ends: string[] = [];
    for (const [place, candidate] of listOf(fieldsOf(data)["candidates"]).entries()) {
      const { index = place, content, finishReason } = fieldsOf(candidate);
      for (const [order, part] of listOf(fieldsOf(content)["parts"]).entries()) {
        const { text, thought } = fieldsOf(part);
        if (typeof text !== "string" || thought === true) continue;
        streams.push({
          path: `candidates.${place}.content.parts.${order}.text`,
          channel: `candidate ${String(index)} text`,
          isJson: false,
        });
      }
      if (typeof finishReason === "string") ends.push(`candidate ${String(index)} `);
    }
    return { streams, ends, isKept: (path) => isThought(data, path) };
  },
  isKept: isThought,
  refuse,
  breakStream: (message) => `data: ${JSON.stringify(refuse("unreachable", message).body)}\n\n`,
  elsewhere: [
    {
      upstream: "vertex",
      serves: (path) => /^\/v1[a-z0-9]*\/projects\/.+\/(?:publishers\/google\/models|endpoints|cachedContents)(?:\/|$)/.test(path),
    },
  ],
};

function isThought(body: unknown, path: string): boolean {
  if (path.endsWith(".thoughtSignature")) return true;
  const [, place, order] = /^candidates\.(\d+)\.content\.parts\.(\d+)\./.exec(path) ?? [];
  if (place === undefined) return false;
  const parts = listOf(fieldsOf(fieldsOf(listOf(fieldsOf(body)["candidates"])[Number(place)])["content"])["parts"]);
  return fieldsOf(parts[Number(order)])["thought"] === true;
}
