import type { StreamedString } from "../../core/wire/restore-events.ts";
import type { Provider } from "./contract.ts";
import { refuseAsOpenai } from "./openai-error.ts";
import { fieldsOf, firstWords, listOf } from "./read-fields.ts";

/** OpenAI Chat Completions and everything of the API that is not Responses (platform.openai.com/docs/api-reference, seen 2026-11). */
export const openaiChat: Provider = {
  id: "openai-chat",
  title: "OpenAI Chat Completions",
  upstream: "openai",
  serves: (path) =>
    /^(?:\/api)?(?:\/v1)?\/(?:chat\/completions|completions|embeddings|models|files|uploads|batches|moderations|audio|images|fine_tuning|vector_stores|conversations|assistants|threads|deployments)(?:\/|$)/.test(
      path,
    ),
  conversationOf(body) {
    const { prompt_cache_key: key, messages, prompt } = fieldsOf(body);
    return typeof key === "string" ? key : firstWords(messages ?? prompt);
  },
  readEvent(data) {
    const streams: StreamedString[] = [];
    const ends: string[] = [];
    for (const [place, choice] of listOf(fieldsOf(data)["choices"]).entries()) readChoice(choice, place, streams, ends);
    return { streams, ends, isKept: () => false };
  },
  isKept: () => false,
  refuse: refuseAsOpenai,
  breakStream: (message) => `data: ${JSON.stringify(refuseAsOpenai("unreachable", message).body)}\n\n`,
  elsewhere: [
    { upstream: "azure", serves: (path) => /^\/openai\/(?:deployments|v1|models|files|batches|fine_tuning)(?:\/|$)/.test(path) },
    { upstream: "vertex", serves: (path) => /^\/v1[a-z0-9]*\/projects\/.+\/endpoints\/openapi\//.test(path) },
  ],
};

function readChoice(choice: unknown, place: number, streams: StreamedString[], ends: string[]): void {
  const { index = place, delta, finish_reason: finish, text } = fieldsOf(choice);
  const name = `choice ${String(index)} `;
  const at = `choices.${place}`;
  if (typeof text === "string") streams.push({ path: `${at}.text`, channel: `${name}text`, isJson: false });
  const fields = fieldsOf(delta);
  for (const key of ["content", "refusal", "reasoning_content", "reasoning"]) {
    if (typeof fields[key] === "string") streams.push({ path: `${at}.delta.${key}`, channel: `${name}${key}`, isJson: false });
  }
  const call = fieldsOf(fields["function_call"])["arguments"];
  if (typeof call === "string") streams.push({ path: `${at}.delta.function_call.arguments`, channel: `${name}call`, isJson: true });
  for (const [order, tool] of listOf(fields["tool_calls"]).entries()) {
    const { index: number = order, function: called, custom } = fieldsOf(tool);
    const channel = `${name}tool ${String(number)}`;
    if (typeof fieldsOf(called)["arguments"] === "string")
      streams.push({ path: `${at}.delta.tool_calls.${order}.function.arguments`, channel, isJson: true });
    if (typeof fieldsOf(custom)["input"] === "string")
      streams.push({ path: `${at}.delta.tool_calls.${order}.custom.input`, channel, isJson: false });
  }
  if (typeof finish === "string") ends.push(name);
}
