import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { checkRelease } from "../commands/release/check-release.ts";
import { compareRelease } from "../commands/release/compare-release.ts";
import { describeRelease } from "../commands/release/describe-release.ts";
import type { ReleaseParts } from "../commands/release/release-parts.ts";
import { writeReleaseSarif } from "../commands/release/write-release-sarif.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { rankOfSeverity, severities, type ReleaseReport, type Severity } from "../core/release/release-finding.ts";
import { archiveLimits } from "../reading/archives/reading-budget.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const help = `plimsoll release check ARTIFACT… [--baseline ARTIFACT|FILE] [--profile closed|open|auto]
                        [--fail-on SEVERITY] [--json|--sarif]

The final verification before something is published: reads the finished package, archive,
image or folder itself and says what would become public. Nothing is unpacked or sent.

  --baseline FILE      the last release, or a file made by: plimsoll release check … --json > FILE
  --profile closed     whose code it is: closed (default), open, or auto (by licence and repository)
  --fail-on high       lowest severity for exit code 1: critical, high, medium, low, info
  --json, --sarif      for scripts; several artifacts give JSON Lines

Reads npm, wheel, sdist, VSIX, CRX, crate, gem, jar, zip, tar, docker-save and OCI images, folders.
Exit code 0 clean, 1 findings, 2 when something could not be read.

Example: npm pack && plimsoll release check my-package-1.0.0.tgz`;

/** `plimsoll release check`. */
export const release: CliWord = {
  name: "release",
  summary: "the final check of what is about to be published",
  help,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        baseline: { type: "string" },
        profile: { type: "string" },
        "fail-on": { type: "string" },
        json: { type: "boolean" },
        sarif: { type: "boolean" },
      },
      allowPositionals: true,
    });
    const [action, ...artifacts] = positionals;
    if (action !== "check" || artifacts.length === 0)
      throw new PlimsollError(
        "bad-input",
        `expected "check" and an artifact, met "${positionals.join(" ")}"; run \`plimsoll release check ARTIFACT\``,
      );
    const failOn = readSeverity(values["fail-on"]);
    const profile = readProfile(values.profile);
    const parts = await makeParts(surroundings);
    const checkOne = (path: string): Promise<ReleaseReport> => checkRelease(resolve(surroundings.cwd, path), path, parts, { profile });
    const compare = await compareRelease(
      values.baseline === undefined ? null : { path: resolve(surroundings.cwd, values.baseline), shown: values.baseline },
      checkOne,
    );
    const form = values.json === true ? "json" : values.sarif === true ? "sarif" : "words";
    return answerAll(artifacts, (path) => checkOne(path).then(compare), parts, form, failOn, surroundings);
  },
};

async function answerAll(
  artifacts: readonly string[],
  check: (path: string) => Promise<ReleaseReport>,
  parts: ReleaseParts,
  form: "json" | "sarif" | "words",
  failOn: Severity,
  { stdout, stderr }: Surroundings,
): Promise<number> {
  const reports: ReleaseReport[] = [];
  let code = 0;
  for (const path of artifacts) {
    try {
      const report = await check(path);
      reports.push(report);
      if (report.findings.some(({ severity }) => rankOfSeverity(severity) >= rankOfSeverity(failOn))) code = Math.max(code, 1);
      if (form === "json") stdout.write(`${JSON.stringify(report)}\n`);
      if (form === "words") stdout.write(describeRelease(report, parts.checks));
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      if (artifacts.length === 1) throw error;
      code = 2;
      stderr.write(`plimsoll release: ${error.message}\n`);
      if (form === "json") stdout.write(`${JSON.stringify({ artifact: path, error: { code: error.code, message: error.message } })}\n`);
    }
  }
  if (form === "sarif") stdout.write(`${writeReleaseSarif(reports, parts.checks)}\n`);
  return code;
}

async function makeParts(surroundings: Surroundings): Promise<ReleaseParts> {
  const [{ checks }, { detectors }, { fixedForms }] = await Promise.all([
    import("../plugins/checks/registry.gen.ts"),
    import("../plugins/detectors/registry.gen.ts"),
    import("../plugins/detectors/fixed-forms/registry.gen.ts"),
  ]);
  const secrets = createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms });
  return { checks, secrets, people: () => surroundings.classifier(), limits: archiveLimits, clock: () => performance.now() };
}

function readSeverity(name: string | undefined): Severity {
  if (name === undefined) return "high";
  const known = severities.find((each) => each === name);
  if (known === undefined)
    throw new PlimsollError("bad-input", `expected --fail-on ${severities.toReversed().join(", ")}, met "${name}"; name one of these`);
  return known;
}

function readProfile(name: string | undefined): "closed" | "open" | "auto" {
  if (name === undefined) return "closed";
  if (name === "closed" || name === "open" || name === "auto") return name;
  throw new PlimsollError("bad-input", `expected --profile closed, open or auto, met "${name}"; name one of these`);
}
