import { deflateSync, gzipSync } from "node:zlib";

/** One request that carries a value somewhere, and what must become of it. */
export interface LeakCase {
  readonly name: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly method?: string;
  /** `out`: it goes with the value out of it. `held`: nothing goes. `either`: one of the two. */
  readonly wanted: "out" | "held" | "either";
}

export const leakCanary = "CANARY_a1B2c3D4e5";

const anthropicHeaders = { "x-api-key": "k", "anthropic-version": "2023-06-01" };
const openaiHeaders = { authorization: "Bearer k" };
const geminiHeaders = { "x-goog-api-key": "k" };
const u = (text: string): object => ({ role: "user", content: text });
/** A picture of one dot. */
export const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

type Make = (value: string) => unknown;

/** Every place of a body where a value may stand, by format. */
const places: readonly {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly make: Make;
}[] = [
  ...messages("anthropic", "/v1/messages", anthropicHeaders, {
    "the last message": (v) => ({ messages: [u("hi"), u(v)] }),
    "an earlier message": (v) => ({ messages: [u(v), { role: "assistant", content: "ok" }, u("and now")] }),
    "an assistant's message": (v) => ({ messages: [u("a"), { role: "assistant", content: [{ type: "text", text: v }] }, u("b")] }),
    "a system role inside messages": (v) => ({ messages: [u("a"), { role: "system", content: v }] }),
    "the system prompt as text": (v) => ({ system: v, messages: [u("a")] }),
    "the system prompt in blocks": (v) => ({
      system: [
        { type: "text", text: "x" },
        { type: "text", text: v, cache_control: { type: "ephemeral" } },
      ],
      messages: [u("a")],
    }),
    "a tool's description": (v) => ({ tools: [{ name: "t", description: v, input_schema: {} }], messages: [u("a")] }),
    "a tool's name": (v) => ({ tools: [{ name: v, description: "d", input_schema: {} }], messages: [u("a")] }),
    "a property of a tool": (v) => ({
      tools: [{ name: "t", input_schema: { type: "object", properties: { [v]: { type: "string" } } } }],
      messages: [u("a")],
    }),
    "an enum of a tool": (v) => ({ tools: [{ name: "t", input_schema: { properties: { a: { enum: ["x", v] } } } }], messages: [u("a")] }),
    "a tool call's input": (v) => ({
      messages: [u("a"), { role: "assistant", content: [{ type: "tool_use", id: "t", name: "n", input: { deep: { list: [1, v] } } }] }],
    }),
    "a key of a tool call": (v) => ({
      messages: [u("a"), { role: "assistant", content: [{ type: "tool_use", id: "t", name: "n", input: { [v]: 1 } }] }],
    }),
    "a tool result as text": (v) => ({
      messages: [u("a"), { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: `out\n${v}\nend` }] }],
    }),
    "a tool result in blocks": (v) => ({
      messages: [
        { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: [{ type: "text", text: v }], is_error: true }] },
      ],
    }),
    metadata: (v) => ({ metadata: { user_id: v }, messages: [u("a")] }),
    "an unknown field": (v) => ({ messages: [u("a")], x_new: { y: [[v]] } }),
    "stop sequences": (v) => ({ messages: [u("a")], stop_sequences: [v] }),
    "a thinking block that came back": (v) => ({
      messages: [u("a"), { role: "assistant", content: [{ type: "thinking", thinking: v, signature: "c2ln" }] }],
    }),
    "a document's text": (v) => ({
      messages: [
        { role: "user", content: [{ type: "document", source: { type: "text", media_type: "text/plain", data: v }, title: "t" }] },
      ],
    }),
    "a document's title": (v) => ({
      messages: [{ role: "user", content: [{ type: "document", source: { type: "text", data: "d" }, title: v, context: "c" }] }],
    }),
    "a document in base64": (v) => ({
      messages: [
        {
          role: "user",
          content: [
            {
              type: "document",
              source: {
                type: "base64",
                media_type: "text/plain",
                data: Buffer.from(`Some words before ${v} and after`).toString("base64"),
              },
            },
          ],
        },
      ],
    }),
    "a search result": (v) => ({
      messages: [{ role: "user", content: [{ type: "search_result", source: "s", title: "t", content: [{ type: "text", text: v }] }] }],
    }),
    "an MCP server's address": (v) => ({ messages: [u("a")], mcp_servers: [{ type: "url", url: `https://mcp.example/${v}`, name: "m" }] }),
    "beside a picture": (v) => ({
      messages: [
        {
          role: "user",
          content: [
            { type: "image", source: { type: "base64", media_type: "image/png", data: png } },
            { type: "text", text: v },
          ],
        },
      ],
    }),
  }),
  ...messages("anthropic", "/v1/messages/count_tokens", anthropicHeaders, { "a count of tokens": (v) => ({ messages: [u(v)] }) }),
  ...messages("anthropic", "/v1/messages/batches", anthropicHeaders, {
    "a batch": (v) => ({
      requests: [
        { custom_id: "1", params: { messages: [u("a")] } },
        { custom_id: "2", params: { system: v, messages: [u("b")] } },
      ],
    }),
    "a batch's own id": (v) => ({ requests: [{ custom_id: v, params: { messages: [u("a")] } }] }),
  }),
  ...messages("openai", "/v1/chat/completions", openaiHeaders, {
    "the last message": (v) => ({ messages: [u("a"), u(v)] }),
    "a developer message": (v) => ({ messages: [{ role: "developer", content: v }, u("a")] }),
    "a part of a message": (v) => ({
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "a" },
            { type: "text", text: v },
          ],
        },
      ],
    }),
    "a name": (v) => ({ messages: [{ role: "user", name: v, content: "a" }] }),
    "a tool call's arguments": (v) => ({
      messages: [
        { role: "assistant", tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: JSON.stringify({ q: v }) } }] },
      ],
    }),
    "a key inside arguments": (v) => ({
      messages: [
        { role: "assistant", tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: JSON.stringify({ [v]: 1 }) } }] },
      ],
    }),
    "a tool message": (v) => ({ messages: [{ role: "tool", tool_call_id: "c", content: v }] }),
    "an old function message": (v) => ({ messages: [{ role: "function", name: "f", content: v }] }),
    "a function's description": (v) => ({ messages: [u("a")], tools: [{ type: "function", function: { name: "f", description: v } }] }),
    "a response format": (v) => ({
      messages: [u("a")],
      response_format: { type: "json_schema", json_schema: { name: "n", schema: { description: v } } },
    }),
    "the user field": (v) => ({ messages: [u("a")], user: v }),
    "a prediction": (v) => ({ messages: [u("a")], prediction: { type: "content", content: v } }),
    metadata: (v) => ({ messages: [u("a")], metadata: { note: v } }),
    "a picture's address": (v) => ({
      messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: `https://x.example/${v}.png` } }] }],
    }),
    "a file in a data address": (v) => ({
      messages: [
        {
          role: "user",
          content: [
            {
              type: "file",
              file: {
                filename: "a.txt",
                file_data: `data:text/plain;base64,${Buffer.from(`first words here, then ${v}`).toString("base64")}`,
              },
            },
          ],
        },
      ],
    }),
  }),
  ...messages("openai", "/v1/responses", openaiHeaders, {
    "input as text": (v) => ({ input: v }),
    instructions: (v) => ({ instructions: v, input: "a" }),
    "an input item": (v) => ({ input: [{ role: "user", content: [{ type: "input_text", text: v }] }] }),
    "a function call's output": (v) => ({ input: [{ type: "function_call_output", call_id: "c", output: v }] }),
    "a function call": (v) => ({ input: [{ type: "function_call", call_id: "c", name: "f", arguments: `{"a":"${v}"}` }] }),
    "a custom tool call": (v) => ({ input: [{ type: "custom_tool_call", call_id: "c", name: "f", input: v }] }),
    "a reasoning summary": (v) => ({ input: [{ type: "reasoning", id: "r", summary: [{ type: "summary_text", text: v }] }] }),
    "a file": (v) => ({
      input: [
        {
          role: "user",
          content: [
            { type: "input_file", filename: `${v}.txt`, file_data: "data:text/plain;base64,aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8=" },
          ],
        },
      ],
    }),
    "a prompt's variables": (v) => ({ prompt: { id: "pmpt", variables: { name: v } } }),
    "a shell call": (v) => ({ input: [{ type: "local_shell_call", action: { type: "exec", command: ["cat", v], env: { A: v } } }] }),
  }),
  ...messages("openai", "/v1/embeddings", openaiHeaders, {
    "a text": (v) => ({ input: v, model: "e" }),
    "a list of texts": (v) => ({ input: ["a", v], model: "e" }),
  }),
  ...messages("openai", "/v1/completions", openaiHeaders, {
    "a prompt": (v) => ({ prompt: v }),
    "a suffix": (v) => ({ prompt: "a", suffix: v }),
  }),
  ...messages("openai", "/v1/moderations", openaiHeaders, { "a text": (v) => ({ input: [{ type: "text", text: v }] }) }),
  ...messages("openai", "/v1/batches", openaiHeaders, { "a batch's metadata": (v) => ({ input_file_id: "file-1", metadata: { a: v } }) }),
  ...messages("openai", "/v1/images/generations", openaiHeaders, { "a prompt": (v) => ({ prompt: v }) }),
  ...messages("openai", "/groq/v1/chat/completions", openaiHeaders, { "a named upstream": (v) => ({ messages: [u(v)] }) }),
  ...messages("gemini", "/v1beta/models/m:generateContent", geminiHeaders, {
    "a part": (v) => ({ contents: [{ role: "user", parts: [{ text: v }] }] }),
    "a model's part": (v) => ({
      contents: [
        { role: "model", parts: [{ text: v }] },
        { role: "user", parts: [{ text: "a" }] },
      ],
    }),
    "the system instruction": (v) => ({ systemInstruction: { parts: [{ text: v }] }, contents: [] }),
    "the other spelling": (v) => ({ system_instruction: { parts: [{ text: v }] }, contents: [] }),
    "a function call": (v) => ({ contents: [{ role: "model", parts: [{ functionCall: { name: "f", args: { a: { b: v } } } }] }] }),
    "a function's answer": (v) => ({ contents: [{ role: "user", parts: [{ functionResponse: { name: "f", response: { out: v } } }] }] }),
    "a declaration": (v) => ({ tools: [{ functionDeclarations: [{ name: "f", description: v }] }], contents: [] }),
    "inline data": (v) => ({
      contents: [
        { parts: [{ inlineData: { mimeType: "text/plain", data: Buffer.from(`some words before, ${v} after`).toString("base64") } }] },
      ],
    }),
    "a file's address": (v) => ({ contents: [{ parts: [{ fileData: { fileUri: `https://x.example/${v}`, mimeType: "text/plain" } }] }] }),
    "executable code": (v) => ({ contents: [{ parts: [{ executableCode: { language: "PYTHON", code: `print("${v}")` } }] }] }),
    labels: (v) => ({ contents: [], labels: { a: v } }),
  }),
  ...messages("gemini", "/v1beta/models/m:streamGenerateContent?alt=sse", geminiHeaders, {
    "a streamed request": (v) => ({ contents: [{ parts: [{ text: v }] }] }),
  }),
  ...messages("gemini", "/v1beta/models/m:countTokens", geminiHeaders, { "a count": (v) => ({ contents: [{ parts: [{ text: v }] }] }) }),
  ...messages("gemini", "/v1beta/models/m:embedContent", geminiHeaders, { "an embedding": (v) => ({ content: { parts: [{ text: v }] } }) }),
  ...messages("gemini", "/v1beta/models/m:batchEmbedContents", geminiHeaders, {
    embeddings: (v) => ({ requests: [{ content: { parts: [{ text: v }] } }] }),
  }),
  ...messages("gemini", "/v1beta/cachedContents", geminiHeaders, {
    "a cached content": (v) => ({ contents: [{ parts: [{ text: v }] }], displayName: v }),
  }),
];

