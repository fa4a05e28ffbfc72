import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { releaseCases } from "../../../bench/release/cases.rows.ts";
import { makeNpm } from "../../../bench/release/make-tar.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { ReleaseReport } from "../../core/release/release-finding.ts";
import { checks } from "../../plugins/checks/registry.gen.ts";
import { fixedForms } from "../../plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../plugins/detectors/registry.gen.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import { checkRelease } from "./check-release.ts";
import { compareRelease } from "./compare-release.ts";
import { describeRelease } from "./describe-release.ts";
import type { ReleaseParts } from "./release-parts.ts";
import { writeReleaseSarif } from "./write-release-sarif.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-release-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const people = createClassifier({ detectors, fixedForms });
const secrets = createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms });
const parts: ReleaseParts = { checks, secrets, people: async () => people, limits: archiveLimits, clock: () => 0 };

async function check(
  bytes: Buffer,
  name = "a.tgz",
  profile: "closed" | "open" | "auto" = "closed",
  given: ReleaseParts = parts,
): Promise<ReleaseReport> {
  writeFileSync(join(folder, name), bytes);
  return checkRelease(join(folder, name), name, given, { profile });
}

const map = '{"version":3,"sources":["../src/a.ts"],"sourcesContent":["const secretPlan = 1;\\nrun(secretPlan);\\n"],"mappings":"AAAA"}';
const manifest = (fields: object = {}): string => JSON.stringify({ name: "a", version: "1.0.0", ...fields });

