import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { madeCatalog } from "../../plugins/sources/exports/fixtures/made-catalog.data.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { gatherReadings } from "./gather-readings.ts";

const folder = mkdtempSync(join(tmpdir(), "gather-test-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const desk = { sources: { exports: exportSources, repository: [], workstation: [] }, index: makeCatalogIndex(madeCatalog) };
const gather = (...files: string[]) =>
  gatherReadings({ paths: [], machine: false, files, cwd: folder, companyDomains: [], now: new Date("2026-03-20T12:00:00Z") }, desk);

writeFileSync(
  join(folder, "grants.json"),
  JSON.stringify({ value: [{ id: "g", clientId: "AAAA-1", consentType: "AllPrincipals", resourceId: "r", scope: "Mail.Read" }] }),
);
writeFileSync(
  join(folder, "apps.json"),
  JSON.stringify({ value: [{ id: "aaaa-1", appId: "x", displayName: "ChatGPT", servicePrincipalType: "Application", replyUrls: [] }] }),
);

describe("gatherReadings", () => {
  it("explains grants by a list of apps, whichever is named first", async () => {
    for (const files of [
      ["grants.json", "apps.json"],
      ["apps.json", "grants.json"],
    ]) {
      const { readings, skipped } = await gather(...files);
      const grants = readings.filter((one) => one.source === "entra-grants").flatMap((one) => one.sightings);
      assert.deepEqual(
        grants.map(({ tool, details }) => [tool, details]),
        [["chatgpt", { consent: "for everybody" }]],
      );
      assert.deepEqual(skipped, []);
    }
  });

  it("asks for the list of apps where there is none", async () => {
    const { skipped } = await gather("grants.json");
    assert.match(skipped[0]?.why ?? "", /drop the list of enterprise applications too/);
  });

  it("names a file that is not there and reads the others", async () => {
    const { readings, refused } = await gather("none.csv", "apps.json");
    assert.deepEqual([readings.map((one) => one.source), refused.map((one) => one.place)], [["entra-enterprise-apps"], ["none.csv"]]);
  });
});
