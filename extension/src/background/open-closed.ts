import { isOfficeText, plainMarkup } from "../../../src/core/browser/plain-markup.ts";
import { readZip } from "../../../src/core/browser/read-zip.ts";
import { makeSealedPiece } from "../../../src/core/wire/text-piece.ts";
import { joinReads, readBinary, readText } from "./read-sent.ts";
import type { Closed, ReadSent } from "./read-sent.ts";

const largestOpened = 64 * 1024 * 1024;
const deepest = 3;

/** Reads the text of a PDF; null where it has none or is broken. Made by the offscreen page, or the background's own. */
export type PdfReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>;

/** Opens what takes time: packed bodies, office files and archives, PDF. What stays closed is named as unread. */
export async function openClosed(read: ReadSent, pdf: PdfReader, depth = 0): Promise<ReadSent> {
  if (read.closed.length === 0) return read;
  const opened = await Promise.all(read.closed.map((one) => openOne(one, pdf, depth)));
  const inside = joinReads(opened);
  // What stands in a document stays as it is; the text around it can still be rewritten.
  const pieces = [...read.pieces, ...inside.pieces.map(({ raw }) => makeSealedPiece(raw))];
  return { ...read, pieces, unread: [...read.unread, ...inside.unread], closed: [] };
}

async function openOne({ kind, bytes, name, isRead }: Closed, pdf: PdfReader, depth: number): Promise<ReadSent> {
  const what = name === "" ? kind : name;
  if (depth >= deepest) return unread(`${what}, packed too deep`);
  if (kind === "pdf") {
    const text = await pdf(bytes).catch(() => null);
    return text === null ? unread(`a PDF without readable text (${what})`) : { ...readText(text, "text/plain"), text: null };
  }
  if (kind === "zip") return openZip(bytes, what, pdf, depth);
  const inner = await inflate(bytes, kind === "gzip" ? "gzip" : kind === "zlib" ? "deflate" : "deflate-raw");
  if (inner === null && isRead === true) return joinReads([]);
  if (inner === null) return unread(kind === "deflate" ? `binary content (${what})` : `a broken ${kind} stream`);
  return openClosed(readInner(inner, what), pdf, depth + 1);
}

async function openZip(bytes: Uint8Array<ArrayBuffer>, what: string, pdf: PdfReader, depth: number): Promise<ReadSent> {
  const members = readZip(bytes);
  if (members === null || members.reduce((sum, { size }) => sum + size, 0) > largestOpened) return unread(`an archive (${what})`);
  const isOffice = members.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype");
  const reads: ReadSent[] = [];
  for (const { name, isDeflated, packed } of members) {
    if (name.endsWith("/") || (isOffice && !isOfficeText(name))) continue;
    const inner = isDeflated ? await inflate(Uint8Array.from(packed), "deflate-raw") : Uint8Array.from(packed);
    if (inner === null) reads.push(unread(`${what}: ${name}`));
    else if (isOffice) reads.push({ ...readText(plainMarkup(new TextDecoder().decode(inner)), "text/plain"), text: null });
    else reads.push(await openClosed(readInner(inner, name), pdf, depth + 1));
  }
  return joinReads(reads);
}

function readInner(bytes: Uint8Array<ArrayBuffer>, name: string): ReadSent {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return { ...readText(text, ""), text: null };
  } catch {
    // Not text.
  }
  return readBinary(bytes, "", name);
}

function unread(what: string): ReadSent {
  return { text: null, pieces: [], starts: [], unread: [what], closed: [] };
}

/** Unpacks up to the limit; null where the stream is broken or longer. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > largestOpened) {
        await reader.cancel();
        return null;
      }
      parts.push(step.value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
