import type { SourceContext } from "../source-context.ts";
import { isAiShapedHost, registeredDomain } from "./ai-shape.ts";
import { detachText } from "./detach-text.ts";
import type { Observation } from "./sum-observations.ts";
import { readHit } from "./read-hit.ts";

/** What a host says; the caller adds who, when and where. */
export type HostReading = Pick<Observation, "tool" | "name" | "rule" | "strength" | "mixedUse" | "plan">;

const mostRemembered = 100_000;

/**
 * Looks hosts of a log up, as they are written (any case, final dot, port). Answers null for what is no AI tool. A host seen
 * before costs one map access, so that a log of millions of lines is read at the speed of its text.
 */
export function watchHosts(context: SourceContext): (host: string) => HostReading | null {
  const known = new Map<string, HostReading | null>();
  return (host) => {
    const before = known.get(host);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const reading = readHost(host, context);
    known.set(detachText(host), reading);
    return reading;
  };
}

function readHost(written: string, { catalog, companyDomains }: SourceContext): HostReading | null {
  const host = cleanHost(written);
  if (host === "") return null;
  const hit = catalog.hosts(host)[0];
  if (hit !== undefined) return { name: detachText(host), rule: hit.identifier.kind === "api-host" ? "host:api" : "host", ...readHit(hit) };
  if (!isAiShapedHost(host)) return null;
  const domain = detachText(registeredDomain(host));
  if (companyDomains.some((own) => own.toLowerCase() === domain)) return null;
  return { tool: null, name: domain, rule: "host:unknown", strength: "weak" };
}

/** Lower case, without port, final dot and brackets; empty for addresses and what is no host name. */
function cleanHost(written: string): string {
  const host = written.trim().toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
  if (host.length > 253 || !host.includes(".") || /^[\d.]+$/.test(host) || /[^a-z0-9._-]/.test(host)) return "";
  return host;
}

/** The host of a URL, or of `host:port` as proxies write it; empty when there is none. No parser is needed for a log. */
export function hostOfUrl(url: string): string {
  const start = url.indexOf("://");
  const from = start < 0 ? 0 : start + 3;
  let end = from;
  while (end < url.length && !"/?#".includes(url.charAt(end))) end++;
  const authority = url.slice(from, end);
  return authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d+$/, "");
}
