import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { providers } from "../../plugins/providers/registry.gen.ts";
import { makeArrayFramer } from "./array-framer.ts";
import { makeEventRestorer } from "./restore-events.ts";
import { makeSseFramer } from "./sse-framer.ts";
import { unquote, walkJson } from "./walk-json.ts";

const placeholder = "\u27e6email\u00b7k3f9a2\u27e7";
const value = 'a"b\\c@example.com';
const map = new Map([[placeholder, value]]);

/** How a format streams: an event for a piece of text or of arguments, the events behind, and where the pieces stand. */
const formats = [
  {
    id: "anthropic",
    text: (text: string): unknown => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
    call: (partial_json: string): unknown => ({ type: "content_block_delta", index: 1, delta: { type: "input_json_delta", partial_json } }),
    end: [{ type: "content_block_stop", index: 0 }, { type: "content_block_stop", index: 1 }, { type: "message_stop" }],
    textAt: "delta.text",
    callAt: "delta.partial_json",
  },
  {
    id: "openai-chat",
    text: (content: string): unknown => ({ choices: [{ index: 0, delta: { content } }] }),
    call: (args: string): unknown => ({ choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { arguments: args } }] } }] }),
    end: [{ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }],
    textAt: "choices.0.delta.content",
    callAt: "choices.0.delta.tool_calls.0.function.arguments",
  },
  {
    id: "openai-responses",
    text: (delta: string): unknown => ({ type: "response.output_text.delta", item_id: "a", output_index: 0, content_index: 0, delta }),
    call: (delta: string): unknown => ({ type: "response.function_call_arguments.delta", item_id: "b", output_index: 1, delta }),
    end: [{ type: "response.completed", response: {} }],
    textAt: "delta",
    callAt: "delta",
  },
  {
    id: "gemini",
    text: (text: string): unknown => ({ candidates: [{ content: { parts: [{ text }] } }] }),
    call: null,
    end: [{ candidates: [{ content: { parts: [{ text: "" }] }, finishReason: "STOP" }] }],
    textAt: "candidates.0.content.parts.0.text",
    callAt: "",
  },
];

function readerOf(id: string) {
  const provider = providers.find((one) => one.id === id);
  assert.ok(provider !== undefined);
  return (data: unknown) => provider.readEvent(data);
}

function restore(stream: string, cuts: readonly number[], id: string, framer = makeSseFramer()): string {
  const events = makeEventRestorer(map, readerOf(id));
  let out = "";
  let at = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), stream.length]) {
    for (const frame of framer.push(stream.slice(at, cut))) out += events.push(frame);
    at = cut;
  }
  return (
    out +
    framer
      .close()
      .map((frame) => events.push(frame))
      .join("") +
    events.close()
  );
}

function collect(stream: string, path: string): string {
  let text = "";
  for (const { data } of makeSseFramer().push(stream)) {
    walkJson(data, (kind, start, end, at) => {
      if (kind === "string" && at.join(".") === path) text += unquote(data, start, end);
    });
  }
  return text;
}

function split(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return places.slice(1).map((to, at) => text.slice(places[at], to));
}

const asEvent = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;
const numbers = fc.array(fc.nat(500), { maxLength: 8 });

