import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkRelease } from "../commands/release/check-release.ts";
import { compareRelease } from "../commands/release/compare-release.ts";
import { describeRelease } from "../commands/release/describe-release.ts";
import { joinPlaces } from "../commands/release/join-places.ts";
import { readReleaseExceptions } from "../commands/release/read-release-exceptions.ts";
import type { ReleaseParts } from "../commands/release/release-parts.ts";
import { writeReleaseSarif } from "../commands/release/write-release-sarif.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { applyExceptions } from "../core/release/apply-exceptions.ts";
import { rankOfSeverity, severities, type ReleaseReport, type Severity } from "../core/release/release-finding.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { makeAskPlace, makeReleaseParts, readKnownBuckets, readProfile } from "./release-parts.ts";

const help = `plimsoll release check ARTIFACT… [--baseline ARTIFACT|FILE] [--profile closed|open|auto]
                        [--fail-on SEVERITY] [--exceptions FILE] [--buckets FILE] [--ask-remote]
                        [--json|--sarif]
plimsoll release except ARTIFACT --check ID --path PATH --reason TEXT --owner NAME --until DATE
                        [--exceptions FILE]
plimsoll release watch  (see: plimsoll release watch --help)

The final verification before something is published: reads the finished package, archive,
image or folder itself and says what would become public. Nothing is unpacked or sent.

  --baseline FILE      the last release, or a file made by: plimsoll release check … --json > FILE
  --profile closed     whose code it is: closed (default), open, or auto (by licence and repository)
  --fail-on high       lowest severity for exit code 1: critical, high, medium, low, info
  --exceptions FILE    dated, owned exceptions, each bound to a path and its content; \`except\` adds one
  --buckets FILE       storage configurations: addresses in the artifact are matched with them
  --ask-remote         asks the addresses that the artifact names, without signing in; off unless said
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
    if (args[0] === "except") return (await import("./release-except.ts")).exceptRelease(args.slice(1), surroundings);
    if (args[0] === "watch") return (await import("./release-watch.ts")).watchReleases(args.slice(1), surroundings);
    return checkArtifacts(args, surroundings);
  },
};

async function checkArtifacts(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      baseline: { type: "string" },
      profile: { type: "string" },
      "fail-on": { type: "string" },
      exceptions: { type: "string" },
      buckets: { type: "string" },
      "ask-remote": { type: "boolean" },
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
  const parts = await makeReleaseParts(surroundings);
  const checkOne = (path: string): Promise<ReleaseReport> => checkRelease(resolve(surroundings.cwd, path), path, parts, { profile });
  const compare = await compareRelease(
    values.baseline === undefined ? null : { path: resolve(surroundings.cwd, values.baseline), shown: values.baseline },
    checkOne,
  );
  const finish = await makeFinish(values, surroundings);
  const form = values.json === true ? "json" : values.sarif === true ? "sarif" : "words";
  return answerAll(artifacts, (path) => checkOne(path).then(compare).then(finish), parts, form, failOn, surroundings);
}

/** What follows the reading: places joined with what is known of them, then the exceptions. */
async function makeFinish(
  values: { readonly exceptions?: string | undefined; readonly buckets?: string | undefined; readonly "ask-remote"?: boolean | undefined },
  surroundings: Surroundings,
): Promise<(report: ReleaseReport) => Promise<ReleaseReport>> {
  const { exceptions: shown, buckets, "ask-remote": asks = false } = values;
  const exceptions = shown === undefined ? null : await readReleaseExceptions(resolve(surroundings.cwd, shown), shown);
  const known = buckets === undefined ? [] : await readKnownBuckets(buckets, surroundings);
  const today = surroundings.now().toISOString().slice(0, 10);
  return async (report) => {
    const joined = buckets === undefined && !asks ? report : await joinPlaces(report, known, asks ? makeAskPlace(surroundings) : null);
    return exceptions === null ? joined : applyExceptions(joined, exceptions, today);
  };
}

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

function readSeverity(name: string | undefined): Severity {
  if (name === undefined) return "high";
  const known = severities.find((each) => each === name);
  if (known === undefined)
    throw new PlimsollError("bad-input", `expected --fail-on ${severities.toReversed().join(", ")}, met "${name}"; name one of these`);
  return known;
}
