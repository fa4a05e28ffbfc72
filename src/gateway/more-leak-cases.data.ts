import { gzipSync } from "node:zlib";

/** A second table of places and disguises, written without looking at the first, with values of several kinds. */
export interface MoreLeakCase {
  readonly name: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What must not go; more than one way of writing it. */
  readonly values: readonly string[];
}

const canary = "CANARY_Zx81QpL0vTnB4";
const token = `ghp_${"a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"}`;
const iban = "DE89370400440532013000";

type Make = (v: string) => unknown;

function rows(
  path: string,
  headers: Readonly<Record<string, string>>,
  value: string,
  made: Readonly<Record<string, Make>>,
): MoreLeakCase[] {
  return Object.entries(made).map(([name, make]) => ({ name: `${path}: ${name}`, path, headers, body: make(value), values: [value] }));
}

const user = (content: unknown): object => ({ role: "user", content });
const inBase64 = (text: string): string => Buffer.from(text).toString("base64");
const report = (v: string): string => `quarter,amount,account\nQ1,120,${v}\nQ2,133,none\n`;

const anthropic = { "x-api-key": "k", "anthropic-version": "2023-06-01" };
const claude = (more: object): object => ({ model: "m", max_tokens: 5, messages: [user("hello")], ...more });
const block = (one: object): object => claude({ messages: [user([one])] });
const said = (one: object): object => claude({ messages: [user("go"), { role: "assistant", content: [one] }, user("on")] });

const messages = rows("/v1/messages", anthropic, token, {
  "the token of an MCP server": (v) =>
    claude({ mcp_servers: [{ type: "url", url: "https://m.example/sse", name: "m", authorization_token: v }] }),
  "the address of an MCP server": (v) => claude({ mcp_servers: [{ type: "url", url: `https://m.example/sse?token=${v}`, name: "m" }] }),
  "a search result's source": (v) =>
    block({ type: "search_result", source: `https://in.example/${v}`, title: "t", content: [{ type: "text", text: "x" }] }),
  "a search result's words": (v) => block({ type: "search_result", source: "s", title: "t", content: [{ type: "text", text: v }] }),
  "the query of a server's tool": (v) => said({ type: "server_tool_use", id: "s", name: "web_search", input: { query: `who owns ${v}` } }),
  "what a fetched page says": (v) =>
    said({
      type: "web_fetch_tool_result",
      tool_use_id: "s",
      content: { type: "web_fetch_result", content: { type: "document", source: { type: "text", media_type: "text/plain", data: v } } },
    }),
  "what executed code printed": (v) =>
    said({ type: "bash_code_execution_tool_result", tool_use_id: "s", content: { stdout: `ok\n${v}`, stderr: "", return_code: 0 } }),
  "what executed code complained of": (v) =>
    said({ type: "code_execution_tool_result", tool_use_id: "s", content: { stdout: "", stderr: `bad ${v}` } }),
  "a citation": (v) => said({ type: "text", text: "so", citations: [{ type: "char_location", cited_text: v, document_index: 0 }] }),
  "a document made of blocks": (v) => block({ type: "document", source: { type: "content", content: [{ type: "text", text: v }] } }),
  "a document's address": (v) => block({ type: "document", source: { type: "url", url: `https://files.example/${v}.pdf` } }),
  "a picture's address": (v) => block({ type: "image", source: { type: "url", url: `https://x.example/a.png?sig=${v}` } }),
  "a result inside a result": (v) =>
    block({ type: "tool_result", tool_use_id: "t", content: [{ type: "tool_result", content: [{ type: "text", text: v }] }] }),
  "a tool's default": (v) =>
    claude({ tools: [{ name: "t", input_schema: { type: "object", properties: { a: { type: "string", default: v } } } }] }),
  "a tool's examples": (v) => claude({ tools: [{ name: "t", input_schema: {}, input_examples: [{ key: v }] }] }),
  "a tool's pattern": (v) => claude({ tools: [{ name: "t", input_schema: { properties: { a: { pattern: `^${v}$` } } } }] }),
  "the wanted form of the answer": (v) => claude({ output_config: { format: { type: "json_schema", schema: { description: v } } } }),
  "the edits of the context": (v) => claude({ context_management: { edits: [{ type: "x", keep: [v] }] } }),
  "the container's files": (v) => claude({ container: { skills: [{ skill_id: v }] } }),
  "a field that nobody knows, deep": (v) => claude({ zz: [[[{ q: [{ r: { s: v } }] }]]] }),
  "words under the same key twice": (v) => `{"model":"m","messages":[{"role":"user","content":"a","content":"${v}"}]}`,
  "a key that is escaped": (v) => `{"model":"m","mess\\u0061ges":[{"role":"user","content":"${v}"}]}`,
  "the middle of a long text": (v) => claude({ messages: [user(`${"calm sea ".repeat(3_000)}${v}${" harbour wall".repeat(3_000)}`)] }),
  "the first of forty messages": (v) =>
    claude({
      messages: Array.from({ length: 40 }, (_, at) =>
        at % 2 === 0 ? user(at === 0 ? v : "go on") : { role: "assistant", content: "yes" },
      ),
    }),
});
const batches = rows("/v1/messages/batches", anthropic, canary, {
  "the second request of a batch": (v) => ({
    requests: [
      { custom_id: "1", params: claude({}) },
      { custom_id: "2", params: claude({ system: v }) },
    ],
  }),
  "a batch's own name of a request": (v) => ({ requests: [{ custom_id: v, params: claude({}) }] }),
});
const counting = rows("/v1/messages/count_tokens", anthropic, canary, {
  "a count of tokens": (v) => claude({ system: [{ type: "text", text: v }] }),
});

