import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAdvisory } from "./read-advisory.ts";

const osv = {
  id: "GHSA-aaaa-bbbb-cccc",
  summary: "Path traversal in loader",
  details: "Files outside the folder can be read.",
  published: "2026-02-01T10:00:00Z",
  affected: [
    { package: { ecosystem: "PyPI", name: "loader" }, ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.1.0" }] }] },
  ],
  references: [{ type: "ADVISORY", url: "https://example.com/a" }],
};

describe("advisories", () => {
  it("from OSV carry package, versions, date and sources", () => {
    const [read] = readAdvisory(osv) ?? [];
    assert.deepEqual(read?.incident.versions, ["introduced 0, fixed 2.1.0"]);
    assert.equal(read?.incident.kind, "vulnerability-fixed");
    assert.equal(read?.incident.product, "loader (PyPI)");
    assert.equal(read?.incident.statements[0]?.date, "2026-02-01T10:00:00Z");
    assert.deepEqual(read?.sources, ["https://example.com/a"]);
  });

  it("of malicious packages are supply-chain-package, in OSV and at GitHub", () => {
    assert.equal(readAdvisory({ ...osv, id: "MAL-2026-1" })?.[0]?.incident.kind, "supply-chain-package");
    const ghsa = {
      ghsa_id: "GHSA-x",
      type: "malware",
      summary: "Malware in y",
      published_at: "2026-01-01",
      vulnerabilities: [{ package: { ecosystem: "npm", name: "y" }, vulnerable_version_range: ">= 0" }],
    };
    assert.equal(readAdvisory(ghsa)?.[0]?.incident.kind, "supply-chain-package");
    assert.match(
      readAdvisory({ ...ghsa, type: "reviewed", vulnerabilities: [{ ...ghsa.vulnerabilities[0], first_patched_version: "2.0" }] })?.[0]
        ?.incident.statements[0]?.text ?? "",
      /Fixed in 2\.0/,
    );
  });

  it("that were withdrawn say so as a later statement", () => {
    const [read] = readAdvisory({ ...osv, withdrawn: "2026-03-01T00:00:00Z" }) ?? [];
    assert.equal(read?.incident.statements.at(-1)?.text, "The advisory was withdrawn.");
  });

  it("of KEV are known as used by attackers, alone and as a catalogue", () => {
    const kev = {
      cveID: "CVE-2026-1",
      vendorProject: "Example",
      product: "Gate",
      vulnerabilityName: "Bypass",
      shortDescription: "d",
      dateAdded: "2026-01-02",
      requiredAction: "Update.",
    };
    assert.match(readAdvisory(kev)?.[0]?.incident.statements[0]?.text ?? "", /Exploited in the wild/);
    assert.equal(readAdvisory({ catalogVersion: "1", vulnerabilities: [kev, { broken: true }, kev] })?.length, 2);
  });

  it("are nothing else", () => {
    for (const value of [null, 1, "x", [], {}, { id: "12" }, { vendor: "Example", statements: [] }, { id: 5, affected: [] }])
      assert.equal(readAdvisory(value), null);
  });
});
