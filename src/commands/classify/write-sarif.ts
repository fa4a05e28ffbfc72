import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import { dataTypes } from "../../core/model/data-types.ts";

const levels = { restricted: "error", internal: "warning", public: "note" } as const;

/** One SARIF 2.1.0 log of all findings (OASIS, 2020-03-27). Carries places and types, never a found value. */
export function writeSarif(
  sources: readonly ClassifiedSource[],
  unread: readonly { readonly source: string; readonly why: string }[] = [],
): string {
  const types = [...new Set(sources.flatMap((source) => source.findings.map((finding) => finding.type)))].toSorted();
  const rules = types.map((type) => ({ id: type, shortDescription: { text: dataTypes.get(type)?.label ?? type } }));
  const results = sources.flatMap((source) =>
    source.findings.map((finding) => ({
      ruleId: finding.type,
      ruleIndex: types.indexOf(finding.type),
      level: levels[finding.class],
      message: { text: `${dataTypes.get(finding.type)?.label ?? finding.type}: ${finding.class} by ${finding.rule}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(source.source) }, region: regionOf(finding) } }],
      properties: { class: finding.class, confidence: finding.confidence, family: finding.family },
    })),
  );
  const notifications = unread.map(({ source, why }) => ({
    level: "warning",
    message: { text: `not read: ${why}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(source) } } }],
  }));
  const invocations = [{ executionSuccessful: true, toolExecutionNotifications: notifications }];
  const run = { tool: { driver: { name: "plimsoll", rules } }, columnKind: "utf16CodeUnits", invocations, results };
  return JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
}

function regionOf({ line, column, start, end }: ClassifiedSource["findings"][number]): Record<string, number> {
  return { startLine: line, startColumn: column, charOffset: start, charLength: end - start };
}