const openai = { authorization: "Bearer k" };
const chat = (more: object): object => ({ model: "m", messages: [user("hello")], ...more });
const chats = rows("/v1/chat/completions", openai, iban, {
  "a developer's message": (v) => chat({ messages: [{ role: "developer", content: `pay to ${v}` }, user("go")] }),
  "a function's answer": (v) => chat({ messages: [user("go"), { role: "function", name: "f", content: `iban ${v}` }] }),
  "an old function's description": (v) => chat({ functions: [{ name: "f", description: `pays ${v}`, parameters: {} }] }),
  "arguments of a call": (v) =>
    chat({
      messages: [
        { role: "assistant", tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: JSON.stringify({ iban: v }) } }] },
      ],
    }),
  "arguments in arguments": (v) =>
    chat({
      messages: [
        {
          role: "assistant",
          tool_calls: [{ id: "c", function: { name: "f", arguments: JSON.stringify({ body: JSON.stringify({ iban: v }) }) } }],
        },
      ],
    }),
  "a custom call": (v) =>
    chat({ messages: [{ role: "assistant", tool_calls: [{ type: "custom", custom: { name: "c", input: `transfer ${v}` } }] }] }),
  "a predicted answer": (v) => chat({ prediction: { type: "content", content: `iban: ${v}` } }),
  "a schema's enum": (v) => chat({ response_format: { type: "json_schema", json_schema: { name: "n", schema: { enum: [v] } } } }),
  metadata: (v) => chat({ metadata: { account: v } }),
  "the user": (v) => chat({ user: v }),
  "a refusal": (v) => chat({ messages: [{ role: "assistant", refusal: `not ${v}` }, user("why")] }),
  "a file in a message": (v) =>
    chat({ messages: [user([{ type: "file", file: { filename: "q.csv", file_data: `data:text/csv;base64,${inBase64(report(v))}` } }])] }),
  "the name of a file in a message": (v) =>
    chat({ messages: [user([{ type: "file", file: { filename: `${v}.txt`, file_data: "data:text/plain;base64,aGVsbG8gd29ybGQ=" } }])] }),
  "a place for searching": (v) => chat({ web_search_options: { user_location: { approximate: { city: v } } } }),
  "stop words": (v) => chat({ stop: ["x", v] }),
});
const answers = rows("/v1/responses", openai, canary, {
  instructions: (v) => ({ model: "m", instructions: v, input: "hi" }),
  "a function's output in parts": (v) => ({
    input: [{ type: "function_call_output", call_id: "c", output: [{ type: "input_text", text: v }] }],
  }),
  "a shell's output": (v) => ({ input: [{ type: "local_shell_call_output", id: "c", output: JSON.stringify({ stdout: v, exit: 0 }) }] }),
  "a custom tool's output": (v) => ({ input: [{ type: "custom_tool_call_output", call_id: "c", output: v }] }),
  "headers of an MCP tool": (v) => ({
    input: "hi",
    tools: [{ type: "mcp", server_label: "m", server_url: "https://m.example", headers: { Authorization: `Bearer ${v}` } }],
  }),
  "a reason to approve": (v) => ({ input: [{ type: "mcp_approval_response", approve: true, approval_request_id: "a", reason: v }] }),
  "a summary of thoughts": (v) => ({ input: [{ type: "reasoning", summary: [{ type: "summary_text", text: v }] }, user("on")] }),
  "variables of a prompt": (v) => ({ input: "hi", prompt: { id: "p", variables: { customer: { type: "input_text", text: v } } } }),
  "filters of a search": (v) => ({ input: "hi", tools: [{ type: "file_search", filters: { type: "eq", key: "owner", value: v } }] }),
  "a patch": (v) => ({ input: [{ type: "apply_patch_call", operation: { type: "update_file", path: "a.ts", diff: `-a\n+${v}` } }] }),
});
const others = [
  ...rows("/v1/embeddings", openai, canary, { "the third text to embed": (v) => ({ model: "m", input: ["a", "b", v] }) }),
  ...rows("/v1/completions", openai, canary, { "a prompt of old": (v) => ({ model: "m", prompt: [`say ${v}`], suffix: "x" }) }),
  ...rows("/v1/moderations", openai, canary, { "a text to judge": (v) => ({ input: [{ type: "text", text: v }] }) }),
  ...rows("/v1/images/generations", openai, canary, { "a picture asked for": (v) => ({ model: "m", prompt: `a poster that says ${v}` }) }),
  ...rows("/v1/audio/speech", openai, canary, { "words to be spoken": (v) => ({ model: "m", voice: "v", input: v }) }),
  ...rows("/v1/conversations", openai, canary, {
    "items of a conversation": (v) => ({ items: [{ type: "message", role: "user", content: v }] }),
  }),
  ...rows("/v1/vector_stores", openai, canary, { "the name of a store": (v) => ({ name: v }) }),
  ...rows("/v1/threads/t/messages", openai, canary, { "a thread's message": (v) => user(v) }),
];

