import { fieldOf, flagOf, listOf } from "../../core/exposure/read-config.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { askPatiently, sayRefusal, type LiveCall, type LiveParts, type NotRead } from "./ask-provider.ts";
import type { LiveConfig } from "./read-live-s3.ts";

/** Reads one address of a JSON API with a bearer token: its value, or why there is none. */
type ReadJson = (name: string, url: string) => Promise<{ readonly value: unknown } | NotRead>;

function makeReader(token: string, parts: LiveParts, calls: LiveCall[], missing: string): ReadJson {
  return async (name, url) => {
    const answer = await askPatiently(parts, url, () => ({ authorization: `Bearer ${token}`, accept: "application/json" }));
    if (answer.status === 404) throw new PlimsollError("not-found", `expected ${missing}, met none of this name; check the name`);
    const value = answer.status === 200 ? parse(answer.body) : undefined;
    const why = answer.status === 200 ? "answered with something that is no JSON" : sayRefusal(answer);
    calls.push({ asked: name, answered: value === undefined ? why : "read" });
    return value === undefined ? { error: why } : { value };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of what was read, or the refusal in its place. */
function pickFrom(read: { readonly value: unknown } | NotRead, ...path: readonly string[]): unknown {
  return "error" in read ? read : path.reduce(fieldOf, read.value);
}

/** Google Cloud Storage: bucket with its ACL, IAM bindings, the organisation's policy, an object's ACL (JSON API v1; Organization Policy v2). */
export async function readLiveGcs(
  { bucket, key, token }: { readonly bucket: string; readonly key: string | null; readonly token: string },
  parts: LiveParts,
): Promise<LiveConfig> {
  const calls: LiveCall[] = [];
  const read = makeReader(token, parts, calls, `a bucket ${bucket}`);
  const at = `https://storage.googleapis.com/storage/v1/b/${encodeURIComponent(bucket)}`;
  const found = await read("the bucket", `${at}?projection=full`);
  const iam = await read("its IAM policy", `${at}/iam`);
  const project = pickFrom(found, "projectNumber");
  const isNumber = typeof project === "string" && /^\d+$/.test(project);
  const policy = isNumber
    ? await read(
        "the organisation's policy on public access",
        `https://orgpolicy.googleapis.com/v2/projects/${project}/policies/storage.publicAccessPrevention:getEffectivePolicy`,
      )
    : ({ error: "the project is not known" } satisfies NotRead);
  const rules = listOf(pickFrom(policy, "spec", "rules"));
  // Uniform access hides ACLs: the API then leaves them out, which says that there are none in force.
  const acl = pickFrom(found, "acl");
  const config = {
    bucket,
    iamConfiguration: pickFrom(found, "iamConfiguration") ?? {},
    orgPolicyPublicAccessPrevention: "error" in policy ? policy : rules.some((rule) => flagOf(fieldOf(rule, "enforce")) === true),
    bindings: "error" in iam ? iam : listOf(fieldOf(iam.value, "bindings")),
    bucketAcl: acl ?? [],
    objectAcl: key === null ? [] : pickFrom(await read("the object's ACL", `${at}/o/${encodeURIComponent(key)}/acl`), "items"),
  };
  return { config, calls };
}

/** Azure Blob Storage: account switch, network and container level (Storage resource provider, 2023-05-01). */
export async function readLiveAzure(
  place: {
    readonly subscription: string;
    readonly group: string;
    readonly account: string;
    readonly container: string;
    readonly token: string;
  },
  parts: LiveParts,
): Promise<LiveConfig> {
  const { account, container, subscription, group } = place;
  const calls: LiveCall[] = [];
  const read = makeReader(place.token, parts, calls, `a container ${account}/${container}`);
  const at = `https://management.azure.com/subscriptions/${encodeURIComponent(subscription)}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Storage/storageAccounts/${account}`;
  const whole = await read("the storage account", `${at}?api-version=2023-05-01`);
  const level = await read(
    "the container",
    `${at}/blobServices/default/containers/${encodeURIComponent(container)}?api-version=2023-05-01`,
  );
  const config = {
    account,
    container,
    allowBlobPublicAccess: pickFrom(whole, "properties", "allowBlobPublicAccess") ?? null,
    publicAccess: pickFrom(level, "properties", "publicAccess") ?? "None",
    networkDefaultAction: pickFrom(whole, "properties", "networkAcls", "defaultAction") ?? ("error" in whole ? whole : "Allow"),
    publicNetworkAccess: pickFrom(whole, "properties", "publicNetworkAccess") ?? "Enabled",
    // The static site is a setting of the blob service that this API does not tell.
    ...(container === "$web" ? { staticWebsite: { error: "not told by this API" } } : {}),
  };
  return { config, calls };
}

/** Cloudflare R2: the r2.dev address and the custom domains (API v4). */
export async function readLiveR2(
  { account, bucket, token }: { readonly account: string; readonly bucket: string; readonly token: string },
  parts: LiveParts,
): Promise<LiveConfig> {
  const calls: LiveCall[] = [];
  const read = makeReader(token, parts, calls, `a bucket ${bucket}`);
  const at = `https://api.cloudflare.com/client/v4/accounts/${encodeURIComponent(account)}/r2/buckets/${encodeURIComponent(bucket)}/domains`;
  const managed = await read("the r2.dev address", `${at}/managed`);
  const custom = await read("the custom domains", `${at}/custom`);
  const config = {
    bucket,
    managedDomain: pickFrom(managed, "result") ?? { error: "answered without a result" },
    customDomains: pickFrom(custom, "result", "domains") ?? { error: "answered without a result" },
  };
  return { config, calls };
}
