import { breakBedrockStream, refuseAsBedrock } from "./bedrock-error.ts";
import type { Provider } from "./contract.ts";
import { isConverseThought, readConverseEvent } from "./converse-events.ts";
import { fieldsOf, firstWords } from "./read-fields.ts";

/** Bedrock Converse and ConverseStream (docs.aws.amazon.com/bedrock/latest/APIReference, seen 2026-11). */
export const bedrockConverse: Provider = {
  id: "bedrock-converse",
  title: "Bedrock Converse",
  upstream: "bedrock",
  serves: (path) => /^\/model\/[^/]+\/(?:converse|converse-stream|count-tokens)$/.test(path),
  conversationOf: (body) => firstWords(fieldsOf(body)["messages"]),
  readEvent: readConverseEvent,
  isKept: isConverseThought,
  refuse: refuseAsBedrock,
  breakStream: breakBedrockStream,
};
