import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { scanToml } from "../../../core/discover/repository/scan-toml.ts";

/** Rust crates of `Cargo.toml`, also of workspaces and targets, and under another name (`package = "…"`). `Cargo.lock` marks nothing. */
export const cargoCrates: RepositorySource = makePackageSource({
  id: "cargo-crates",
  title: "Rust crates",
  ecosystem: "cargo",
  files: /(^|\/)Cargo\.toml$/,
  *find({ code }): Generator<PackageMention> {
    for (const { keys, value, offset } of scanToml(code)) {
      const section = keys.findIndex((key) => /^(?:dev-|build-)?dependencies$/.test(key));
      const name = section < 0 ? undefined : keys[section + 1];
      if (name === undefined) continue;
      yield { name: keys[section + 2] === "package" ? value : name, offset };
    }
  },
});
