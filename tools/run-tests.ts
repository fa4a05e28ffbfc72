import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { runSteps } from "./run-steps.ts";

// `npm test`: the checks of the tree, then every test. With paths or patterns it runs those tests alone.
const root = dirname(import.meta.dirname);
const named = process.argv.slice(2);
const everywhere = [
  "src/**/*.test.ts",
  "tools/**/*.test.ts",
  "console/**/*.test.ts",
  "extension/**/*.test.ts",
  "bench/**/*.test.ts",
  "test/**/*.test.ts",
];

const hasFailedStep = named.length === 0 && (await runSteps());
if (hasFailedStep) process.stdout.write("a check of the tree failed, see above; the tests run all the same and npm test will fail\n");
if (!existsSync("/usr/bin/chromium"))
  process.stdout.write("note: no Chromium at /usr/bin/chromium, so the browser tests are skipped (Debian: apt-get install chromium)\n");
if (process.env["PLIMSOLL_TEST_POSTGRES"] === undefined)
  process.stdout.write("note: PLIMSOLL_TEST_POSTGRES is not set, so storage is not tested on PostgreSQL (.ci/run starts one)\n");
const { status } = spawnSync(
  process.execPath,
  ["--test", "--test-concurrency=2", "--test-reporter=spec", ...(named.length > 0 ? named : everywhere)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exitCode = hasFailedStep ? 1 : (status ?? 1);
