import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { readAudit } from "./read-audit.ts";

// `npm run audit`: asks the registry whether anything that ships has a known hole of severity high or critical. It connects to the
// registry, so it is no part of `npm test`; where the registry does not answer, it says so and lets the rest go on.
const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"], {
  cwd: dirname(import.meta.dirname),
  encoding: "utf8",
  timeout: 60_000,
  shell: process.platform === "win32",
});
const read = readAudit(stdout ?? "");
if (read.kind === "not-reachable")
  process.stdout.write(`skipped  audit of dependencies: the registry's advisories are not reachable (${read.why})\n`);
else {
  const said = Object.entries(read.counts)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(", ");
  process.stdout.write(
    `${read.bad.length === 0 ? "ok     " : "failed "}  audit of dependencies: ${said}\n${read.bad.map((line) => `         ${line}\n`).join("")}`,
  );
  process.exitCode = read.bad.length === 0 ? 0 : 1;
}
