import { createHash, createHmac } from "node:crypto";

/** Credentials of the user's own, from the environment; never kept, never said. */
export interface AwsCredentials {
  readonly id: string;
  readonly secret: string;
  /** Of temporary credentials; null for lasting ones. */
  readonly session: string | null;
}

const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const mac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text, "utf8").digest();
/** RFC 3986: nothing but letters, digits and `-._~` stays as it is. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The headers of a GET without a body, signed with Signature Version 4.
 * Source: Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header" (its examples are the tests).
 */
export function signAwsCall(
  url: URL,
  service: string,
  region: string,
  credentials: AwsCredentials,
  at: Date,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const time = `${at.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const headers: Record<string, string> = {
    ...more,
    host: url.host,
    "x-amz-content-sha256": hash(""),
    "x-amz-date": time,
    ...(credentials.session === null ? {} : { "x-amz-security-token": credentials.session }),
  };
  const names = Object.keys(headers).toSorted();
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join("&");
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  const request = ["GET", url.pathname, query, lines, names.join(";"), hash("")].join("\n");
  const text = ["AWS4-HMAC-SHA256", time, scope, hash(request)].join("\n");
  const key = scope.split("/").reduce<string | Buffer>((before, part) => mac(before, part), `AWS4${credentials.secret}`);
  const signature = mac(key, text).toString("hex");
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.id}/${scope},SignedHeaders=${names.join(";")},Signature=${signature}`,
  };
}
