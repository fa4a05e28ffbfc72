import { isBinary } from "../detect-encoding.ts";

export type DocumentKind = "text" | "pdf" | "zip" | "gzip" | "tar" | "mail" | "notebook" | "rtf" | "png" | "jpeg" | "webp" | "unread";

interface Signature {
  readonly kind: DocumentKind;
  readonly bytes: string;
  readonly at?: number;
}

/** Leading bytes as Latin-1, from the formats' own specifications. */
const signatures: readonly Signature[] = [
  { kind: "pdf", bytes: "%PDF-" },
  { kind: "zip", bytes: "PK\u0003\u0004" },
  { kind: "zip", bytes: "PK\u0005\u0006" },
  { kind: "gzip", bytes: "\u001f\u008b" },
  { kind: "rtf", bytes: "{\\rtf" },
  { kind: "png", bytes: "\u0089PNG\r\n\u001a\n" },
  { kind: "jpeg", bytes: "\u00ff\u00d8\u00ff" },
  { kind: "webp", bytes: "WEBP", at: 8 },
  { kind: "tar", bytes: "ustar", at: 257 },
];

/** Formats that are known but not read, with what to do. */
const notRead: readonly { readonly bytes: string; readonly at?: number; readonly why: string }[] = [
  { bytes: "\u00d0\u00cf\u0011\u00e0", why: "an old Office file; save it as .docx, .xlsx or .pptx" },
  { bytes: "7z\u00bc\u00af", why: "a 7-Zip archive; unpack it first" },
  { bytes: "Rar!", why: "a RAR archive; unpack it first" },
  { bytes: "\u00fd7zXZ", why: "an XZ archive; unpack it first" },
  { bytes: "BZh", why: "a bzip2 archive; unpack it first" },
  { bytes: "(\u00b5/\u00fd", why: "a Zstandard archive; unpack it first" },
  { bytes: "SQLite format 3", why: "an SQLite database; export its tables as CSV" },
  { bytes: "PAR1", why: "a Parquet file; export it as CSV" },
  { bytes: "GIF8", why: "a picture; what it shows is not read" },
  { bytes: "BM", why: "a picture; what it shows is not read" },
  { bytes: "ftyp", at: 4, why: "a video or photo container; what it shows is not read" },
  { bytes: "\u007fELF", why: "a program" },
  { bytes: "MZ", why: "a program" },
];

/** What kind of document the bytes are, by content; the name helps only where content cannot tell (mail, notebooks). */
export function sniffDocument(bytes: Uint8Array, name: string): { readonly kind: DocumentKind; readonly why?: string } {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 600)).toString("latin1");
  const known = signatures.find(({ bytes: mark, at = 0 }) => start.startsWith(mark, at));
  if (known !== undefined) return { kind: known.kind };
  if (isBinary(bytes))
    return { kind: "unread", why: notRead.find(({ bytes: mark, at = 0 }) => start.startsWith(mark, at))?.why ?? "not text" };
  if (looksLikeMail(start, name)) return { kind: "mail" };
  if (/\.ipynb$/i.test(name) && /^\s*\{/.test(start)) return { kind: "notebook" };
  return { kind: "text" };
}

// RFC 5322: header fields first; two that only mail has, or the ending and one of them.
function looksLikeMail(start: string, name: string): boolean {
  if (!/^[A-Za-z-]{2,40}:[ \t]/.test(start)) return false;
  const fields = new Set(
    [...start.matchAll(/^(received|return-path|message-id|mime-version|from|to|subject|date|delivered-to|x-[a-z-]+):/gim)].map(
      ([, field]) => field?.toLowerCase(),
    ),
  );
  return /\.(eml|mht|mhtml)$/i.test(name)
    ? fields.size >= 1
    : fields.has("from") && (fields.has("message-id") || fields.has("mime-version") || fields.has("received"));
}
