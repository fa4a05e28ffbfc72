import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { scanToml } from "../../../core/discover/repository/scan-toml.ts";

const block = /<(dependency|plugin|parent|extension|annotationProcessorPath|path)>([\s\S]{0,4000}?)<\/\1>/g;
const quoted = /["'`]([\w-]+(?:\.[\w-]+)+|[a-z][\w-]+):([\w.-]+)(?::[^"'`\s]*)?["'`]/g;
const mapped = /group\s*[:=]\s*["']([\w.-]+)["']\s*,\s*(?:name|module)\s*[:=]\s*["']([\w.-]+)["']/g;
const sbt = /"([\w.-]+)"\s*%%?%?\s*"([\w.-]+)"\s*%/g;
const ivy = /(?:ivy|mvn)"([\w.-]+)::?:?([\w.-]+)/g;
const clojure = /(?:^|[[{\s(])([\w.-]+)\/([\w.-]+)\s+(?:"[\d.]|\{:(?:mvn|git)\/)/g;

/** Maven, Gradle (Groovy, Kotlin, version catalogues), sbt, Mill, Bazel, Leiningen and Clojure's deps: `group:artifact`. */
export const mavenArtifacts: RepositorySource = makePackageSource({
  id: "maven-artifacts",
  title: "JVM artifacts",
  ecosystem: "maven",
  files:
    /(^|\/)(pom\.xml|[\w.-]*pom\.xml|[\w.-]+\.gradle(\.kts)?|[\w.-]*\.versions\.toml|[\w.-]+\.sbt|dependencies\.scala|build\.sc|build\.mill|deps\.edn|project\.clj|(module|workspace|build)(\.bazel)?|[\w.-]+\.bzl|ivy\.xml|buildsrc\/.*\.(kt|kts|groovy))$/i,
  find({ path, code }) {
    if (/\.xml$/i.test(path)) return xmlArtifacts(code);
    if (/\.toml$/i.test(path)) return catalogueArtifacts(code);
    return [quoted, mapped, sbt, ivy, ...(/\.(edn|clj)$/.test(path) ? [clojure] : [])].flatMap((pattern) => pairs(code, pattern));
  },
});

function pairs(code: string, pattern: RegExp, from = 0): PackageMention[] {
  return [...code.matchAll(pattern)].map((match) => ({ name: `${match[1]}:${match[2]}`, offset: from + match.index }));
}

function* xmlArtifacts(code: string): Generator<PackageMention> {
  for (const match of code.matchAll(block)) {
    const inner = (match[2] ?? "").replace(/<exclusions>[\s\S]*?<\/exclusions>/g, "");
    const group = /<groupId>\s*([^<\s]+)\s*</.exec(inner)?.[1];
    const artifact = /<artifactId>\s*([^<\s]+)\s*</.exec(inner)?.[1];
    if (group !== undefined && artifact !== undefined)
      yield { name: `${group}:${artifact}`, offset: match.index + match[0].indexOf(artifact) };
  }
  yield* pairs(code, /<dependency\s[^>]*org="([\w.-]+)"[^>]*name="([\w.-]+)"/g);
}

/** `[libraries]` of a version catalogue in its three forms, and `[plugins]` by their marker artifact. */
function* catalogueArtifacts(code: string): Generator<PackageMention> {
  const groups = new Map<string, string>();
  for (const { keys, value, offset } of scanToml(code)) {
    const [section, alias = "", field] = keys;
    if (section === "plugins" && (field === "id" || field === undefined))
      yield { name: `${value.split(":")[0]}:${value.split(":")[0]}.gradle.plugin`, offset };
    if (section !== "libraries") continue;
    if (field === undefined || field === "module") yield { name: value, offset };
    if (field === "group") groups.set(alias, value);
    if (field === "name" && groups.has(alias)) yield { name: `${groups.get(alias)}:${value}`, offset };
  }
}
