import { decodeBase64 } from "../../core/classify/decode/decode-base64.ts";
import { readDecoded } from "../../core/classify/decode/read-decoded.ts";
import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const reach = 8_000;
const entry = /^[ \t]{1,12}["']?([A-Za-z0-9._-]{1,80})["']?[ \t]{0,2}:[ \t]{1,4}["']?([A-Za-z0-9+/]{4,4096}={0,2})["']?[ \t]*\r?$/;
const jsonEntry = /["']([A-Za-z0-9._-]{1,80})["'][ \t]{0,2}:[ \t]{0,4}["']([A-Za-z0-9+/]{4,4096}={0,2})["']/g;

/** Names in a secret whose values are none. */
const plainNames =
  /^(?:user(?:name)?|host(?:name)?|port|db|database|dbname|name|url|uri|endpoint|region|email|schema|bucket|account|namespace|ca\.crt|tls\.crt|cert|certificate|type|env|environment)$|(?:user(?:name)?|_host|_port|_db|_name)$/i;

/** Values of a Kubernetes Secret (`kind: Secret`, base64 under `data`), YAML and JSON. */
export const kubernetesSecret: Detector = {
  id: "kubernetes-secret",
  family: "secret",
  types: ["k8s-secret"],
  rank: 76,
  anchors: ["kind: secret", '"kind":"secret"', '"kind": "secret"', "kind: 'secret'", 'kind: "secret"'],
  reach,
  back: 512,
  verify(candidate) {
    const { text, at, to } = candidate;
    if (/[A-Za-z]/.test(text.charAt(to))) return none;
    const start = startOfDocument(text, at);
    const end = endOfDocument(text, to);
    candidate.passTo = end;
    const block = text.slice(start, end);
    return text.charAt(at) === '"' ? readJson(block, start) : readYaml(block, start);
  },
};

function startOfDocument(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 512), at);
  const cut = before.lastIndexOf("\n---");
  return at - before.length + (cut < 0 ? 0 : cut + 1);
}

function endOfDocument(text: string, to: number): number {
  const cut = text.slice(to, to + reach - 16).indexOf("\n---");
  return cut < 0 ? Math.min(text.length, to + reach - 16) : to + cut;
}

function readYaml(block: string, start: number): readonly Match[] {
  const found: Match[] = [];
  let inData = false;
  let place = start;
  for (const line of block.split("\n")) {
    if (/^data:\s*$/.test(line)) inData = true;
    else if (/^\S/.test(line)) inData = false;
    const met = inData ? entry.exec(line) : null;
    const value = met?.[2];
    if (value !== undefined && isSecret(met?.[1] ?? "", value)) found.push(matchAt(place + line.lastIndexOf(value), value));
    place += line.length + 1;
  }
  return found;
}

function readJson(block: string, start: number): readonly Match[] {
  const found: Match[] = [];
  for (const data of block.matchAll(/"data"\s{0,4}:\s{0,4}\{([^{}]{0,8000})/g)) {
    const from = data.index + data[0].length - (data[1] ?? "").length;
    for (const met of (data[1] ?? "").matchAll(jsonEntry)) {
      const value = met[2] ?? "";
      if (isSecret(met[1] ?? "", value)) found.push(matchAt(start + from + met.index + met[0].lastIndexOf(value), value));
    }
  }
  return found;
}

function matchAt(start: number, value: string): Match {
  return { type: "k8s-secret", start, end: start + value.length, confidence: 0.95 };
}

function isSecret(name: string, value: string): boolean {
  if (plainNames.test(name) || value.length % 4 !== 0) return false;
  const plain = readDecoded(decodeBase64(value));
  return plain === undefined
    ? value.length >= 24
    : plain.trim().length >= 3 && !isPlaceholder(plain.trim()) && !plain.includes("-----BEGIN CERTIFICATE");
}
