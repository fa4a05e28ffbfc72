import { isFields } from "./read-field.ts";
import type { Fields } from "./read-field.ts";

/**
 * What a message of the Model Context Protocol (2025-06-18, JSON-RPC 2.0) carries: `call` what a tool is called with, on
 * its way to the server; `content` what a server answers or asks a model to read, on its way to the model; `other` neither.
 */
export interface McpContent {
  readonly kind: "call" | "content" | "other";
  /** What is about to go; every string in it is looked at. */
  readonly value: unknown;
  /** The tool, or the method, for the message to the person. */
  readonly name: string;
}

const calls = new Set(["tools/call", "prompts/get", "resources/read", "completion/complete"]);
/** Answers of which nothing reaches a model. */
const plain = new Set(["initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe"]);

/** What a client sends to a server. */
export function readClientMessage(message: Fields): McpContent {
  const { method, params, result } = message;
  if (typeof method === "string" && calls.has(method)) return { kind: "call", value: argumentsOf(params), name: nameOf(params) ?? method };
  // The answer to a question that the server put: a model's words or a person's, and they go to the server.
  if (method === undefined && result !== undefined) return { kind: "call", value: result, name: "an answer to the server" };
  return { kind: "other", value: undefined, name: "" };
}

/** What a server sends to a client. `asked` is the method that a result answers, with the tool's name where it was one. */
export function readServerMessage(message: Fields, asked: { readonly method: string; readonly name: string } | undefined): McpContent {
  const { method, params, result, error } = message;
  if (typeof method === "string") {
    const isRead = method === "sampling/createMessage" || method === "elicitation/create";
    return isRead ? { kind: "content", value: params, name: method } : { kind: "other", value: undefined, name: "" };
  }
  if (asked !== undefined && plain.has(asked.method)) return { kind: "other", value: undefined, name: "" };
  return { kind: "content", value: result ?? error, name: asked?.name ?? "a tool server" };
}

/** The message with another value at the place it was read from. */
export function withContent(message: Fields, value: unknown): Fields {
  const key = message["method"] !== undefined ? "params" : message["result"] !== undefined ? "result" : "error";
  return { ...message, [key]: value };
}

/** What a client gets in place of an answer: a tool's own failure with the reason, so that the model can go on; else an error. */
export function refuseMessage(id: unknown, method: string, why: string): Fields {
  const answer =
    method === "tools/call"
      ? { result: { content: [{ type: "text", text: why }], isError: true } }
      : { error: { code: -32_001, message: why } };
  return { jsonrpc: "2.0", id, ...answer };
}

/** The text of a request's name in messages. */
export function nameOf(params: unknown): string | undefined {
  if (!isFields(params)) return undefined;
  const found = params["name"] ?? params["uri"];
  return typeof found === "string" ? found.slice(0, 100) : undefined;
}

function argumentsOf(params: unknown): unknown {
  if (!isFields(params)) return params;
  const { _meta, name: _name, ...rest } = params;
  return rest;
}
