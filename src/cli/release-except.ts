import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkRelease } from "../commands/release/check-release.ts";
import { addReleaseException } from "../commands/release/read-release-exceptions.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { digestOf, isExceptable } from "../core/release/apply-exceptions.ts";
import type { Surroundings } from "./contract.ts";
import { makeReleaseParts, readProfile } from "./release-parts.ts";

/** `plimsoll release except`: writes a dated, owned exception for one finding, bound to the content it was found in. */
export async function exceptRelease(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      check: { type: "string" },
      path: { type: "string" },
      reason: { type: "string" },
      owner: { type: "string" },
      until: { type: "string" },
      exceptions: { type: "string" },
      profile: { type: "string" },
    },
    allowPositionals: true,
  });
  const [artifact] = positionals;
  const { check, path = "", reason, owner, until, exceptions = "release-exceptions.json" } = values;
  if (artifact === undefined || check === undefined || reason === undefined || owner === undefined || until === undefined)
    throw new PlimsollError(
      "bad-input",
      "expected an artifact with --check, --path, --reason, --owner and --until, met fewer; run `plimsoll release --help`",
    );
  if (Number.isNaN(Date.parse(until)) || !/^\d{4}-\d\d-\d\d$/.test(until))
    throw new PlimsollError("bad-input", `expected a last day as YYYY-MM-DD, met "${until}"; write it so`);
  if (!isExceptable(check))
    throw new PlimsollError(
      "refused",
      `expected a finding that can be excepted, met ${check}; an archive that readers disagree about is built anew`,
    );
  const profile = readProfile(values.profile);
  const report = await checkRelease(resolve(surroundings.cwd, artifact), artifact, await makeReleaseParts(surroundings), { profile });
  const finding = report.findings.find((each) => each.check === check && each.path === path);
  const digest = finding === undefined ? report.digest : digestOf(finding, report);
  // Growth and new types are found beside a baseline, not in the artifact alone.
  if ((finding === undefined && !["size-jump", "new-file-type"].includes(check)) || digest === null)
    throw new PlimsollError("not-found", `expected a finding ${check} at "${path}" in ${artifact}, met none; copy both from the report`);
  await addReleaseException(resolve(surroundings.cwd, exceptions), exceptions, { check, path, digest, reason, owner, expires: until });
  surroundings.stdout.write(`Excepted until ${until}: ${check} at ${path || "the artifact"}, as it is now. Commit ${exceptions}.\n`);
  return 0;
}
