import type { StreamedString } from "../../core/wire/restore-events.ts";
import { isAnthropicThought, readAnthropicConversation, readAnthropicEvent } from "./anthropic-events.ts";
import { breakBedrockStream, refuseAsBedrock } from "./bedrock-error.ts";
import type { Provider } from "./contract.ts";
import { isConverseThought, readConverseEvent } from "./converse-events.ts";
import { fieldsOf, firstWords, listOf } from "./read-fields.ts";

/** Where the model families of Bedrock put the next words (docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html, seen 2026-11). */
const plainKeys = ["generation", "outputText", "completion", "text"];

/** Bedrock InvokeModel: each model family's own body; Anthropic's is its Messages body without model and stream. */
export const bedrockInvoke: Provider = {
  id: "bedrock-invoke",
  title: "Bedrock InvokeModel",
  upstream: "bedrock",
  serves: (path) => /^\/model\/[^/]+\/(?:invoke|invoke-with-response-stream)$/.test(path),
  conversationOf(body) {
    const { prompt, inputText } = fieldsOf(body);
    return readAnthropicConversation(body) ?? firstWords(prompt ?? inputText);
  },
  readEvent(data) {
    const fields = fieldsOf(data);
    if (typeof fields["type"] === "string") return readAnthropicEvent(data);
    for (const key of ["contentBlockDelta", "contentBlockStop", "messageStop"])
      if (fields[key] !== undefined) return within(key, readConverseEvent(fields[key]));
    const streams: StreamedString[] = plainKeys
      .filter((key) => typeof fields[key] === "string")
      .map((key) => ({ path: key, channel: key, isJson: false }));
    for (const [place, output] of listOf(fields["outputs"]).entries())
      if (typeof fieldsOf(output)["text"] === "string")
        streams.push({ path: `outputs.${place}.text`, channel: `output ${place}`, isJson: false });
    return { streams, ends: [], isKept: () => false };
  },
  isKept: (body, path) => isAnthropicThought(body, path) || isConverseThought(body, path),
  refuse: refuseAsBedrock,
  breakStream: breakBedrockStream,
};

function within(key: string, { streams, ends, isKept }: ReturnType<Provider["readEvent"]>): ReturnType<Provider["readEvent"]> {
  return {
    streams: streams.map((one) => ({ ...one, path: `${key}.${one.path}` })),
    ends,
    isKept: (path) => isKept(path.slice(key.length + 1)),
  };
}
