import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

const fields = /^(?:Imports|Depends|Suggests|LinkingTo|Enhances|Remotes):((?:.*\n?)(?:[ \t]+.*\n?)*)/gm;

/** R: the fields of DESCRIPTION that ask for packages; installs in scripts. `renv.lock` marks nothing. */
export const cranPackages: RepositorySource = makePackageSource({
  id: "cran-packages",
  title: "R packages",
  ecosystem: "cran",
  files: /(^|\/)DESCRIPTION$|\.(r|rmd|qmd)$/i,
  *find({ path, code }): Generator<PackageMention> {
    if (!path.endsWith("DESCRIPTION")) {
      yield* matchAll(code, /(?:install\.packages|pak(?:::pak)?|install_github|p_load)\s*\(\s*["'](?:[\w-]+\/)?([\w.]+)["']/g);
      return;
    }
    for (const field of code.matchAll(fields)) {
      const from = field.index + field[0].indexOf(":") + 1;
      yield* matchAll(field[1] ?? "", /(?:^|,)\s*(?:[\w-]+\/)?([A-Za-z][\w.]*)/g, from);
    }
  },
});
