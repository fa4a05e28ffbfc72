import type { ReleaseReport } from "../../core/release/release-finding.ts";
import type { ReleaseCheck } from "../../plugins/checks/contract.ts";

const levels = { critical: "error", high: "error", medium: "warning", low: "note", info: "note" } as const;

/** One SARIF 2.1.0 log (OASIS, 2020-03-27): a run for each artifact, bound to its digest. */
export function writeReleaseSarif(reports: readonly ReleaseReport[], checks: readonly ReleaseCheck[]): string {
  const runs = reports.map((report) => {
    const ids = [...new Set(report.findings.map(({ check }) => check))].toSorted();
    const rules = ids.map((id) => ({ id, shortDescription: { text: checks.find((check) => check.id === id)?.title ?? id } }));
    const results = report.findings.map(({ check, severity, path, detail, line }) => ({
      ruleId: check,
      ruleIndex: ids.indexOf(check),
      level: levels[severity],
      message: { text: detail },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(path === "" ? report.artifact : path) },
            ...(line === null ? {} : { region: { startLine: line } }),
          },
        },
      ],
      properties: { severity },
    }));
    const properties = { artifact: report.artifact, digest: report.digest, verdict: report.verdict, profile: report.profile };
    return { tool: { driver: { name: "plimsoll", rules } }, results, properties };
  });
  return JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs });
}
