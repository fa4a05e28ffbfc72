import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { scanYaml } from "../../../core/discover/repository/scan-yaml.ts";

/** Dart and Flutter: `dependencies` and `dev_dependencies` of `pubspec.yaml`. */
export const pubPackages: RepositorySource = makePackageSource({
  id: "pub-packages",
  title: "Dart packages",
  ecosystem: "pub",
  files: /(^|\/)pubspec\.yaml$/,
  *find({ code }): Generator<PackageMention> {
    for (const { keys, offset } of scanYaml(code)) {
      if (/^(dev_)?dependencies$/.test(keys[0] ?? "") && keys[1] !== undefined) yield { name: keys[1], offset };
    }
  },
});