function messages(format: string, path: string, headers: Readonly<Record<string, string>>, makes: Readonly<Record<string, Make>>) {
  return Object.entries(makes).map(([name, make]) => ({
    name: `${format} ${path}: ${name}`,
    path,
    headers,
    make: (value: string) => ({ model: "m", ...fieldsOf(make(value)) }),
  }));
}

function fieldsOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

const unicode = (value: string): string =>
  Array.from(value, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`).join("");

/** Ways in which a value may be written so that it is not seen. */
export const disguises: Readonly<Record<string, (value: string) => string>> = {
  "zero-width spaces": (v) => [...v].join("\u200b"),
  "zero-width joiners and a BOM": (v) => `\ufeff${[...v].join("\u200d")}`,
  "soft hyphens": (v) => [...v].join("\u00ad"),
  "word joiners": (v) => [...v].join("\u2060"),
  "variation selectors": (v) => [...v].join("\ufe0f"),
  "percent signs": (v) => [...Buffer.from(v)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(""),
  "percent signs, some": (v) => v.replace("_", "%5F"),
  "percent signs, twice": (v) => v.replace("_", "%255F"),
  base64: (v) => Buffer.from(v).toString("base64"),
  "base64, shifted by one": (v) => Buffer.from(`x${v}`).toString("base64"),
  "base64, shifted by two": (v) => Buffer.from(`xy${v}`).toString("base64"),
  "base64, for addresses": (v) => Buffer.from(`key=${v}?>`).toString("base64url"),
  "base64, folded": (v) =>
    (
      Buffer.from(`${"lorem ipsum dolor ".repeat(6)}${v}${" sit amet".repeat(9)}`)
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).join("\n"),
  "base64, twice": (v) => Buffer.from(Buffer.from(`say ${v} now`).toString("base64")).toString("base64"),
  "base64 of UTF-16": (v) => Buffer.from(v, "utf16le").toString("base64"),
  hex: (v) => Buffer.from(v).toString("hex"),
  "hex, capitals": (v) => Buffer.from(v).toString("hex").toUpperCase(),
  "hex with 0x": (v) => `0x${Buffer.from(v).toString("hex")}`,
  "unicode escapes": unicode,
  "hex escapes": (v) => [...Buffer.from(v)].map((byte) => `\\x${byte.toString(16)}`).join(""),
  "character references": (v) => [...v].map((sign) => `&#${sign.charCodeAt(0)};`).join(""),
  "character references in hex": (v) => [...v].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join(""),
  "full-width letters": (v) => v.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  "mathematical letters": (v) => v.replaceAll(/[a-z]/g, (sign) => String.fromCodePoint(0x1d41a + sign.charCodeAt(0) - 97)),
  "tag signs": (v) => [...v].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join(""),
  reversed: (v) => [...v].reverse().join(""),
  "a slug of a path": (v) => `-home-me-src-${v.replaceAll(/[^A-Za-z0-9]/g, "-")}-x`,
  "inside a path": (v) => `/home/me/${v}/src/a.ts`,
  "inside JSON inside JSON": (v) => JSON.stringify(JSON.stringify({ a: { b: v } })),
  "inside an address": (v) => `https://x.example/p?a=1&token=${v}#f`,
};

