import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";

/** A model provider that says back what it was told, in the four wire formats, whole or in pieces of a few bytes. */
export interface EchoStub {
  readonly url: string;
  /** Everything it met: addresses, headers and bodies. */
  readonly met: string[];
  readonly server: Server;
}

const said = /\u27e6[a-z0-9-]+\u00b7[a-z0-9]+\u27e7|CANARY_[A-Za-z0-9]+/;

/** A call of a tool that the model makes. */
export interface EchoCall {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Chooses what the model calls, by the request's body and what it was told. */
export type ChooseCall = (body: string, echo: string) => EchoCall | null;

const sendIt: ChooseCall = (body, echo) => {
  const hasTools = /"tools"\s*:\s*\[\s*\{/.test(body);
  return hasTools && !isAnswered(body) ? { name: "send", args: { to: echo, deep: [{ a: echo }] } } : null;
};

/** Whether a tool has answered already. */
export function isAnswered(body: string): boolean {
  return /"tool_result"|"role"\s*:\s*"tool"|function_call_output|functionResponse/.test(body);
}

/** Opens one on loopback. */
export function openEchoStub(choose: ChooseCall = sendIt): Promise<EchoStub> {
  const met: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces).toString();
      met.push(`${request.method} ${request.url} ${request.rawHeaders.join(" ")} ${body}`);
      void answer(request.url ?? "", body, response, choose);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`, met, server });
    });
  });
}

async function answer(url: string, text: string, response: ServerResponse, choose: ChooseCall): Promise<void> {
  const echo = said.exec(text)?.[0] ?? "nothing";
  const isStream = /"stream"\s*:\s*true/.test(text) || url.includes("stream");
  const events = chooseEvents(url, echo, choose(text, echo));
  if (events === null) return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(other(url, echo)));
  if (!isStream) return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(events.whole));
  response.writeHead(200, { "content-type": "text/event-stream" });
  const bytes = Buffer.from(events.stream);
  for (let at = 0; at < bytes.length; at += 11) {
    response.write(bytes.subarray(at, at + 11));
    if (at % 99 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
}

interface Answers {
  readonly whole: unknown;
  readonly stream: string;
}

function chooseEvents(url: string, echo: string, call: EchoCall | null): Answers | null {
  if (/\/v1\/messages(?:\?|$)/.test(url)) return anthropic(echo, call);
  if (url.includes("/chat/completions")) return chat(echo, call);
  if (/\/responses(?:\?|$)/.test(url)) return responses(echo, call);
  return /:(?:stream)?[gG]enerateContent/.test(url) ? gemini(echo, call) : null;
}

function other(url: string, echo: string): unknown {
  if (url.includes("count_tokens")) return { input_tokens: 7 };
  if (url.includes("countTokens")) return { totalTokens: 7 };
  if (url.includes("embeddings"))
    return { object: "list", data: [{ object: "embedding", index: 0, embedding: [0.5] }], usage: { prompt_tokens: 1, total_tokens: 1 } };
  return { object: "list", data: [], has_more: false, note: echo };
}

/** Texts in pieces, so that a placeholder is cut over events. */
function cut(text: string, size = 3): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

const named = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;

function anthropic(echo: string, call: EchoCall | null): Answers {
  const usage = { input_tokens: 5, output_tokens: 5 };
  const text = `You said ${echo}, I think.`;
  const message = { id: "msg_1", type: "message", role: "assistant", model: "m", stop_sequence: null, usage };
  const thought = { type: "thinking", thinking: `About ${echo}.`, signature: "c2lnbmF0dXJl" };
  const tool = { type: "tool_use", id: "toolu_1", name: call?.name ?? "", input: call?.args ?? {} };
  const content = [thought, { type: "text", text }, ...(call !== null ? [tool] : [])];
  const stop = call !== null ? "tool_use" : "end_turn";
  const delta = (index: number, one: object): string => named("content_block_delta", { index, delta: one });
  return {
    whole: { ...message, content, stop_reason: stop },
    stream: [
      named("message_start", { message: { ...message, content: [], stop_reason: null } }),
      named("content_block_start", { index: 0, content_block: { type: "thinking", thinking: "", signature: "" } }),
      delta(0, { type: "thinking_delta", thinking: thought.thinking }),
      delta(0, { type: "signature_delta", signature: thought.signature }),
      named("content_block_stop", { index: 0 }),
      'event: ping\ndata: {"type": "ping"}\n\n',
      named("content_block_start", { index: 1, content_block: { type: "text", text: "" } }),
      ...cut(text).map((piece) => delta(1, { type: "text_delta", text: piece })),
      named("content_block_stop", { index: 1 }),
      ...(call !== null
        ? [
            named("content_block_start", { index: 2, content_block: { ...tool, input: {} } }),
            ...cut(JSON.stringify(tool.input)).map((piece) => delta(2, { type: "input_json_delta", partial_json: piece })),
            named("content_block_stop", { index: 2 }),
          ]
        : []),
      named("message_delta", { delta: { stop_reason: stop, stop_sequence: null }, usage }),
      named("message_stop", {}),
    ].join(""),
  };
}

function chat(echo: string, call: EchoCall | null): Answers {
  const text = `You said ${echo}, I think.`;
  const args = JSON.stringify(call?.args ?? {});
  const base = { id: "chatcmpl-1", created: 1, model: "m" };
  const finish = call !== null ? "tool_calls" : "stop";
  const made = { id: "call_1", type: "function", function: { name: call?.name ?? "", arguments: args } };
  const chunk = (delta: object, reason: string | null = null): string =>
    `data: ${JSON.stringify({ ...base, object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  return {
    whole: {
      ...base,
      object: "chat.completion",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: text, ...(call !== null ? { tool_calls: [made] } : {}) },
          finish_reason: finish,
        },
      ],
      usage: { prompt_tokens: 5, completion_tokens: 5, total_tokens: 10 },
    },
    stream: [
      chunk({ role: "assistant", content: "" }),
      ...cut(text).map((piece) => chunk({ content: piece })),
      ...(call !== null
        ? [
            chunk({ tool_calls: [{ index: 0, ...made, function: { name: call?.name ?? "", arguments: "" } }] }),
            ...cut(args).map((piece) => chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] })),
          ]
        : []),
      chunk({}, finish),
      "data: [DONE]\n\n",
    ].join(""),
  };
}

