import { findPackage } from "./find-package.ts";
import { findIntegration } from "./find-integration.ts";
import type { IdentifierKind } from "../../model/catalog.ts";
import type { FileRole } from "./file-role.rows.ts";
import type { RepositoryFile, RepositorySource } from "./repository-source.ts";
import { sightHits } from "./sight-hits.ts";

/** A package that a manifest asks for. */
export interface PackageMention {
  readonly name: string;
  readonly offset: number;
  /** Named, but not asked for: a peer, an offer to others. */
  readonly isWeak?: boolean;
}

export interface PackageFormat {
  readonly id: string;
  readonly title: string;
  /** The catalogue's kind of package names. */
  readonly ecosystem: IdentifierKind;
  /** Manifests and those lock files that mark what was asked for directly. */
  readonly files: RegExp;
  /** Direct dependencies, in order. Transitive ones and extras of other packages are left out. */
  find(file: RepositoryFile): Iterable<PackageMention>;
}

const counting: ReadonlySet<FileRole> = new Set(["source", "settings", "manifest", "lock", "test", "example"]);

/** A source for one ecosystem's manifests: looks up every direct dependency under the rule `package:ECOSYSTEM`. */
export function makePackageSource({ id, title, ecosystem, files, find }: PackageFormat): RepositorySource {
  return {
    id,
    title,
    kind: "repository",
    wants: (path, role) => counting.has(role) && files.test(path),
    read(file, context) {
      for (const { name, offset, isWeak } of find(file)) {
        const hits = findPackage(ecosystem, name, context.catalog);
        const seen = { source: id, name, offset, isWeak: isWeak === true };
        sightHits(file, { ...seen, hits, rule: `package:${ecosystem}` }, context);
        sightHits(file, { ...seen, hits: findIntegration(name, context.catalog), rule: "integration" }, context);
      }
    },
  };
}
