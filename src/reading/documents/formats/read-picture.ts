import { inflateSync } from "node:zlib";
import type { DocumentReading } from "../document.ts";

const notShown = "a picture; its metadata is read, what it shows is not";

/** Text chunks of a PNG (W3C PNG third edition: tEXt, zTXt, iTXt, eXIf). */
export function readPng(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 8; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const type = view.toString("latin1", at + 4, at + 8);
    const body = view.subarray(at + 8, Math.min(view.length, at + 8 + length));
    if (type === "tEXt" || type === "iTXt" || type === "eXIf") found.push(...printableRuns(body));
    if (type === "zTXt") found.push(...printableRuns(inflateText(body)));
    at += 12 + length;
  }
  report(place, found, reading);
}

/** Metadata segments of a JPEG before the picture data (ITU T.81: APPn, COM; EXIF and XMP lie in APP1). */
export function readJpeg(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 2; at + 4 <= view.length && view[at] === 0xff;) {
    const marker = view[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = view.readUInt16BE(at + 2);
    if ((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe) found.push(...printableRuns(view.subarray(at + 4, at + 2 + length)));
    at += 2 + length;
  }
  report(place, found, reading);
}

/** EXIF and XMP chunks of a WebP (RIFF container). */
export function readWebp(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 12; at + 8 <= view.length;) {
    const type = view.toString("latin1", at, at + 4);
    const length = view.readUInt32LE(at + 4);
    if (type === "EXIF" || type === "XMP ") found.push(...printableRuns(view.subarray(at + 8, at + 8 + length)));
    at += 8 + length + (length % 2);
  }
  report(place, found, reading);
}

function report(place: string, found: readonly string[], reading: DocumentReading): void {
  reading.add(place, found.join("\n"));
  reading.refuse(place, notShown);
}

function inflateText(body: Buffer): Buffer {
  const end = body.indexOf(0);
  try {
    return Buffer.concat([body.subarray(0, end), Buffer.from("\n"), inflateSync(body.subarray(end + 2), { maxOutputLength: 1 << 20 })]);
  } catch {
    return body.subarray(0, Math.max(0, end));
  }
}

function printableRuns(bytes: Buffer): string[] {
  const text = bytes.toString("utf8");
  return (
    text
      .match(/[\p{L}\p{N}\p{P}\p{S} ]{4,20000}/gu)
      ?.map((run) => run.trim())
      .filter((run) => run.length >= 4) ?? []
  );
}
