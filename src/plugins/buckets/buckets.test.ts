import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ExposureAnswer } from "../../core/exposure/exposure.ts";
import { azure } from "./azure.ts";
import { gcs } from "./gcs.ts";
import { r2 } from "./r2.ts";
import { buckets } from "./registry.gen.ts";
import { s3 } from "./s3.ts";

const now = new Date("2026-11-24T12:00:00Z");
/** get, list, put of everybody; get, list of any account: y, n or ?. */
const doorsOf = (answer: ExposureAnswer): string =>
  [answer.anonymousGet, answer.anonymousList, answer.anonymousPut, answer.anyAccountGet, answer.anyAccountList]
    .map((door) => ({ yes: "y", no: "n", unknown: "?" })[door])
    .join("");

const noBlock = { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false };
const closed = {
  bucket: "b",
  key: "dir/k",
  policy: null,
  bucketPublicAccessBlock: noBlock,
  accountPublicAccessBlock: null,
  objectOwnership: "ObjectWriter",
  bucketAcl: [],
  objectAcl: [],
};
const grant = (group: string, permission: string) => ({
  Grantee: { Type: "Group", URI: `http://acs.amazonaws.com/groups/global/${group}` },
  Permission: permission,
});
const allow = (parts: object = {}) => ({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*", ...parts });
const policy = (...statements: object[]) => ({ Version: "2012-10-17", Statement: statements });
const s3Doors = (parts: object): string => doorsOf(s3.judge({ ...closed, ...parts }, now));
const withPolicy = (...statements: object[]): string => s3Doors({ policy: policy(...statements) });
const isPublic = (...statements: object[]): boolean | undefined =>
  s3.judge({ ...closed, policy: policy(...statements) }, now).policyIsPublic;

describe("S3 access lists", () => {
  it("give reading by the object's list, listing and writing by the bucket's", () => {
    assert.equal(s3Doors({}), "nnnnn");
    assert.equal(s3Doors({ bucketAcl: [grant("AllUsers", "READ")] }), "nynny");
    assert.equal(s3Doors({ objectAcl: [grant("AllUsers", "READ")] }), "ynnyn");
    assert.equal(s3Doors({ bucketAcl: [grant("AllUsers", "WRITE")] }), "nnynn");
    assert.equal(
      s3Doors({ bucketAcl: [grant("AuthenticatedUsers", "FULL_CONTROL")], objectAcl: [grant("AuthenticatedUsers", "READ")] }),
      "nnnyy",
    );
    assert.equal(s3Doors({ bucketAcl: { Grants: [grant("AllUsers", "READ_ACP")] } }), "nnnnn");
  });

  it("are shut by ownership or by IgnorePublicAcls of bucket or account, and then latent", () => {
    const acls = { bucketAcl: [grant("AllUsers", "READ")], objectAcl: [grant("AllUsers", "READ")] };
    for (const shut of [
      { objectOwnership: "BucketOwnerEnforced" },
      { bucketPublicAccessBlock: { ...noBlock, IgnorePublicAcls: true } },
      { accountPublicAccessBlock: { IgnorePublicAcls: true } },
    ]) {
      const answer = s3.judge({ ...closed, ...acls, ...shut }, now);
      assert.equal(doorsOf(answer), "nnnnn", JSON.stringify(shut));
      assert.equal(answer.latent, true);
    }
    const open = s3.judge(
      {
        ...closed,
        ...acls,
        bucketPublicAccessBlock: { ...noBlock, BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
      },
      now,
    );
    assert.equal(doorsOf(open), "yynyy", "the other flags change nothing that exists");
    assert.equal(open.latent, false);
  });

  it("are unknown when the call was refused, never private", () => {
    assert.equal(s3Doors({ bucketAcl: "AccessDenied" }), "n??n?");
    assert.equal(s3Doors({ bucketAcl: { error: "AccessDenied" }, objectOwnership: "BucketOwnerEnforced" }), "nnnnn");
    assert.equal(s3Doors({ policy: { error: "AccessDenied" } }), "?????");
    assert.equal(s3Doors({ objectAcl: [grant("AllUsers", "READ")], accountPublicAccessBlock: "AccessDenied" }), "?nn?n");
  });
});

describe("S3 policies", () => {
  it("open what an Allow for everybody names: action, resource, principal", () => {
    assert.equal(withPolicy(allow()), "ynnyn");
    assert.equal(
      withPolicy(
        allow({ Principal: { AWS: ["*"] }, Action: ["s3:List*", "S3:PUTOBJECT"], Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/dir/*"] }),
      ),
      "nyyny",
    );
    assert.equal(withPolicy(allow({ Action: "*", Resource: "*" })), "yyyyy");
    assert.equal(withPolicy(allow({ Resource: "arn:aws:s3:::b/other/*" })), "nnnnn");
    assert.equal(withPolicy(allow({ Principal: { AWS: "arn:aws:iam::111122223333:root" } })), "nnnnn");
    assert.equal(withPolicy(allow({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } })), "ynnyn");
    assert.equal(
      withPolicy(allow({ Action: undefined, NotAction: "s3:PutObject", Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] })),
      "yynyy",
    );
    assert.equal(withPolicy(allow({ Resource: undefined, NotResource: "arn:aws:s3:::b/secret/*" })), "ynnyn");
  });

  it("are closed by a Deny that an outsider cannot avoid, and only by that", () => {
    const deny = (parts: object) => ({
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
      ...parts,
    });
    assert.equal(withPolicy(allow(), deny({})), "nnnnn");
    assert.equal(withPolicy(allow(), deny({ Condition: { Bool: { "aws:SecureTransport": "false" } } })), "ynnyn", "use https");
    assert.equal(withPolicy(allow(), deny({ Condition: { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } } })), "nnnnn");
    assert.equal(withPolicy(allow(), deny({ Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } })), "ynnyn");
    assert.equal(withPolicy(allow(), deny({ Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abc" } } })), "nnnnn");
    assert.equal(withPolicy(allow(), deny({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } })), "nnnnn");
    assert.equal(withPolicy(allow(), deny({ Principal: { AWS: "arn:aws:iam::111122223333:root" } })), "ynnyn");
  });

  const conditions: readonly [string, object, string, boolean][] = [
    ["forged header", { StringLike: { "aws:Referer": "https://example.com/*" } }, "ynnyn", true],
    ["transport", { Bool: { "aws:SecureTransport": "true" } }, "ynnyn", true],
    ["narrow range", { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }, "nnnnn", false],
    ["wide but partial range", { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } }, "nnnnn", true],
    ["both halves", { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }, "ynnyn", true],
    ["everybody", { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }, "ynnyn", true],
    ["all but a range", { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } }, "ynnyn", true],
    ["own organisation", { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } }, "nnnnn", false],
    ["own organisation if told", { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-abc123" } }, "ynnnn", true],
    ["not that organisation", { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } }, "ynnyn", true],
    ["any organisation", { StringLike: { "aws:PrincipalOrgID": "o-*" } }, "nnnyn", true],
    ["own network", { StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } }, "nnnnn", false],
    ["any network", { StringLike: { "aws:SourceVpc": "vpc-*" } }, "nnnnn", true],
    ["expired", { DateLessThan: { "aws:CurrentTime": "2025-01-01T00:00:00Z" } }, "nnnnn", true],
    ["not expired", { DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" } }, "ynnyn", true],
    ["tag of the object", { StringEquals: { "s3:ExistingObjectTag/public": "yes" } }, "?nn?n", true],
    ["no organisation", { Null: { "aws:PrincipalOrgID": "true" } }, "ynnnn", true],
    [
      "access point of an account",
      { StringLike: { "s3:DataAccessPointArn": "arn:aws:s3:eu-west-1:111122223333:accesspoint/*" } },
      "nnnnn",
      false,
    ],
    ["source account", { StringEquals: { "aws:SourceAccount": "111122223333" } }, "nnnnn", false],
    ["all values of an absent key", { "ForAllValues:StringEquals": { "aws:SourceVpce": "vpce-1" } }, "ynnyn", true],
  ];
  for (const [name, condition, doors, byDefinition] of conditions) {
    it(`weigh the condition: ${name}`, () => {
      assert.equal(withPolicy(allow({ Condition: condition })), doors);
      assert.equal(isPublic(allow({ Condition: condition })), byDefinition);
    });
  }

  it("need all conditions to hold", () => {
    assert.equal(
      withPolicy(allow({ Condition: { Bool: { "aws:SecureTransport": "true" }, StringEquals: { "aws:SourceVpce": "vpce-1" } } })),
      "nnnnn",
    );
  });

  it("are shut by RestrictPublicBuckets only when public by definition, and then latent", () => {
    const shut = { bucketPublicAccessBlock: { ...noBlock, RestrictPublicBuckets: true } };
    const answer = s3.judge({ ...closed, ...shut, policy: policy(allow()) }, now);
    assert.equal(doorsOf(answer), "nnnnn");
    assert.equal(answer.latent, true);
    assert.equal(isPublic(allow({ Principal: { Federated: "cognito-identity.amazonaws.com" } })), true);
    assert.equal(isPublic({ ...allow(), Effect: "Deny" }), false);
  });

  it("are read from JSON text too, and never crash on odd ones", () => {
    assert.equal(s3Doors({ policy: JSON.stringify(policy(allow())) }), "ynnyn");
    fc.assert(
      fc.property(
        fc.json(),
        (text) =>
          doorsOf(s3.judge({ ...closed, policy: text, bucketAcl: JSON.parse(text), bucketPublicAccessBlock: JSON.parse(text) }, now))
            .length === 5,
      ),
      { numRuns: 200 },
    );
  });

  it("never open more when a switch is closed (property)", () => {
    const statement = fc.constantFrom(
      ...conditions.map(([, condition]) => allow({ Condition: condition })),
      allow(),
      allow({ Action: "s3:*", Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] }),
    );
    const acl = fc.subarray([grant("AllUsers", "READ"), grant("AuthenticatedUsers", "READ"), grant("AllUsers", "WRITE")]);
    const flags = fc.record({
      IgnorePublicAcls: fc.boolean(),
      RestrictPublicBuckets: fc.boolean(),
      BlockPublicAcls: fc.boolean(),
      BlockPublicPolicy: fc.boolean(),
    });
    fc.assert(
      fc.property(statement, acl, acl, flags, (one, bucketAcl, objectAcl, bucketPublicAccessBlock) => {
        const config = { ...closed, policy: policy(one), bucketAcl, objectAcl };
        const before = doorsOf(s3.judge(config, now));
        const after = doorsOf(s3.judge({ ...config, bucketPublicAccessBlock }, now));
        for (const [at, door] of [...after].entries()) if (door === "y") assert.equal(before[at], "y");
      }),
    );
  });
});

describe("Google Cloud Storage", () => {
  const bucket = (parts: object, iam: object = {}) =>
    gcs.judge(
      {
        bucket: "b",
        iamConfiguration: { publicAccessPrevention: "inherited", uniformBucketLevelAccess: { enabled: true }, ...iam },
        orgPolicyPublicAccessPrevention: false,
        bindings: [],
        bucketAcl: [],
        objectAcl: [],
        ...parts,
      },
      now,
    );
  const to = (member: string, role: string, more: object = {}) => ({
    bindings: [{ role, members: ["user:a@example.com", member], ...more }],
  });

  it("gives what the role gives", () => {
    assert.equal(doorsOf(bucket(to("allUsers", "roles/storage.objectViewer"))), "yynyy");
    assert.equal(doorsOf(bucket(to("allUsers", "roles/storage.legacyObjectReader"))), "ynnyn");
    assert.equal(doorsOf(bucket(to("allUsers", "roles/storage.legacyBucketReader"))), "nynny");
    assert.equal(doorsOf(bucket(to("allUsers", "roles/storage.objectCreator"))), "nnynn");
    assert.equal(doorsOf(bucket(to("allAuthenticatedUsers", "roles/storage.objectViewer"))), "nnnyy");
    assert.equal(doorsOf(bucket(to("allUsers", "projects/p/roles/own"))), "?????");
    assert.equal(doorsOf(bucket(to("allUsers", "roles/storage.objectViewer", { condition: { expression: "x" } }))), "??n??");
  });

  it("is shut by prevention of bucket or organisation, and then latent", () => {
    for (const answer of [
      bucket(to("allUsers", "roles/storage.objectViewer"), { publicAccessPrevention: "enforced" }),
      bucket({ ...to("allUsers", "roles/storage.objectViewer"), orgPolicyPublicAccessPrevention: true }),
    ]) {
      assert.equal(doorsOf(answer), "nnnnn");
      assert.equal(answer.latent, true);
    }
  });

  it("reads access lists only without uniform access", () => {
    const acls = { bucketAcl: [{ entity: "allUsers", role: "READER" }], objectAcl: [{ entity: "allUsers", role: "READER" }] };
    assert.equal(doorsOf(bucket(acls)), "nnnnn");
    assert.equal(bucket(acls).latent, true);
    assert.equal(doorsOf(bucket(acls, { uniformBucketLevelAccess: { enabled: false } })), "yynyy");
  });

  it("is unknown where a call was refused", () => assert.equal(doorsOf(bucket({ bindings: "AccessDenied" })), "?????"));
});

describe("Azure Blob Storage", () => {
  const container = (parts: object) =>
    azure.judge(
      {
        account: "a",
        container: "c",
        allowBlobPublicAccess: true,
        publicAccess: "None",
        networkDefaultAction: "Allow",
        publicNetworkAccess: "Enabled",
        ...parts,
      },
      now,
    );
  const table: readonly [object, string, boolean][] = [
    [{}, "nnnnn", false],
    [{ publicAccess: "Blob" }, "ynnyn", false],
    [{ publicAccess: "container" }, "yynyy", false],
    [{ publicAccess: "Container", allowBlobPublicAccess: false }, "nnnnn", true],
    [{ publicAccess: "Container", allowBlobPublicAccess: null }, "??n??", false],
    [{ publicAccess: null, allowBlobPublicAccess: null }, "nnnnn", false],
    [{ publicAccess: "Container", networkDefaultAction: "Deny" }, "nnnnn", true],
    [{ publicAccess: "Blob", publicNetworkAccess: "Disabled" }, "nnnnn", true],
    [{ container: "$web", staticWebsite: true, allowBlobPublicAccess: false }, "ynnyn", false],
    [{ container: "$web", staticWebsite: false, allowBlobPublicAccess: false }, "nnnnn", false],
    [{ container: "$web", staticWebsite: true, publicNetworkAccess: "Disabled" }, "nnnnn", true],
  ];
  for (const [parts, doors, latent] of table) {
    it(`answers ${JSON.stringify(parts)}`, () => {
      assert.equal(doorsOf(container(parts)), doors);
      assert.equal(container(parts).latent, latent);
    });
  }

  const signed = (query: string): ExposureAnswer =>
    azure.judge({ url: `https://a.blob.core.windows.net/c/x.txt?sv=2022-11-02&sig=abc%3D&${query}` }, now);
  it("reads what a signature lets its holder do", () => {
    assert.equal(doorsOf(signed("sp=rl&sr=c&se=2027-01-01")), "yynyy");
    assert.equal(doorsOf(signed("sp=rl&sr=b&se=2027-01-01")), "ynnyn");
    assert.equal(doorsOf(signed("sp=rwdlac&ss=bfqt&srt=sco&se=2051-10-05T06%3A00%3A00Z")), "yyyyy");
    assert.equal(doorsOf(signed("sp=rwdlac&ss=f&srt=sco&se=2051-10-05")), "nnnnn", "files, not blobs");
    assert.equal(doorsOf(signed("sp=rl&sr=c&se=2026-11-23")), "nnnnn", "expired");
    assert.equal(doorsOf(signed("sp=r&sr=b&se=2027-01-01&st=2026-12-01")), "nnnnn", "not yet");
    assert.equal(doorsOf(signed("si=policy1&sr=c")), "?????");
    assert.deepEqual(signed("sp=r&sr=b&se=2027-01-01").sas, { rights: "r", scope: "blob", expires: "2027-01-01" });
    assert.equal(doorsOf(azure.judge({ url: "https://a.blob.core.windows.net/c/x.txt" }, now)), "?????");
  });
});

describe("Cloudflare R2", () => {
  const doors = (managedDomain: unknown, customDomains: unknown): string =>
    doorsOf(r2.judge({ bucket: "b", managedDomain, customDomains }, now));
  it("opens by either door for reading by name, never for listing", () => {
    assert.equal(doors({ enabled: false, domain: "pub-1.r2.dev" }, []), "nnnnn");
    assert.equal(doors({ enabled: true, domain: "pub-1.r2.dev" }, []), "ynnyn");
    assert.equal(doors({ enabled: false }, [{ domain: "cdn.example.com", enabled: true }]), "ynnyn");
    assert.equal(doors({ enabled: false }, [{ domain: "cdn.example.com", enabled: false }]), "nnnnn");
    assert.equal(doors({ enabled: false }, [{ domain: "cdn.example.com", enabled: true, access: true }]), "nnnnn");
    assert.equal(doors({ enabled: true }, [{ domain: "cdn.example.com", enabled: true, access: true }]), "ynnyn");
    assert.equal(doors({ error: "403" }, []), "?nn?n");
  });
});

describe("every provider", () => {
  it("answers any configuration without throwing, and knows its own", () => {
    for (const provider of buckets)
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (config) => doorsOf(provider.judge(config, now)).length === 5),
        { numRuns: 100 },
      );
    assert.deepEqual(
      buckets.map(({ id }) => id),
      ["azure", "gcs", "r2", "s3"],
    );
    assert.ok(s3.recognise(closed) && !gcs.recognise(closed) && !azure.recognise(closed) && !r2.recognise(closed));
  });
});
