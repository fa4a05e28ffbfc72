import type { CatalogSource, CatalogTool, CatalogVendor, FactGrade, Identifier } from "../model/catalog.ts";
import { canonicalIdentifier } from "./canonical-identifier.ts";
import { canonicalName } from "./canonical-name.ts";
import type { CatalogFinding } from "./catalog-finding.ts";
import { checkIdentifier } from "./check-identifier.ts";
import { plainWords } from "./plain-words.rows.ts";

export interface VendorFile {
  /** As named in messages: `catalog/vendors/openai.json`. */
  readonly file: string;
  readonly vendor: CatalogVendor;
}

type Path = readonly (string | number)[];
interface Place {
  readonly file: string;
  readonly path: Path;
}

interface Evidence {
  readonly source: string;
  readonly grade?: FactGrade;
  readonly id?: string;
}

interface Use extends Place {
  readonly tool: string;
  readonly isExplained: boolean;
}

/** Fact ids that would be a company's decision; the catalogue decides nothing. */
const decisions: ReadonlySet<string> = new Set(["approved", "standing", "allowed", "verdict", "recommended"]);

function toolsOf(files: readonly VendorFile[]): readonly (Place & { readonly tool: CatalogTool; readonly vendor: string })[] {
  return files.flatMap(({ file, vendor }) => vendor.tools.map((tool, at) => ({ file, tool, vendor: vendor.id, path: ["tools", at] })));
}

function* evidenceOf({ file, vendor }: VendorFile): Generator<Place & { readonly evidence: Evidence }> {
  const list = (items: readonly Evidence[] | undefined, ...path: Path) =>
    (items ?? []).map((evidence, at) => ({ file, evidence, path: [...path, at] }));
  if (vendor.legalEntity) yield { file, evidence: vendor.legalEntity, path: ["legalEntity"] };
  if (vendor.country) yield { file, evidence: vendor.country, path: ["country"] };
  yield* list(vendor.facts, "facts");
  for (const [at, tool] of vendor.tools.entries()) {
    yield* list(tool.aliases, "tools", at, "aliases");
    yield* list(tool.plans, "tools", at, "plans");
    yield* list(tool.identifiers, "tools", at, "identifiers");
    yield* list(tool.accountFiles, "tools", at, "accountFiles");
    yield* list(tool.adminPages, "tools", at, "adminPages");
    yield* list(tool.facts, "tools", at, "facts");
  }
}

function* checkEvidence(files: readonly VendorFile[], sources: ReadonlySet<string>): Generator<CatalogFinding> {
  for (const each of files) {
    for (const { file, path, evidence } of evidenceOf(each)) {
      if (!sources.has(evidence.source)) yield { file, path, problem: `source "${evidence.source}" is not in catalog/sources.json` };
      if (evidence.source === "background" && evidence.grade !== undefined && evidence.grade !== "unverified")
        yield { file, path, problem: `what has no source is unverified, met "${evidence.grade}"` };
      if (evidence.id !== undefined && decisions.has(evidence.id))
        yield { file, path, problem: `"${evidence.id}" is a company's decision, not a fact` };
    }
  }
}

function* checkIds(files: readonly VendorFile[]): Generator<CatalogFinding> {
  const seen = new Set<string>();
  for (const { file, vendor } of files) {
    if (!file.endsWith(`/${vendor.id}.json`))
      yield { file, path: ["id"], problem: `the file is named after its vendor: expected ${vendor.id}.json` };
  }
  for (const { file, path, tool, vendor } of toolsOf(files)) {
    if (seen.has(tool.id)) yield { file, path: [...path, "id"], problem: `tool id "${tool.id}" is used twice` };
    seen.add(tool.id);
    if (tool.vendor !== vendor) yield { file, path: [...path, "vendor"], problem: `expected vendor "${vendor}", met "${tool.vendor}"` };
    if (tool.identifiers.length === 0) yield { file, path, problem: `"${tool.id}" has no identifier: nothing would ever find it` };
  }
}

function* checkNames(files: readonly VendorFile[]): Generator<CatalogFinding> {
  const owners = new Map<string, string>();
  for (const { file, path, tool } of toolsOf(files)) {
    const named = [
      { name: tool.name, path: [...path, "name"] },
      ...tool.aliases.map((alias, at) => ({ name: alias.name, path: [...path, "aliases", at] })),
    ];
    for (const { name, path: place } of named) {
      const key = canonicalName(name);
      const owner = owners.get(key);
      if (owner !== undefined) yield { file, path: place, problem: `name "${name}" is also a name of "${owner}"` };
      owners.set(key, tool.id);
    }
    for (const [at, alias] of tool.aliases.entries()) {
      if (plainWords.has(canonicalName(alias.name)))
        yield {
          file,
          path: [...path, "aliases", at],
          problem: `alias "${alias.name}" is a plain English word; add context, as in "Google Bard"`,
        };
    }
  }
}

function useKey({ kind, value }: Identifier): string {
  return `${kind === "api-host" ? "domain" : kind} ${canonicalIdentifier(kind, value)}`;
}

function* checkDoubles(files: readonly VendorFile[]): Generator<CatalogFinding> {
  const uses = new Map<string, Use[]>();
  for (const { file, path, tool } of toolsOf(files)) {
    for (const [at, identifier] of tool.identifiers.entries()) {
      const use = { file, path: [...path, "identifiers", at], tool: tool.id, isExplained: identifier.note !== undefined };
      const known = uses.get(useKey(identifier)) ?? [];
      uses.set(useKey(identifier), [...known, use]);
    }
  }
  for (const [key, sharing] of uses) {
    if (new Set(sharing.map((use) => use.tool)).size < sharing.length)
      yield { ...place(sharing.at(-1)), problem: `"${key}" stands twice in one tool` };
    else if (sharing.length > 1)
      for (const use of sharing.filter((each) => !each.isExplained))
        yield {
          ...place(use),
          problem: `"${key}" is shared by ${sharing.map((each) => each.tool).join(", ")}; each needs a note that says why`,
        };
  }
}

function place(use: Use | undefined): Place {
  return { file: use?.file ?? "catalog", path: use?.path ?? [] };
}

function* checkForms(files: readonly VendorFile[]): Generator<CatalogFinding> {
  for (const { file, path, tool } of toolsOf(files)) {
    for (const [at, identifier] of tool.identifiers.entries()) {
      const here = { file, path: [...path, "identifiers", at] };
      for (const problem of checkIdentifier(identifier)) yield { ...here, problem };
      if (tool.embeddedIn !== undefined && identifier.kind === "domain" && identifier.mixedUse !== true && identifier.note === undefined)
        yield {
          ...here,
          problem: `"${identifier.value}" belongs to ${tool.embeddedIn}, not only to its AI; mark it mixedUse or say in a note why not`,
        };
    }
  }
}

/**
 * Everything `catalog lint` demands beyond the shape of the files: ids and names unique, sources exist, grades agree with
 * sources, no host or package twice unless each says why, no alias or statement text that is a plain word, values in
 * their kind's form, no shared host, nothing decided. Empty when all is well.
 */
export function checkCatalog(files: readonly VendorFile[], sources: readonly CatalogSource[]): readonly CatalogFinding[] {
  const ids = new Set(sources.map((source) => source.id));
  return [...checkIds(files), ...checkNames(files), ...checkEvidence(files, ids), ...checkForms(files), ...checkDoubles(files)];
}