const google = { "x-goog-api-key": "k" };
const contents = [{ role: "user", parts: [{ text: "hello" }] }];
const part = (one: object): object => ({ contents: [{ role: "user", parts: [one] }] });
const gemini = rows("/v1beta/models/m:generateContent", google, token, {
  "the system's instruction": (v) => ({ contents, systemInstruction: { parts: [{ text: v }] } }),
  "the instruction in the other spelling": (v) => ({ contents, system_instruction: { parts: { text: v } } }),
  "a function's response": (v) => part({ functionResponse: { name: "f", response: { out: { deep: v } } } }),
  "code to run": (v) => part({ executableCode: { language: "PYTHON", code: `key = "${v}"` } }),
  "what the code gave": (v) => part({ codeExecutionResult: { outcome: "OUTCOME_OK", output: v } }),
  "a table in base64": (v) => part({ inlineData: { mimeType: "text/csv", data: inBase64(report(v)) } }),
  "a file's address": (v) => part({ fileData: { mimeType: "text/plain", fileUri: `https://x.example/files/${v}` } }),
  labels: (v) => ({ contents, labels: { team: v } }),
  "a declared function": (v) => ({ contents, tools: [{ functionDeclarations: [{ name: "f", description: v }] }] }),
  "the wanted form": (v) => ({ contents, generationConfig: { responseSchema: { description: v } } }),
});
const google2 = [
  ...rows("/v1beta/cachedContents", google, canary, {
    "what is to be cached": (v) => ({ model: "models/m", contents: [{ parts: [{ text: v }] }] }),
  }),
  ...rows("/v1beta/models/m:batchEmbedContents", google, canary, {
    "the second of many": (v) => ({ requests: [{ content: { parts: [{ text: "a" }] } }, { content: { parts: [{ text: v }] } }] }),
  }),
  ...rows("/v1beta/models/m:countTokens", google, canary, { "a count": (v) => part({ text: v }) }),
];

const wide = (text: string): string => Buffer.from(text, "utf16le").toString("base64");
const signs = (text: string, write: (code: number) => string): string => Array.from(text, (sign) => write(sign.charCodeAt(0))).join("");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const capital = (text: string): string => hex(text).toUpperCase();

