/** What `npm audit --json` said (npm 7 and later): known holes by severity, or why nobody answered. */
export type AuditRead =
  | { readonly kind: "answered"; readonly bad: readonly string[]; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: "not-reachable"; readonly why: string };

const failing: readonly string[] = ["high", "critical"];

/** Reads the report. Anything that is no report with counts was no audit: it is said so, never taken for "no holes". */
export function readAudit(output: string): AuditRead {
  const report = parse(output);
  const counts = fieldsOf(fieldsOf(report["metadata"])["vulnerabilities"]);
  const numbers = Object.entries(counts).flatMap(([severity, count]) => (typeof count === "number" ? [[severity, count] as const] : []));
  if (!numbers.some(([severity]) => severity === "high")) return { kind: "not-reachable", why: reasonOf(report) };
  const bad = Object.values(fieldsOf(report["vulnerabilities"]))
    .map(fieldsOf)
    .filter(({ severity }) => failing.includes(String(severity)))
    .map(({ name, severity, range }) => `${String(name)} ${String(range)}: ${String(severity)}`);
  const counted = numbers.filter(([severity]) => failing.includes(severity)).reduce((sum, [, count]) => sum + count, 0);
  const uncounted = counted > 0 && bad.length === 0 ? [`${counted} of severity high or critical`] : [];
  return { kind: "answered", bad: [...bad, ...uncounted], counts: Object.fromEntries(numbers) };
}

function reasonOf(report: Readonly<Record<string, unknown>>): string {
  const { message, error } = report;
  const said = typeof message === "string" ? message : fieldsOf(error)["summary"];
  return typeof said === "string" && said !== "" ? said.slice(0, 120) : "no report came";
}

function parse(output: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(output));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
