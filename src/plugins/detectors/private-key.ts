import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Labels of PEM blocks (RFC 7468, PKCS, OpenSSH, OpenPGP) that hold private keys. */
const labels: Readonly<Record<string, string>> = {
  "RSA PRIVATE KEY": "rsa-private-key",
  "EC PRIVATE KEY": "ec-private-key",
  "PRIVATE KEY": "pkcs8-private-key",
  "ENCRYPTED PRIVATE KEY": "pkcs8-private-key",
  "DSA PRIVATE KEY": "dsa-private-key",
  "OPENSSH PRIVATE KEY": "openssh-private-key",
  "SSH2 ENCRYPTED PRIVATE KEY": "openssh-private-key",
  "PGP PRIVATE KEY BLOCK": "pgp-private-key",
  "ANY PRIVATE KEY": "pkcs8-private-key",
};

const longestKey = 16_000;
const beginLine = /-----BEGIN ([A-Z0-9 ]{3,40}?)-----/y;
const puttyHead = /PuTTY-User-Key-File-[123]: [a-z0-9@.-]{3,60}/y;
const puttyTail = /Private-(?:MAC|Hash): [0-9a-f]{40,64}/g;

/** Private keys in PEM and PuTTY form, whole or cut off, also inside strings with `\n` for line ends. */
export const privateKey: Detector = {
  id: "private-key",
  family: "secret",
  types: [...new Set(Object.values(labels)), "putty-key"],
  rank: 95,
  anchors: ["-----begin", "putty-user-key-file"],
  reach: longestKey,
  closes: true,
  verify({ text, at, anchor }) {
    const found = anchor === "-----begin" ? readPem(text, at) : readPutty(text, at);
    return found === undefined ? none : [found];
  },
};

function readPem(text: string, at: number): Match | undefined {
  beginLine.lastIndex = at;
  const begin = beginLine.exec(text);
  const type = labels[begin?.[1] ?? ""];
  if (begin === null || type === undefined) return undefined;
  const bodyStart = at + begin[0].length;
  const endLine = `-----END ${begin[1]}-----`;
  // A body has no dashes: the first ones close it, or it is cut off. So many beginnings cost no more than one.
  const block = text.slice(bodyStart, bodyStart + longestKey);
  const dashes = block.indexOf("-----");
  if (dashes >= 0 && dashes < 40) return undefined;
  const closing = dashes >= 0 && block.startsWith(endLine, dashes) ? dashes : -1;
  const body = closing < 0 ? bodyOf(dashes < 0 ? block : block.slice(0, dashes)) : block.slice(0, closing);
  if (!holdsKey(body)) return undefined;
  const end = closing < 0 ? bodyStart + body.length : bodyStart + closing + endLine.length;
  return { type, start: at, end, confidence: closing < 0 ? 0.8 : 0.99 };
}

/** What of a block without an end still reads like base64 lines and headers. */
function bodyOf(block: string): string {
  return /^(?:(?:\\[nr]|\s){0,4}[A-Za-z0-9+/=:,. -]{1,120}(?=\\n|\s|"|'|$)){1,200}/.exec(block)?.[0] ?? "";
}

/** At least 40 base64 characters that are neither filler nor all the same. */
function holdsKey(body: string): boolean {
  const lines = body.split(/\\r|\\n|[\r\n]/).filter((line) => !line.includes(": "));
  const digits = lines.join("").replaceAll(/[^A-Za-z0-9+/]/g, "");
  if (digits.length < 40 || new Set(digits.slice(0, 200)).size < 12) return false;
  return !/\.{3}|x{8}|X{8}|your|example|<[a-z]|REDACTED/i.test(body.slice(0, 400));
}

function readPutty(text: string, at: number): Match | undefined {
  puttyHead.lastIndex = at;
  if (!puttyHead.test(text)) return undefined;
  const next = text.slice(at + 20, at + longestKey).search(/PuTTY-User-Key-File/i);
  const block = text.slice(at, next < 0 ? at + longestKey : at + 20 + next);
  puttyTail.lastIndex = 0;
  const tail = puttyTail.exec(block);
  if (tail === null || !block.includes("Private-Lines:")) return undefined;
  return { type: "putty-key", start: at, end: at + tail.index + tail[0].length, confidence: 0.99 };
}
