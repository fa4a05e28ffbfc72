import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { summariseFindings } from "../../core/classify/summarise-findings.ts";
import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/**
 * Findings that were there before and are left alone. A finding is known by its file, type and how many of the type come
 * before it in the file: nothing of the value is kept.
 */
export interface Baseline {
  /** The source without what the baseline knows, its class made anew. */
  apply(source: ClassifiedSource): ClassifiedSource;
}

/** Reads a baseline file; undefined when there is none yet. */
export function readBaseline(path: string): Baseline | undefined {
  if (!existsSync(path)) return undefined;
  const known = new Set(readMarks(path));
  return {
    apply(source) {
      const marks = marksOf(source);
      const findings = source.findings.filter((_, index) => !known.has(marks[index] ?? ""));
      return findings.length === source.findings.length ? source : { ...source, ...summariseFindings(source, findings) };
    },
  };
}

/** Writes today's findings as the baseline. */
export function writeBaseline(path: string, sources: readonly ClassifiedSource[]): void {
  writeFileSync(path, `${JSON.stringify({ version: 1, findings: sources.flatMap(marksOf).toSorted() }, null, 1)}\n`);
}

function readMarks(path: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && "findings" in value && Array.isArray(value.findings)) {
      return value.findings.filter((mark) => typeof mark === "string");
    }
  } catch {
    // Told below.
  }
  throw new PlimsollError(
    "bad-input",
    `expected a baseline of plimsoll classify in ${path}, met something else; name a new file to have one written`,
  );
}

function marksOf(source: ClassifiedSource): string[] {
  const counts = new Map<string, number>();
  return source.findings.map(({ type }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return createHash("sha256").update(`${source.source}\n${type}\n${count}`).digest("hex").slice(0, 16);
  });
}
