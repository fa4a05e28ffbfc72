import type { CatalogHit, CatalogIndex } from "../model/catalog.ts";

const apiLabel = /^(?:api|apis|gateway|inference|llm)(?:-[\w]+)?\.|^[\w-]+-api\./;

/**
 * Lends an API host the proof of the site it lies under: `api.vendor.ai` is as sure as `vendor.ai` is the tool's own site,
 * even where nobody noted the host itself. Sites of products with other uses, and hosts that are no API, stay what they are.
 */
export function proveHost(host: string, hit: CatalogHit, catalog: CatalogIndex): CatalogHit {
  const { identifier } = hit;
  const isOpen =
    identifier.kind === "domain" ? apiLabel.test(host) && isProof(hit) : identifier.grade === "unverified" && isProof(hit, true);
  if (!isOpen) return hit;
  const site = identifier.kind === "domain" ? hit : siteAbove(host, hit.tool, catalog);
  return site === undefined ? hit : { tool: hit.tool, identifier: { ...identifier, kind: "api-host", grade: site.identifier.grade } };
}

function siteAbove(host: string, tool: string, catalog: CatalogIndex): CatalogHit | undefined {
  const labels = host.split(".");
  for (let from = 1; from < labels.length - 1; from += 1) {
    const site = catalog
      .hosts(labels.slice(from).join("."))
      .find((hit) => hit.tool === tool && hit.identifier.kind === "domain" && isProof(hit));
    if (site !== undefined) return site;
  }
  return undefined;
}

function isProof({ identifier }: CatalogHit, mayBeUnverified = false): boolean {
  return identifier.weak !== true && identifier.mixedUse !== true && (mayBeUnverified || identifier.grade !== "unverified");
}
