import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

const reference =
  /<(?:PackageReference|PackageVersion|GlobalPackageReference|PackageDownload)\s[^>]*?(?:Include|Update)\s*=\s*"([\w.-]+)"|<(?:package|dependency)\s[^>]*?\bid\s*=\s*"([\w.-]+)"/gi;
const scripted = /#r\s+"nuget:\s*([\w.-]+)|#:package\s+([\w.-]+)|^[ \t]*nuget\s+([\w.-]+)/gim;
const lockedDirect = /"([\w.-]+)"\s*:\s*\{\s*"type"\s*:\s*"Direct"/g;

/** .NET: project files, shared props, `packages.config`, nuspec, Paket, script references; of `packages.lock.json` the direct ones. */
export const nugetPackages: RepositorySource = makePackageSource({
  id: "nuget-packages",
  title: ".NET packages",
  ecosystem: "nuget",
  files:
    /(^|\/)(packages\.config|paket\.dependencies|packages\.lock\.json|[\w.-]+\.(cs|fs|vb)proj|[\w.-]+\.(props|targets|nuspec|csx|fsx|dib)|[\w.-]+\.cs)$/i,
  find: ({ path, code }) =>
    path.endsWith(".lock.json") ? matchAll(code, lockedDirect) : [...matchAll(code, reference), ...matchAll(code, scripted)],
});