/** What is sent in its place, by disguise; none of it may stand in what goes. */
const disguises: Readonly<Record<string, (v: string) => string>> = {
  "base64 of UTF-16": (v) => wide(`the key is ${v} now`),
  "base64 folded at 76": (v) => inBase64(`${"plain words before ".repeat(6)}${v}${" and after".repeat(6)}`).replaceAll(/(.{76})/g, "$1\n"),
  "base64url without padding": (v) => Buffer.from(`>>>${v}???`).toString("base64url"),
  "base64 of base64 of base64": (v) => inBase64(inBase64(inBase64(`k=${v};`))),
  "base64 of hex": (v) => inBase64(hex(v)),
  "hex of base64": (v) => hex(inBase64(`key ${v}`)),
  "hex in capitals": capital,
  "hex with spaces": (v) => capital(v).replaceAll(/(..)/g, "$1 ").trim(),
  "hex with colons": (v) => hex(v).replaceAll(/(..)(?=.)/g, "$1:"),
  "hex bytes as in C": (v) => signs(v, (code) => `\\x${code.toString(16)}`),
  "hex bytes as in arrays": (v) => signs(v, (code) => `0x${code.toString(16)}, `),
  "a base64 run of a gzip": (v) => gzipSync(`the key is ${v}`).toString("base64"),
  "percent of every sign": (v) => signs(v, (code) => `%${code.toString(16).toUpperCase()}`),
  "percent twice": (v) => signs(v, (code) => `%25${code.toString(16)}`),
  "unicode escapes of every sign": (v) => signs(v, (code) => `\\u00${code.toString(16)}`),
  "braced unicode escapes": (v) => signs(v, (code) => `\\u{${code.toString(16)}}`),
  "decimal references": (v) => signs(v, (code) => `&#${code};`),
  "hexadecimal references": (v) => signs(v, (code) => `&#x${code.toString(16)};`),
  "octal escapes": (v) => signs(v, (code) => `\\${code.toString(8).padStart(3, "0")}`),
  "quoted-printable": (v) => signs(v, (code) => `=${code.toString(16).toUpperCase()}`),
  "full width": (v) => signs(v, (code) => String.fromCharCode(code + 0xfee0)),
  "bold letters of mathematics": (v) =>
    v.replaceAll(/[A-Za-z]/g, (sign) => String.fromCodePoint((sign >= "a" ? 0x1d41a - 97 : 0x1d400 - 65) + sign.charCodeAt(0))),
  "soft hyphens": (v) => [...v].join("\u00ad"),
  "zero-width joiners": (v) => [...v].join("\u200d"),
  "word joiners and marks": (v) => [...v].join("\u2060\ufe0f"),
  tags: (v) => signs(v, (code) => String.fromCodePoint(0xe0000 + code)),
  backwards: (v) => [...v].toReversed().join(""),
  "backwards in a sentence": (v) => `it reads ${[...v].toReversed().join("")} from the right`,
  "backwards in base64": (v) => inBase64(`turn ${[...v].toReversed().join("")}`),
  "a folder's slug": (v) => `/home/me/.claude/projects/-srv-${v.replaceAll(/[^A-Za-z0-9]/g, "-")}-app/x.jsonl`,
  "JSON in JSON in JSON": (v) => JSON.stringify(JSON.stringify(JSON.stringify({ v }))),
  "spaces between the signs": (v) => [...v].join(" "),
  "signs as numbers": (v) => signs(v, (code) => `${code},`),
  "a Cyrillic letter in it": (v) => v.replace("A", "\u0410"),
  "in a link": (v) => `[x](https://x.example/?q=${v}&r=1)`,
  "in a comment": (v) => `<!-- ${v} --><p>fine</p>`,
};

const disguised: readonly MoreLeakCase[] = Object.entries(disguises).map(([name, write]) => ({
  ...{ name: `in disguise: ${name}`, path: "/v1/messages", headers: anthropic },
  body: claude({ messages: [user(`see: ${write(canary)} .`)] }),
  values: [canary, write(canary), JSON.stringify(write(canary)).slice(1, -1)],
}));

const envelopes: readonly MoreLeakCase[] = [
  {
    name: "a header of the client's own",
    path: "/v1/messages",
    headers: { ...anthropic, "x-request-tags": `team=${canary}` },
    body: claude({}),
    values: [canary],
  },
  {
    name: "the name of a header",
    path: "/v1/messages",
    headers: { ...anthropic, [`x-${canary.replaceAll("_", "-")}`]: "1" },
    body: claude({}),
    values: [canary.replaceAll("_", "-").toLowerCase()],
  },
  {
    name: "the user agent",
    path: "/v1/messages",
    headers: { ...anthropic, "user-agent": `tool/${canary}` },
    body: claude({}),
    values: [canary],
  },
  {
    name: "the baggage of a trace",
    path: "/v1/messages",
    headers: { ...anthropic, baggage: `k=${canary}` },
    body: claude({}),
    values: [canary],
  },
  { name: "the query", path: `/v1/messages?tag=${canary}`, headers: anthropic, body: claude({}), values: [canary] },
  {
    name: "the query in percent",
    path: `/v1/messages?tag=${signs(canary, (code) => `%${code.toString(16)}`)}`,
    headers: anthropic,
    body: claude({}),
    values: [signs(canary, (code) => `%${code.toString(16)}`)],
  },
  {
    name: "the name of a model in the path",
    path: `/v1beta/models/${canary}:generateContent`,
    headers: google,
    body: { contents },
    values: [canary],
  },
  { name: "the name of a stored file", path: `/v1/files/${canary}/content`, headers: openai, body: {}, values: [canary] },
  { name: "an endpoint that nobody knows", path: "/v9/anything", headers: openai, body: { q: canary }, values: [canary] },
];

export function makeMoreLeakCases(): readonly MoreLeakCase[] {
  return [...messages, ...batches, ...counting, ...chats, ...answers, ...others, ...gemini, ...google2, ...disguised, ...envelopes];
}
