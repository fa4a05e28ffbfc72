import type { CatalogHit } from "../../../core/model/catalog.ts";
import type { HostMention } from "../../../core/discover/repository/find-hosts.ts";
import { findHosts } from "../../../core/discover/repository/find-hosts.ts";
import { proveHost } from "../../../core/discover/prove-host.ts";
import { lineAround } from "../../../core/discover/repository/line-at.ts";
import type { RepositoryFile, RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";
import { standsInListOfOthers } from "../../../core/discover/repository/stands-in-list-of-others.ts";

const id = "api-hosts";
const described = /"(?:description|homepage|keywords|repository|bugs|funding|author|documentation|readme|license|\$schema|\$id|url)"\s*:/;
const pagesOnly =
  /^(?:docs?|help|support|status|blog|learn|community|developers?|cookbook|forum|careers|trust|press|cdn|static|assets|img|images|fonts|schema|schemas|registry|raw|releases|www\.docs)\./;
const calls =
  /\b(?:fetch|axios|request|requests|got|ky|http|https|urlopen|Uri|URI|curl|wget|goto|navigate|open|WebSocket|EventSource|XMLHttpRequest|sendBeacon|post|get|put|base_?url|api_?(?:base|url|host|endpoint)|endpoint|proxy_pass|upstream|host_?name|origin)\b/i;

/**
 * Host names in every text file. An API host is strong evidence; a web site is strong only where code calls it or asks to
 * run on it, else it may be a link. Pages for people (documentation, status, help) and lists of what is kept out are nothing.
 */
export const apiHosts: RepositorySource = {
  id,
  title: "API hosts in code and settings",
  kind: "repository",
  wants: (path, role) => role !== "lock" && !/\.(?:css|scss|less|lockb)$/.test(path),
  read(file, context) {
    if (!file.code.includes(".")) return;
    const isCode = file.role === "source" || file.role === "test" || file.role === "example";
    for (const mention of findHosts(file.code)) {
      if (isCode && mention.form === "bare" && /^\s*\(/.test(mention.after)) continue;
      const hits = context.catalog.hosts(mention.host);
      if (hits.length === 0 || isLeftOut(file, mention, isCode)) continue;
      for (const hit of hits) sightHost(file, mention, proveHost(mention.host, hit, context.catalog), context);
    }
  },
};

function isLeftOut(file: RepositoryFile, mention: HostMention, isCode: boolean): boolean {
  if (isCode && mention.form === "bare" && !/[/,\s=>({[]$/.test(file.code.slice(Math.max(0, mention.offset - 1), mention.offset)))
    return true;
  if (isCode && mention.form === "bare" && !isInString(file.code, mention.offset)) return true;
  if (/(package|composer|manifest|app)\.json$/.test(file.path) && described.test(lineAround(file.code, mention.offset).text)) return true;
  return standsInListOfOthers(file.code, mention.offset);
}

/** In code a bare name counts inside a text only: `bolt.new` may be a call, `"curl bolt.new"` is not. */
function isInString(code: string, offset: number): boolean {
  const { text, begin } = lineAround(code, offset);
  return (text.slice(0, offset - begin).match(/["'`]/g)?.length ?? 0) % 2 === 1;
}

const apiPath = /^(?::\d+)?\/(?:api|v\d+(?:(?:alpha|beta)\d*)?|openai|graphql)(?:[/"'`?]|$)/;

/** Whether the line does something with the site before it names it, or the address goes on as those of APIs do; a link on a page does not. */
function isCalled(file: RepositoryFile, { form, offset, after }: HostMention): boolean {
  if (form === "url" && apiPath.test(after)) return true;
  const { text, begin } = lineAround(file.code, offset);
  const before = text.slice(0, offset - begin).replace(/[a-z]+:\/\/$/i, "");
  return form !== "bare" && calls.test(before) && !/href|link|docs|see\b/i.test(before);
}

function sightHost(file: RepositoryFile, mention: HostMention, hit: CatalogHit, context: Parameters<RepositorySource["read"]>[1]): void {
  const isApi = hit.identifier.kind === "api-host";
  if (!isApi && pagesOnly.test(mention.host)) return;
  const isPattern = mention.form === "url" && /^\/?\*/.test(mention.after) && !isApi;
  const isWeak = !isApi && !isPattern && !isCalled(file, mention);
  const rule = isApi ? "host" : isPattern ? "match-pattern" : "domain";
  sightHits(file, { source: id, hits: [hit], name: mention.host, offset: mention.offset, rule, isWeak }, context);
}
