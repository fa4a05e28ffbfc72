import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { after, before, describe, it } from "node:test";
import { buckets } from "../../plugins/buckets/registry.gen.ts";
import { callProvider } from "../../reading/call-provider.ts";
import type { LiveParts } from "./ask-provider.ts";
import { checkConfiguration } from "./check-configuration.ts";
import { readLiveAzure, readLiveGcs, readLiveR2 } from "./read-live-json.ts";
import { readLiveS3 } from "./read-live-s3.ts";
import { signAwsCall } from "./sign-aws-call.ts";

const now = new Date("2026-11-24T12:00:00Z");
const credentials = { id: "AKIDOFTEST", secret: "secret-of-test", session: null };

describe("signAwsCall", () => {
  // Amazon S3 API Reference, "Examples: Signature Calculations in AWS Signature Version 4", GET Bucket Lifecycle and List Objects.
  const example = {
    id: ["AKIAIOSFODNN7", "EXAMPLE"].join(""),
    secret: ["wJalrXUtnFEMI/K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/"),
    session: null,
  };
  const at = new Date("2013-05-24T00:00:00Z");
  for (const [query, signature] of [
    ["lifecycle", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"],
    ["max-keys=2&prefix=J", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"],
  ])
    it(`signs the provider's own example ?${query}`, () => {
      const headers = signAwsCall(new URL(`https://examplebucket.s3.amazonaws.com/?${query}`), "s3", "us-east-1", example, at);
      assert.ok(headers["authorization"]?.endsWith(`Signature=${signature}`), headers["authorization"]);
    });
});

interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
let replies = new Map<string, Reply | Reply[]>();
const asked: string[] = [];

/** The signature worked out apart from the product, from the bytes that came in. */
function isSigned(request: IncomingMessage): boolean {
  const hit =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request,SignedHeaders=([^,]+),Signature=(\w{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (hit === null || hit[1] !== credentials.id) return false;
  const [, , day = "", region = "", service = "", names = "", given = ""] = hit;
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const pairs = query === "" ? [] : query.split("&").map((pair) => (pair.includes("=") ? pair : `${pair}=`));
  const body = createHash("sha256").update("").digest("hex");
  const canonical = [
    "GET",
    path,
    pairs.toSorted().join("&"),
    ...names.split(";").map((name) => `${name}:${String(request.headers[name])}`),
    "",
    names,
    body,
  ].join("\n");
  const scope = [day, region, service, "aws4_request"];
  const text = `AWS4-HMAC-SHA256\n${String(request.headers["x-amz-date"])}\n${scope.join("/")}\n${createHash("sha256").update(canonical).digest("hex")}`;
  let key: Buffer = Buffer.from(`AWS4${credentials.secret}`);
  for (const part of scope) key = createHmac("sha256", key).update(part).digest();
  return createHmac("sha256", key).update(text).digest("hex") === given;
}

const server = createServer((request, response) => {
  const name = `${request.headers.host}${request.url}`;
  asked.push(name);
  const isOwn = request.headers.authorization === "Bearer token-of-test" || isSigned(request);
  if (!isOwn) return void response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  const found = [...replies].find(([part]) => name.includes(part))?.[1];
  const reply = Array.isArray(found) ? found.shift() : found;
  if (reply?.status === -1) return void request.socket.destroy();
  response
    .writeHead(reply?.status ?? (reply === undefined ? 403 : 200), reply?.headers ?? {})
    .end(reply?.body ?? "<Error><Code>AccessDenied</Code></Error>");
});
let endpoint = "";
before(
  () =>
    new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        endpoint = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
        resolve();
      }),
    ),
);
after(() => server.close());

const pauses: number[] = [];
const parts = (milliseconds = 5_000): LiveParts => ({
  call: (url, headers) => callProvider(url, headers, { milliseconds, bytes: 1 << 20, endpoint }),
  now: () => now,
  pause: async (pause) => void pauses.push(pause),
});
const doors = (provider: string, config: object): string => {
  const { anonymousGet, anonymousList, anonymousPut } = checkConfiguration({ provider, config }, buckets, now);
  return `${anonymousGet} ${anonymousList} ${anonymousPut}`;
};

const unset = (code: string): Reply => ({ status: 404, body: `<Error><Code>${code}</Code></Error>` });
const block = (value: boolean): Reply => ({
  body: `<PublicAccessBlockConfiguration>${["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"].map((flag) => `<${flag}>${value}</${flag}>`).join("")}</PublicAccessBlockConfiguration>`,
});
const acl = (group: string, permission: string): Reply => ({
  body: `<AccessControlPolicy><Owner><ID>1</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi="x" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/${group}</URI></Grantee><Permission>${permission}</Permission></Grant></AccessControlList></AccessControlPolicy>`,
});
const policy = (resource: string): Reply => ({
  body: JSON.stringify({ Statement: { Sid: "Open", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: resource } }),
});
const points = (rows: string): Reply => ({
  body: `<ListAccessPointsResult><AccessPointList>${rows}</AccessPointList></ListAccessPointsResult>`,
});
const openS3 = (): [string, Reply | Reply[]][] => [
  ["shop?publicAccessBlock", unset("NoSuchPublicAccessBlockConfiguration")],
  ["sts.eu-west-1", { body: "<GetCallerIdentityResponse><Account>111122223333</Account></GetCallerIdentityResponse>" }],
  ["s3-control.eu-west-1.amazonaws.com/v20180820/configuration", unset("NoSuchPublicAccessBlockConfiguration")],
  ["?ownershipControls", unset("OwnershipControlsNotFoundError")],
  ["?policy", policy("arn:aws:s3:::shop/*")],
  ["shop?acl", acl("AllUsers", "READ")],
  ["a%20b.txt?acl", acl("AuthenticatedUsers", "READ")],
  ["accesspoint?bucket=shop", points("")],
];
const readS3 = (more: readonly [string, Reply | Reply[]][], given = credentials, milliseconds = 5_000) => {
  replies = new Map([...more, ...openS3().filter(([name]) => !more.some(([other]) => other === name))]);
  return readLiveS3({ bucket: "shop", key: "a b.txt", region: "eu-west-1", credentials: given }, parts(milliseconds));
};

describe("S3 read live", () => {
  it("reads every setting with signed calls, and what is not set is an answer", async () => {
    const { config, calls } = await readS3([]);
    assert.ok(
      calls.every(({ answered }) => answered === "read"),
      JSON.stringify(calls),
    );
    assert.equal(doors("s3", config), "yes yes no");
    assert.deepEqual([config["bucketPublicAccessBlock"], config["objectOwnership"], config["accessPoints"]], [null, "ObjectWriter", []]);
    assert.equal(doors("s3", (await readS3([["shop?publicAccessBlock", block(true)]])).config), "no no no");
    assert.equal(
      doors("s3", (await readS3([["s3-control.eu-west-1.amazonaws.com/v20180820/configuration", block(true)]])).config),
      "no no no",
    );
  });

  it("takes a refused call for unknown, never for shut", async () => {
    const denied: Reply = { status: 403, body: "<Error><Code>AccessDenied</Code></Error>" };
    for (const name of ["shop?publicAccessBlock", "sts.eu-west-1", "s3-control.eu-west-1.amazonaws.com/v20180820/configuration"]) {
      const { config, calls } = await readS3([[name, denied]]);
      assert.equal(doors("s3", config), `unknown unknown ${name.startsWith("sts") ? "unknown" : "no"}`, name);
      assert.ok(
        calls.some(({ answered }) => answered.includes("may not read it")),
        name,
      );
    }
    const { config } = await readS3([
      ["?policy", denied],
      ["shop?acl", denied],
      ["a%20b.txt?acl", denied],
    ]);
    assert.equal(doors("s3", config), "unknown unknown unknown");
  });

  it("says that credentials were revoked or wrong, and that is unknown too", async () => {
    const { config, calls } = await readS3([], { ...credentials, secret: "another" });
    assert.equal(doors("s3", config), "unknown unknown unknown");
    assert.ok(calls.every(({ answered }) => answered.includes("expired, revoked or wrong")));
    assert.ok(!JSON.stringify({ config, calls }).includes("another"));
  });

  it("waits as long as it is told when it asked too often, then says so", async () => {
    const busy: Reply = { status: 429, headers: { "retry-after": "2" } };
    pauses.length = 0;
    assert.equal(doors("s3", (await readS3([["?policy", [busy, { status: 503 }, policy("arn:aws:s3:::shop/*")]]])).config), "yes yes no");
    assert.deepEqual(pauses, [2000, 2000]);
    const { config, calls } = await readS3([["?policy", [busy, busy, busy]]]);
    assert.equal(doors("s3", config), "unknown yes unknown");
    assert.ok(calls.some(({ answered }) => answered === "asked too often (429); try later"));
    pauses.length = 0;
    await readS3([["?policy", [{ status: 429, headers: { "retry-after": "3600" } }]]]);
    assert.deepEqual(pauses, []);
  });

  it("goes on when a call breaks off or answers nonsense", async () => {
    for (const reply of [
      { status: -1 },
      { body: "<html>welcome</html>" },
      { status: 302, headers: { location: "http://127.0.0.1/" } },
      { body: "x".repeat(2 << 20) },
    ] satisfies Reply[]) {
      const { config } = await readS3([["shop?acl", reply]]);
      assert.equal(doors("s3", config).split(" ")[1], "unknown", JSON.stringify(reply).slice(0, 60));
    }
  });

  it("follows the bucket to its region, and names one that is not there", async () => {
    const moved: Reply = {
      status: 301,
      headers: { "x-amz-bucket-region": "us-east-2" },
      body: "<Error><Code>PermanentRedirect</Code></Error>",
    };
    await readS3([["s3.eu-west-1.amazonaws.com/shop?publicAccessBlock", moved]]);
    assert.ok(asked.includes("s3.us-east-2.amazonaws.com/shop?publicAccessBlock"));
    await assert.rejects(readS3([["shop?publicAccessBlock", unset("NoSuchBucket")]]), { code: "not-found" });
  });

  it("says what an access point lets in, and that one in a private network never does", async () => {
    const shut: [string, Reply][] = [
      ["?policy", unset("NoSuchBucketPolicy")],
      ["shop?acl", acl("Nobody", "READ")],
      ["a%20b.txt?acl", acl("Nobody", "READ")],
    ];
    const row = (origin: string): string => `<AccessPoint><Name>front</Name><NetworkOrigin>${origin}</NetworkOrigin></AccessPoint>`;
    const granted = JSON.stringify({
      Statement: {
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:eu-west-1:111122223333:accesspoint/front/object/*",
      },
    }).replaceAll('"', "&quot;");
    const grants: [string, Reply] = [
      "front/policy",
      { body: `<GetAccessPointPolicyResult><Policy>${granted}</Policy></GetAccessPointPolicyResult>` },
    ];
    const own = (value: boolean): [string, Reply] => ["accesspoint/front", block(value)];
    const read = async (...more: [string, Reply][]): Promise<string> => doors("s3", (await readS3([...shut, ...more])).config);
    assert.equal(await read(["accesspoint?bucket=shop", points(row("Internet"))], grants, own(false)), "unknown no no");
    assert.equal(await read(["accesspoint?bucket=shop", points(row("Internet"))], grants, own(true)), "no no no");
    assert.equal(await read(["accesspoint?bucket=shop", points(row("VPC"))], grants, own(false)), "no no no");
    assert.equal(await read(["accesspoint?bucket=shop", { status: 403 }]), "unknown unknown unknown");
  });
});

describe("the others read live", () => {
  const json = (value: unknown): Reply => ({ body: JSON.stringify(value) });
  const token = "token-of-test";

  it("Google: prevention by the organisation's policy, bindings, ACLs", async () => {
    const enabled = (uniform: boolean) =>
      json({
        projectNumber: "42",
        iamConfiguration: { publicAccessPrevention: "inherited", uniformBucketLevelAccess: { enabled: uniform } },
        ...(uniform ? {} : { acl: [{ entity: "allUsers", role: "READER" }] }),
      });
    const read = async (uniform: boolean, enforced: Reply, bindings: Reply): Promise<string> => {
      replies = new Map([
        ["/b/shop?projection=full", enabled(uniform)],
        ["/b/shop/iam", bindings],
        ["orgpolicy.googleapis.com/v2/projects/42/", enforced],
      ]);
      return doors("gcs", (await readLiveGcs({ bucket: "shop", key: null, token }, parts())).config);
    };
    const open = json({ bindings: [{ role: "roles/storage.objectViewer", members: ["allUsers"] }] });
    const free = json({ spec: { rules: [{ enforce: false }] } });
    assert.equal(await read(true, free, open), "yes yes no");
    assert.equal(await read(true, json({ spec: { rules: [{ enforce: true }] } }), open), "no no no");
    assert.equal(await read(true, { status: 403 }, open), "unknown unknown no");
    assert.equal(await read(true, free, { status: 403 }), "unknown unknown unknown");
    assert.equal(await read(false, free, json({})), "no yes no");
  });

  it("Azure: account switch, network and level", async () => {
    const read = async (properties: object | null, level: string | null): Promise<string> => {
      const refusal: Reply = { status: 403 };
      replies = new Map([
        ["containers/pics?", level === null ? refusal : json({ properties: { publicAccess: level } })],
        ["storageAccounts/acct?", properties === null ? refusal : json({ properties })],
      ]);
      return doors(
        "azure",
        (await readLiveAzure({ account: "acct", container: "pics", subscription: "s", group: "g", token }, parts())).config,
      );
    };
    const open = { allowBlobPublicAccess: true, networkAcls: { defaultAction: "Allow" }, publicNetworkAccess: "Enabled" };
    assert.equal(await read(open, "Container"), "yes yes no");
    assert.equal(await read({ ...open, allowBlobPublicAccess: false }, "Container"), "no no no");
    assert.equal(await read({ ...open, networkAcls: { defaultAction: "Deny" } }, "Blob"), "no no no");
    assert.equal(await read({ ...open, allowBlobPublicAccess: undefined }, "Blob"), "unknown no no");
    assert.equal(await read(null, "Blob"), "unknown no no");
    assert.equal(await read(open, null), "unknown unknown no");
  });

  it("Cloudflare: both doors", async () => {
    const read = async (managed: Reply, custom: Reply): Promise<string> => {
      replies = new Map([
        ["/domains/managed", managed],
        ["/domains/custom", custom],
      ]);
      return doors("r2", (await readLiveR2({ account: "a1", bucket: "shop", token }, parts())).config);
    };
    const shut = json({ success: true, result: { enabled: false, domain: "pub-1.r2.dev" } });
    const none = json({ success: true, result: { domains: [] } });
    assert.equal(await read(shut, none), "no no no");
    assert.equal(await read(json({ result: { enabled: true, domain: "pub-1.r2.dev" } }), none), "yes no no");
    assert.equal(await read(shut, json({ result: { domains: [{ domain: "cdn.shop.net", enabled: true }] } })), "yes no no");
    assert.equal(await read(shut, { status: 403 }), "unknown no no");
    assert.equal(await read({ status: 401 }, none), "unknown no no");
    replies = new Map([["/domains/", { status: 404 }]]);
    await assert.rejects(readLiveR2({ account: "a1", bucket: "shop", token }, parts()), { code: "not-found" });
  });

  it("stops waiting for a server that says nothing", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const to = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const { status, why } = await callProvider("https://api.cloudflare.com/x", {}, { milliseconds: 60, bytes: 100, endpoint: to });
    silent.closeAllConnections();
    silent.close();
    assert.deepEqual([status, why], [0, "no answer within 0.06 seconds"]);
  });
});
