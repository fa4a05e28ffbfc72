import { isUtf8 } from "node:buffer";
import { detectEncoding, type TextEncoding } from "./detect-encoding.ts";
import { guessEncoding } from "./guess-encoding.ts";

const lineFeed = 0x0a;
/** Text without a line end is cut after so many bytes. */
const longestHold = 1 << 16;
const headBytes = 1 << 16;

/**
 * Bytes → text, piece by piece, in bounded memory. The encoding is judged by the first 64 KiB. A file that is not one
 * encoding throughout is read line by line: a line that is no valid UTF-8 is taken for the older encoding that fits it
 * (Shift-JIS, GB 18030, Windows-1251 …, Windows-1252 where none does), so mixed files lose nothing. Pieces end at line ends wherever lines are shorter than 64 KiB. The byte order mark is left out.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  let decode: ((bytes: Buffer, isEnd: boolean) => string) | undefined;
  let cut = cutAfterLine;
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (decode === undefined) {
      if (held.length < headBytes) continue;
      const found = detectEncoding(held.subarray(0, headBytes));
      decode = makeDecoder(found.encoding);
      cut = found.encoding.startsWith("utf-16") ? cutAfterPair : cutAfterLine;
      held = held.subarray(found.mark);
    }
    const end = cut(held);
    if (end === 0) continue;
    yield decode(toBuffer(held.subarray(0, end)), false);
    held = held.subarray(end);
  }
  if (decode === undefined) {
    const found = detectEncoding(held);
    decode = makeDecoder(found.encoding);
    held = held.subarray(found.mark);
  }
  const last = decode(toBuffer(held), true);
  if (last !== "") yield last;
}

/** All of a short text at once. */
export function decodeBytes(bytes: Uint8Array): string {
  const { encoding, mark } = detectEncoding(bytes);
  return makeDecoder(encoding)(toBuffer(bytes.subarray(mark)), true);
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function makeDecoder(encoding: TextEncoding): (bytes: Buffer, isEnd: boolean) => string {
  if (encoding === "utf-8") return decodeUtf8;
  const decoder = new TextDecoder(encoding);
  return (bytes, isEnd) => decoder.decode(bytes, { stream: !isEnd });
}

function decodeUtf8(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : decodeMixed(bytes);
}

/** Line by line: UTF-8 where it is, the older encoding of the rest where it is not. */
function decodeMixed(bytes: Buffer): string {
  const other = new TextDecoder(guessEncoding(withoutUtf8(bytes)));
  const parts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next + 1;
    const line = bytes.subarray(start, end);
    parts.push(isUtf8(line) ? line.toString("utf8") : other.decode(line));
    start = end;
  }
  return parts.join("");
}

/** The first lines that are no UTF-8: they alone say which encoding it is. */
function withoutUtf8(bytes: Buffer): Uint8Array {
  const lines: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < headBytes;) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next + 1;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

function cutAfterLine(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(lineFeed) + 1;
  if (end > 0 || bytes.length < longestHold) return end;
  let at = bytes.length;
  while (at > bytes.length - 4 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at--;
  return (bytes[at - 1] ?? 0) >= 0xc0 ? at - 1 : bytes.length;
}

function cutAfterPair(bytes: Uint8Array): number {
  return bytes.length & ~1;
}
