import { both, type Door, doorOf } from "./exposure.ts";

export interface SasReading {
  readonly get: Door;
  readonly list: Door;
  readonly put: Door;
  readonly rights: string;
  /** `account`, or the resource of a service signature: `blob`, `container`, `directory` … */
  readonly scope: string;
  readonly expires: string | null;
  readonly by: readonly string[];
}

const scopes: Readonly<Record<string, string>> = {
  b: "blob",
  c: "container",
  d: "directory",
  bv: "blob version",
  bs: "blob snapshot",
  f: "file",
  s: "share",
};

/**
 * What a shared access signature in a URL lets its holder do: the URL is the key. Null when the URL carries none.
 * Source: Azure Storage, "Create an account SAS" and "Create a service SAS".
 */
export function readSas(url: string, now: Date): SasReading | null {
  const query = readQuery(url);
  if (query === null || !query.has("sig")) return null;
  const of = (name: string): string => query.get(name) ?? "";
  const isAccount = query.has("ss") || query.has("srt");
  const rights = of("sp");
  const may = (right: string): boolean => [...right].some((letter) => rights.includes(letter));
  const valid = validity(query, now);
  const reaches = (type: string): boolean => (isAccount ? of("ss").includes("b") && of("srt").includes(type) : true);
  const isSingle = ["b", "bv", "bs", "f"].includes(of("sr"));
  // A stored access policy may hold the rights instead of the URL.
  const unsaid: Door = query.has("si") && rights === "" ? "unknown" : "no";
  const door = (allowed: boolean): Door => both(allowed ? "yes" : unsaid, valid.door);
  return {
    get: door(may("r") && reaches("o")),
    list: door(may("l") && (isAccount ? reaches("c") : !isSingle)),
    put: door(may("wca") && reaches("o")),
    rights,
    scope: isAccount ? "account" : (scopes[of("sr")] ?? "unknown"),
    expires: query.get("se"),
    by: [`rights ${rights === "" ? "of a stored policy" : rights}`, ...valid.by],
  };
}

function validity(query: URLSearchParams, now: Date): { door: Door; by: string[] } {
  const by: string[] = [];
  const end = query.get("se");
  const start = query.get("st");
  let door: Door = "yes";
  if (end === null) door = query.has("si") ? "unknown" : "no";
  else door = Number.isNaN(Date.parse(end)) ? "unknown" : doorOf(Date.parse(end) > now.getTime());
  if (end !== null) by.push(door === "no" ? `expired ${end}` : `until ${end}`);
  if (start !== null && Date.parse(start) > now.getTime()) {
    door = "no";
    by.push(`not before ${start}`);
  }
  if (query.has("sip")) {
    door = "no";
    by.push(`only from ${query.get("sip") ?? ""}`);
  }
  return { door, by };
}

function readQuery(url: string): URLSearchParams | null {
  const at = url.indexOf("?");
  return at < 0 ? null : new URLSearchParams(url.slice(at + 1).split("#")[0]);
}
