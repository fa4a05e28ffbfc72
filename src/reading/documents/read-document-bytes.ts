import { decodeBytes } from "../decode-text.ts";
import type { DocumentLimits, DocumentPart, DocumentReading, DocumentText, UnreadPart } from "./document.ts";
import { type DocumentKind, sniffDocument } from "./sniff-document.ts";

type Reader = (place: string, bytes: Uint8Array, reading: DocumentReading, depth: number) => Promise<void> | void;

/** Loaded when first met: a text file pays for no parser. */
const readers: Readonly<Record<Exclude<DocumentKind, "unread">, () => Promise<Reader>>> = {
  text: async () => readPlainText,
  pdf: async () => (await import("./formats/read-pdf.ts")).readPdf,
  zip: async () => (await import("./formats/read-zip.ts")).readZip,
  gzip: async () => (await import("./formats/read-gzip.ts")).readGzip,
  tar: async () => (await import("./formats/read-tar.ts")).readTar,
  mail: async () => (await import("./formats/read-mail.ts")).readMail,
  notebook: async () => (await import("./formats/read-notebook.ts")).readNotebook,
  rtf: async () => (await import("./formats/read-rtf.ts")).readRtf,
  png: async () => (await import("./formats/read-picture.ts")).readPng,
  jpeg: async () => (await import("./formats/read-picture.ts")).readJpeg,
  webp: async () => (await import("./formats/read-picture.ts")).readWebp,
};

/** Reads a document in this thread. Foreign files go through `readDocument`, which does this in a worker with limits on time and memory. */
export async function readDocumentBytes(name: string, bytes: Uint8Array, limits: DocumentLimits): Promise<DocumentText> {
  const parts: DocumentPart[] = [];
  const unread: UnreadPart[] = [];
  let text = 0;
  let entries = 0;
  const reading: DocumentReading = {
    limits,
    add(place, found, pageStarts) {
      const room = limits.text - text;
      if (found.length > room) unread.push({ place, why: `more than ${limits.text} characters of text in all; the rest is not read` });
      const kept = found.length > room ? found.slice(0, room) : found;
      text += kept.length;
      if (kept !== "") parts.push({ place, text: kept, ...(pageStarts === undefined ? {} : { pageStarts }) });
    },
    refuse: (place, why) => void unread.push({ place, why }),
    enter(place) {
      entries++;
      if (entries === limits.entries + 1)
        unread.push({ place, why: `more than ${limits.entries} files inside; the first ${limits.entries} are read` });
      return entries <= limits.entries;
    },
    open: (place, inner, depth) => readInner(place, inner, reading, depth),
  };
  await readInner("", bytes, reading, 0, name);
  return { parts, unread };
}

async function readInner(place: string, bytes: Uint8Array, reading: DocumentReading, depth: number, name = place): Promise<void> {
  if (depth > reading.limits.depth) return reading.refuse(place, `nested more than ${reading.limits.depth} deep; unpack it first`);
  const { kind, why } = sniffDocument(bytes, name);
  if (kind === "unread") return reading.refuse(place, why ?? "not text");
  try {
    const read = await readers[kind]();
    await read(place, bytes, reading, depth);
  } catch (cause) {
    reading.refuse(place, `a damaged file (${kind}: ${firstLine(cause)})`);
  }
}

function readPlainText(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  reading.add(place, decodeBytes(bytes));
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 120) ?? "";
}
