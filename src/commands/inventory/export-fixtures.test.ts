import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { madeCatalog } from "../../plugins/sources/exports/fixtures/made-catalog.data.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import type { ExportsRead } from "./export-read.ts";
import { readExport } from "./read-export.ts";

/**
 * The family test of the export formats. `ok.*` must be read by its own source and no other and give exactly what
 * `expected.json` says; `no.*` must be refused, or read without a sighting or person of its source.
 */
const folder = join(import.meta.dirname, "../../plugins/sources/exports/fixtures");
const catalog = makeCatalogIndex(madeCatalog);

const options = { sources: exportSources, catalog, companyDomains: ["example.com"], now: new Date("2026-03-20T12:00:00Z") };

function read(source: string, file: string): Promise<ExportsRead> {
  return readExport({ name: file, bytes: readFileSync(join(folder, source, file)) }, options);
}

function fixturesOf(source: string, start: string): string[] {
  const path = join(folder, source);
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.startsWith(start))
        .toSorted()
    : [];
}

/** One line for each sighting, so that expectations can be read: what, who, how often, when, whose. */
function sightingLine({ tool, name, person, count, from, days, account, plan, team, strength, details, place, rule }: Sighting): string {
  const whose = account === undefined ? "" : `${account.kind}${account.domain === undefined ? "" : `:${account.domain}`}`;
  const more = Object.entries(details ?? {}).map(([key, value]) => `${key}=${value}`);
  return [
    tool ?? "?",
    name,
    rule,
    strength,
    person ?? "",
    `${count}x`,
    from ?? "",
    `${days?.length ?? 0}d`,
    whose,
    plan ?? "",
    team ?? "",
    ...more,
    `@${place}`,
  ].join(" | ");
}

function summary({ read: [one] }: ExportsRead): unknown {
  return {
    sightings: one?.sightings.map(sightingLine),
    people: one?.people.map((person) => JSON.stringify(person)),
    rows: one?.rows,
    skipped: one?.skipped.map(({ place, why }) => `${place}: ${why}`),
  };
}

function expectedOf(source: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, source, "expected.json"), "utf8"));
  assert.ok(typeof parsed === "object" && parsed !== null);
  return Object.fromEntries(Object.entries(parsed));
}

describe("export formats", () => {
  for (const { id, howTo } of exportSources) {
    it(`${id} has ok and no fixtures and says how to get the export`, () => {
      assert.ok(fixturesOf(id, "ok").length > 0, "no ok.* fixture");
      assert.ok(fixturesOf(id, "no").length > 0, "no no.* fixture");
      assert.ok(howTo.steps.length > 0 && howTo.adds.length > 20);
    });

    for (const file of fixturesOf(id, "ok")) {
      it(`${id} alone reads ${file}`, async () => {
        const result = await read(id, file);
        assert.deepEqual(result.refused, []);
        assert.deepEqual(
          result.read.map((one) => one.source),
          [id],
        );
        assert.deepEqual(summary(result), expectedOf(id)[file]);
      });
    }

    for (const file of fixturesOf(id, "no")) {
      it(`${id} finds nothing in ${file}`, async () => {
        const result = await read(id, file);
        const own = result.read.filter((one) => one.source === id);
        assert.deepEqual(
          own.flatMap((one) => [...one.sightings, ...one.people]),
          [],
        );
        for (const { why } of result.refused) assert.match(why, /expected|closest|empty/);
      });
    }
  }

  it("answers something for every fixture that is cut off or damaged, and never throws", async () => {
    for (const { id } of exportSources) {
      for (const file of fixturesOf(id, "ok")) {
        const whole = readFileSync(join(folder, id, file));
        const middle = whole.length >> 1;
        const spoilt = ['"', "{", "]", "\0", "\n;"].map((text) =>
          Buffer.concat([whole.subarray(0, middle), Buffer.from(text), whole.subarray(middle)]),
        );
        for (const bytes of [whole.subarray(0, middle), whole.subarray(middle), ...spoilt]) {
          const { read: all, refused } = await readExport({ name: file, bytes }, options);
          assert.ok(all.length + refused.length > 0, `${id}/${file}`);
        }
      }
    }
  });

  it("has no fixtures without a source", () => {
    const ids = new Set(exportSources.map((source) => source.id));
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    assert.deepEqual(
      folders.filter((name) => !ids.has(name)),
      [],
    );
  });
});