/** All of it: each place once in plain sight, some places in every disguise, and everything that is no plain JSON body. */
export function makeLeakCases(): readonly LeakCase[] {
  const plain = places.map(({ name, path, headers, make }): LeakCase => ({
    name,
    path,
    headers,
    body: JSON.stringify(make(`here is ${leakCanary} now`)),
    wanted: "out",
  }));
  const hidden = Object.entries(disguises).flatMap(([name, disguise]) =>
    [12, 31, 42, 70].flatMap((at): readonly LeakCase[] => {
      const place = places[at];
      if (place === undefined) return [];
      return [
        {
          name: `${name} in ${place.name}`,
          path: place.path,
          headers: place.headers,
          body: JSON.stringify(place.make(`out: ${disguise(leakCanary)} end`)),
          wanted: "out",
        },
      ];
    }),
  );
  return [...plain, ...hidden, ...otherCases, ...multipartCases];
}

const chat = (text: string): string => JSON.stringify({ model: "m", messages: [u(text)] });
const lines = [chat("a"), chat(`b ${leakCanary}`)]
  .map((body, at) => JSON.stringify({ custom_id: String(at), url: "/v1/chat/completions", body: { inner: body } }))
  .join("\n");
const on = { path: "/v1/chat/completions", headers: openaiHeaders };
const otherCases: readonly LeakCase[] = [
  {
    name: "a duplicated key, first",
    ...on,
    body: `{"model":"m","messages":[{"role":"user","content":"${leakCanary}","content":"fine"}]}`,
    wanted: "out",
  },
  {
    name: "a duplicated key, last",
    ...on,
    body: `{"messages":[{"role":"user","content":"fine"}],"messages":[{"role":"user","content":"${leakCanary}"}]}`,
    wanted: "out",
  },
  { name: "escaped letters in JSON", ...on, body: `{"messages":[{"role":"user","content":"${unicode(leakCanary)}"}]}`, wanted: "out" },
  { name: "escaped letters in a key", ...on, body: `{"messages":[],"${unicode(leakCanary)}":1}`, wanted: "out" },
  {
    name: "10,000 nested lists",
    ...on,
    body: `{"messages":[{"role":"user","content":${"[".repeat(10_000)}"${leakCanary}"${"]".repeat(10_000)}}]}`,
    wanted: "either",
  },
  { name: "broken JSON", ...on, body: `{"messages":[{"role":"user","content":"${leakCanary}"`, wanted: "held" },
  { name: "JSON with a comma too many", ...on, body: `{"messages":[{"role":"user","content":"${leakCanary}"},]}`, wanted: "held" },
  { name: "JSON after a BOM", ...on, body: `\ufeff{"messages":[{"role":"user","content":"${leakCanary}"}]}`, wanted: "either" },
  { name: "gzip", ...on, headers: { ...openaiHeaders, "content-encoding": "gzip" }, body: gzipSync(chat(leakCanary)), wanted: "either" },
  {
    name: "deflate",
    ...on,
    headers: { ...openaiHeaders, "content-encoding": "deflate" },
    body: deflateSync(chat(leakCanary)),
    wanted: "either",
  },
  { name: "gzip that says nothing of it", ...on, body: gzipSync(chat(leakCanary)), wanted: "either" },
  {
    name: "invalid UTF-8",
    ...on,
    body: Buffer.concat([
      Buffer.from(`{"messages":[{"role":"user","content":"${leakCanary} `),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}]}'),
    ]),
    wanted: "held",
  },
  { name: "UTF-16", ...on, body: Buffer.from(chat(leakCanary), "utf16le"), wanted: "either" },
  { name: "an unknown endpoint", path: "/v1/new-thing", headers: openaiHeaders, body: chat(leakCanary), wanted: "either" },
  {
    name: "an unknown endpoint of Anthropic",
    path: "/v1/new-thing",
    headers: anthropicHeaders,
    body: chat(leakCanary),
    wanted: "either",
  },
  { name: "a path", path: `/v1/models/${leakCanary}`, headers: openaiHeaders, body: "", method: "GET", wanted: "out" },
  { name: "a query", path: `/v1/files?purpose=${leakCanary}`, headers: openaiHeaders, body: "", method: "GET", wanted: "out" },
  { name: "a query's name", path: `/v1/files?${leakCanary}=1`, headers: openaiHeaders, body: "", method: "GET", wanted: "out" },
  {
    name: "a query in percent signs",
    path: `/v1/files?a=${[...leakCanary].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("")}`,
    headers: openaiHeaders,
    body: "",
    method: "GET",
    wanted: "out",
  },
  { name: "a header", ...on, headers: { ...openaiHeaders, "x-title": leakCanary }, body: chat("a"), wanted: "out" },
  { name: "a header's name", ...on, headers: { ...openaiHeaders, [`x-${leakCanary}`]: "1" }, body: chat("a"), wanted: "out" },
  { name: "the user agent", ...on, headers: { ...openaiHeaders, "user-agent": `curl/${leakCanary}` }, body: chat("a"), wanted: "out" },
  { name: "a cookie", ...on, headers: { ...openaiHeaders, cookie: `a=${leakCanary}` }, body: chat("a"), wanted: "either" },
  {
    name: "JSON lines",
    path: "/v1/files",
    headers: { ...openaiHeaders, "content-type": "application/jsonl" },
    body: lines,
    wanted: "out",
  },
  {
    name: "a form",
    path: "/v1/files",
    headers: { ...openaiHeaders, "content-type": "application/x-www-form-urlencoded" },
    body: `a=1&b=${encodeURIComponent(`x ${leakCanary}`)}`,
    wanted: "out",
  },
  {
    name: "plain text",
    path: "/v1/files",
    headers: { ...openaiHeaders, "content-type": "text/plain" },
    body: `words ${leakCanary}`,
    wanted: "out",
  },

  {
    name: "a PDF in base64",
    path: "/v1/messages",
    headers: anthropicHeaders,
    body: JSON.stringify({
      messages: [
        {
          role: "user",
          content: [
            { type: "document", source: { type: "base64", media_type: "application/pdf", data: makePdf(leakCanary).toString("base64") } },
          ],
        },
      ],
    }),
    wanted: "held",
  },
  {
    name: "a CSV in a data address",
    path: "/v1/responses",
    headers: openaiHeaders,
    body: JSON.stringify({
      input: [
        {
          role: "user",
          content: [
            {
              type: "input_file",
              filename: "a.csv",
              file_data: `data:text/csv;base64,${Buffer.from(`name,key\nx,${leakCanary}\n`).toString("base64")}`,
            },
          ],
        },
      ],
    }),
    wanted: "out",
  },
  {
    name: "two halves of a message side by side",
    ...on,
    body: JSON.stringify({
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: `a ${leakCanary}` },
            { type: "text", text: `${leakCanary} b` },
          ],
        },
      ],
    }),
    wanted: "out",
  },
];

