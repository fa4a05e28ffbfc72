import type { CatalogHit } from "../../model/catalog.ts";
import type { Sighting, Strength } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";
import type { FileRole } from "./file-role.rows.ts";
import { lineAt } from "./line-at.ts";
import { makeExcerpt } from "./make-excerpt.ts";
import type { RepositoryFile } from "./repository-source.ts";

export interface Seen {
  /** Id of the source. */
  readonly source: string;
  readonly hits: readonly CatalogHit[];
  /** As the file writes it. */
  readonly name: string;
  readonly offset: number;
  readonly rule: string;
  /** Weak whatever the identifier is worth, because of how it stands there. */
  readonly isWeak?: boolean;
}

/** Reports every tool that something seen in a file stands for, with place, excerpt and the strength its role leaves it. */
export function sightHits(file: RepositoryFile, seen: Seen, context: SourceContext): void {
  if (seen.hits.length === 0 || isOften(file, seen)) return;
  for (const hit of seen.hits) {
    context.sighting({
      source: seen.source,
      kind: "repository",
      tool: hit.tool,
      name: seen.name,
      place: `${context.place}:${lineAt(file.text, seen.offset)}`,
      excerpt: makeExcerpt(file.text, seen.offset),
      rule: file.role === "test" ? "in-tests" : seen.rule,
      strength: seen.isWeak === true ? "weak" : strengthOf(hit, file.role),
      count: 1,
      ...describeIdentifier(hit),
    });
  }
}

/** The same thing in one file more often than this says nothing new, and costs its excerpt each time. */
const mostTimes = 50;
const times = new WeakMap<RepositoryFile, Map<string, number>>();

function isOften(file: RepositoryFile, { source, rule, name }: Seen): boolean {
  const counts = times.get(file) ?? new Map<string, number>();
  times.set(file, counts);
  const key = `${source}\u0000${rule}\u0000${name}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count > mostTimes;
}

/** What an identifier proves in a file of a role: unverified, shared and mixed-use ones, tests and examples are weak. */
export function strengthOf({ identifier }: CatalogHit, role: FileRole): Strength {
  const isWeak = identifier.weak === true || identifier.mixedUse === true || identifier.grade === "unverified";
  return isWeak || role === "test" || role === "example" ? "weak" : "strong";
}

/** Plan and mixed use of an identifier as a sighting carries them. */
export function describeIdentifier({ identifier }: CatalogHit): Pick<Sighting, "plan" | "mixedUse"> {
  return {
    ...(identifier.plan === undefined ? {} : { plan: identifier.plan }),
    ...(identifier.mixedUse === true ? { mixedUse: true } : {}),
  };
}
