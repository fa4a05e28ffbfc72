import type { Door } from "../../core/exposure/exposure.ts";
import { readStorageAddress } from "../../core/exposure/storage-address.ts";

/** Asks an address once without sign-in. */
export type AskPlace = (url: string) => Promise<{ readonly status: number; readonly head: string; readonly why: string | null }>;

export interface ProbeAnswer {
  readonly url: string;
  readonly provider: string | null;
  readonly get: Door;
  readonly list: Door;
  readonly by: readonly string[];
}

/**
 * Asks a place that the user named and said to be theirs: reading by name, and listing where the provider has such a door.
 * Only an answer proves something: `yes` when content came. A refused or failed call is `unknown`: other objects, another
 * network or tomorrow may answer differently.
 */
export async function probeStorage(address: string, ask: AskPlace): Promise<ProbeAnswer> {
  const place = readStorageAddress(address);
  const by: string[] = [];
  const url = place?.url ?? address;
  if (place?.isAlwaysSigned === true)
    return { url, provider: place.provider, get: "no", list: "no", by: ["this address answers only signed requests"] };
  const get = place !== null && place.key === null ? "unknown" : await askFor("reading", url, ask, by, () => true);
  const listUrl = place === null ? listOfUnknown(url) : place.listUrl;
  const list = listUrl === null ? "no" : await askFor("listing", listUrl, ask, by, isListing);
  if (listUrl === null) by.push("listing: this kind of address never lists");
  if (place !== null && place.key === null) by.push("reading: name an object to have it asked");
  return { url, provider: place?.provider ?? null, get, list, by };
}

async function askFor(what: string, url: string, ask: AskPlace, by: string[], isProof: (head: string) => boolean): Promise<Door> {
  const { status, head, why } = await ask(url);
  if ((status === 200 || status === 206) && isProof(head)) {
    by.push(`${what}: answered without sign-in (${status})`);
    return "yes";
  }
  by.push(`${what}: ${sayWhy(status, why)}`);
  return "unknown";
}

function sayWhy(status: number, why: string | null): string {
  if (status === 0) return why ?? "no answer";
  if (status === 401 || status === 403) return `refused without sign-in (${status}); that proves nothing of other objects or networks`;
  if (status === 404) return "nothing there under this name (404)";
  if (status === 429 || status === 503) return `asked too often (${status}); try later`;
  if (status >= 300 && status < 400) return `sent elsewhere (${status}); name that address`;
  return `answered ${status} without a listing or content`;
}

/** The listings of S3 and Azure are XML, of Cloud Storage JSON; a page of a site is none. */
function isListing(head: string): boolean {
  return /<(?:ListBucketResult|EnumerationResults)[\s>]/.test(head) || /"kind"\s*:\s*"storage#objects"/.test(head);
}

function listOfUnknown(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : `${parsed.origin}/?list-type=2&max-keys=1`;
}
