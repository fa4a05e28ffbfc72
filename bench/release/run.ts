import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { checkRelease } from "../../src/commands/release/check-release.ts";
import type { ReleaseParts } from "../../src/commands/release/release-parts.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { checks } from "../../src/plugins/checks/registry.gen.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";
import { archiveLimits } from "../../src/reading/archives/reading-budget.ts";
import { releaseCases } from "./cases.rows.ts";
import { kindCases } from "./kinds.rows.ts";
import { makeReplica } from "./make-replica.ts";

// `node bench/release/run.ts`: own made cases by group, a part kept aside; then the incident's replica.
const folder = mkdtempSync(join(tmpdir(), "plimsoll-release-"));
const people = createClassifier({ detectors, fixedForms });
const parts: ReleaseParts = {
  checks,
  secrets: createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms }),
  people: async () => people,
  limits: archiveLimits,
  clock: () => performance.now(),
};
const score = new Map<string, { right: number; all: number; slowest: number }>();
try {
  for (const { group, name, file, bytes, check, aside } of [...releaseCases, ...kindCases]) {
    const path = join(folder, file);
    writeFileSync(path, bytes());
    const start = performance.now();
    const { findings } = await checkRelease(path, file, parts, { profile: "closed" });
    const spent = performance.now() - start;
    const failing = findings.filter(({ severity }) => severity === "high" || severity === "critical");
    const isRight = check === null ? failing.length === 0 : failing.some((finding) => finding.check === check);
    const key = aside === true ? `${group} (aside)` : group;
    const row = score.get(key) ?? { right: 0, all: 0, slowest: 0 };
    score.set(key, { right: row.right + (isRight ? 1 : 0), all: row.all + 1, slowest: Math.max(row.slowest, spent) });
    if (!isRight)
      process.stdout.write(
        `wrong: ${group}, ${name}: ${JSON.stringify(failing.length > 0 ? failing.slice(0, 3) : findings.slice(0, 3))}\n`,
      );
  }
  for (const [key, { right, all, slowest }] of score)
    process.stdout.write(`${key}: ${right} of ${all}, slowest ${slowest.toFixed(0)} ms\n`);
  const replica = join(folder, "replica.tgz");
  writeFileSync(replica, makeReplica());
  const start = performance.now();
  const report = await checkRelease(replica, "replica.tgz", parts, { profile: "closed" });
  process.stdout.write(
    `replica: ${report.verdict}, ${report.exposed.files} files, ${report.exposed.lines} lines, ${(performance.now() - start).toFixed(0)} ms\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
