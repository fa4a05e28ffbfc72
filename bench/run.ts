import { spawnSync } from "node:child_process";
import { join } from "node:path";

// `npm run bench`: the figures of the main job, each by a script of its own that can be run alone.
const scripts: readonly { readonly file: string; readonly args?: readonly string[] }[] = [
  { file: "start.ts" },
  { file: "register.ts" },
  { file: "decide.ts" },
  { file: "import-dns.ts" },
  { file: "discover/run.ts" },
  { file: "exports.ts" },
  { file: "incidents/run.ts" },
];

let failed = false;
for (const { file, args = [] } of scripts) {
  process.stdout.write(`\n== ${file}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: "inherit" });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
