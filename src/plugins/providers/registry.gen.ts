// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { Provider } from "./contract.ts";
import { anthropic } from "./anthropic.ts";
import { bedrockConverse } from "./bedrock-converse.ts";
import { bedrockInvoke } from "./bedrock-invoke.ts";
import { gemini } from "./gemini.ts";
import { openaiChat } from "./openai-chat.ts";
import { openaiResponses } from "./openai-responses.ts";

export const providers: readonly Provider[] = [
  anthropic,
  bedrockConverse,
  bedrockInvoke,
  gemini,
  openaiChat,
  openaiResponses,
];
