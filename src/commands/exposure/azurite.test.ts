import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { compareLevels, compareSignatures, makeWishes } from "../../../bench/azurite/compare-azure.ts";
import { isAzuriteHere, startAzurite, type RunningAzurite } from "../../../bench/azurite/start-azurite.ts";

const skip = isAzuriteHere() ? false : "Azurite is not installed: npm ci --prefix bench/azurite --ignore-scripts";

describe("Azure beside the running Azurite", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-azurite-"));
  let azurite: RunningAzurite | null = null;
  before(async () => {
    azurite = await startAzurite(folder);
  });
  after(async () => {
    await azurite?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("container levels answer as the table and the anonymous probe say", async () => {
    for (const { name, product, server } of await compareLevels(azurite?.port ?? 0)) assert.equal(product, server, name);
  });

  it("signatures let through what is read in their address", async () => {
    for (const { name, product, server } of await compareSignatures(azurite?.port ?? 0, makeWishes())) assert.equal(product, server, name);
  });
});
