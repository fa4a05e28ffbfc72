import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PublishedFact } from "../../core/release/compare-watch.ts";
import { findMapPointers } from "../../core/release/find-map-pointers.ts";
import { probeStorage } from "../exposure/probe-storage.ts";
import { checkRelease } from "./check-release.ts";
import type { ReleaseParts } from "./release-parts.ts";

/** Asks an address for at most so many bytes, without signing in. */
export type FetchPlace = (
  url: string,
  bytes: number,
) => Promise<{
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly why: string | null;
}>;

export interface PublishedPlace {
  readonly kind: "npm" | "site" | "bucket";
  /** A package name, the address of a page, or of a bucket or an object in it. */
  readonly name: string;
  /** Of a package only: where it is published. */
  readonly registry: string;
}

const largestPackage = 256 << 20;
const largestScript = 32 << 20;
const mostScripts = 40;

/**
 * What is true of a published place now. Versions in `known` are not fetched again.
 * @throws PlimsollError `unreadable` when the place cannot be asked: nothing is concluded from that.
 */
export function lookAtPublished(
  place: PublishedPlace,
  known: ReadonlySet<string>,
  fetch: FetchPlace,
  parts: ReleaseParts,
): Promise<PublishedFact[]> {
  if (place.kind === "npm") return lookAtPackage(place, known, fetch, parts);
  return place.kind === "site" ? lookAtSite(place.name, fetch) : lookAtBucket(place.name, fetch);
}

const packument = z.object({
  versions: z.record(z.string(), z.object({ dist: z.object({ integrity: z.string().default(""), tarball: z.string().default("") }) })),
  time: z.record(z.string(), z.string()).default({}),
});

async function lookAtPackage(
  { name, registry }: PublishedPlace,
  known: ReadonlySet<string>,
  fetch: FetchPlace,
  parts: ReleaseParts,
): Promise<PublishedFact[]> {
  const address = `${registry.replace(/\/+$/, "")}/${name.replace("/", "%2f")}`;
  const answer = demandAnswer(await fetch(address, 64 << 20), address);
  const read = packument.safeParse(parse(answer.body.toString("utf8")));
  if (!read.success)
    throw new PlimsollError("unreadable", `expected the versions of ${name} at ${registry}, met something else; check both`);
  const { versions, time } = read.data;
  const facts: PublishedFact[] = [];
  for (const [version, { dist }] of Object.entries(versions)) {
    const since = time[version] ?? null;
    const id = `version ${version} ${dist.integrity}`;
    facts.push({ id, text: `version ${version} of ${name} is published`, isExposure: false, since });
    // Judged versions keep their findings from the look at which they were new.
    if (!known.has(id) && version === newest(time, versions)) {
      const leak = await judgeVersion(dist.tarball, address, fetch, parts);
      if (leak !== null)
        facts.push({ id: `leak ${version} ${dist.integrity}`, text: `version ${version} of ${name}: ${leak}`, isExposure: true, since });
    }
  }
  return facts;
}

function newest(time: Readonly<Record<string, string>>, versions: object): string | undefined {
  return Object.keys(versions).toSorted((a, b) => ((time[b] ?? "") < (time[a] ?? "") ? -1 : 1))[0];
}

async function judgeVersion(tarball: string, address: string, fetch: FetchPlace, parts: ReleaseParts): Promise<string | null> {
  const url = URL.parse(tarball, address);
  if (url === null) return null;
  const { body } = demandAnswer(await fetch(url.href, largestPackage), url.host);
  const folder = await mkdtemp(join(tmpdir(), "plimsoll-watch-"));
  try {
    const path = join(folder, "published.tgz");
    await writeFile(path, body);
    const { findings, verdict } = await checkRelease(path, "published.tgz", parts, { profile: "auto" });
    const [worst] = findings;
    return verdict === "fail" && worst !== undefined ? `${worst.check} in ${worst.path || "the package"}` : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The page's own scripts: a map that is answered, whether a comment, a header or only its usual name leads to it. */
async function lookAtSite(page: string, fetch: FetchPlace): Promise<PublishedFact[]> {
  const { body } = demandAnswer(await fetch(page, 4 << 20), page);
  const scripts = [
    ...body.toString("utf8").matchAll(/<script\b[^>]*?\bsrc\s*=\s*["']?([^\s"'>]+)|<link\b[^>]*?\bhref\s*=\s*["']?([^\s"'>]+\.css)/gi),
  ]
    .map(([, script, sheet]) => URL.parse(script ?? sheet ?? "", page))
    .filter((url) => url !== null && url.host === new URL(page).host)
    .map((url) => url?.href ?? "");
  const facts: PublishedFact[] = [];
  for (const script of [...new Set(scripts)].slice(0, mostScripts)) {
    const answer = await fetch(script, largestScript);
    if (answer.status !== 200 && answer.status !== 206) continue;
    for (const map of mapsOf(script, answer)) {
      if (map !== null && !(await isMapAnswered(map, fetch))) continue;
      const shown = map ?? `${script} (inline)`;
      facts.push({ id: `map ${stem(shown)}`, text: `the source map ${shown} is answered to everybody`, isExposure: true, since: null });
      break;
    }
  }
  return facts;
}

/** Names with a digest in them change with every build and stay the same matter. */
function stem(url: string): string {
  return url.replace(/[.-][0-9A-Za-z_-]{6,}(?=\.)/g, ".*");
}

/** Addresses a map of this script can have; null for a map inside it. */
function mapsOf(script: string, { body, headers }: Awaited<ReturnType<FetchPlace>>): (string | null)[] {
  const header = headers["sourcemap"] ?? headers["x-sourcemap"];
  const from = Math.max(0, body.lastIndexOf("sourceMappingURL=") - 256);
  const comments = body.includes("sourceMappingURL=") ? findMapPointers(body.toString("latin1", from)).map(({ url }) => url) : [];
  if (comments.some((url) => url.startsWith("data:"))) return [null];
  const named = [...(header === undefined ? [] : [header]), ...comments, `${script.replace(/[?#].*$/s, "")}.map`];
  return [...new Set(named.map((url) => URL.parse(url, script)?.href ?? ""))].filter((url) => url !== "");
}

async function isMapAnswered(url: string, fetch: FetchPlace): Promise<boolean> {
  const { status, head } = await fetch(url, 16_384);
  return (status === 200 || status === 206) && /"(?:version|sources|sections|mappings)"\s*:/.test(head);
}

async function lookAtBucket(address: string, fetch: FetchPlace): Promise<PublishedFact[]> {
  const { get, list, by } = await probeStorage(address, (url) => fetch(url, 16_384));
  if (by.every((line) => !/\(\d{3}\)|never lists|signed|name an object/.test(line)))
    throw new PlimsollError("unreadable", `expected an answer at ${address}, met none: ${by.join("; ")}; look again later`);
  return [
    ...(get === "yes" ? [{ id: "get", text: `${address} can be read by everybody`, isExposure: true, since: null }] : []),
    ...(list === "yes" ? [{ id: "list", text: `the bucket of ${address} can be listed by everybody`, isExposure: true, since: null }] : []),
  ];
}

function demandAnswer(answer: Awaited<ReturnType<FetchPlace>>, address: string): Awaited<ReturnType<FetchPlace>> {
  if (answer.status === 200 || answer.status === 206) return answer;
  throw new PlimsollError(
    "unreadable",
    `expected an answer at ${address}, met ${answer.why ?? `status ${answer.status}`}; nothing is concluded from that, look again later`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
