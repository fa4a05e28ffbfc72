import { crc32 } from "../classify/checks/crc32.ts";
import { decodeBase64 } from "../classify/decode/decode-base64.ts";
import type { Frame, Framer } from "./sse-framer.ts";

/**
 * Cuts AWS's binary event stream (application/vnd.amazon.eventstream: length, headers, payload, two CRC-32) into events.
 * Text in and out is Latin-1, a unit a byte. `data` is the payload's JSON, and where the payload only wraps bytes
 * (`{"bytes": …}`, InvokeModelWithResponseStream) what those say. A changed event gets its lengths and sums anew. What is no
 * such stream goes on as it came. Source: docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html (the same encoding).
 */
export function makeByteFramer(): Framer {
  let held = "";
  let isBroken = false;
  return {
    push(piece) {
      if (isBroken) return [bareFrame(piece)];
      held += piece;
      const frames: Frame[] = [];
      let from = 0;
      while (held.length - from >= preludeLength) {
        const total = readUint(held, from);
        const head = readUint(held, from + 4);
        isBroken = total < leastLength || total > longestMessage || head > total - leastLength;
        if (isBroken) frames.push(bareFrame(held.slice(from)));
        if (isBroken) from = held.length;
        if (isBroken || held.length - from < total) break;
        frames.push(readMessage(held.slice(from, from + total), head));
        from += total;
      }
      held = held.slice(from);
      return frames;
    },
    close: () => (held === "" ? [] : [bareFrame(held)]),
  };
}

const preludeLength = 12;
const leastLength = 16;
const longestMessage = 24 * 1024 * 1024;

/** A message of the stream. Headers are text by name (type 7 of the encoding); the payload is a text. Latin-1. */
export function writeByteMessage(headers: Readonly<Record<string, string>>, payload: string): string {
  const head = Object.entries(headers).map(([name, value]) => {
    const bytes = toBytes(value);
    return `${String.fromCharCode(name.length)}${name}\u0007${writeUint(bytes.length).slice(2)}${bytes}`;
  });
  return joinMessage(head.join(""), toBytes(payload));
}

function joinMessage(head: string, payload: string): string {
  const lengths = writeUint(leastLength + head.length + payload.length) + writeUint(head.length);
  const start = `${lengths}${writeUint(crc32(lengths))}${head}${payload}`;
  return start + writeUint(crc32(start));
}

function readMessage(raw: string, headLength: number): Frame {
  const head = raw.slice(preludeLength, preludeLength + headLength);
  const payload = toText(raw.slice(preludeLength + headLength, -4));
  const inner = readWrapped(payload);
  return {
    raw,
    data: inner === null ? payload : inner.text,
    withData: (changed) => joinMessage(head, toBytes(inner === null ? changed : inner.write(changed))),
  };
}

const wrapped = /^(\{(?:"p":"[^"\\]*",)?"bytes":")([A-Za-z0-9+/=]*)(")/;

/** A payload that holds its event as base64; what else stands in it stays. */
function readWrapped(payload: string): { readonly text: string; write(text: string): string } | null {
  const met = wrapped.exec(payload);
  if (met === null) return null;
  const [whole, start = "", encoded = "", end = ""] = met;
  const text = new TextDecoder().decode(decodeBase64(encoded));
  return { text, write: (changed) => start + btoa(toBytes(changed)) + end + payload.slice(whole.length) };
}

function bareFrame(raw: string): Frame {
  return { raw, data: "", withData: () => raw };
}

function readUint(text: string, at: number): number {
  let value = 0;
  for (let i = 0; i < 4; i += 1) value = value * 256 + text.charCodeAt(at + i);
  return value;
}

function writeUint(value: number): string {
  return String.fromCharCode((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** UTF-8 of a text, a unit a byte. */
function toBytes(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

function toText(bytes: string): string {
  if (/^[\u0000-\u007f]*$/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
}
