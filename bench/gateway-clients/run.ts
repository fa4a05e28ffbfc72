import { spawnSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openParts } from "../gateway/open-parts.ts";
import { openEchoStub } from "./stub.ts";

// `node bench/gateway-clients/run.ts`: the official SDKs through the real gateway against a stub that says back what it was
// told: nothing of the value may reach it, and all of it must come back. Installs the SDKs beside this file.
const folder = import.meta.dirname;
const value = "CANARY_a1B2c3D4e5F6";
if (!existsSync(join(folder, "node_modules"))) spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });

const stub = await openEchoStub();
const parts = await openParts(stub.url);
let failed = 0;
let run = 0;
const child = spawn(process.execPath, [join(folder, "drive-sdks.mjs"), parts.gateway, value], { stdio: ["ignore", "pipe", "inherit"] });
for await (const line of createInterface({ input: child.stdout })) {
  const { sdk, name, ok, fault }: Record<string, unknown> = JSON.parse(line);
  const leaks = stub.met.filter((request) => request.includes(value)).length;
  stub.met.length = 0;
  run += 1;
  if (ok !== true || leaks > 0) failed += 1;
  process.stdout.write(
    `${ok === true && leaks === 0 ? "ok  " : "FAIL"} ${String(sdk).padEnd(18)} ${String(name)}${leaks > 0 ? ", LEAKED" : ""}${ok === true ? "" : `: ${String(fault)}`}\n`,
  );
}
process.stdout.write(`${run - failed} of ${run} hold and come back\n`);
await parts.close();
stub.server.close();
stub.server.closeAllConnections();
process.exitCode = failed === 0 ? 0 : 1;
