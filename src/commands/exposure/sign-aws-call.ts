import { hash } from "node:crypto";
import { awsTime, signAwsRequest } from "./aws-signature.ts";

/** Credentials of the user's own, from the environment; never kept, never said. */
export interface AwsCredentials {
  readonly id: string;
  readonly secret: string;
  /** Of temporary credentials; null for lasting ones. */
  readonly session: string | null;
}

/**
 * The headers of a GET without a body, signed with Signature Version 4 as S3 takes it.
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
  const time = awsTime(at);
  const bodyHash = hash("sha256", "");
  const headers: Record<string, string> = {
    ...more,
    host: url.host,
    "x-amz-content-sha256": bodyHash,
    "x-amz-date": time,
    ...(credentials.session === null ? {} : { "x-amz-security-token": credentials.session }),
  };
  const { scope, names, signature } = signAwsRequest(
    {
      ...{ method: "GET", path: url.pathname, query: url.search.slice(1), bodyHash },
      headers: Object.entries(headers).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    },
    { secret: credentials.secret, region, service },
    time,
  );
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.id}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
}