describe("checkRelease", () => {
  for (const { group, name, file, bytes, check: expected } of releaseCases.filter(
    ({ name }) => !["bomb", "zip bomb", "100,000 sources"].includes(name),
  )) {
    it(`${group}: ${name}`, async () => {
      const { findings, verdict } = await check(bytes(), file);
      const failing = findings.filter(({ severity }) => severity === "critical" || severity === "high").map((finding) => finding.check);
      assert.equal(verdict === "fail", expected !== null);
      if (expected === null) assert.deepEqual(failing, []);
      else assert.ok(failing.includes(expected), `met ${failing.join(", ")}`);
    });
  }

  it("keeps the promised shape, with npm's first folder left out", async () => {
    const report = await check(makeNpm({ "package.json": manifest(), "dist/a.js.map": map }));
    assert.deepEqual(
      [report.artifact, report.kind, report.verdict, report.baseline, report.exposed],
      ["a.tgz", "npm", "fail", null, { files: 1, lines: 2 }],
    );
    assert.match(report.digest ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(
      report.findings.map(({ check, severity, path, line }) => ({ check, severity, path, line })),
      [{ check: "source-map-embedded", severity: "critical", path: "dist/a.js.map", line: null }],
    );
    assert.deepEqual([report.inventory.files, report.inventory.types[".map"]?.files, report.inventory.folders], [2, 1, ["dist"]]);
  });

  it("judges by whose code it is", async () => {
    const open = manifest({ license: "MIT", repository: "github:a/b" });
    const severityOf = async (text: string, profile: "closed" | "open" | "auto"): Promise<string | undefined> =>
      (await check(makeNpm({ "package.json": text, "a.js.map": map }), "a.tgz", profile)).findings[0]?.severity;
    assert.equal(await severityOf(open, "closed"), "critical");
    assert.equal(await severityOf(open, "open"), "medium");
    assert.equal(await severityOf(open, "auto"), "medium");
    assert.equal(await severityOf(manifest({ license: "UNLICENSED" }), "auto"), "critical");
  });

  it("names what nobody declared", async () => {
    const { findings } = await check(
      makeNpm({
        "package.json": manifest({ files: ["dist", "!dist/**/*.ts"], main: "./main.js" }),
        "main.js": "1",
        "README.md": "x",
        "dist/a.js": "1",
        "dist/b.ts": "1",
        "notes.txt": "x",
      }),
    );
    assert.deepEqual(
      findings.map(({ check, path }) => `${check} ${path}`),
      ["unexpected-file dist/b.ts", "unexpected-file notes.txt"],
    );
  });

  it("reads a folder as it lies there", async () => {
    mkdirSync(join(folder, "site", "assets"), { recursive: true });
    writeFileSync(join(folder, "site", "assets", "a.js.map"), map);
    const report = await checkRelease(join(folder, "site"), "site", parts, { profile: "closed" });
    assert.deepEqual([report.kind, report.digest, report.findings[0]?.path], ["folder", null, "assets/a.js.map"]);
  });

  it("compares with the last release, given as artifact or report", async () => {
    const before = makeNpm({ "package.json": manifest(), "a.js": "x".repeat(100_000) });
    const now = makeNpm({ "package.json": manifest(), "a.js": "x".repeat(350_000), "a.bin": "y" });
    writeFileSync(join(folder, "before.tgz"), before);
    const checkOne = (path: string): Promise<ReleaseReport> => checkRelease(join(folder, path), path, parts, { profile: "closed" });
    const report = await check(now);
    writeFileSync(join(folder, "before.json"), JSON.stringify(await checkOne("before.tgz")));
    for (const shown of ["before.tgz", "before.json"]) {
      const compared = (await compareRelease({ path: join(folder, shown), shown }, checkOne))(report);
      assert.deepEqual(
        compared.findings.map(({ check, severity }) => `${check} ${severity}`),
        ["size-jump high", "new-file-type medium", "size-jump medium"],
      );
      assert.equal(compared.baseline?.source, shown);
    }
  });

  it("stops a bomb at the limits it is given", async () => {
    const limits = { ...archiveLimits, freeBytes: 100_000, entries: 50 };
    const zeros = await check(makeNpm({ "zero.bin": Buffer.alloc(2_000_000) }), "a.tgz", "closed", { ...parts, limits });
    assert.equal(zeros.findings[0]?.check, "archive-bomb");
    const many = await check(makeNpm(Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`${i}`, `${i}`]))), "a.tgz", "closed", {
      ...parts,
      limits,
    });
    assert.ok(many.findings.some(({ check: id }) => id === "archive-bomb"));
    const tick = {
      ...parts,
      clock: (
        (at) => () =>
          (at += 300_000)
      )(0),
    };
    assert.equal((await check(makeNpm({ a: "x" }), "a.tgz", "closed", tick)).verdict, "fail");
  });

  it("warns of data packed in a way that is not read, and stops archives of that kind", async () => {
    const xz = Buffer.concat([Buffer.from([0xfd]), Buffer.from("7zXZ\0"), Buffer.alloc(600, 7)]);
    const severitiesOf = async (name: string): Promise<string[]> =>
      (await check(makeNpm({ "package.json": manifest(), [name]: xz }))).findings.map(({ check: id, severity }) => `${id} ${severity}`);
    assert.deepEqual(await severitiesOf("data/points.csv.xz"), ["nested-archive medium"]);
    assert.deepEqual(await severitiesOf("old/app.tar.xz"), ["archive-ambiguous critical", "nested-archive medium"]);
    assert.equal((await check(xz, "a.tar.xz")).verdict, "fail");
  });

  it("takes numbers, places and authors for what they are, and people for people", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => at);
    const verdictFor = async (path: string, text: string): Promise<string[]> =>
      (await check(makeNpm({ "package.json": manifest(), [path]: text }))).findings.map(({ check: id }) => id);
    const names = ["Anna Schmidt", "Jonas Weber", "Marie Fischer", "Lukas Wagner", "Clara Becker", "Felix Hoffmann"];
    const more = ["Laura Koch", "Tobias Richter", "Nina Klein", "Oskar Wolf", "Greta Neumann", "Emil Schwarz"];
    const people = [...names, ...more];
    const dump = people
      .map((name, at) => `INSERT INTO client VALUES (${at}, '${name}', '${name.toLowerCase().replace(" ", ".")}@mail${at}.net');`)
      .join("\n");
    assert.deepEqual(await verdictFor("db/dump.sql", dump), ["customer-data"]);
    assert.deepEqual(await verdictFor("META-INF/resources/dump.txt", dump), ["customer-data"]);
    assert.deepEqual(await verdictFor("META-INF/DEPENDENCIES", dump), []);
    const authors = people.map((name, at) => `<developer><name>${name}</name><email>a${at}@mail.net</email></developer>`).join("\n");
    assert.deepEqual(await verdictFor("lib/pom.xml", `<project xmlns="http://maven.apache.org/POM/4.0.0">${authors}</project>`), []);
    const parts = people.map((name, at) => ({ author: `${name} <a${at}@mail.net>`, name: `part${at}` }));
    assert.deepEqual(await verdictFor("lib/list.json", JSON.stringify({ bomFormat: "CycloneDX", components: parts })), []);
    const numbers = rows.map((at) => `4${String(111111111111111 + at * 17)} 00 10 00 55 49 12 ${at}`).join("\n");
    assert.deepEqual(await verdictFor("lib/measured.json", numbers), []);
  });

  it("never throws on a damaged archive, and never passes one", async () => {
    const good = makeNpm({ "package.json": manifest(), "a.js": "let a = 1;\n".repeat(50) });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (cut) => {
        assert.equal((await check(good.subarray(0, cut))).verdict, "fail");
      }),
      { numRuns: 40 },
    );
  });

  it("prints one screen without control characters, and SARIF with the digest", async () => {
    const report = await check(makeNpm({ "package.json": manifest(), "dist/a.js.map": map, "x\u001b[2J.bak": "1" }));
    const text = describeRelease(report, checks);
    assert.match(text, /would become public: 3 files, .*2 lines of source in 1 file/);
    assert.match(text, /fix: rm dist\/a\.js\.map/);
    assert.ok(!text.includes("\u001b"));
    const sarif = JSON.parse(writeReleaseSarif([report], checks));
    assert.equal(sarif.runs[0].properties.digest, report.digest);
    assert.equal(sarif.runs[0].results.length, report.findings.length);
  });
});
