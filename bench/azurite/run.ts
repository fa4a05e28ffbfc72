import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { compareLevels, compareSignatures, makeWishes } from "./compare-azure.ts";
import { isAzuriteHere, startAzurite } from "./start-azurite.ts";

// `npm ci --prefix bench/azurite --ignore-scripts && node bench/azurite/run.ts`: Azure's decisions against the running Azurite.
if (!isAzuriteHere()) throw new Error("expected Azurite in bench/azurite, met none; run `npm ci --prefix bench/azurite --ignore-scripts`");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-azurite-"));
const azurite = await startAzurite(folder);
try {
  const groups = { levels: await compareLevels(azurite.port), signatures: await compareSignatures(azurite.port, makeWishes()) };
  for (const [group, compared] of Object.entries(groups)) {
    const different = compared.filter(({ product, server }) => product !== server);
    process.stdout.write(`${group}: ${compared.length - different.length} of ${compared.length} the same\n`);
    for (const { name, product, server } of different) process.stdout.write(`  ${name}: product ${product}, server ${server}\n`);
  }
} finally {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
}
