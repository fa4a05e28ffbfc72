import { createServer } from "node:http";

// An upstream that reads the request and answers at once: streamed chat where asked, else a small answer. Prints its port.
const events = Array.from(
  { length: 20 },
  (_, at) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: `word ${at} ` } }] })}\n\n`,
).join("");
const answer = JSON.stringify({
  id: "chatcmpl-1",
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", content: "Noted, and here is a short answer." }, finish_reason: "stop" }],
  usage: { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 },
});
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    const isStream = request.headers["x-stream"] === "1";
    response.writeHead(200, { "content-type": isStream ? "text/event-stream" : "application/json" });
    response.end(isStream ? `${events}data: [DONE]\n\n` : answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
