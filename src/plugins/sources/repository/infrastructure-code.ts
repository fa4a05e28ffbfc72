import type { CatalogHit, CatalogIndex } from "../../../core/model/catalog.ts";
import { hitById } from "../../../core/discover/repository/hit-by-id.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";
import { standsInListOfOthers } from "../../../core/discover/repository/stands-in-list-of-others.ts";
import { infrastructureRows } from "./infrastructure.rows.ts";

/** AI services of the clouds in Terraform, CloudFormation, CDK, Bicep, ARM, policies and SQL. */
export const infrastructureCode: RepositorySource = {
  id: "infrastructure-code",
  title: "Cloud AI services",
  kind: "repository",
  wants: (path, role) => role !== "lock" && !/\.(?:css|scss|html?)$/.test(path),
  read(file, context) {
    for (const row of infrastructureRows) {
      for (const match of file.code.matchAll(row.pattern)) {
        if (row.near !== undefined && !row.near.test(file.code.slice(match.index, match.index + 600))) continue;
        const hit = serviceHit(row.tools, context.catalog);
        if (hit === undefined || standsInListOfOthers(file.code, match.index)) continue;
        sightHits(
          file,
          {
            source: "infrastructure-code",
            hits: [hit],
            name: match[0].replace(/["'`(\s]/g, ""),
            offset: match.index,
            rule: "cloud-service",
          },
          context,
        );
      }
    }
  },
};

function serviceHit(tools: readonly string[], catalog: CatalogIndex): CatalogHit | undefined {
  const [hit] = hitById(tools, tools[0] ?? "", "cloud resource reference", catalog);
  return hit === undefined ? undefined : { ...hit, identifier: { ...hit.identifier, plan: "api" } };
}
