import { reportUnknown } from "../../../core/discover/repository/report-unknown.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { scanYaml } from "../../../core/discover/repository/scan-yaml.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const files =
  /(^|\/)(\.github|\.forgejo|\.gitea)\/.*\.ya?ml$|(^|\/)action\.ya?ml$|(^|\/)(\.gitlab-ci[\w.-]*|bitbucket-pipelines|azure-pipelines[\w.-]*|\.pre-commit-config|\.drone)\.ya?ml$|(^|\/)(\.circleci|\.gitlab|\.azure-pipelines|\.woodpecker|\.buildkite)\/.*\.ya?ml$/;

/**
 * Steps that pipelines borrow: GitHub actions and reusable workflows by repository, GitLab components and includes,
 * CircleCI orbs, Bitbucket pipes, pre-commit hooks. Local actions (`uses: ./…`) are read where they lie.
 */
export const pipelineActions: RepositorySource = {
  id: "pipeline-actions",
  title: "Pipeline actions",
  kind: "repository",
  wants: (path) => files.test(path),
  read(file, context) {
    for (const { keys, value, offset } of scanYaml(file.code)) {
      const name = borrowedStep(keys, value);
      if (name === undefined) continue;
      const isImage = value.startsWith("docker://");
      const hits = context.catalog.find(isImage ? "image" : "action", name);
      sightHits(file, { source: "pipeline-actions", hits, name, offset, rule: isImage ? "image" : "action" }, context);
      if (hits.length === 0)
        reportUnknown(file, { source: "pipeline-actions", name: name.replace(/@[^@]*$/, ""), offset, rule: "action-unknown" }, context);
    }
  },
};

function borrowedStep(keys: readonly string[], value: string): string | undefined {
  const key = keys.at(-1) ?? "";
  if (key === "uses") return value.startsWith(".") ? undefined : value.replace(/^docker:\/\//, "");
  if (key === "component") return value.replace(/^[\w.$-]+\//, "");
  if (key === "project" && keys.includes("include")) return value;
  if (keys[0] === "orbs" && keys.length === 2) return value;
  if (key === "pipe" || key === "task") return value;
  if (key === "repo") return value.replace(/^(?:https?:\/\/|git@)[\w.-]+[/:]/, "").replace(/\.git$/, "");
  return undefined;
}
