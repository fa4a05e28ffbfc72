import type { Sent } from "../messages.ts";
import { callNative } from "./natives.ts";
import { largestRead } from "./road.ts";
import { isBlob, isForm, isParams } from "./tag-of.ts";

/** A body that nobody can change any more: what is looked at is what is sent. */
export interface HeldBody {
  readonly send: Exclude<BodyInit, ReadableStream> | null;
  readonly type: string;
  read(): Promise<Pick<Sent, "text" | "bytes" | "unread">>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const NativeResponse = Response;
const readBuffer = Response.prototype.arrayBuffer;
const { decode } = TextDecoder.prototype;

/** Copies a body (of fetch, XMLHttpRequest, sendBeacon or a form) so that the page can change it no more. Streams are read by the caller. */
export function holdBody(body: Exclude<BodyInit, ReadableStream> | null): HeldBody {
  if (body === null) return { send: null, type: "", read: async () => ({ text: "" }) };
  if (typeof body === "string") return { send: body, type: "text/plain;charset=UTF-8", read: async () => readLong(body) };
  if (isParams(body)) {
    const text = body.toString();
    return { send: new URLSearchParams(text), type: "application/x-www-form-urlencoded;charset=UTF-8", read: async () => readLong(text) };
  }
  if (isBlob(body)) return { send: body, type: body.type, read: () => readBlob(body) };
  if (isForm(body)) return holdForm(body);
  const bytes = copyBytes(body);
  return { send: bytes, type: "", read: async () => readBytes(bytes) };
}

/** What bytes say: their text where they are UTF-8, else themselves. */
export function readBytes(bytes: ArrayBuffer): Pick<Sent, "text" | "bytes" | "unread"> {
  if (bytes.byteLength > largestRead) return { unread: "too large" };
  try {
    const text = callNative(decode, utf8, [bytes]);
    return text.includes("\0") ? { bytes } : { text };
  } catch {
    return { bytes };
  }
}

function readLong(text: string): Pick<Sent, "text" | "unread"> {
  return text.length > largestRead ? { unread: "too large" } : { text };
}

async function readBlob(blob: Blob): Promise<Pick<Sent, "text" | "bytes" | "unread">> {
  return blob.size > largestRead ? { unread: "too large" } : readBytes(await toBuffer(blob));
}

// The form is written out here, so that its boundary is known and what was looked at is what goes.
function holdForm(form: FormData): HeldBody {
  const copy = new FormData();
  let size = 0;
  for (const [name, value] of form) {
    if (typeof value === "string") copy.append(name, value);
    else {
      size += value.size;
      copy.append(name, value, value.name);
    }
  }
  if (size > largestRead) return { send: copy, type: "multipart/form-data", read: async () => ({ unread: "too large" }) };
  const response = new NativeResponse(copy);
  const type = response.headers.get("content-type") ?? "multipart/form-data";
  const buffer = callNative(readBuffer, response, []);
  return { send: copy, type, read: async () => readBytes(await buffer) };
}

function copyBytes(body: ArrayBuffer | ArrayBufferView): ArrayBuffer {
  const copy = new ArrayBuffer(body.byteLength);
  new Uint8Array(copy).set(ArrayBuffer.isView(body) ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : new Uint8Array(body));
  return copy;
}

function toBuffer(blob: Blob): Promise<ArrayBuffer> {
  return callNative(readBuffer, new NativeResponse(blob), []);
}
