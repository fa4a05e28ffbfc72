import { hash } from "node:crypto";
import { awsTime, encodeAws, signAwsRequest } from "../commands/exposure/aws-signature.ts";
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
  const time = awsTime(now);
  const headers = [
    ["host", request.host],
    ["x-amz-date", time],
    ...(key.sessionToken === undefined ? [] : [["x-amz-security-token", key.sessionToken] as const]),
  ] as const;
  const [path = "/", ...query] = request.target.split("?");
  const { scope, names, signature } = signAwsRequest(
    {
      ...{ method: request.method, headers, bodyHash: hash("sha256", request.body) },
      // Each part of the path is encoded once more than it is sent.
      path: path.split("/").map(encodeAws).join("/"),
      query: query.join("?"),
    },
    { secret: key.secretAccessKey, region: key.region, service: key.service },
    time,
  );
  const kept = request.rawHeaders.filter((_, at) => !ownNames.has(request.rawHeaders[at - (at % 2)]?.toLowerCase() ?? ""));
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  // The host goes with the connection.
  return [...kept, ...headers.slice(1).flat(), "authorization", authorization];
}
