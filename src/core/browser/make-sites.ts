import type { CatalogTool } from "../model/catalog.ts";
import { genericAccounts } from "./generic-accounts.rows.ts";
import type { GuardSite } from "./guard-site.ts";

/**
 * The sites that the browser guard watches: every tool with a host of its own that is AI and nothing else, or with pages
 * the catalogue describes. Hosts that many products share (`mixedUse`, `weak`) count only where the catalogue says which paths.
 */
export function makeSites(tools: Iterable<CatalogTool>): readonly GuardSite[] {
  const sites: GuardSite[] = [];
  for (const tool of tools) {
    const site = makeSite(tool);
    if (site.hosts.length > 0) sites.push(site);
  }
  return sites;
}

function makeSite(tool: CatalogTool): GuardSite {
  const { web } = tool;
  const own = tool.identifiers.filter(isOwnHost).map(({ value }) => value.toLowerCase());
  const hosts = [...new Set([...(web?.paths === undefined ? own : []), ...(web?.hosts ?? [])])];
  return {
    tool: tool.id,
    name: tool.name,
    hosts,
    ...(web?.paths === undefined ? {} : { paths: web.paths }),
    accounts: [...(web?.accounts ?? []), ...genericAccounts],
    plans: web?.plans ?? {},
    ...(web?.plan === undefined ? {} : { plan: web.plan }),
    messages: [...(web?.messages ?? []), ...(web?.uploads ?? []), ...(web?.voice ?? [])],
    quiet: web?.quiet ?? [],
    ...(web?.change === undefined ? {} : { change: web.change }),
  };
}

// Match patterns of browsers know `*` only in front of a whole label.
function isOwnHost({ kind, value, weak, mixedUse }: CatalogTool["identifiers"][number]): boolean {
  return (kind === "domain" || kind === "api-host") && weak !== true && mixedUse !== true && !value.includes("*") && value.includes(".");
}
