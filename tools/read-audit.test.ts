import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { readAudit } from "./read-audit.ts";

const root = dirname(import.meta.dirname);
const report = (counts: object, vulnerabilities: object = {}): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts } },
  });

describe("the audit of dependencies", () => {
  test("fails on high and critical, and on nothing less", () => {
    const read = readAudit(
      report(
        { moderate: 1, high: 1 },
        { tar: { name: "tar", severity: "high", range: "<7.5" }, a: { name: "a", severity: "moderate", range: "*" } },
      ),
    );
    assert.deepEqual(read.kind === "answered" && read.bad, ["tar <7.5: high"]);
    const low = readAudit(report({ moderate: 3, low: 2 }));
    assert.deepEqual(low.kind === "answered" && low.bad, []);
    const unnamed = readAudit(report({ critical: 2 }));
    assert.deepEqual(unnamed.kind === "answered" && unnamed.bad, ["2 of severity high or critical"]);
  });

  test("what is no report is no clean bill: it says why nobody answered", () => {
    const refused = JSON.stringify({ message: "405 Method Not Allowed - POST", statusCode: 405, body: "" });
    assert.deepEqual(readAudit(refused), { kind: "not-reachable", why: "405 Method Not Allowed - POST" });
    const offline = JSON.stringify({ error: { code: "ENOTFOUND", summary: "request failed" } });
    assert.deepEqual(readAudit(offline), { kind: "not-reachable", why: "request failed" });
    for (const output of [
      "",
      "<html>",
      "null",
      "[]",
      "{}",
      '{"metadata":{"vulnerabilities":{}}}',
      '{"metadata":{"vulnerabilities":{"high":"0"}}}',
    ])
      assert.equal(readAudit(output).kind, "not-reachable", output);
  });
});

describe("what the lock file brings", () => {
  const lock: { packages: Record<string, Record<string, unknown>> } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const packages = Object.entries(lock.packages).filter(([place]) => place !== "");
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  test("comes from the registry with a SHA-512 of each package", () => {
    assert.ok(packages.length > 100);
    for (const [place, { integrity, resolved, link }] of packages) {
      assert.match(String(integrity), /^sha512-[A-Za-z0-9+/]{86}==$/, place);
      assert.equal(link, undefined, place);
      if (resolved !== undefined) assert.match(String(resolved), /^https:\/\/registry\.npmjs\.org\//, place);
    }
  });

  test("runs no script when it is installed", () => {
    assert.deepEqual(
      packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => place),
      [],
    );
  });

  test("is named in package.json by one exact version each, and what ships in the list of dependencies", () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.["version"], version, name);
    }
    const listed = readFileSync(join(root, "docs/dependencies.md"), "utf8");
    const unnamed = Object.keys(dependencies).filter(
      (name) =>
        !listed.includes(name) &&
        !listed.includes(name.replace(/^@[^/]+\//, "")) &&
        !listed.includes(
          name
            .split("/")
            .at(-1)
            ?.replace(/^standard/, "") ?? "",
        ),
    );
    assert.deepEqual(unnamed, []);
  });
});