function responses(echo: string, call: EchoCall | null): Answers {
  const text = `You said ${echo}, I think.`;
  const args = JSON.stringify(call?.args ?? {});
  const part = { type: "output_text", text, annotations: [] };
  const item = { id: "msg_1", type: "message", role: "assistant", status: "completed", content: [part] };
  const made = { id: "fc_1", type: "function_call", call_id: "call_1", name: call?.name ?? "", arguments: args, status: "completed" };
  const output = call !== null ? [item, made] : [item];
  const whole = {
    id: "resp_1",
    object: "response",
    created_at: 1,
    status: "completed",
    model: "m",
    output,
    output_text: text,
    tools: [],
    usage: { input_tokens: 5, output_tokens: 5, total_tokens: 10 },
  };
  let sequence = 0;
  const event = (type: string, data: object): string => named(type, { sequence_number: (sequence += 1), ...data });
  const at = { output_index: 0, item_id: "msg_1", content_index: 0 };
  const on = { output_index: 1, item_id: "fc_1" };
  return {
    whole,
    stream: [
      event("response.created", { response: { ...whole, output: [], output_text: "", status: "in_progress" } }),
      event("response.output_item.added", { output_index: 0, item: { ...item, status: "in_progress", content: [] } }),
      event("response.content_part.added", { ...at, part: { ...part, text: "" } }),
      ...cut(text).map((delta) => event("response.output_text.delta", { ...at, delta })),
      event("response.output_text.done", { ...at, text }),
      event("response.content_part.done", { ...at, part }),
      event("response.output_item.done", { output_index: 0, item }),
      ...(call !== null
        ? [
            event("response.output_item.added", { output_index: 1, item: { ...made, arguments: "", status: "in_progress" } }),
            ...cut(args).map((delta) => event("response.function_call_arguments.delta", { ...on, delta })),
            event("response.function_call_arguments.done", { ...on, name: call?.name ?? "", arguments: args }),
            event("response.output_item.done", { output_index: 1, item: made }),
          ]
        : []),
      event("response.completed", { response: whole }),
    ].join(""),
  };
}

function gemini(echo: string, call: EchoCall | null): Answers {
  const text = `You said ${echo}, I think.`;
  const answerOf = (parts: readonly object[], isLast: boolean): object => ({
    candidates: [{ index: 0, content: { role: "model", parts }, ...(isLast ? { finishReason: "STOP" } : {}) }],
    usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 5, totalTokenCount: 10 },
    modelVersion: "m",
  });
  const made = call === null ? [] : [{ functionCall: call }];
  const chunks = [
    ...cut(text, 5).map((piece) => answerOf([{ text: piece }], false)),
    answerOf(call !== null ? made : [{ text: "" }], true),
  ];
  return { whole: answerOf([{ text }, ...made], true), stream: chunks.map((one) => `data: ${JSON.stringify(one)}\r\n\r\n`).join("") };
}
