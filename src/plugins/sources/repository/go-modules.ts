import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

/** Go modules that `go.mod` requires itself; those marked `// indirect` came along with others. */
export const goModules: RepositorySource = makePackageSource({
  id: "go-modules",
  title: "Go modules",
  ecosystem: "go",
  files: /(^|\/)go\.mod$/,
  find: ({ text }) =>
    matchAll(text, /^[ \t]*(?:require\s+|tool\s+)?([\w.-]+\.[a-z]{2,}\/[^\s]+)(?:[ \t]+v[^\s]+)?[ \t]*(?!.*\/\/\s*indirect)(?:\/\/.*)?$/gm),
});
