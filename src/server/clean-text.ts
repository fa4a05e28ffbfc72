import { randomUUID } from "node:crypto";
import { makeKeyedHash, readRedactionKey } from "../commands/redact/redaction-key.ts";
import type { Finding } from "../core/model/finding.ts";
import { redactText } from "../core/redact/redact-text.ts";
import type { RedactedText } from "../core/redact/redact-text.ts";

/** A text with its findings replaced, for sending on. Nothing is kept that would restore it: each call is a conversation of its own. */
export function cleanText(home: string, tenant: string, text: string, findings: readonly Finding[]): RedactedText {
  const hash = makeKeyedHash(readRedactionKey(home));
  return redactText(text, findings, { scope: { tenant, conversation: randomUUID() }, hash, map: new Map() });
}
