import type { Value } from "./evaluate-apart.ts";

export interface MadeConfiguration {
  readonly id: string;
  readonly provider: "s3" | "gcs" | "azure" | "r2";
  readonly config: Value;
}

/** Configurations of all four providers by chance from what their documentation allows; the same seed gives the same. */
export function makeConfigurations(seed: number, each: number): MadeConfiguration[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return (state >>> 8) % below;
  };
  const pick = <T>(...items: readonly [T, ...T[]]): T => items[next(items.length)] ?? items[0];
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: next(most + 1) }, make);
  const refusable = <T>(value: T): T | "AccessDenied" => (next(12) === 0 ? "AccessDenied" : value);
  const makers = {
    s3: () => makeS3(pick, some, refusable, next),
    gcs: () => makeGcs(pick, some, refusable, next),
    azure: () => makeAzure(pick, refusable, next),
    r2: () => makeR2(pick, some, refusable),
  };
  return (["s3", "gcs", "azure", "r2"] as const).flatMap((provider) =>
    Array.from({ length: each }, (_, at) => ({ id: `${provider}-${at}`, provider, config: makers[provider]() })),
  );
}

type Pick = <T>(...items: readonly [T, ...T[]]) => T;
type Some = <T>(most: number, make: () => T) => T[];
type Refusable = <T>(value: T) => T | "AccessDenied";
type Next = (below: number) => number;

const ids = {
  org: "o-a1b2c3d4e5",
  account: "111122223333",
  vpc: "vpc-0a1b2c3d",
  vpce: "vpce-0a1b2c3d",
  role: "arn:aws:iam::111122223333:role/reader",
};

