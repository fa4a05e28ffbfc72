import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { makeReleaseParts } from "../../src/cli/release-parts.ts";
import { checkRelease } from "../../src/commands/release/check-release.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";

// One artifact in a process of its own, as `release check` reads it: prints verdict, time and the most memory as JSON.
const [path = ""] = process.argv.slice(2);
const start = performance.now();
let made: ReturnType<typeof createClassifier> | null = null;
const parts = await makeReleaseParts({ classifier: async () => (made ??= createClassifier({ detectors, fixedForms })) });
const { verdict, findings, exposed } = await checkRelease(path, path, parts, { profile: "closed" });
const spent = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({
    verdict,
    checks: [...new Set(findings.filter(({ severity }) => severity === "critical" || severity === "high").map(({ check }) => check))],
    lines: exposed.lines,
    seconds: (performance.now() - start) / 1000,
    cpu: (spent.user + spent.system) / 1e6,
    // The high-water mark of this program: the one of the operating system's accounting begins with the parent's.
    mebibytes: Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? Number.NaN) / 1024,
  })}\n`,
);
