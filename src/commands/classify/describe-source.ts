import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import { dataTypes } from "../../core/model/data-types.ts";
import type { Finding } from "../../core/model/finding.ts";

const mostShown = 20;

/** The answer in words: class first, then what was found and where, then what was not read. Never the value. */
export function describeSource(found: ClassifiedSource, isOnly: boolean): string {
  const name = isOnly ? "" : `${found.source}: `;
  const head = found.basis === "nothing-found" ? `${name}Nothing found.` : `${name}${capitalise(found.class)}: ${countTypes(found)}.`;
  const lines = found.findings.slice(0, mostShown).map(describeFinding);
  if (found.findings.length > mostShown) lines.push(`  and ${found.findings.length - mostShown} more; --json lists all`);
  for (const { place, why } of found.skipped ?? []) lines.push(`  not read: ${place === "" ? found.source : place}, ${why}`);
  if (!found.complete && found.skipped === undefined) lines.push("  not complete: a limit was reached; the class is at least this");
  return `${[head, ...lines].join("\n")}\n`;
}

function countTypes(found: ClassifiedSource): string {
  const counts = new Map<string, number>();
  for (const finding of found.findings) counts.set(finding.type, (counts.get(finding.type) ?? 0) + 1);
  const parts = [...counts].map(([type, count]) => `${count} ${labelOf(type)}`);
  if (found.kind !== "other") parts.unshift(found.kind.replaceAll("-", " "));
  return parts.length === 0 ? found.rules.join(", ") : parts.join(", ");
}

function describeFinding({ type, line, column, class: dataClass, rule }: Finding): string {
  return `  line ${line}, column ${column}: ${labelOf(type)}, ${dataClass} (${rule})`;
}

function labelOf(type: string): string {
  return dataTypes.get(type)?.label ?? type;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
