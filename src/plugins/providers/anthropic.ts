import { isAnthropicThought, readAnthropicConversation, readAnthropicEvent } from "./anthropic-events.ts";
import type { Provider, Refusal, RefusalKind } from "./contract.ts";
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
  conversationOf: readAnthropicConversation,
  readEvent: readAnthropicEvent,
  isKept: isAnthropicThought,
  refuse,
  breakStream: (message) => `event: error\ndata: ${JSON.stringify(refuse("unreachable", message).body)}\n\n`,
  elsewhere: [
    {
      upstream: "vertex",
      serves: (path) => /^\/v1[a-z0-9]*\/projects\/.+\/publishers\/anthropic\/models\/[^/]+:(?:stream)?[rR]awPredict$/.test(path),
    },
  ],
};
