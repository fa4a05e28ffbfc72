import { createHmac, hash } from "node:crypto";
import type { AwsKey } from "../commands/gateway/gateway-config.ts";

/** A request as it will go, without its signature. */
export interface SignableRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query as they are sent. */
  readonly target: string;
  /** Names and values, one after the other. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

const ownNames = new Set(["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"]);

/**
 * The headers of a request under AWS Signature Version 4, in place of any signature of the caller's: that one covers the
 * gateway's own host and so can hold nowhere else. Source: docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html.
 */
export function signAws(request: SignableRequest, key: AwsKey, now: Date): string[] {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
  const scope = `${stamp.slice(0, 8)}/${key.region}/${key.service}/aws4_request`;
  const signed = [
    ["host", request.host],
    ["x-amz-date", stamp],
    ...(key.sessionToken === undefined ? [] : [["x-amz-security-token", key.sessionToken]]),
  ];
  const names = signed.map(([name]) => name).join(";");
  const canonical = [
    ...[request.method, canonicalPath(request.target), canonicalQuery(request.target)],
    ...signed.map(([name, value]) => `${name}:${value}`),
    ...["", names, hash("sha256", request.body)],
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", stamp, scope, hash("sha256", canonical)].join("\n");
  const chain = [...scope.split("/"), text].reduce<Buffer>((last, part) => digest(last, part), Buffer.from(`AWS4${key.secretAccessKey}`));
  const kept = request.rawHeaders.filter((_, at) => !ownNames.has(request.rawHeaders[at - (at % 2)]?.toLowerCase() ?? ""));
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${chain.toString("hex")}`;
  // The host goes with the connection.
  return [...kept, ...signed.slice(1).flat(), "authorization", authorization];
}

function digest(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** Each part of the path is encoded once more than it is sent. */
function canonicalPath(target: string): string {
  const [path = "/"] = target.split("?", 1);
  return path.split("/").map(encode).join("/");
}

function canonicalQuery(target: string): string {
  const query = target.includes("?") ? target.slice(target.indexOf("?") + 1) : "";
  if (query === "") return "";
  const pairs = query.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [encode(decode(name)), encode(decode(value.join("=")))] as const;
  });
  return pairs
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
