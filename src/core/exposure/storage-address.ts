/** A place in a bucket as an address names it. */
export interface StorageAddress {
  readonly url: string;
  readonly provider: "s3" | "gcs" | "azure" | "r2";
  /** The bucket; of Azure `account/container`, of an r2.dev address its host. */
  readonly bucket: string;
  /** Null when the address names the bucket alone. */
  readonly key: string | null;
  /** What lists the bucket without sign-in; null where the provider has no such door. */
  readonly listUrl: string | null;
  /** The provider answers this address only to a signed request. */
  readonly isAlwaysSigned: boolean;
}

/**
 * Reads an address of S3 (virtual-hosted, path, website and s3://), Cloud Storage, Azure Blob or R2; null for every other.
 * Sources: S3 "Virtual hosting of buckets", Cloud Storage "Request endpoints", Azure "Storage account endpoints", R2 "Public buckets".
 */
export function readStorageAddress(address: string): StorageAddress | null {
  const scheme = /^(s3|gs):\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/?(.*)$/i.exec(address);
  if (scheme !== null) {
    const [, kind = "", bucket = "", key = ""] = scheme;
    const host = kind.toLowerCase() === "s3" ? `https://${bucket}.s3.amazonaws.com/` : `https://storage.googleapis.com/${bucket}/`;
    return readStorageAddress(host + key);
  }
  const url = URL.parse(address.startsWith("//") ? `https:${address}` : address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "") return null;
  return readS3(url) ?? readGcs(url) ?? readAzure(url) ?? readR2(url);
}

const path = (url: URL): string => url.pathname.slice(1);
const orNull = (text: string): string | null => (text === "" ? null : text);

function readS3(url: URL): StorageAddress | null {
  const hit = /^(?:(.+)\.)?s3(?:-website)?(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.exec(url.hostname);
  if (hit === null) return null;
  const isWebsite = url.hostname.includes("s3-website");
  const [first = "", ...rest] = path(url).split("/");
  const [bucket, key] = hit[1] === undefined ? [first, rest.join("/")] : [hit[1], path(url)];
  if (bucket === "") return null;
  const root = hit[1] === undefined ? `${url.origin}/${bucket}` : url.origin;
  const listUrl = isWebsite ? null : `${root}/?list-type=2&max-keys=1`;
  return { url: url.href, provider: "s3", bucket, key: orNull(key), listUrl, isAlwaysSigned: false };
}

function readGcs(url: URL): StorageAddress | null {
  const hit = /^(?:(.+)\.)?(storage\.googleapis\.com|storage\.cloud\.google\.com|firebasestorage\.googleapis\.com)$/.exec(url.hostname);
  if (hit === null) return null;
  const api = /^(?:storage\/v1|v0|download\/storage\/v1)\/b\/([^/]+)(?:\/o\/?(.*))?$/.exec(path(url));
  const [first = "", ...rest] = path(url).split("/");
  const bucket = api?.[1] ?? hit[1] ?? first;
  if (bucket === "") return null;
  const key = api === null ? (hit[1] === undefined ? rest.join("/") : path(url)) : (api[2] ?? "");
  const listUrl = `https://storage.googleapis.com/storage/v1/b/${encodeURIComponent(bucket)}/o?maxResults=1`;
  return { url: url.href, provider: "gcs", bucket, key: orNull(key), listUrl, isAlwaysSigned: hit[2] === "storage.cloud.google.com" };
}

function readAzure(url: URL): StorageAddress | null {
  const hit = /^([a-z0-9]{3,24})\.(?:z\d+\.)?(blob|web)\.core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/.exec(url.hostname);
  if (hit === null) return null;
  const [, account = "", service] = hit;
  const [first = "", ...rest] = path(url).split("/");
  if (service === "web")
    return { url: url.href, provider: "azure", bucket: `${account}/$web`, key: orNull(path(url)), listUrl: null, isAlwaysSigned: false };
  // One part alone names a container; a blob there would lie in $root.
  if (first === "") return null;
  const listUrl = `${url.origin}/${first}?restype=container&comp=list&maxresults=1`;
  return { url: url.href, provider: "azure", bucket: `${account}/${first}`, key: orNull(rest.join("/")), listUrl, isAlwaysSigned: false };
}

function readR2(url: URL): StorageAddress | null {
  if (/^pub-[0-9a-f]{4,64}\.r2\.dev$/.test(url.hostname))
    return { url: url.href, provider: "r2", bucket: url.hostname, key: orNull(path(url)), listUrl: null, isAlwaysSigned: false };
  const hit = /^(?:(.+)\.)?[0-9a-f]{32}\.(?:eu\.|fedramp\.)?r2\.cloudflarestorage\.com$/.exec(url.hostname);
  if (hit === null) return null;
  const [first = "", ...rest] = path(url).split("/");
  const [bucket, key] = hit[1] === undefined ? [first, rest.join("/")] : [hit[1], path(url)];
  return bucket === "" ? null : { url: url.href, provider: "r2", bucket, key: orNull(key), listUrl: null, isAlwaysSigned: true };
}

/** Parts of host names by which storage is met in bytes before anything is turned into text. */
export const storageMarks = [
  "amazonaws.com",
  "storage.googleapis.com",
  ".core.windows.net",
  ".r2.dev",
  "r2.cloudflarestorage.com",
] as const;

/** The storage addresses in a piece of text, each once. Signatures and other queries are left out of what is kept. */
export function findStorageAddresses(text: string): StorageAddress[] {
  const found = new Map<string, StorageAddress>();
  for (const [hit] of text.matchAll(/(?:https?:)?\/\/[a-z0-9.-]{3,200}\/?[^\s"'`<>\\)\]},;]{0,1000}/gi)) {
    const read = readStorageAddress(hit.replace(/[?#].*$/s, "").replace(/(?<![.:])[.:]+$/, ""));
    if (read !== null) found.set(read.url, read);
  }
  return [...found.values()];
}
