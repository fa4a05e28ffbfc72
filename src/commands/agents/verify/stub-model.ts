import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isFields } from "../../../core/hooks/read-field.ts";
import { chooseCall, searchTool } from "./stub-tools.ts";
import type { StubCall, StubStep } from "./stub-tools.ts";

/** A model on loopback that keeps every request it got. */
export interface StubModel {
  readonly port: number;
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

/** A call whose id no other call of the session has. */
type NumberedCall = StubCall & { readonly id: string };

/** Starts a model that does one step, or what each request (with tools) is answered with. It speaks Anthropic Messages, OpenAI Responses, Chat Completions and Gemini, as the client asks. */
export async function startStubModel(step: StubStep | null | ((body: string) => StubStep | null)): Promise<StubModel> {
  const bodies: string[] = [];
  let asked = 0;
  let turns = 0;
  const next = (body: string): StubStep | null => (typeof step === "function" ? step(body) : asked > 0 || turns > 4 ? null : step);
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      if (request.method !== "POST") return answerJson(response, { data: [], models: [] });
      bodies.push(body);
      const value = parse(body);
      const wanted = Array.isArray(value["tools"]) && value["tools"].length > 0 ? next(body) : null;
      const chosen = wanted === null ? null : chooseCall(wanted, value);
      turns += 1;
      if (chosen !== null && chosen.name !== searchTool) asked += 1;
      answer(request.url ?? "", value, chosen === null ? null : { ...chosen, id: `stub${turns}` }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(url: string, value: Readonly<Record<string, unknown>>, call: NumberedCall | null, response: ServerResponse): void {
  if (url.includes("count_tokens")) return answerJson(response, { input_tokens: 10 });
  if (url.includes("countTokens")) return answerJson(response, { totalTokens: 10 });
  if (/:generateContent\b/.test(url)) return answerJson(response, gemini(null)[0]);
  const events = url.includes(":streamGenerateContent")
    ? gemini(call)
    : url.includes("/messages")
      ? anthropic(call)
      : url.includes("/responses")
        ? responses(call)
        : chat(call);
  if (url.includes("/messages") && value["stream"] !== true) return answerJson(response, message([{ type: "text", text: "done" }]));
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const event of events) {
    const name = isFields(event) && typeof event["type"] === "string" ? `event: ${event["type"]}\n` : "";
    response.write(`${name}data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`);
  }
  response.end();
}

function message(content: readonly unknown[]): Readonly<Record<string, unknown>> {
  return {
    id: "msg_stub",
    type: "message",
    role: "assistant",
    model: "stub",
    content,
    stop_reason: "end_turn",
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5 },
  };
}

function anthropic(call: NumberedCall | null): readonly unknown[] {
  const block = call === null ? { type: "text", text: "" } : { type: "tool_use", id: `toolu_${call.id}`, name: call.name, input: {} };
  const delta =
    call === null ? { type: "text_delta", text: "done" } : { type: "input_json_delta", partial_json: JSON.stringify(call.args) };
  return [
    { type: "message_start", message: { ...message([]), stop_reason: null } },
    { type: "content_block_start", index: 0, content_block: block },
    { type: "content_block_delta", index: 0, delta },
    { type: "content_block_stop", index: 0 },
    {
      type: "message_delta",
      delta: { stop_reason: call === null ? "end_turn" : "tool_use", stop_sequence: null },
      usage: { output_tokens: 5 },
    },
    { type: "message_stop" },
  ];
}

function gemini(call: NumberedCall | null): readonly unknown[] {
  const part = call === null ? { text: "done" } : { functionCall: { name: call.name, args: call.args } };
  const candidate = { content: { role: "model", parts: [part] }, finishReason: "STOP", index: 0 };
  return [{ candidates: [candidate], usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 } }];
}

function responses(call: NumberedCall | null): readonly unknown[] {
  const item =
    call === null
      ? { type: "message", id: "m1", role: "assistant", content: [{ type: "output_text", text: "done" }] }
      : {
          type: "function_call",
          id: "f1",
          call_id: `call_${call.id}`,
          name: call.name,
          arguments: JSON.stringify(call.args),
          ...spaceOf(call),
        };
  const usage = { input_tokens: 10, input_tokens_details: null, output_tokens: 5, output_tokens_details: null, total_tokens: 15 };
  return [
    { type: "response.created", response: { id: "r1" } },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response: { id: "r1", usage } },
  ];
}

function spaceOf({ namespace }: NumberedCall): { readonly namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}

function chat(call: NumberedCall | null): readonly unknown[] {
  const head = { id: "c1", object: "chat.completion.chunk", created: 1, model: "stub" };
  const delta =
    call === null
      ? { role: "assistant", content: "done" }
      : {
          role: "assistant",
          content: null,
          tool_calls: [
            { index: 0, id: `call_${call.id}`, type: "function", function: { name: call.name, arguments: JSON.stringify(call.args) } },
          ],
        };
  const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
  return [
    { ...head, choices: [{ index: 0, delta, finish_reason: null }] },
    { ...head, choices: [{ index: 0, delta: {}, finish_reason: call === null ? "stop" : "tool_calls" }], usage },
    "[DONE]",
  ];
}

function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}
