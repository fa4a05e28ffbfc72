import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

/** Homebrew's Brewfile: formulae and casks. */
export const brewPackages: RepositorySource = makePackageSource({
  id: "brew-packages",
  title: "Homebrew bundles",
  ecosystem: "homebrew",
  files: /(^|\/)\.?Brewfile$/,
  find: ({ code }) => matchAll(code, /^[ \t]*(?:brew|cask)\s+["'](?:[\w-]+\/[\w-]+\/)?([\w@.-]+)["']/gm),
});
