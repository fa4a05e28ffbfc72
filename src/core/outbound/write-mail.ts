import type { Message } from "./message.ts";

/** What stands on the envelope and in the header of a mail. */
export interface MailHead {
  readonly from: string;
  readonly to: readonly string[];
  readonly at: Date;
  /** Unique left part of the Message-ID. */
  readonly id: string;
}

/**
 * A message as a mail (RFC 5322, MIME): UTF-8 text in base64, header words encoded (RFC 2047), lines of at most 76
 * characters, CRLF. No line of the message can become a header. Pure.
 */
export function writeMail({ subject, lines, file }: Message, { from, to, at, id }: MailHead): string {
  const text = lines.map((line) => (line.link === undefined ? line.text : `${line.text}\n${line.link}`)).join("\n");
  const head = [
    `From: ${oneLine(from)}`,
    `To: ${to.map(oneLine).join(", ")}`,
    `Subject: ${encodeWords(oneLine(subject))}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@plimsoll>`,
    "MIME-Version: 1.0",
    "Auto-Submitted: auto-generated",
  ];
  const body = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", ...base64Lines(text)];
  if (file === undefined) return [...head, ...body, ""].join("\r\n");
  const edge = `=_${id}`;
  const name = file.name.replaceAll(/[^\w.-]/g, "_");
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${edge}"`,
    "",
    `--${edge}`,
    ...body,
    `--${edge}`,
    `Content-Type: ${oneLine(file.type)}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename="${name}"`,
    "",
    ...base64Lines(file.content),
    `--${edge}--`,
    "",
  ].join("\r\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").trim();
}

// RFC 2047: words of at most 75 characters, no character cut.
function encodeWords(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (octetsOf(word + character) > 45) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${toBase64(each)}?=`).join("\r\n ");
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function toBase64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function base64Lines(text: string): readonly string[] {
  return toBase64(text.replaceAll(/\r?\n/g, "\r\n")).match(/.{1,76}/g) ?? [];
}
