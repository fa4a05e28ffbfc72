import type { RepositorySource } from "../contract.ts";
import type { Entry } from "../../../core/discover/repository/entry.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { scanSettings } from "../../../core/discover/repository/scan-settings.ts";

const sections = /^(?:dependencies|devDependencies|optionalDependencies|bundle[d]?Dependencies|peerDependencies)$/;

/**
 * npm, pnpm, yarn, bun and Deno. Of lock files only what they list for the project itself: `packages[""]`, `importers`,
 * `workspaces`; `yarn.lock` marks nothing and is not read. A name in `overrides`, `keywords` or the like is no dependency.
 */
export const npmPackages: RepositorySource = makePackageSource({
  id: "npm-packages",
  title: "JavaScript packages",
  ecosystem: "npm",
  files:
    /(^|\/)(package\.json|package\.json5|package\.yaml|pnpm-workspace\.yaml|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lock|deno\.jsonc?|import_?map\.json)$/,
  *find({ path, code }) {
    for (const entry of scanSettings(path, code)) yield* dependencyOf(path, entry);
  },
});

function* dependencyOf(path: string, { keys, value, offset }: Entry): Generator<PackageMention> {
  const aliased = /^npm:((?:@[^/@]+\/)?[^/@]+)/.exec(value)?.[1];
  if (/(deno\.jsonc?|map\.json)$/.test(path)) {
    const remote = aliased ?? /(?:esm\.sh|\/npm|unpkg\.com)\/((?:@[^/@]+\/)?[^/@?]+)/.exec(value)?.[1];
    if (keys.includes("imports") && remote !== undefined) yield { name: remote, offset };
    return;
  }
  const section = keys.findIndex((key, at) => sections.test(key) && isOwnSection(path, keys.slice(0, at)));
  if (section < 0) {
    if (path.endsWith("workspace.yaml") && /^catalogs?$/.test(keys[0] ?? "")) yield { name: keys.at(-1) ?? "", offset };
    return;
  }
  const isField = path.endsWith("pnpm-lock.yaml") && keys.at(-1) === "version";
  const named = keys[section + 1];
  if (named === undefined || isField) return;
  yield { name: aliased ?? (named === "#" ? value : named), offset, isWeak: keys[section] === "peerDependencies" };
}

/** Whether a section belongs to the project and not to some package in a lock file. */
function isOwnSection(path: string, before: readonly string[]): boolean {
  if (/(lock\.json|shrinkwrap\.json)$/.test(path))
    return before[0] === "packages" && before.length === 2 && !(before[1] ?? "").includes("node_modules/");
  if (path.endsWith("pnpm-lock.yaml")) return before.length === 0 || (before[0] === "importers" && before.length === 2);
  if (path.endsWith("bun.lock")) return before[0] === "workspaces" && before.length === 2;
  return before.length === 0;
}
