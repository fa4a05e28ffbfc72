import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeNpm } from "../../../bench/release/make-tar.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { applyExceptions, digestOf } from "../../core/release/apply-exceptions.ts";
import type { ReleaseReport } from "../../core/release/release-finding.ts";
import { buckets } from "../../plugins/buckets/registry.gen.ts";
import { checks } from "../../plugins/checks/registry.gen.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import { checkConfiguration } from "../exposure/check-configuration.ts";
import { checkRelease } from "./check-release.ts";
import { describeRelease } from "./describe-release.ts";
import { joinPlaces, type KnownBucket } from "./join-places.ts";
import { addReleaseException, readReleaseExceptions } from "./read-release-exceptions.ts";
import type { ReleaseParts } from "./release-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-except-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const none = createClassifier({ detectors: [], fixedForms: [] });
const parts: ReleaseParts = { checks, secrets: none, people: async () => none, limits: archiveLimits, clock: () => 0 };
const manifest = '{"name":"a","version":"1.0.0"}';
const map = (text: string): string => JSON.stringify({ version: 3, sources: ["../src/a.ts"], sourcesContent: [text], mappings: "AAAA" });

async function check(files: Record<string, string | Buffer>): Promise<ReleaseReport> {
  writeFileSync(join(folder, "a.tgz"), makeNpm({ "package.json": manifest, ...files }));
  return checkRelease(join(folder, "a.tgz"), "a.tgz", parts, { profile: "closed" });
}

describe("exceptions of a release", () => {
  const text = "const plan = 1;\nrun(plan);\n";
  const exceptionFor = (report: ReleaseReport) => ({
    check: "source-map-embedded",
    path: "a.js.map",
    digest: report.findings[0] === undefined ? "" : (digestOf(report.findings[0], report) ?? ""),
    reason: "open part",
    owner: "kim",
    expires: "2026-12-31",
  });

  it("cover one path with one content until their last day, and are said", async () => {
    const report = await check({ "a.js.map": map(text), "b.bak": "x" });
    const exception = exceptionFor(report);
    const covered = applyExceptions(report, [exception], "2026-12-31");
    assert.deepEqual([report.verdict, covered.verdict, covered.excepted?.length], ["fail", "warn", 1]);
    assert.match(describeRelease(covered, checks), /excepted until 2026-12-31: a\.js\.map .* by kim: open part/);
    const other = await check({ "a.js.map": map(`${text}//`), "b.bak": "x" });
    for (const [given, today, why] of [
      [other, "2026-12-31", "other-content"],
      [report, "2027-01-01", "expired"],
      [await check({ "b.bak": "x" }), "2026-12-01", "not-met"],
    ] as const) {
      const judged = applyExceptions(given, [exception], today);
      assert.deepEqual([judged.verdict, judged.unusedExceptions?.[0]?.why], [given.verdict, why]);
    }
  });

  it("never cover an archive that cannot be trusted", async () => {
    writeFileSync(join(folder, "cut.tgz"), makeNpm({ "package.json": manifest }).subarray(0, 60));
    const report = await checkRelease(join(folder, "cut.tgz"), "cut.tgz", parts, { profile: "closed" });
    const all = report.findings.map((finding) => ({
      ...exceptionFor(report),
      check: finding.check,
      path: finding.path,
      digest: report.digest ?? "",
    }));
    assert.ok(all.length > 0);
    assert.equal(applyExceptions(report, all, "2026-11-24").verdict, "fail");
  });

  it("are read strictly: a file that is wrong neither opens the gate nor is passed over", async () => {
    const path = join(folder, "exceptions.json");
    const good = exceptionFor(await check({ "a.js.map": map(text) }));
    await addReleaseException(path, "exceptions.json", good);
    await addReleaseException(path, "exceptions.json", { ...good, owner: "lee" });
    assert.deepEqual(
      (await readReleaseExceptions(path, "x")).map(({ owner }) => owner),
      ["lee"],
    );
    for (const bad of [
      "",
      "[]",
      "{}",
      JSON.stringify({ exceptions: [{ ...good, reason: " " }] }),
      JSON.stringify({ exceptions: [{ ...good, expires: "soon" }] }),
      JSON.stringify({ exceptions: [{ ...good, digest: "sha256:1" }] }),
    ]) {
      writeFileSync(path, bad);
      await assert.rejects(readReleaseExceptions(path, "x"), /expected \{"exceptions"/, bad);
    }
    await assert.rejects(readReleaseExceptions(join(folder, "none.json"), "x"), /met nothing/);
  });
});

describe("places that an artifact names", () => {
  const known = (provider: string, config: Record<string, unknown>): KnownBucket => ({
    config,
    answer: checkConfiguration({ provider, config }, buckets, new Date()),
  });
  const pointer = { "a.js": "1\n//# sourceMappingURL=https://maps-1.s3.eu-west-1.amazonaws.com/a.js.map\n" };

  it("are matched with known buckets of all four providers", async () => {
    const report = await check({
      "a.js":
        'x("https://open-gcs.storage.googleapis.com/a", "https://acct.blob.core.windows.net/pics/a.png", "https://pub-0a1b2c3d.r2.dev/src.zip", "https://shut.s3.amazonaws.com/k?sig=1")',
    });
    const joined = await joinPlaces(
      report,
      [
        known("gcs", {
          bucket: "open-gcs",
          iamConfiguration: { publicAccessPrevention: "inherited", uniformBucketLevelAccess: { enabled: true } },
          bindings: [{ role: "roles/storage.objectViewer", members: ["allUsers"] }],
        }),
        known("azure", {
          account: "acct",
          container: "pics",
          allowBlobPublicAccess: true,
          publicAccess: "Blob",
          networkDefaultAction: "Allow",
          publicNetworkAccess: "Enabled",
        }),
        known("r2", { bucket: "src", managedDomain: { enabled: true, domain: "pub-0a1b2c3d.r2.dev" }, customDomains: [] }),
        known("s3", {
          bucket: "shut",
          policy: null,
          bucketPublicAccessBlock: null,
          accountPublicAccessBlock: null,
          objectOwnership: "BucketOwnerEnforced",
          bucketAcl: [],
          objectAcl: [],
        }),
      ],
      null,
    );
    assert.deepEqual(joined.reached?.map(({ provider, get, list }) => `${provider} ${get} ${list}`).toSorted(), [
      "azure yes no",
      "gcs yes yes",
      "r2 yes no",
      "s3 no no",
    ]);
    assert.deepEqual(
      joined.findings.map(({ check: id, severity, path }) => `${id} ${severity} ${path}`),
      ["internal-address medium a.js"],
    );
    assert.ok(!JSON.stringify(joined).includes("sig=1"));
  });

  it("make a map's pointer critical when it answers, by asking only where that is allowed", async () => {
    const report = await check(pointer);
    assert.deepEqual(
      report.findings.map(({ severity }) => severity),
      ["medium"],
    );
    const asked: string[] = [];
    const ask = (status: number) => async (url: string) => {
      asked.push(url);
      return { status, head: "", why: null };
    };
    assert.equal((await joinPlaces(report, [], null)).reached?.length, 0);
    assert.equal((await joinPlaces(report, [], ask(403))).verdict, "warn");
    assert.equal((await joinPlaces(report, [], ask(200))).findings[0]?.severity, "critical");
    assert.ok(asked.every((url) => url.startsWith("https://maps-1.s3.eu-west-1.amazonaws.com/")));
  });
});
