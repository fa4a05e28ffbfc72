// Drives the official SDKs against an address and prints one JSON line a check. JavaScript, because their types are only there once installed.
import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import OpenAI from "openai";

const [, , base = "", value = ""] = process.argv;
const text = `You said ${value}, I think.`;
const args = { to: value, deep: [{ a: value }] };
const ask = `keep ${value} here`;
const schema = { type: "object", properties: { to: { type: "string" } } };

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
async function check(sdk, name, work) {
  try {
    const fault = await work();
    process.stdout.write(
      `${JSON.stringify({ sdk, name, ok: fault === undefined || fault === true, fault: fault === true ? undefined : fault })}\n`,
    );
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ sdk, name, ok: false, fault: String(error?.message ?? error).slice(0, 200) })}\n`);
  }
}
const must = (isSo, met) => (isSo ? true : `met ${JSON.stringify(met)?.slice(0, 300)}`);

const anthropic = new Anthropic({ apiKey: "k", baseURL: base, maxRetries: 0 });
const messages = [{ role: "user", content: ask }];
const anthropicTools = [{ name: "send", description: `sends to ${value}`, input_schema: schema }];
const body = { model: "m", max_tokens: 9, messages };
await check("@anthropic-ai/sdk", "messages", async () => {
  const answer = await anthropic.messages.create(body);
  return must(
    answer.content.some((one) => one.type === "text" && one.text === text),
    answer.content,
  );
});
await check("@anthropic-ai/sdk", "messages with tools", async () => {
  const answer = await anthropic.messages.create({ ...body, tools: anthropicTools });
  return must(same(answer.content.find((one) => one.type === "tool_use")?.input, args), answer.content);
});
await check("@anthropic-ai/sdk", "messages, streamed", async () => {
  const stream = anthropic.messages.stream(body);
  let streamed = "";
  stream.on("text", (piece) => (streamed += piece));
  const answer = await stream.finalMessage();
  return must(streamed === text && answer.content.some((one) => one.type === "text" && one.text === text), streamed);
});
await check("@anthropic-ai/sdk", "messages with tools, streamed", async () => {
  const answer = await anthropic.messages.stream({ ...body, tools: anthropicTools }).finalMessage();
  return must(same(answer.content.find((one) => one.type === "tool_use")?.input, args), answer.content);
});
await check("@anthropic-ai/sdk", "a thought and its signature stay as they came", async () => {
  const answer = await anthropic.messages.stream(body).finalMessage();
  const thought = answer.content.find((one) => one.type === "thinking");
  return must(thought?.signature === "c2lnbmF0dXJl" && !thought.thinking.includes(value), thought);
});
await check("@anthropic-ai/sdk", "tool result", async () => {
  const answer = await anthropic.messages.create({
    ...body,
    tools: anthropicTools,
    messages: [
      ...messages,
      { role: "assistant", content: [{ type: "tool_use", id: "t", name: "send", input: args }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: `sent to ${value}` }] },
    ],
  });
  return must(
    answer.content.some((one) => one.type === "text" && one.text === text),
    answer.content,
  );
});
await check("@anthropic-ai/sdk", "count_tokens", async () =>
  must((await anthropic.messages.countTokens({ model: "m", messages })).input_tokens === 7),
);
await check("@anthropic-ai/sdk", "models", async () => must(Array.isArray((await anthropic.models.list()).data)));

const openai = new OpenAI({ apiKey: "k", baseURL: `${base}/v1`, maxRetries: 0 });
const chatTools = [{ type: "function", function: { name: "send", description: `sends to ${value}`, parameters: schema } }];
const chat = { model: "m", messages };
await check("openai", "chat", async () => {
  const answer = await openai.chat.completions.create(chat);
  return must(answer.choices[0]?.message.content === text, answer.choices);
});
await check("openai", "chat with tools", async () => {
  const answer = await openai.chat.completions.create({ ...chat, tools: chatTools });
  return must(same(JSON.parse(answer.choices[0]?.message.tool_calls?.[0]?.function.arguments), args), answer.choices);
});
await check("openai", "chat, streamed", async () => {
  let streamed = "";
  for await (const chunk of await openai.chat.completions.create({ ...chat, stream: true }))
    streamed += chunk.choices[0]?.delta.content ?? "";
  return must(streamed === text, streamed);
});
await check("openai", "chat with tools, streamed", async () => {
  const answer = await openai.chat.completions.stream({ ...chat, tools: chatTools }).finalChatCompletion();
  return must(same(JSON.parse(answer.choices[0]?.message.tool_calls?.[0]?.function.arguments), args), answer.choices);
});
const responseTools = [{ type: "function", name: "send", description: `sends to ${value}`, parameters: schema, strict: false }];
await check("openai", "responses", async () => {
  const answer = await openai.responses.create({ model: "m", input: ask });
  return must(answer.output_text === text, answer.output);
});
await check("openai", "responses with tools", async () => {
  const answer = await openai.responses.create({ model: "m", input: ask, tools: responseTools });
  return must(same(JSON.parse(answer.output.find((one) => one.type === "function_call")?.arguments), args), answer.output);
});
await check("openai", "responses with tools, streamed: deltas, done, item and completed agree", async () => {
  let deltas = "";
  const copies = [];
  let streamed = "";
  for await (const event of await openai.responses.create({ model: "m", input: ask, tools: responseTools, stream: true })) {
    if (event.type === "response.output_text.delta") streamed += event.delta;
    if (event.type === "response.function_call_arguments.delta") deltas += event.delta;
    if (event.type === "response.function_call_arguments.done") copies.push(event.arguments);
    if (event.type === "response.output_item.done" && event.item.type === "function_call") copies.push(event.item.arguments);
    if (event.type === "response.completed") copies.push(event.response.output.find((one) => one.type === "function_call")?.arguments);
  }
  return must(streamed === text && copies.length === 3 && copies.every((one) => one === deltas) && same(JSON.parse(deltas), args), {
    deltas,
    copies,
    streamed,
  });
});
await check("openai", "responses, gone on with by id", async () => {
  const answer = await openai.responses.create({ model: "m", input: `and ${value} again`, previous_response_id: "resp_1" });
  return must(answer.output_text === text, answer.output);
});
await check("openai", "embeddings", async () =>
  must((await openai.embeddings.create({ model: "m", input: ask, encoding_format: "float" })).data.length === 1),
);
await check("openai", "files", async () => {
  await openai.files.create({
    purpose: "batch",
    file: new File([`{"body":{"messages":[{"role":"user","content":"${ask}"}]}}\n`], "batch.jsonl"),
  });
  return true;
});

const google = new GoogleGenAI({ apiKey: "k", httpOptions: { baseUrl: base } });
const contents = [{ role: "user", parts: [{ text: ask }] }];
const config = { tools: [{ functionDeclarations: [{ name: "send", description: `sends to ${value}` }] }] };
await check("@google/genai", "generateContent", async () => {
  const answer = await google.models.generateContent({ model: "m", contents });
  return must(answer.text === text, answer.candidates);
});
await check("@google/genai", "generateContent with tools", async () => {
  const answer = await google.models.generateContent({ model: "m", contents, config });
  return must(same(answer.functionCalls?.[0]?.args, args), answer.candidates);
});
await check("@google/genai", "generateContentStream", async () => {
  let streamed = "";
  for await (const chunk of await google.models.generateContentStream({ model: "m", contents })) streamed += chunk.text ?? "";
  return must(streamed === text, streamed);
});
await check("@google/genai", "generateContentStream with tools", async () => {
  const calls = [];
  for await (const chunk of await google.models.generateContentStream({ model: "m", contents, config }))
    calls.push(...(chunk.functionCalls ?? []));
  return must(same(calls[0]?.args, args), calls);
});
await check("@google/genai", "countTokens", async () =>
  must((await google.models.countTokens({ model: "m", contents })).totalTokens === 7),
);
