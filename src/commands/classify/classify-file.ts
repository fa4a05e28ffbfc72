import { open, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ClassifiedSource, Skipped } from "../../core/classify/classified-source.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
import type { Classification } from "../../core/model/classification.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { decodeBytes } from "../../reading/decode-text.ts";
import type { DocumentReader } from "../../reading/documents/open-document-reader.ts";
import { shippedDocumentLimits } from "../../reading/documents/document.ts";
import { sniffDocument } from "../../reading/documents/sniff-document.ts";
import { classifyStream } from "./classify-stream.ts";
import { readChunks } from "./read-chunks.ts";

/** Text files up to this size are taken as one piece. */
const smallFile = 4 << 20;
const headBytes = 16_384;

/** Opens the reader of documents when the first one is met: plain text needs no worker. */
export type OpenReader = () => Promise<DocumentReader>;

/**
 * Classifies one file: text in any common encoding, streamed; PDF, Word, sheets, mail, archives and notebooks through the
 * document reader (their parts are joined by line ends, offsets are of the joined text).
 * @throws PlimsollError `unreadable` when nothing of the file could be read.
 */
export async function classifyFile(
  classifier: Classifier,
  path: string,
  source: string,
  openReader: OpenReader,
): Promise<ClassifiedSource> {
  const { head, size } = await readHead(path, source);
  const { kind, why } = sniffDocument(head, path);
  if (kind === "unread")
    throw new PlimsollError(
      "unreadable",
      `expected a text or document in ${source}, met ${why ?? "bytes that are neither"}; nothing of it was read`,
    );
  const here = classifier.at(resolve(path));
  if (kind !== "text") return classifyDocument(here, path, source, await openReader());
  const found = size <= smallFile ? here.classify(decodeBytes(await readFile(path))) : await classifyStream(here, readChunks(path));
  return { source, ...found };
}

async function readHead(path: string, source: string): Promise<{ head: Uint8Array; size: number }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return { head: buffer.subarray(0, bytesRead), size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new PlimsollError("unreadable", `expected a readable file, met ${source} (${code}); check its name and permissions`, cause);
  }
}

async function classifyDocument(classifier: Classifier, path: string, source: string, reader: DocumentReader): Promise<ClassifiedSource> {
  const { size } = await (await import("node:fs/promises")).stat(path);
  if (size > shippedDocumentLimits.bytes)
    throw new PlimsollError(
      "unreadable",
      `expected a document below ${shippedDocumentLimits.bytes >> 20} MiB, met ${source} with ${size >> 20} MiB; split it`,
    );
  const { parts, unread } = await reader.read(path, await readFile(path));
  if (parts.length === 0 && unread.length > 0)
    throw new PlimsollError("unreadable", `expected to read ${source}, met: ${unread[0]?.why ?? ""}`);
  return joinUnread(source, classifier.classify(parts.map((part) => part.text).join("\n")), unread);
}

function joinUnread(source: string, found: Classification, unread: readonly Skipped[]): ClassifiedSource {
  return unread.length === 0 ? { source, ...found } : { source, ...found, complete: false, skipped: unread };
}
