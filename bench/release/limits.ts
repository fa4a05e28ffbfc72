import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { limitCases } from "./limit-cases.ts";

// `node bench/release/limits.ts [PART OF A NAME]`: each artifact in a process of its own: time, processor time and most memory
// beside what it may cost. "over" marks what costs more; processor time decides where other work runs on the machine.
const measured = z.object({
  verdict: z.string(),
  checks: z.array(z.string()),
  lines: z.number(),
  seconds: z.number(),
  cpu: z.number(),
  mebibytes: z.number(),
});
// As bin/plimsoll starts `release`: little room for young objects, code that was turned from TypeScript once is not turned again.
const cache = join(import.meta.dirname, "../../.runtime/compile-cache");
const [wanted = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-limits-"));
let within = 0;
const chosen = limitCases.filter(({ name }) => name.includes(wanted));
try {
  for (const { name, file, bytes, check, seconds, mebibytes } of chosen) {
    const path = join(folder, file);
    writeFileSync(path, bytes());
    const { stdout, stderr } = spawnSync(process.execPath, ["--max-semi-space-size=1", join(import.meta.dirname, "measure-one.ts"), path], {
      encoding: "utf8",
      maxBuffer: 1 << 24,
      timeout: 120_000,
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });
    rmSync(path);
    const read = measured.safeParse(stdout === "" ? null : JSON.parse(stdout));
    if (!read.success) {
      process.stdout.write(`BROKE ${name}: ${stderr.slice(0, 300)}\n`);
      continue;
    }
    const met = read.data;
    const isRight = check === null ? met.verdict !== "fail" : met.checks.includes(check);
    const isOver = Math.min(met.seconds, met.cpu) > seconds || met.mebibytes > mebibytes;
    if (isRight && !isOver) within++;
    const marks = `${isRight ? "" : ` WRONG: ${met.verdict} ${met.checks.join(", ")}`}${isOver ? " over" : ""}`;
    process.stdout.write(
      `${name}: ${met.seconds.toFixed(1)} s of ${seconds} (processor ${met.cpu.toFixed(1)} s), ${met.mebibytes.toFixed(0)} MiB of ${mebibytes}${marks}\n`,
    );
  }
  process.stdout.write(`${within} of ${chosen.length} right and within their limits\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
