import type { DocumentReading } from "../document.ts";

/** Rich Text Format (1.9.1): the text without control words; tables of fonts, colours and pictures are left out. */
export function readRtf(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const decoder = new TextDecoder("windows-1252");
  const text = rtf
    .replaceAll(/\{\\(?:\*\\|fonttbl|colortbl|stylesheet|pict|listtable|rsidtbl)[^{}]{0,4000000}\}?/g, "")
    .replaceAll(/\\'([0-9a-f]{2})/gi, (_, code: string) => decoder.decode(Uint8Array.of(Number.parseInt(code, 16))))
    .replaceAll(/\\u(-?\d{1,5}) ?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replaceAll(/\\(?:par|line|row|sect)\b ?/g, "\n")
    .replaceAll(/\\(?:tab|cell)\b ?/g, "\t")
    .replaceAll(/\\[a-z]{1,32}-?\d{0,10} ?/gi, "")
    .replaceAll(/\\([\\{}])/g, "$1")
    .replaceAll(/[{}\r]/g, "");
  reading.add(place, text.trim());
}
