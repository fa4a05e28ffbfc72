import { readPolicy, splitPolicy } from "../../../src/core/browser/read-policy.ts";
import type { ReadPolicy } from "../../../src/core/browser/read-policy.ts";

/** A policy that was offered, and where it came from. */
export interface OfferedPolicy {
  readonly from: "package" | "server" | "administrator";
  readonly text: string;
}

export interface ChosenPolicy {
  readonly policy: ReadPolicy | null;
  /** Why an offered one was not taken; the one before holds. Empty where all was well. */
  readonly fault: string;
}

/** The newest policy whose signature is by the key this guard was packed with. What does not verify is passed over and named. */
export async function choosePolicy(offered: readonly OfferedPolicy[], key: string): Promise<ChosenPolicy> {
  let policy: ReadPolicy | null = null;
  let fault = "";
  for (const { from, text } of offered) {
    if (text === "") continue;
    const lines = splitPolicy(text);
    const isOurs = lines !== null && lines.key === key && (await isSigned(lines.signed, lines.signature, key));
    const read = isOurs ? readPolicy(lines) : null;
    if (read === null) fault = `The policy from the ${from} does not verify; the last good one holds.`;
    else if (policy === null || read.made > policy.made) policy = read;
  }
  return { policy, fault };
}

/** Whether a text is signed by the holder of an Ed25519 key (RFC 8032). False for anything unreadable. */
export async function isSigned(text: string, signature: string, key: string): Promise<boolean> {
  try {
    const open = await crypto.subtle.importKey("spki", fromBase64(key), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", open, fromBase64(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

/** The bytes of base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
