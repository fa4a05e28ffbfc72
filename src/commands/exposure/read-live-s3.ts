import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { askPatiently, sayRefusal, type LiveCall, type LiveParts, type NotRead, type ProviderAnswer } from "./ask-provider.ts";
import { signAwsCall, type AwsCredentials } from "./sign-aws-call.ts";

export interface S3Place {
  readonly bucket: string;
  /** An object whose own ACL is read too; null for none. */
  readonly key: string | null;
  readonly region: string;
  readonly credentials: AwsCredentials;
}

/** A configuration as `exposure check` takes it, with the calls that made it. */
export interface LiveConfig {
  readonly config: Readonly<Record<string, unknown>>;
  readonly calls: readonly LiveCall[];
}

type Read = (name: string, url: string, service?: string, more?: Readonly<Record<string, string>>) => Promise<ProviderAnswer>;
const mostAccessPoints = 50;

/**
 * Reads who may reach an S3 bucket by read-only calls with the user's own credentials: block flags of bucket and account,
 * ownership, ACLs, policy, access points. A refused call stands in the configuration as refused.
 * @throws PlimsollError `not-found` when there is no such bucket.
 */
export async function readLiveS3({ bucket, key, region, credentials }: S3Place, parts: LiveParts): Promise<LiveConfig> {
  const calls: LiveCall[] = [];
  let home = region;
  const read: Read = async (name, address, service = "s3", more = {}) => {
    const url = new URL(address);
    const answer = await askPatiently(parts, url.href, () => signAwsCall(url, service, home, credentials, parts.now(), more));
    calls.push({ asked: name, answered: answer.status === 200 || isUnset(answer) ? "read" : sayRefusal(answer) });
    return answer;
  };
  const place = (object = ""): string => `https://s3.${home}.amazonaws.com/${bucket}${object === "" ? "" : `/${object}`}`;
  const first = await read("GetPublicAccessBlock of the bucket", `${place()}?publicAccessBlock`);
  if (first.body.includes("<Code>NoSuchBucket</Code>"))
    throw new PlimsollError("not-found", `expected a bucket ${bucket}, met none of this name; check the name`);
  const moved = first.headers["x-amz-bucket-region"];
  const block = first.status === 301 && moved !== undefined && moved !== home ? await readAgain(moved) : first;
  async function readAgain(next: string): Promise<ProviderAnswer> {
    home = next;
    return read(`GetPublicAccessBlock in ${next}`, `${place()}?publicAccessBlock`);
  }
  const control = await readAccount(read, () => home);
  const config = {
    bucket,
    ...(key === null ? {} : { key }),
    bucketPublicAccessBlock: readBlock(block),
    accountPublicAccessBlock: control.block,
    objectOwnership: readOwnership(await read("GetBucketOwnershipControls", `${place()}?ownershipControls`)),
    policy: readPolicyText(await read("GetBucketPolicy", `${place()}?policy`)),
    bucketAcl: readGrants(await read("GetBucketAcl", `${place()}?acl`)),
    objectAcl: key === null ? [] : readGrants(await read("GetObjectAcl", `${place(key.split("/").map(encodeURIComponent).join("/"))}?acl`)),
    accessPoints: await readAccessPoints(read, () => home, control.account, bucket),
  };
  return { config, calls };
}

/** The account of the credentials and its own block. */
async function readAccount(read: Read, home: () => string): Promise<{ account: string | null; block: unknown }> {
  const who = await read("GetCallerIdentity", `https://sts.${home()}.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15`, "sts");
  const account = textsAt(who.body, "Account")[0] ?? null;
  if (who.status !== 200 || account === null || !/^\d{12}$/.test(account)) return { account: null, block: refused(who) };
  const url = `${controlOf(account, home())}/v20180820/configuration/publicAccessBlock`;
  return { account, block: readBlock(await read("GetPublicAccessBlock of the account", url, "s3", { "x-amz-account-id": account })) };
}

const controlOf = (account: string, region: string): string => `https://${account}.s3-control.${region}.amazonaws.com`;

