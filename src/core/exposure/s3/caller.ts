/** Who asks. An anonymous caller has no identity at all; any account brings one of its own making. */
export interface Caller {
  readonly name: "anonymous" | "any-account";
}

export const anonymous: Caller = { name: "anonymous" };
export const anyAccount: Caller = { name: "any-account" };

/**
 * What a condition key is for one caller and one action: values of which the caller brings the one that serves best
 * (null is absent), or a word for what cannot be listed.
 */
export type KeyNature =
  | { readonly kind: "choice"; readonly values: readonly (string | null)[]; readonly takesWanted: boolean }
  | { readonly kind: "absent" | "unknown" | "own" | "address" | "time" };

const sent = (...values: (string | null)[]): KeyNature => ({ kind: "choice", values, takesWanted: true });
const among = (...values: (string | null)[]): KeyNature => ({ kind: "choice", values, takesWanted: false });
const absent: KeyNature = { kind: "absent" };
const unknown: KeyNature = { kind: "unknown" };
const own: KeyNature = { kind: "own" };

/** Headers and request facts, the same for everybody (IAM User Guide, "AWS global condition context keys"; S3, "Condition key examples"). */
const ofRequest: Readonly<Record<string, KeyNature>> = {
  "aws:referer": sent(null, "something-else"),
  "aws:useragent": sent(null, "something-else"),
  "aws:securetransport": among("true", "false"),
  "aws:sourceip": { kind: "address" },
  "aws:currenttime": { kind: "time" },
  "aws:epochtime": { kind: "time" },
  "aws:viaawsservice": among("false"),
  "aws:principalisawsservice": among("false"),
  "s3:tlsversion": among("1.2", "1.3"),
  "s3:x-amz-content-sha256": sent(null, "something-else"),
};

/** Identity of an account's principal; without one they are absent. Names and tags are given by the account, ids by AWS. */
const ofIdentity: Readonly<Record<string, KeyNature>> = {
  "aws:userid": own,
  "aws:username": sent(null, "something-else"),
  "aws:principalarn": own,
  "aws:principalaccount": own,
  "aws:principalorgid": own,
  "aws:principalorgpaths": own,
  "aws:principaltype": among("User", "Account", "AssumedRole", "FederatedUser"),
  "aws:multifactorauthpresent": among(null, "true", "false"),
  "aws:multifactorauthage": sent(null, "60"),
  "aws:tokenissuetime": unknown,
  "aws:sourceidentity": sent(null, "something-else"),
  "s3:authtype": among("REST-HEADER", "REST-QUERY-STRING"),
  "s3:signatureversion": among("AWS4-HMAC-SHA256"),
  "s3:signatureage": sent("1000"),
};

/** Keys that a direct request from outside does not carry: services, endpoints and access points of the owner. */
const neverSent = new Set([
  ...["aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourcevpc", "aws:sourcevpce"],
  ...["aws:sourcevpcarn", "aws:vpcsourceip", "aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths", "aws:calledvia", "aws:calledviafirst"],
  ...["aws:calledvialast", "aws:principalservicename", "aws:principalservicenameslist", "aws:federatedprovider", "aws:tagkeys"],
  ...["aws:ec2instancesourcevpc", "aws:ec2instancesourceprivateipv4", "aws:chatbotsourcearn", "s3:dataaccesspointarn"],
  ...["s3:dataaccesspointaccount", "s3:accesspointnetworkorigin", "s3:accessgrantsinstancearn", "s3:locationconstraint", "s3:versionid"],
]);

const ofAction: Readonly<Record<string, Readonly<Record<string, KeyNature>>>> = {
  "s3:listbucket": { "s3:prefix": sent(null, "something-else"), "s3:delimiter": sent(null, "/"), "s3:max-keys": sent(null, "1000") },
  "s3:putobject": Object.fromEntries(
    [
      ...["acl", "server-side-encryption", "storage-class", "copy-source", "metadata-directive", "website-redirect-location"],
      ...["grant-read", "grant-write", "grant-read-acp", "grant-write-acp", "grant-full-control"],
      ...["server-side-encryption-customer-algorithm", "object-ownership"],
    ].map((name) => [`s3:x-amz-${name}`, sent(null, "something-else")]),
  ),
  "s3:getobject": {},
};
const actionKeys = new Set(Object.values(ofAction).flatMap((keys) => Object.keys(keys)));

/** What a key (lower case) is for this caller and action. A key nobody has described here is unknown, not absent. */
export function natureOf(key: string, caller: Caller, action: string): KeyNature {
  const fixed = ofRequest[key] ?? ofAction[action]?.[key];
  if (fixed !== undefined) return fixed;
  if (key.startsWith("aws:principaltag/")) return caller.name === "anonymous" ? absent : sent(null, "something-else");
  const identity = ofIdentity[key];
  if (identity !== undefined) {
    if (caller.name === "any-account") return identity;
    return key === "aws:principaltype" ? among("Anonymous") : key === "aws:userid" ? among("anonymous") : absent;
  }
  if (neverSent.has(key) || actionKeys.has(key) || key.startsWith("aws:requesttag/")) return absent;
  // Holding a key of the owner is what an outsider lacks.
  if (key === "s3:x-amz-server-side-encryption-aws-kms-key-id") return absent;
  if (key.startsWith("s3:existingobjecttag/")) return action === "s3:getobject" ? unknown : absent;
  if (key.startsWith("s3:requestobjecttag")) return action === "s3:putobject" ? sent(null, "something-else") : absent;
  if (key.startsWith("s3:object-lock")) return action === "s3:putobject" ? unknown : absent;
  return unknown;
}
