import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const inModules = (path: string): string => join(root, "node_modules", path);

interface Step {
  readonly name: string;
  readonly args: readonly string[];
}

/** Checks of the tree that run nothing of the product but the catalogue lint. */
const steps: readonly Step[] = [
  { name: "generated files", args: [join(root, "tools/generate.ts"), "--check"] },
  { name: "types", args: [inModules("typescript/bin/tsc"), "-p", root] },
  { name: "types of the console", args: [inModules("typescript/bin/tsc"), "-p", join(root, "console")] },
  { name: "lint", args: [inModules("oxlint/bin/oxlint"), "--quiet", root] },
  { name: "format", args: [inModules("oxfmt/bin/oxfmt"), "--check", root] },
  { name: "dead code", args: [inModules("knip/bin/knip.js"), "--no-progress"] },
  { name: "catalogue", args: [join(root, "src/main.ts"), "catalog", "lint"] },
];

/** Runs the steps two at a time, prints those that fail in full and the others as a line; true when one failed. */
export async function runSteps(): Promise<boolean> {
  const waiting = steps.filter(({ args }) => args.every((arg) => !arg.includes("/console") || existsSync(arg)));
  let failed = false;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { code, output } = await run(step.args);
      process.stdout.write(code === 0 ? `ok      ${step.name}\n` : `failed  ${step.name}\n${output}\n`);
      failed ||= code !== 0;
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

function run(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (piece) => (output += piece));
    child.stderr.on("data", (piece) => (output += piece));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
