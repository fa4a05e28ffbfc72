import { createHmac, hash } from "node:crypto";

/** What AWS Signature Version 4 covers of a request. */
export interface AwsSignable {
  readonly method: string;
  /** Encoded as the service takes it: S3 once, all others once more than it is sent. */
  readonly path: string;
  /** As it is sent, without the question mark. */
  readonly query: string;
  /** Names in lower case, in the order of the alphabet, with their values. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
}

export interface AwsSigned {
  /** Day, region, service. */
  readonly scope: string;
  readonly names: string;
  /** Hex. */
  readonly signature: string;
}

/** The time as the header `x-amz-date` has it. */
export function awsTime(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

/** Signs a request under Signature Version 4. Source: docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html. */
export function signAwsRequest(request: AwsSignable, key: { secret: string; region: string; service: string }, time: string): AwsSigned {
  const scope = `${time.slice(0, 8)}/${key.region}/${key.service}/aws4_request`;
  const names = request.headers.map(([name]) => name).join(";");
  const canonical = [
    ...[request.method, request.path, canonicalQuery(request.query)],
    ...request.headers.map(([name, value]) => `${name}:${value.trim()}`),
    ...["", names, request.bodyHash],
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", time, scope, hash("sha256", canonical)].join("\n");
  const chain = [...scope.split("/"), text].reduce<Buffer>((last, part) => digest(last, part), Buffer.from(`AWS4${key.secret}`));
  return { scope, names, signature: chain.toString("hex") };
}

function digest(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function canonicalQuery(query: string): string {
  if (query === "") return "";
  const pairs = query.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [encodeAws(decode(name)), encodeAws(decode(value.join("=")))] as const;
  });
  return pairs
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** RFC 3986: nothing but letters, digits and `-._~` stays as it is. */
export function encodeAws(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
