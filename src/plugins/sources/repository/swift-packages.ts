import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

const patterns = [
  /\.package\s{0,20}\([^)]{0,300}?url:\s*"([^"]+)"/g,
  /repositoryURL\s*=\s*"([^"]+)"/g,
  /^[ \t]*github\s+"([\w.-]+\/[\w.-]+)"/gm,
  /^[ \t]*pod\s+["']([\w./-]+)["']/gm,
];

/** Swift: `Package.swift`, Xcode projects, Carthage, CocoaPods; by repository address. `Package.resolved` marks nothing. */
export const swiftPackages: RepositorySource = makePackageSource({
  id: "swift-packages",
  title: "Swift packages",
  ecosystem: "swift",
  files: /(^|\/)(Package(@[\w.-]+)?\.swift|project\.pbxproj|Cartfile|Podfile)$/,
  find: ({ path, code }) =>
    patterns
      .flatMap((pattern) => [...matchAll(code, pattern)])
      .map((one) => (path.endsWith("Cartfile") ? { ...one, name: `github.com/${one.name}` } : one)),
});
