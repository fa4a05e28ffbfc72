import type { Catalog, CatalogHit, CatalogIndex, CatalogTool, Identifier, IdentifierKind } from "../model/catalog.ts";
import { canonicalIdentifier } from "../catalog/canonical-identifier.ts";
import { canonicalName } from "../catalog/canonical-name.ts";
import { makeHostLookup } from "../catalog/make-host-lookup.ts";
import { normaliseMerchant } from "../catalog/normalise-merchant.ts";
import { makePrefixLookup, type PrefixLookup } from "../catalog/make-prefix-lookup.ts";

type HitMap = Map<string, CatalogHit[]>;

interface KindLookup {
  readonly exact: HitMap;
  /** Values written with a final `*`, and kinds whose parts follow their root (modules, folders, model versions). */
  readonly prefixes: PrefixLookup<CatalogHit>;
}

const nothing: readonly CatalogHit[] = [];
const partEdge = /[./:\\@-]/;

/** Kinds in which a longer value belongs to the shorter one on a part edge: `openai.types` to `openai`, `owner/action/sub` to `owner/action`. */
const rootKinds: ReadonlySet<IdentifierKind> = new Set(["import", "go", "action", "model", "user-agent", "swift"]);

function isPartEdge(text: string, end: number): boolean {
  return partEdge.test(text.charAt(end)) || partEdge.test(text.charAt(end - 1));
}

function put(map: HitMap, key: string, hit: CatalogHit): void {
  const known = map.get(key);
  if (known) known.push(hit);
  else map.set(key, [hit]);
}

function rank({ identifier }: CatalogHit): number {
  return (identifier.mixedUse === true || identifier.weak === true ? 2 : 0) + (identifier.grade === "unverified" ? 1 : 0);
}

/** Proof before hint; in the catalogue's order otherwise. One hit per tool. */
function orderHits(hits: readonly CatalogHit[]): readonly CatalogHit[] {
  if (hits.length < 2) return hits;
  const ordered = [...hits].sort((left, right) => rank(left) - rank(right));
  return ordered.filter((hit, at) => ordered.findIndex((other) => other.tool === hit.tool) === at);
}

function makeKindLookup(kind: IdentifierKind, hits: readonly CatalogHit[]): KindLookup {
  const exact: HitMap = new Map();
  const starred = makePrefixLookup<CatalogHit>(() => true);
  const rooted = makePrefixLookup<CatalogHit>(isPartEdge);
  for (const hit of hits) {
    const key = canonicalIdentifier(kind, hit.identifier.value);
    if (key.endsWith("*")) starred.add(key.slice(0, -1), hit);
    else put(exact, key, hit);
    if (rootKinds.has(kind) && !key.endsWith("*")) rooted.add(key, hit);
  }
  const find = (text: string) => {
    const found = rooted.find(text);
    return found.length > 0 ? found : starred.find(text);
  };
  return { exact, prefixes: { add: starred.add, find } };
}

function nameHit(tool: CatalogTool, name: string, source: string): CatalogHit {
  const identifier: Identifier = { kind: "name", value: name, source, grade: "secondary", weak: true };
  return { tool: tool.id, identifier };
}

/** Names by which people call tools; OAuth client names are names too. */
function collectNames(catalog: Catalog, clients: readonly CatalogHit[]): HitMap {
  const names: HitMap = new Map();
  for (const tool of catalog.tools.values()) {
    put(names, canonicalName(tool.name), nameHit(tool, tool.name, "catalog"));
    put(names, canonicalName(tool.id), nameHit(tool, tool.id, "catalog"));
    for (const alias of tool.aliases) put(names, canonicalName(alias.name), nameHit(tool, alias.name, alias.source));
  }
  for (const hit of clients) put(names, canonicalName(hit.identifier.value), hit);
  return names;
}

function groupByKind(catalog: Catalog): ReadonlyMap<IdentifierKind, readonly CatalogHit[]> {
  const kinds = new Map<IdentifierKind, CatalogHit[]>();
  for (const tool of catalog.tools.values()) {
    for (const identifier of tool.identifiers) {
      const hit = { tool: tool.id, identifier };
      const known = kinds.get(identifier.kind);
      if (known) known.push(hit);
      else kinds.set(identifier.kind, [hit]);
    }
  }
  return kinds;
}

function indexHosts(kinds: ReadonlyMap<IdentifierKind, readonly CatalogHit[]>): (host: string) => readonly CatalogHit[] {
  const lookup = makeHostLookup<CatalogHit>();
  for (const hit of [...(kinds.get("domain") ?? nothing), ...(kinds.get("api-host") ?? nothing)]) lookup.add(hit.identifier.value, hit);
  return (host) => orderHits(lookup.find(host));
}

function indexMerchants(hits: readonly CatalogHit[]): (descriptor: string) => readonly CatalogHit[] {
  const lookup = makePrefixLookup<CatalogHit>((text, end) => text.charAt(end) === " ");
  for (const hit of hits) lookup.add(normaliseMerchant(hit.identifier.value)[0] ?? hit.identifier.value, hit);
  return (descriptor) => {
    const found = normaliseMerchant(descriptor).map((reading) => lookup.find(reading));
    return orderHits(found.reduce((best, next) => (longest(next) > longest(best) ? next : best), nothing));
  };
}

function longest(hits: readonly CatalogHit[]): number {
  return Math.max(0, ...hits.map((hit) => hit.identifier.value.length));
}

/**
 * Indexes a catalogue for the sources. Each kind's table is made when it is first asked for, so a start pays only for
 * what it uses. See `CatalogIndex` for the guarantees of the answers.
 */
export function makeCatalogIndex(catalog: Catalog): CatalogIndex {
  const kinds = groupByKind(catalog);
  const lookups = new Map<IdentifierKind, KindLookup>();
  let hosts: ((host: string) => readonly CatalogHit[]) | undefined;
  let merchants: ((descriptor: string) => readonly CatalogHit[]) | undefined;
  let names: HitMap | undefined;
  const all = (kind: IdentifierKind) => kinds.get(kind) ?? nothing;
  const lookupOf = (kind: IdentifierKind) => {
    const made = lookups.get(kind) ?? makeKindLookup(kind, all(kind));
    lookups.set(kind, made);
    return made;
  };
  return {
    all,
    accountFiles: () => [...catalog.tools.values()].flatMap((tool) => (tool.accountFiles ?? []).map((file) => ({ tool: tool.id, file }))),
    hosts: (host) => (hosts ??= indexHosts(kinds))(host),
    merchants: (descriptor) => (merchants ??= indexMerchants(all("merchant")))(descriptor),
    names: (name) => orderHits((names ??= collectNames(catalog, all("oauth-client"))).get(canonicalName(name)) ?? nothing),
    find(kind, value) {
      const { exact, prefixes } = lookupOf(kind);
      const key = canonicalIdentifier(kind, value);
      return orderHits(exact.get(key) ?? prefixes.find(key));
    },
  };
}
