import { makeHostLookup } from "../catalog/make-host-lookup.ts";
import type { GuardSite } from "./guard-site.ts";
import { matchesPath } from "./match-path.ts";

/** Answers the site of a page; undefined where no tool's page is there. An address that is none has no site. */
export function makeSiteFinder(sites: readonly GuardSite[]): (address: string) => GuardSite | undefined {
  const lookup = makeHostLookup<GuardSite>();
  for (const site of sites) for (const host of site.hosts) lookup.add(host, site);
  return (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || url.hostname === "") return undefined;
    const found = lookup.find(url.hostname);
    return (
      found.find(({ paths }) => paths !== undefined && paths.some((path) => matchesPath(url.pathname, path))) ??
      found.find(({ paths }) => paths === undefined)
    );
  };
}
