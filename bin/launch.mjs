// node bin/launch.mjs ARGS           the command line, under a Node that fits
// node bin/launch.mjs --run FILE …   a script of this repository, likewise
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { prepare, root } from "./prepare.mjs";

const args = process.argv.slice(2);
const isScript = args[0] === "--run";
const starts = args.length === 0 || args[0] === "start" || args[0].startsWith("-");
const node = prepare({ console: isScript ? args[1].includes("run-tests") : starts || args[0] === "publish" });
const target = isScript ? resolve(root, args[1]) : join(root, "src", "main.ts");
const rest = isScript ? args.slice(2) : args;
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".runtime", "compile-cache"),
  PLIMSOLL_NODE: node,
};
// The server lives long and allocates little at a time: a small young generation saves about 40 MB.
const flags = starts && !isScript ? ["--max-semi-space-size=2"] : [];
const child = spawn(node, [...flags, target, ...rest], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)));
