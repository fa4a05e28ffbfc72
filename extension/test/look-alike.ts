import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { makeCertificate } from "./make-certificate.ts";

/** What reached the local site. */
export interface Arrival {
  readonly host: string;
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/** A server that stands in for every tool's site: pages, scripts of workers, and a sink for whatever is sent. */
export interface LookAlike {
  readonly port: number;
  readonly arrivals: readonly Arrival[];
  /** Resolves with the first arrival that fits. */
  until(fits: (arrival: Arrival) => boolean): Promise<Arrival>;
  close(): Promise<void>;
}

const page = `<!doctype html><title>look-alike</title>
<script>window.kept = fetch; window.keptSend = XMLHttpRequest.prototype.send;</script>
<main><textarea id="field" rows="4" cols="60"></textarea><div id="rich" contenteditable="true">x</div><div id="host"></div>
<input type="file" id="file"><iframe name="out" id="out"></iframe></main>`;
// A composer as assistants have it: Enter sends what stands in the field, a press on the message sends it again, files go by form.
const composer = `<!doctype html><title>composer</title>
<textarea id="field" rows="4" cols="60"></textarea><div id="rich" contenteditable="true"></div><div id="host"></div><input type="file" id="file" multiple><ul id="log"></ul>
<script>
const post = (path, body) => fetch(path, { method: "POST", body }).then(() => undefined, () => undefined);
const send = (text) => { const li = document.createElement("li"); li.textContent = text; li.onclick = () => post("/sink/again", JSON.stringify({ action: "variant", text: li.textContent + " (edited)" })); log.append(li); return post("/sink/message", JSON.stringify({ messages: [{ content: { parts: [text] } }] })); };
const shadow = host.attachShadow({ mode: "open" }); shadow.innerHTML = "<textarea id=inner></textarea>";
const onEnter = (event, read, clear) => { if (event.key !== "Enter") return; event.preventDefault(); send(read()); clear(); };
field.onkeydown = (event) => onEnter(event, () => field.value, () => (field.value = ""));
rich.onkeydown = (event) => onEnter(event, () => rich.innerText, () => (rich.innerText = ""));
shadow.querySelector("#inner").onkeydown = (event) => onEnter(event, () => event.target.value, () => (event.target.value = ""));
rich.addEventListener("paste", (event) => { event.preventDefault(); rich.append(event.clipboardData.getData("text/plain")); for (const one of event.clipboardData.files) upload(one); });
const upload = (one) => { const form = new FormData(); form.append("file", one); return post("/sink/upload/" + one.name, form); };
file.onchange = () => { for (const one of file.files) upload(one); };
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => { event.preventDefault(); for (const one of event.dataTransfer.files) upload(one); if (event.dataTransfer.getData("text/plain")) post("/sink/dropped", event.dataTransfer.getData("text/plain")); });
</script>`;
const frozen = `<!doctype html><script>for (const o of [window.fetch, XMLHttpRequest.prototype, WebSocket.prototype, Navigator.prototype, Response.prototype, Request.prototype, Promise.prototype]) Object.freeze(o);
const inner = fetch; window.fetch = (...a) => inner(...a); JSON.stringify = () => '"gone"'; Array.prototype.map = () => { throw new Error("gone"); }; TextDecoder.prototype.decode = () => "";</script>`;
const worker = `onmessage = async ({ data: { road, text, url, at } }) => {
  if (road === "xhr") { const x = new XMLHttpRequest(); x.open("POST", url); x.send(text); }
  else if (road === "socket") { const s = new WebSocket("wss://" + at + url); s.onopen = () => s.send(text); }
  else fetch(url, { method: "POST", body: text }).catch(() => undefined);
};`;
const shared = `onconnect = ({ ports: [port] }) => { port.onmessage = ({ data: { text, url } }) => { fetch(url, { method: "POST", body: text }).catch(() => undefined); }; };`;
const serving = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));
const take = ({ data }) => { if (data.port) { data.port.onmessage = take; return; } fetch(data.url, { method: "POST", body: data.text }).catch(() => undefined); };
self.addEventListener("message", take);`;
const pages: Readonly<Record<string, readonly [string, string]>> = {
  "/worker.js": ["text/javascript", worker],
  "/module.js": ["text/javascript", `import "./inner.js";\n${worker}`],
  "/inner.js": ["text/javascript", "self.inner = 1;"],
  "/shared.js": ["text/javascript", shared],
  "/serving.js": ["text/javascript", serving],
  "/composer": ["text/html", composer],
  "/frozen": ["text/html", frozen],
};

/** Starts the server on a free port of loopback. */
export async function startLookAlike(): Promise<LookAlike> {
  const arrivals: Arrival[] = [];
  const waiting = new Set<() => void>();
  const arrive = (request: IncomingMessage, body: Buffer): void => {
    arrivals.push({ host: request.headers.host ?? "", path: request.url ?? "", type: request.headers["content-type"] ?? "", body });
    for (const look of waiting) look();
  };
  const server = createServer(makeCertificate(), (request, answer) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const url = request.url ?? "/";
      if (url.startsWith("/sink")) arrive(request, Buffer.concat(parts));
      const [type, text] = pages[url] ?? ["text/html", url.startsWith("/sink") ? "taken" : page];
      answer.setHeader("content-type", type);
      answer.end(text);
    });
  });
  server.on("upgrade", (request, socket) => takeSocket(request, socket, (body) => arrive(request, body)));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: portOf(server.address()),
    arrivals,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = arrivals.find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** RFC 6455 as far as clients' whole frames go. */
function takeSocket(request: IncomingMessage, socket: Duplex, take: (body: Buffer) => void): void {
  const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  socket.on("error", () => undefined);
  let held = Buffer.alloc(0);
  socket.on("data", (part: Buffer) => {
    held = Buffer.concat([held, part]);
    for (let frame = readFrame(held); frame !== null; frame = readFrame(held)) {
      held = held.subarray(frame.length);
      if (frame.code === 1 || frame.code === 2) take(frame.body);
    }
  });
}

function readFrame(bytes: Buffer): { code: number; body: Buffer; length: number } | null {
  if (bytes.length < 6) return null;
  const short = (bytes[1] ?? 0) & 127;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head + 4) return null;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + 4 + size) return null;
  const body = Buffer.from(bytes.subarray(head + 4, head + 4 + size));
  for (let at = 0; at < size; at += 1) body[at] = (body[at] ?? 0) ^ (bytes[head + (at % 4)] ?? 0);
  return { code: (bytes[0] ?? 0) & 15, body, length: head + 4 + size };
}