async function readAccessPoints(read: Read, home: () => string, account: string | null, bucket: string): Promise<unknown> {
  if (account === null) return { error: "the account is not known" } satisfies NotRead;
  const at = `${controlOf(account, home())}/v20180820/accesspoint`;
  const more = { "x-amz-account-id": account };
  const listed = await read("ListAccessPoints", `${at}?bucket=${bucket}&maxResults=${mostAccessPoints}`, "s3", more);
  if (listed.status !== 200) return refused(listed);
  const found = [];
  for (const row of partsAt(listed.body, "AccessPoint").slice(0, mostAccessPoints)) {
    const [name = ""] = textsAt(row, "Name");
    const [networkOrigin = "Internet"] = textsAt(row, "NetworkOrigin");
    if (networkOrigin === "VPC") found.push({ name, networkOrigin });
    else
      found.push({
        name,
        networkOrigin,
        publicAccessBlock: readBlock(await read(`GetAccessPoint ${name}`, `${at}/${name}`, "s3", more)),
        policy: readAccessPointPolicy(await read(`GetAccessPointPolicy ${name}`, `${at}/${name}/policy`, "s3", more)),
      });
  }
  return textsAt(listed.body, "NextToken").length > 0 ? { error: `more than ${mostAccessPoints} access points` } : found;
}

/** Codes that say "nothing is set", which is an answer. */
function isUnset({ status, body }: ProviderAnswer): boolean {
  return (
    status === 404 &&
    /<Code>(?:NoSuchPublicAccessBlockConfiguration|NoSuchBucketPolicy|OwnershipControlsNotFoundError|NoSuchAccessPointPolicy)<\/Code>/.test(
      body,
    )
  );
}

function refused(answer: ProviderAnswer): NotRead {
  return { error: sayRefusal(answer) };
}

const flags = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"] as const;

function readBlock(answer: ProviderAnswer): unknown {
  if (isUnset(answer)) return null;
  if (answer.status !== 200 || !answer.body.includes("PublicAccessBlockConfiguration")) return refused(answer);
  return Object.fromEntries(flags.map((flag) => [flag, textsAt(answer.body, flag)[0] === "true"]));
}

/** Buckets without ownership controls have the setting of their time: ACLs count. */
function readOwnership(answer: ProviderAnswer): unknown {
  if (isUnset(answer)) return "ObjectWriter";
  const [found] = textsAt(answer.body, "ObjectOwnership");
  return answer.status === 200 && found !== undefined ? found : refused(answer);
}

function readPolicyText(answer: ProviderAnswer): unknown {
  if (isUnset(answer)) return null;
  return answer.status === 200 ? answer.body : refused(answer);
}

function readAccessPointPolicy(answer: ProviderAnswer): unknown {
  if (isUnset(answer)) return null;
  const [found] = textsAt(answer.body, "Policy");
  return answer.status === 200 && found !== undefined ? found : refused(answer);
}

function readGrants(answer: ProviderAnswer): unknown {
  if (answer.status !== 200 || !answer.body.includes("AccessControlPolicy")) return refused(answer);
  return partsAt(answer.body, "Grant").map((grant) => ({
    Grantee: { URI: textsAt(grant, "URI")[0] ?? null, ID: textsAt(grant, "ID")[0] ?? null },
    Permission: textsAt(grant, "Permission")[0] ?? "",
  }));
}

/** The inner text of every element of this name; S3's answers nest no element in one of its own name. */
function partsAt(xml: string, name: string): string[] {
  const parts: string[] = [];
  const open = new RegExp(`<${name}(?:\\s[^>]*)?>`, "g");
  for (let hit = open.exec(xml); hit !== null; hit = open.exec(xml)) {
    const end = xml.indexOf(`</${name}>`, open.lastIndex);
    if (end < 0) break;
    parts.push(xml.slice(open.lastIndex, end));
    open.lastIndex = end;
  }
  return parts;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function textsAt(xml: string, name: string): string[] {
  return partsAt(xml, name).map((text) =>
    text.trim().replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, word) => {
      if (typeof word === "string") return entities[word.toLowerCase()] ?? whole;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
  );
}
