import type { Provider, Refusal, RefusalKind } from "./contract.ts";
import { fieldsOf, firstWords, listOf } from "./read-fields.ts";
import { statuses } from "./statuses.rows.ts";

const errorTypes: Readonly<Record<RefusalKind, string>> = {
  held: "invalid_request_error",
  "bad-request": "invalid_request_error",
  "too-large": "request_too_large",
  "unknown-caller": "authentication_error",
  "not-allowed": "permission_error",
  "too-many": "rate_limit_error",
  undecided: "api_error",
  unreachable: "api_error",
  late: "timeout_error",
};

function refuse(kind: RefusalKind, message: string): Refusal {
  return { status: statuses[kind], body: { type: "error", error: { type: errorTypes[kind], message } } };
}

/** Anthropic Messages with token counts, batches, files and models (docs.claude.com/en/api, seen 2026-11). */
export const anthropic: Provider = {
  id: "anthropic",
  title: "Anthropic Messages",
  upstream: "anthropic",
  serves: (path) => /^\/(?:v1\/(?:messages|complete|models|files|organizations|skills)(?:\/|$)|api\/hello$)/.test(path),
  conversationOf(body) {
    const { metadata, messages } = fieldsOf(body);
    const { user_id: user } = fieldsOf(metadata);
    if (typeof user === "string" && /session/.test(user)) return user;
    return firstWords(messages);
  },
  readEvent(data) {
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
  },
  isKept(body, path) {
    const [, place] = /^content\.(\d+)\./.exec(path) ?? [];
    const { type } = fieldsOf(place === undefined ? undefined : listOf(fieldsOf(body)["content"])[Number(place)]);
    return type === "thinking" || type === "redacted_thinking";
  },
  refuse,
  breakStream: (message) => `event: error\ndata: ${JSON.stringify(refuse("unreachable", message).body)}\n\n`,
  elsewhere: [
    // AWS: InvokeModel with Anthropic's body (docs.aws.amazon.com/bedrock, seen 2026-11); Google: publishers/anthropic.
    { upstream: "bedrock", serves: (path) => /^\/model\/[^/]+\/(?:invoke|converse)(?:-with-response-stream|-stream)?$/.test(path) },
    {
      upstream: "vertex",
      serves: (path) => /^\/v1[a-z0-9]*\/projects\/.+\/publishers\/anthropic\/models\/[^/]+:(?:stream)?[rR]awPredict$/.test(path),
    },
  ],
};
