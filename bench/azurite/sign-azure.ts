import { createHmac } from "node:crypto";

/** The account that every Azurite has, with the key that its maker prints (Azurite, "Well-known storage account and key"). */
export const account = "devstoreaccount1";
const key = Buffer.from(
  ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq", "K1SZFPTOtr", "KBHBeksoGMGw=="].join("/"),
  "base64",
);
const version = "2021-12-02";

const sign = (text: string): string => createHmac("sha256", key).update(text, "utf8").digest("base64");

/** Headers of a call signed with the account's key (Azure Storage, "Authorize with Shared Key"). */
export function signCall(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  length: number,
  at: Date,
): Record<string, string> {
  const all: Record<string, string> = { ...headers, "x-ms-date": at.toUTCString(), "x-ms-version": version };
  const own = Object.keys(all)
    .filter((name) => name.startsWith("x-ms-"))
    .toSorted()
    .map((name) => `${name}:${all[name] ?? ""}\n`)
    .join("");
  const query = [...url.searchParams.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `\n${name}:${value}`);
  const size = length === 0 ? "" : String(length);
  // Azurite names the account in the path and in the resource.
  const text = `${method}\n\n\n${size}\n\n${all["content-type"] ?? ""}\n\n\n\n\n\n\n${own}/${account}${url.pathname}${query.join("")}`;
  return { ...all, authorization: `SharedKey ${account}:${sign(text)}` };
}

export interface SasWish {
  readonly rights: string;
  readonly start?: string;
  readonly end: string;
  readonly ip?: string;
  /** Of an account signature: services and kinds of resource. */
  readonly account?: { readonly services: string; readonly kinds: string };
  /** Of a service signature: `c` or `b`. */
  readonly resource?: "c" | "b";
}

/** The query of a shared access signature (Azure Storage, "Create an account SAS", "Create a service SAS"). */
export function makeSas(wish: SasWish, container: string, blob: string): string {
  const { rights, start = "", end, ip = "" } = wish;
  const query = new URLSearchParams({ sv: version, sp: rights, se: end });
  if (start !== "") query.set("st", start);
  if (ip !== "") query.set("sip", ip);
  if (wish.account !== undefined) {
    const { services, kinds } = wish.account;
    query.set("ss", services);
    query.set("srt", kinds);
    query.set("sig", sign([account, rights, services, kinds, start, end, ip, "", version, "", ""].join("\n")));
    return query.toString();
  }
  const resource = wish.resource ?? "c";
  const place = `/blob/${account}/${container}${resource === "b" ? `/${blob}` : ""}`;
  query.set("sr", resource);
  query.set("sig", sign([rights, start, end, place, "", ip, "", version, resource, "", "", "", "", "", "", ""].join("\n")));
  return query.toString();
}
