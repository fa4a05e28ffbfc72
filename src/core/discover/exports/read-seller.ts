import { canonicalName } from "../../catalog/canonical-name.ts";
import { normaliseMerchant } from "../../catalog/normalise-merchant.ts";
import { plainWords } from "../../catalog/plain-words.rows.ts";
import type { CatalogHit, CatalogIndex } from "../../model/catalog.ts";
import { registeredDomain } from "./ai-shape.ts";
import { sellerWords } from "./seller-words.rows.ts";
import type { HostReading } from "./watch-hosts.ts";

const host = /(?:^|[\s*/])((?:[a-z0-9-]+\.)+[a-z]{2,})(?=$|[\s/:*])/gi;
const longestName = 4;
const sites = new WeakMap<CatalogIndex, ReadonlySet<string>>();

/**
 * The tool behind a merchant's text that the catalogue has no merchant text for: by the site it names (`LOVABLE.DEV`), or by a
 * tool's whole name at its beginning (`GUMLOOP INC`), where the tool's own site is called so and the name is no plain word.
 */
export function readSeller(descriptors: readonly string[], catalog: CatalogIndex): HostReading | undefined {
  for (const descriptor of descriptors) {
    const hit = siteIn(descriptor, catalog) ?? nameIn(descriptor, catalog);
    if (hit !== undefined)
      return { tool: hit.tool, name: descriptor.replace(/\s+/g, " ").trim().slice(0, 100), rule: "merchant:name", strength: "strong" };
  }
  return undefined;
}

function siteIn(descriptor: string, catalog: CatalogIndex): CatalogHit | undefined {
  for (const match of descriptor.slice(0, 200).matchAll(host)) {
    const hit = catalog.hosts((match[1] ?? "").toLowerCase()).find(isOwnSite);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function nameIn(descriptor: string, catalog: CatalogIndex): CatalogHit | undefined {
  for (const reading of normaliseMerchant(descriptor)) {
    const words = canonicalName(reading).split(" ");
    for (let count = Math.min(longestName, words.length); count > 0; count -= 1) {
      const name = words.slice(0, count).join(" ");
      const next = words[count];
      if (plainWords.has(name) && next !== "ai") continue;
      if (next !== undefined && !sellerWords.has(next) && !/\d/.test(next)) continue;
      const hit = catalog.names(name).find(({ tool }) => sitesOf(catalog).has(`${tool} ${words.slice(0, count).join("")}`));
      if (hit !== undefined) return hit;
    }
  }
  return undefined;
}

function isOwnSite({ identifier }: CatalogHit): boolean {
  return identifier.kind === "domain" && identifier.weak !== true && identifier.mixedUse !== true && identifier.grade !== "unverified";
}

/** `tool name` for every tool and what its own sites are called: `elevenlabs.io` → `elevenlabs`, `beautiful.ai` → also `beautifulai`. */
function sitesOf(catalog: CatalogIndex): ReadonlySet<string> {
  const known = sites.get(catalog) ?? new Set(catalog.all("domain").filter(isOwnSite).flatMap(namesOfSite));
  sites.set(catalog, known);
  return known;
}

function namesOfSite({ tool, identifier }: CatalogHit): string[] {
  const domain = registeredDomain(identifier.value);
  const label = domain.slice(0, domain.indexOf(".")).replaceAll("-", "");
  return [`${tool} ${label}`, `${tool} ${domain.replace(/[.-]/g, "")}`];
}
