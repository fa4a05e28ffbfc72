import PostalMime, { type Address } from "postal-mime";
import type { DocumentReading } from "../document.ts";
import { xmlText } from "./xml-text.ts";

/** An e-mail (RFC 5322, MIME): who, subject and text as one part, attachments each as their own. */
export async function readMail(place: string, bytes: Uint8Array, reading: DocumentReading, depth: number): Promise<void> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 2 << 20 });
  const people = [...(mail.from ? [mail.from] : []), ...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  const body = mail.text ?? (mail.html === undefined ? "" : xmlText(mail.html));
  reading.add(place, [people.map(writeAddress).join("\n"), mail.subject ?? "", body].filter((text) => text !== "").join("\n\n"));
  for (const [at, attachment] of mail.attachments.entries()) {
    const name = attachment.filename ?? `attachment ${at + 1}`;
    const inner = place === "" ? name : `${place}!${name}`;
    if (!reading.enter(inner)) return;
    const { content } = attachment;
    await reading.open(inner, typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content), depth + 1);
  }
}

function writeAddress({ name, address }: Address): string {
  return address === undefined ? name : `${name} <${address}>`;
}
