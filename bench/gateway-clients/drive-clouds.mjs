// Drives the official SDKs of the clouds against an address and prints one JSON line a check.
import { AnthropicBedrock } from "@anthropic-ai/bedrock-sdk";
import { AnthropicVertex } from "@anthropic-ai/vertex-sdk";
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";
import { GoogleGenAI } from "@google/genai";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { AzureOpenAI } from "openai";

const [, , base = "", value = ""] = process.argv;
const ask = `keep ${value} here`;
const wanted = `You said ${value}, I think.`;

async function check(sdk, name, work) {
  let met;
  try {
    met = await work();
  } catch (error) {
    met = String(error?.message ?? error);
  }
  const ok = met === wanted;
  process.stdout.write(`${JSON.stringify({ sdk, name, ok, ...(ok ? {} : { fault: String(met).slice(0, 200) }) })}\n`);
}
async function join(stream, read) {
  let text = "";
  for await (const event of stream) text += read(event) ?? "";
  return text;
}

const azure = new AzureOpenAI({ endpoint: base, apiKey: "k", apiVersion: "2024-10-21", deployment: "gpt", maxRetries: 0 });
const chat = { model: "gpt", messages: [{ role: "user", content: ask }] };
await check("openai (Azure)", "chat", async () => (await azure.chat.completions.create(chat)).choices[0].message.content);
await check("openai (Azure)", "chat, streamed", async () =>
  join(await azure.chat.completions.create({ ...chat, stream: true }), (event) => event.choices[0]?.delta?.content),
);

const messages = [{ role: "user", content: ask }];
const body = { model: "anthropic.claude-v2:0", max_tokens: 9, messages };
const signing = { awsRegion: "eu-central-1", awsAccessKey: "AKIDCLIENT", awsSecretKey: "s", baseURL: base, maxRetries: 0 };
for (const [name, more] of [
  ["signed by the client", signing],
  ["left to the gateway to sign", { awsRegion: "eu-central-1", baseURL: base, skipAuth: true, maxRetries: 0 }],
]) {
  const bedrock = new AnthropicBedrock(more);
  await check("bedrock-sdk", `messages, ${name}`, async () => (await bedrock.messages.create(body)).content[0].text);
  await check("bedrock-sdk", `messages, streamed, ${name}`, async () =>
    join(await bedrock.messages.create({ ...body, stream: true }), (event) => event.delta?.text),
  );
}

const credentials = { accessKeyId: "AKIDCLIENT", secretAccessKey: "s" };
// This client speaks HTTP/2 unless told otherwise, which the gateway does not.
const requestHandler = new NodeHttpHandler();
const aws = new BedrockRuntimeClient({ region: "eu-central-1", endpoint: base, credentials, requestHandler, maxAttempts: 1 });
const converse = { modelId: "amazon.nova-lite-v1:0", messages: [{ role: "user", content: [{ text: ask }] }] };
await check("@aws-sdk", "Converse", async () => (await aws.send(new ConverseCommand(converse))).output.message.content[0].text);
await check("@aws-sdk", "ConverseStream", async () =>
  join((await aws.send(new ConverseStreamCommand(converse))).stream, (event) => event.contentBlockDelta?.delta?.text),
);
await check("@aws-sdk", "InvokeModel", async () => {
  const input = { modelId: "anthropic.claude-v2:0", contentType: "application/json", body: JSON.stringify({ max_tokens: 9, messages }) };
  return JSON.parse(new TextDecoder().decode((await aws.send(new InvokeModelCommand(input))).body)).content[0].text;
});

const authClient = { getRequestHeaders: async () => new Headers({ authorization: "Bearer mine" }), projectId: "p-1" };
const vertex = new AnthropicVertex({ projectId: "p-1", region: "eu", baseURL: `${base}/v1`, authClient, maxRetries: 0 });
const claude = { ...body, model: "claude-x@1" };
await check("vertex-sdk", "messages", async () => (await vertex.messages.create(claude)).content[0].text);
await check("vertex-sdk", "messages, streamed", async () =>
  join(await vertex.messages.create({ ...claude, stream: true }), (event) => event.delta?.text),
);

const options = { credentials: { client_email: "a@b.example", private_key: process.env.CLIENT_PEM } };
const gemini = new GoogleGenAI({
  vertexai: true,
  project: "p-1",
  location: "eu",
  googleAuthOptions: options,
  httpOptions: { baseUrl: base },
});
gemini.models.apiClient.clientOptions.auth.addAuthHeaders = async (headers) => headers.append("authorization", "Bearer mine");
const contents = { model: "gemini-x", contents: ask };
await check("@google/genai (Vertex)", "generateContent", async () => (await gemini.models.generateContent(contents)).text);
await check("@google/genai (Vertex)", "generateContentStream", async () =>
  join(await gemini.models.generateContentStream(contents), (event) => event.text),
);
