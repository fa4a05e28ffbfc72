/**
 * A tool server over standard input and output (Model Context Protocol 2025-06-18, JSON-RPC by lines) with one tool, `lookup`:
 * it keeps what it was called with and answers with the text of a file. Run as `node FILE LOG TEXT`.
 */
export const toolServer = `import { appendFileSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
const [log, text] = process.argv.slice(2);
const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "stub", version: "1.0.0" } }),
  "tools/list": () => ({
    tools: [
      {
        name: "lookup",
        description: "Looks something up.",
        inputSchema: { type: "object", properties: { query: { type: "string" } }, required: ["query"] },
      },
    ],
  }),
  "tools/call": (params) => {
    appendFileSync(log, JSON.stringify(params.arguments) + "\\n");
    return { content: [{ type: "text", text: readFileSync(text, "utf8") }] };
  },
  ping: () => ({}),
};
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) continue;
  const answer = answers[method];
  const body = answer === undefined ? { error: { code: -32601, message: "unknown method" } } : { result: answer(params ?? {}) };
  process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, ...body }) + "\\n");
}
`;
