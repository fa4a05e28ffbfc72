import { Agent, createServer, request } from "node:http";

// A bare proxy that walks the JSON of each request and looks at nothing: what a gateway costs without its work. Prints its port.
const target = process.argv[2] ?? "";
const pool = new Agent({ keepAlive: true });
const server = createServer((incoming, outgoing) => {
  const pieces: Buffer[] = [];
  incoming.on("data", (piece: Buffer) => pieces.push(piece));
  incoming.on("end", () => {
    const walked: unknown = JSON.parse(Buffer.concat(pieces).toString(), (_key, value: unknown) => value);
    const body = Buffer.from(JSON.stringify(walked));
    const { "content-length": _length, host: _host, ...headers } = incoming.headers;
    const call = request(
      target + (incoming.url ?? ""),
      { method: "POST", agent: pool, headers: { ...headers, "content-length": body.length } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 200, answer.headers);
        answer.pipe(outgoing);
      },
    );
    call.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
