/** Who asks, and what of a request's context they can choose. Keys in lower case; a key that is not here is absent. */
export interface Caller {
  readonly name: "anonymous" | "any-account";
  /** Values the request certainly carries. */
  readonly fixed: Readonly<Record<string, readonly string[]>>;
  /** Keys whose value is something of the caller's own, never one that a policy names. */
  readonly foreign: ReadonlySet<string>;
}

/** Request headers and parameters: the caller sends whatever a policy asks for, or nothing. */
export const choosableKeys: ReadonlySet<string> = new Set([
  "aws:referer",
  "aws:useragent",
  "aws:securetransport",
  "s3:prefix",
  "s3:delimiter",
  "s3:max-keys",
  "s3:tlsversion",
  "s3:x-amz-acl",
  "s3:x-amz-server-side-encryption",
  "s3:x-amz-storage-class",
  "s3:x-amz-content-sha256",
  "s3:versionid",
  "s3:locationconstraint",
  "s3:x-amz-grant-read",
  "s3:x-amz-grant-full-control",
]);

/** Properties of the object that no export shows. */
export function isObjectProperty(key: string): boolean {
  return key.startsWith("s3:existingobjecttag/") || key.startsWith("s3:requestobjecttag") || key.startsWith("s3:object-lock");
}

export const anonymous: Caller = {
  name: "anonymous",
  fixed: { "aws:principaltype": ["Anonymous"], "aws:userid": ["anonymous"], "aws:principalisawsservice": ["false"] },
  foreign: new Set(),
};

export const anyAccount: Caller = {
  name: "any-account",
  fixed: {
    "aws:principaltype": ["User"],
    "aws:principalisawsservice": ["false"],
    "s3:authtype": ["REST-HEADER"],
    "s3:signatureversion": ["AWS4-HMAC-SHA256"],
  },
  foreign: new Set([
    "aws:userid",
    "aws:username",
    "aws:principalarn",
    "aws:principalaccount",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:principaltag",
  ]),
};
