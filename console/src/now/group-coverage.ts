import { sourceKinds, type SourceKind } from "../../../src/core/model/sighting.ts";
import type { CoverageRow } from "../api/types.ts";

export interface CoverageGroup {
  readonly kind: SourceKind;
  readonly title: string;
  readonly adds: string;
  readonly status: CoverageRow["status"];
  readonly rows: readonly CoverageRow[];
}

const names: Readonly<Record<SourceKind, readonly [title: string, adds: string]>> = {
  workstation: ["Workstations", "apps, editor and browser extensions, agents, who is signed in"],
  repository: ["Repositories", "packages, API hosts, agents and models in your own code"],
  expense: ["Card and bank statements", "what is paid for and by whom; equal charges by several people show private accounts"],
  identity: ["Sign-ins and directories", "which AI apps people signed in to with a work account, and who is in which team"],
  saas: ["Audit logs of products you have", "AI inside Slack, Microsoft, Google and others, and seats"],
  network: ["Network logs", "which AI services are asked for, from which device"],
  people: ["People's own answers", "what no log shows: phones, free tools, AI inside other products"],
};

/** The sources by family, those not seen first. A family is read as soon as one of its forms was; silent when what was read had nothing. */
export function groupCoverage(coverage: readonly CoverageRow[]): readonly CoverageGroup[] {
  return sourceKinds
    .map((kind): CoverageGroup => {
      const rows = coverage.filter((row) => row.kind === kind);
      const has = (status: CoverageRow["status"]): boolean => rows.some((row) => row.status === status);
      return {
        kind,
        title: names[kind][0],
        adds: names[kind][1],
        status: has("read") ? "read" : has("silent") ? "silent" : "absent",
        rows,
      };
    })
    .filter((group) => group.rows.length > 0)
    .toSorted((a, b) => order[a.status] - order[b.status]);
}

const order = { absent: 0, silent: 1, read: 2 } as const;
