import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { scanJson } from "../../../core/discover/repository/scan-json.ts";

/** PHP: `require` and `require-dev` of `composer.json`; `suggest` is an offer and `composer.lock` marks nothing. */
export const composerPackages: RepositorySource = makePackageSource({
  id: "composer-packages",
  title: "PHP packages",
  ecosystem: "composer",
  files: /(^|\/)composer\.json$/,
  *find({ code }): Generator<PackageMention> {
    for (const { keys, offset } of scanJson(code)) {
      if (/^require(-dev)?$/.test(keys[0] ?? "") && keys[1] !== undefined) yield { name: keys[1], offset };
    }
  },
});
