import { matchAll } from "../../../core/discover/repository/match-all.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { reportUnknown } from "../../../core/discover/repository/report-unknown.ts";
import type { RepositoryFile, RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { scanSettings } from "../../../core/discover/repository/scan-settings.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const dockerfile = /(^|\/)(docker|container)file[\w.-]*$|\.(docker|container)file$/i;
const fields = /^(?:image|repository|imageName|baseImage|container|containerImage|model|feature)$/;

/** Container images: Dockerfiles, compose, Kubernetes and Helm, pipelines, dev containers and their features, Terraform, Nomad. */
export const containerImages: RepositorySource = {
  id: "container-images",
  title: "Container images",
  kind: "repository",
  wants: (path, role) =>
    dockerfile.test(path) ||
    (role !== "lock" && !path.endsWith("package.json") && /\.(ya?ml|json|jsonc|tf|hcl|nomad|tpl|bicep|toml)$/.test(path)),
  read(file, context) {
    for (const { name, offset } of dockerfile.test(file.path) ? stagesOf(file) : settingsOf(file)) {
      const hits = context.catalog.find("image", name);
      sightHits(file, { source: "container-images", hits, name, offset, rule: "image" }, context);
      if (hits.length === 0 && /^[\w./-]+(?::[\w.-]+)?$/.test(name))
        reportUnknown(file, { source: "container-images", name: name.replace(/:[^/]*$/, ""), offset, rule: "image-unknown" }, context);
    }
  },
};

function stagesOf({ code }: RepositoryFile): PackageMention[] {
  return [...matchAll(code, /^[ \t]*FROM\s+(?:--\S+\s+)*(\S+)/gim), ...matchAll(code, /\bCOPY\s+(?:--\S+\s+)*--from=(\S+)/gi)];
}

function* settingsOf({ path, code }: RepositoryFile): Generator<PackageMention> {
  if (/\.(tf|hcl|nomad|bicep)$/.test(path)) {
    yield* matchAll(code, /\b(?:image|image_uri|container_image)\s*[:=]\s*["']([^"'\s]+)["']/g);
    return;
  }
  if (!/image|repository|features|models?:|container|services/.test(code)) return;
  for (const { keys, value, offset } of scanSettings(path, code)) {
    const key = keys.at(-1) ?? "";
    const parent = keys.at(-2) ?? "";
    if (fields.test(key) || (key === "name" && (parent === "image" || keys.includes("services"))) || (key === "#" && parent === "services"))
      yield { name: value.replace(/^docker:\/\//, ""), offset };
    const feature = keys.indexOf("features");
    const named = feature < 0 ? undefined : keys[feature + 1];
    if (named !== undefined && named.includes("/")) yield { name: named, offset };
  }
}