describe("restoring streams", () => {
  for (const { id, text, call, end, textAt, callAt } of formats) {
    const words = `to ${placeholder}, not \u27e6email\u00b7zzzzzz\u27e7 or \u27e6`;
    it(`${id}: text comes back however events and bytes are cut`, () => {
      fc.assert(
        fc.property(numbers, numbers, (deltas, cuts) => {
          const stream = [...split(words, deltas).map(text), ...end].map(asEvent).join("");
          const out = restore(
            stream,
            cuts.map((cut) => cut % stream.length),
            id,
          );
          assert.equal(collect(out, textAt), words.replace(placeholder, value));
          assert.equal(makeSseFramer().push(out).length, makeSseFramer().push(stream).length);
        }),
        { numRuns: 60 },
      );
    });
    it(`${id}: every place to cut a delta in two, and every place to cut the stream`, () => {
      for (let at = 0; at <= words.length; at += 1) {
        const stream = [text(words.slice(0, at)), text(words.slice(at)), ...end].map(asEvent).join("");
        assert.equal(collect(restore(stream, [], id), textAt), words.replace(placeholder, value));
      }
      const stream = [text(words), ...end].map(asEvent).join("");
      const whole = restore(stream, [], id);
      for (let at = 0; at <= stream.length; at += 1) assert.equal(restore(stream, [at], id), whole);
    });
    if (call === null) continue;
    it(`${id}: arguments of tools stay JSON, with escaped values and escaped placeholders`, () => {
      for (const inner of [JSON.stringify({ to: placeholder }), `{"to":"\\u27E6email\\u00b7k3f9a2\\u27e7"}`]) {
        for (let at = 0; at <= inner.length; at += 1) {
          const stream = [text("x"), call(inner.slice(0, at)), call(inner.slice(at)), ...end].map(asEvent).join("");
          const joined = collect(restore(stream, [], id), callAt);
          assert.deepEqual(JSON.parse(joined.slice(joined.indexOf("{"))), { to: value });
        }
      }
    });
  }

  it("leaves a stream without placeholders as it came: comments, CRLF, pings, odd fields", () => {
    const stream =
      ': hello\r\n\r\nevent: ping\r\ndata: {"type": "ping"}\r\n\r\nid: 7\ndata:{"choices":[{"delta":{"content":"caf\\u00e9"}}]}\n\ndata: [DONE]\n\ndata: cut';
    for (let at = 0; at <= stream.length; at += 1) assert.equal(restore(stream, [at], "openai-chat"), stream);
  });

  it("keeps thoughts and signatures byte by byte", () => {
    const stream = [
      { type: "content_block_delta", index: 0, delta: { type: "thinking_delta", thinking: `about ${placeholder}` } },
      { type: "content_block_delta", index: 0, delta: { type: "signature_delta", signature: "c2ln" } },
    ]
      .map(asEvent)
      .join("");
    assert.equal(restore(stream, [], "anthropic"), stream);
  });

  it("the completed copies of a response agree with its deltas", () => {
    const args = JSON.stringify({ to: placeholder });
    const item = { type: "function_call", arguments: args };
    const stream = [
      { type: "response.function_call_arguments.delta", item_id: "b", output_index: 1, delta: args },
      { type: "response.function_call_arguments.done", item_id: "b", output_index: 1, arguments: args },
      { type: "response.output_item.done", output_index: 1, item },
      { type: "response.completed", response: { output: [item] } },
    ]
      .map(asEvent)
      .join("");
    const [delta, done, itemDone, completed] = makeSseFramer()
      .push(restore(stream, [], "openai-responses"))
      .map(({ data }) => JSON.parse(data));
    for (const text of [delta.delta, done.arguments, itemDone.item.arguments, completed.response.output[0].arguments])
      assert.deepEqual(JSON.parse(text), { to: value });
  });

  it("restores a JSON array that streams, element by element", () => {
    const stream = `[${[`say ${placeholder.slice(0, 5)}`, `${placeholder.slice(5)} "]}"`].map((text) => JSON.stringify({ candidates: [{ content: { parts: [{ text }, { functionCall: { args: { to: placeholder } } }] } }] })).join(",\r\n")}]`;
    for (let at = 0; at <= stream.length; at += 1) {
      const out = JSON.parse(restore(stream, [at], "gemini", makeArrayFramer()));
      assert.equal(
        out.map((one: { candidates: { content: { parts: { text: string }[] } }[] }) => one.candidates[0]?.content.parts[0]?.text).join(""),
        `say ${value} "]}"`,
      );
      assert.equal(out[1].candidates[0].content.parts[1].functionCall.args.to, value);
    }
  });
});