function makeCondition(pick: Pick): Record<string, Value> {
  return pick<Record<string, Value>>(
    { StringEquals: { "aws:PrincipalOrgID": ids.org } },
    { StringNotEquals: { "aws:PrincipalOrgID": ids.org } },
    { StringEqualsIfExists: { "aws:PrincipalOrgID": ids.org } },
    { StringLike: { "aws:PrincipalOrgID": "o-*" } },
    { "ForAnyValue:StringEquals": { "aws:PrincipalOrgID": [ids.org, "o-zzzzzzzzzz"] } },
    { "ForAnyValue:StringNotEquals": { "aws:SourceVpce": ids.vpce } },
    { "ForAllValues:StringEquals": { "aws:SourceVpce": ids.vpce } },
    { Bool: { "aws:SecureTransport": "true" } },
    { Bool: { "aws:SecureTransport": "false" } },
    { Null: { "aws:SecureTransport": "true" } },
    { IpAddress: { "aws:SourceIp": pick("203.0.113.0/24", "10.0.0.0/8", "0.0.0.0/0", "64.0.0.0/3", "203.0.113.7") } },
    { NotIpAddress: { "aws:SourceIp": pick<Value>("203.0.113.0/24", "0.0.0.0/0", ["10.0.0.0/8", "192.0.2.0/24"]) } },
    { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } },
    { IpAddress: { "aws:SourceIp": "2001:db8::/32" } },
    { StringLike: { "aws:Referer": pick<Value>("https://example.com/*", ["https://a.example/*", "https://b.example/*"]) } },
    { StringNotLike: { "aws:Referer": "https://example.com/*" } },
    { StringEquals: { "aws:UserAgent": "mirror" } },
    { StringEquals: { "aws:SourceVpc": ids.vpc } },
    { StringNotEquals: { "aws:SourceVpce": ids.vpce } },
    { StringNotEqualsIfExists: { "aws:SourceVpce": ids.vpce } },
    { StringLike: { "aws:SourceVpc": "vpc-*" } },
    { StringEquals: { "aws:SourceAccount": ids.account } },
    { ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/*" } },
    { ArnEquals: { "aws:PrincipalArn": ids.role } },
    { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } },
    { ArnNotEquals: { "aws:PrincipalArn": ids.role } },
    { StringNotLike: { "aws:userid": ["AROAEXAMPLEID00000:*", ids.account] } },
    { StringEquals: { "aws:PrincipalAccount": ids.account } },
    { StringNotEquals: { "aws:PrincipalAccount": ids.account } },
    { StringEquals: { "aws:username": "alice" } },
    { StringEquals: { "aws:PrincipalTag/team": "data" } },
    { StringNotEquals: { "aws:PrincipalTag/team": "data" } },
    { Bool: { "aws:MultiFactorAuthPresent": "true" } },
    { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
    { Null: { "aws:PrincipalOrgID": pick("true", "false") } },
    { StringEquals: { "aws:PrincipalType": "Anonymous" } },
    { Bool: { "aws:ViaAWSService": pick("true", "false") } },
    { Bool: { "aws:PrincipalIsAWSService": pick("true", "false") } },
    { DateLessThan: { "aws:CurrentTime": pick("2025-06-01T00:00:00Z", "2030-01-01T00:00:00Z") } },
    { DateGreaterThan: { "aws:CurrentTime": pick("2025-06-01T00:00:00Z", "2030-01-01T00:00:00Z") } },
    { NumericLessThan: { "aws:EpochTime": pick("1700000000", "1900000000") } },
    { StringEquals: { "s3:ExistingObjectTag/public": "yes" } },
    { StringNotEquals: { "s3:ExistingObjectTag/public": "yes" } },
    { StringEquals: { "s3:prefix": "public/" } },
    { StringLike: { "s3:prefix": ["public/*", ""] } },
    { NumericLessThanEquals: { "s3:max-keys": "10" } },
    { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
    { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    { NumericGreaterThanEquals: { "s3:TlsVersion": "1.2" } },
    { StringLike: { "s3:DataAccessPointArn": "arn:aws:s3:eu-west-1:111122223333:accesspoint/*" } },
    { StringEquals: { "s3:DataAccessPointAccount": ids.account } },
    { StringEquals: { "aws:InventedByNobody": "x" } },
    { StringEquals: { "s3:ResourceAccount": ids.account } },
  );
}

function makeStatement(pick: Pick, next: Next): Value {
  const who = pick<Record<string, Value>>(
    { Principal: "*" },
    { Principal: "*" },
    { Principal: { AWS: "*" } },
    { Principal: { AWS: ["*"] } },
    { Principal: { AWS: "arn:aws:iam::111122223333:root" } },
    { Principal: { Service: "cloudfront.amazonaws.com" } },
    { NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } },
  );
  const what = pick<Record<string, Value>>(
    { Action: "s3:GetObject" },
    { Action: ["s3:GetObject", "s3:ListBucket"] },
    { Action: "s3:*" },
    { Action: "*" },
    { Action: "s3:Get*" },
    { Action: ["s3:List*", "s3:put*"] },
    { Action: "s3:PutObject" },
    { Action: "s3:GetBucketLocation" },
    { Action: "s3:Get?bject" },
    { NotAction: "s3:PutObject" },
    { NotAction: ["s3:Get*", "s3:List*"] },
  );
  const where = pick<Record<string, Value>>(
    { Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] },
    { Resource: "arn:aws:s3:::b/*" },
    { Resource: "arn:aws:s3:::b*" },
    { Resource: "*" },
    { Resource: "arn:aws:s3:::b/public/*" },
    { Resource: ["arn:aws:s3:::b/private/*"] },
    { Resource: "arn:aws:s3:::b" },
    { Resource: "arn:aws:s3:::?/public/*.txt" },
    { NotResource: "arn:aws:s3:::b/private/*" },
    { Resource: "arn:aws:s3:::*" },
    { Resource: "arn:aws:s3:::b/${aws:username}/*" },
  );
  const conditions = next(3) === 0 ? {} : next(4) === 0 ? { ...makeCondition(pick), ...makeCondition(pick) } : makeCondition(pick);
  const effect = next(3) === 0 ? "Deny" : "Allow";
  return { Effect: effect, ...who, ...what, ...where, ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditions }) };
}

function makeS3(pick: Pick, some: Some, refusable: Refusable, next: Next): Value {
  const block = (): Value =>
    next(3) > 0
      ? null
      : {
          BlockPublicAcls: next(2) === 0,
          IgnorePublicAcls: next(2) === 0,
          BlockPublicPolicy: next(2) === 0,
          RestrictPublicBuckets: next(2) === 0,
        };
  const grant = (): Value => ({
    Grantee: {
      Type: "Group",
      URI: `http://acs.amazonaws.com/groups/${pick("global/AllUsers", "global/AuthenticatedUsers", "s3/LogDelivery")}`,
    },
    Permission: pick("READ", "WRITE", "FULL_CONTROL", "READ_ACP"),
  });
  return {
    bucket: "b",
    key: pick("public/k.txt", "private/k.txt"),
    policy: refusable<Value>(
      next(6) === 0 ? null : { Version: "2012-10-17", Statement: [makeStatement(pick, next), ...some(2, () => makeStatement(pick, next))] },
    ),
    bucketPublicAccessBlock: refusable(block()),
    accountPublicAccessBlock: refusable(block()),
    objectOwnership: refusable(pick("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter")),
    bucketAcl: refusable<Value>(next(2) === 0 ? [] : some(2, grant)),
    objectAcl: refusable<Value>(next(2) === 0 ? [] : some(2, grant)),
  };
}

function makeGcs(pick: Pick, some: Some, refusable: Refusable, next: Next): Value {
  const member = (): string =>
    pick("allUsers", "allAuthenticatedUsers", "user:a@example.com", "serviceAccount:s@p.iam.gserviceaccount.com");
  const role = (): string =>
    pick(
      "objectViewer",
      "objectCreator",
      "objectUser",
      "objectAdmin",
      "admin",
      "legacyObjectReader",
      "legacyObjectOwner",
      "legacyBucketReader",
      "legacyBucketWriter",
      "legacyBucketOwner",
      "bucketViewer",
    );
  const entry = (): Value => ({ entity: pick("allUsers", "allAuthenticatedUsers", "user-a@example.com"), role: pick("READER", "OWNER") });
  return {
    bucket: "b",
    iamConfiguration: refusable<Value>({
      publicAccessPrevention: pick("inherited", "inherited", "enforced", "unspecified"),
      uniformBucketLevelAccess: { enabled: next(2) === 0 },
    }),
    orgPolicyPublicAccessPrevention: refusable<Value>(pick<Value>(null, false, "enforced", "inherited")),
    bindings: refusable<Value>(
      some(3, (): Value => ({
        role: next(8) === 0 ? "projects/p/roles/own" : `roles/storage.${role()}`,
        members: [member(), ...some(1, member)],
        ...(next(8) === 0 ? { condition: { expression: 'resource.name.startsWith("x")' } } : {}),
      })),
    ),
    bucketAcl: refusable<Value>(some(2, entry)),
    objectAcl: refusable<Value>(some(2, entry)),
  };
}

function makeAzure(pick: Pick, refusable: Refusable, next: Next): Value {
  if (next(4) === 0) {
    const scope = pick("sr=b", "sr=c", "sr=d", "ss=bfqt&srt=sco", "ss=b&srt=o", "ss=b&srt=c", "ss=fq&srt=sco");
    const dates = pick(
      "se=2027-01-01T00:00:00Z",
      "se=2051-10-05",
      "se=2025-01-01",
      "st=2026-12-01&se=2027-01-01",
      "st=2026-01-01&se=2027-01-01",
    );
    const sip = next(10) === 0 ? "&sip=203.0.113.7" : "";
    return {
      url: `https://a.blob.core.windows.net/c/x.txt?sv=2022-11-02&${scope}&sp=${pick("r", "rl", "rwdlac", "l", "cw", "d")}&${dates}${sip}&sig=AbC%3D`,
    };
  }
  return {
    account: "a",
    container: pick("c", "c", "$web"),
    allowBlobPublicAccess: refusable<Value>(pick<Value>(true, true, false, null)),
    publicAccess: refusable<Value>(pick<Value>("None", "Blob", "Container", null)),
    networkDefaultAction: refusable(pick("Allow", "Allow", "Deny")),
    publicNetworkAccess: refusable(pick("Enabled", "Enabled", "Disabled")),
    staticWebsite: pick(true, false),
  };
}

function makeR2(pick: Pick, some: Some, refusable: Refusable): Value {
  const domain = (): Value => ({
    domain: "cdn.example.com",
    enabled: pick(true, false),
    ...pick<Record<string, Value>>({}, { access: true }, { access: false }),
  });
  return {
    bucket: "b",
    managedDomain: refusable<Value>({ enabled: pick(true, false), domain: "pub-0a1b.r2.dev" }),
    customDomains: refusable<Value>(some(3, domain)),
  };
}