const boundary = "----formdata-1";
const part = (head: string, content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from("\r\n")]);
const whole = (...parts: readonly Buffer[]): Buffer => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
const multipartHeaders = { ...openaiHeaders, "content-type": `multipart/form-data; boundary=${boundary}` };
const file = (name: string, type: string, content: string | Buffer): Buffer =>
  part(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}`, content);
const purpose = part('Content-Disposition: form-data; name="purpose"', "batch");
const multipartCases: readonly LeakCase[] = [
  {
    name: "a batch file",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file("b.jsonl", "application/jsonl", lines)),
    wanted: "out",
  },
  {
    name: "a text file",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file("a.txt", "text/plain", `some ${leakCanary}`)),
    wanted: "out",
  },
  {
    name: "a field of a form",
    path: "/v1/audio/transcriptions",
    headers: multipartHeaders,
    body: whole(part('Content-Disposition: form-data; name="prompt"', leakCanary)),
    wanted: "out",
  },
  {
    name: "a file's name",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file(`${leakCanary}.txt`, "text/plain", "fine")),
    wanted: "out",
  },
  {
    name: "a PDF",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file("a.pdf", "application/pdf", makePdf(leakCanary))),
    wanted: "held",
  },
  {
    name: "a packed file",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file("a.txt.gz", "application/gzip", gzipSync(`some ${leakCanary}`))),
    wanted: "held",
  },
  {
    name: "a text in UTF-16",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(purpose, file("a.txt", "text/plain", Buffer.from(`\ufeffsome ${leakCanary}`, "utf16le"))),
    wanted: "held",
  },
  {
    name: "a multipart body that breaks off",
    path: "/v1/files",
    headers: multipartHeaders,
    body: whole(file("a.txt", "text/plain", leakCanary)).subarray(0, -12),
    wanted: "held",
  },
  {
    name: "an Anthropic file",
    path: "/v1/files",
    headers: { ...multipartHeaders, ...anthropicHeaders },
    body: whole(file("a.md", "text/markdown", `# ${leakCanary}`)),
    wanted: "out",
  },
];

/** A PDF of one page with one line of text. */
export function makePdf(text: string): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (words before ${text} after) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${pdf}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

/** Whether bytes hold a value in any writing that a reader would turn back. */
export function holdsValue(bytes: Buffer, value: string): boolean {
  const text = bytes.toString("latin1");
  const plain = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bare = (some: string): string => some.replaceAll(/[^A-Za-z0-9]/g, "");
  const inBase64 = [0, 1, 2].map((at) =>
    Buffer.from(`${"x".repeat(at)}${value}`)
      .toString("base64")
      .slice(at === 0 ? 0 : 4, -4)
      .replaceAll("=", ""),
  );
  const forms = [
    value,
    [...value].reverse().join(""),
    Buffer.from(value).toString("hex"),
    encodeURIComponent(value),
    Buffer.from(value, "utf16le").toString("latin1"),
    ...inBase64,
  ];
  const low = plain.toLowerCase();
  return (
    forms.some((form) => low.includes(form.toLowerCase())) ||
    bare(plain).includes(bare(value)) ||
    bare(decodeSafely(plain)).includes(bare(value))
  );
}

function decodeSafely(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
