import type { Provider } from "./contract.ts";
import { refuseAsOpenai } from "./openai-error.ts";
import { fieldsOf, firstWords } from "./read-fields.ts";

const streamed = /^response\.(.+)\.delta$/;
const ended = /^response\.(.+)\.done$/;

/** OpenAI Responses (platform.openai.com/docs/api-reference/responses-streaming, seen 2026-11). */
export const openaiResponses: Provider = {
  id: "openai-responses",
  title: "OpenAI Responses",
  upstream: "openai",
  serves: (path) => /^(?:\/v1)?\/responses(?:\/|$)/.test(path),
  conversationOf(body) {
    const { previous_response_id: previous, conversation, prompt_cache_key: key, input } = fieldsOf(body);
    const id = typeof conversation === "string" ? conversation : fieldsOf(conversation)["id"];
    for (const name of [previous, id, key]) if (typeof name === "string") return name;
    return firstWords(input);
  },
  readEvent(data) {
    const { type, delta, item_id: item, output_index: output, content_index: content = "", summary_index: summary = "" } = fieldsOf(data);
    const kind = typeof type === "string" ? type : "";
    const nameOf = (what: string): string => `output ${String(output)} ${String(item)} ${what} ${String(content)} ${String(summary)}`;
    const what = streamed.exec(kind)?.[1];
    if (what !== undefined && typeof delta === "string")
      return { streams: [{ path: "delta", channel: nameOf(what), isJson: what.endsWith("arguments") }], ends: [], isKept: isSealed };
    const done = ended.exec(kind)?.[1];
    if (done === "output_item") return { streams: [], ends: [`output ${String(output)} `], isKept: isSealed };
    if (done !== undefined) return { streams: [], ends: [nameOf(done)], isKept: isSealed };
    return { streams: [], ends: /^(?:error$|response\.(?:completed|incomplete|failed)$)/.test(kind) ? [""] : [], isKept: isSealed };
  },
  isKept: (_body, path) => isSealed(path),
  refuse: refuseAsOpenai,
  breakStream: (message) =>
    `event: error\ndata: ${JSON.stringify({ type: "error", code: "plimsoll_unreachable", message, param: null, sequence_number: 0 })}\n\n`,
  elsewhere: [{ upstream: "azure", serves: (path) => /^\/openai(?:\/v1)?\/responses(?:\/|$)/.test(path) }],
};

function isSealed(path: string): boolean {
  return path.endsWith(".encrypted_content");
}
