import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isPublicAddress } from "./is-public-address.ts";
import { judgeHandling } from "./judge-handling.ts";
import { proposeFacts } from "./propose-facts.ts";
import { readAdvisories } from "./read-advisories.ts";
import { readSecurityTxt } from "./read-security-txt.ts";
import { readStatusPage } from "./read-status-page.ts";
import { compareSubProcessors, readSubProcessors } from "./read-sub-processors.ts";

const now = "2026-11-24T12:00:00Z";

describe("security.txt", () => {
  const good = "Contact: mailto:security@acme.example\nExpires: 2027-01-01T00:00:00.000Z\n";
  const read = (text: string) => readSecurityTxt(text, now);

  it("is valid with a contact and an end that lies ahead", () => {
    assert.deepEqual([read(good).isValid, read(good).faults], [true, []]);
    assert.equal(read(good.replaceAll("\n", "\r\n")).isValid, true);
    assert.equal(
      read(`\uFEFF# a remark\n\nCONTACT: https://acme.example/report\nexpires: 2027-01-01T00:00:00+02:00\nX-Own: any`).isValid,
      true,
    );
  });

  it("says each fault", () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ["Contact: mailto:a@b.example\n", /Expires is missing/],
      ["Expires: 2027-01-01T00:00:00Z\n", /Contact is missing/],
      [good.replace("2027", "2025"), /Expires is past \(2025-01-01\)/],
      [`${good}Expires: 2027-02-01T00:00:00Z\n`, /Expires stands more than once/],
      [good.replace("2027-01-01T00:00:00.000Z", "next year"), /no time as RFC 3339/],
      [good.replace("mailto:", ""), /lacks mailto:/],
      [good.replace("mailto:security@acme.example", "http://acme.example"), /https is asked for/],
      ["<!doctype html><title>Not found</title>", /this is another page/],
    ];
    for (const [text, fault] of cases) {
      assert.equal(read(text).isValid, false, text);
      assert.match(read(text).faults.join("; "), fault);
    }
  });

  it("is read inside an OpenPGP signature, dashes unescaped", () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- # escaped\n${good}-----BEGIN PGP SIGNATURE-----\nContact: https://evil.example\n-----END PGP SIGNATURE-----\n`;
    const { isValid, isSigned, contacts } = read(signed);
    assert.deepEqual([isValid, isSigned, contacts], [true, true, ["mailto:security@acme.example"]]);
  });

  it("keeps several contacts in order and never throws", () => {
    assert.deepEqual(read(`Contact: tel:+49-30-1\n${good}Preferred-Languages: en, de\n`).contacts, [
      "tel:+49-30-1",
      "mailto:security@acme.example",
    ]);
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => assert.equal(typeof read(text).isValid, "boolean")));
  });
});

describe("a status page", () => {
  const incident = (more: object) => ({
    name: "Slow",
    status: "resolved",
    created_at: "2026-10-01T10:00:00Z",
    incident_updates: [],
    ...more,
  });
  const told = [
    { status: "investigating", body: "We look into it.", created_at: "2026-10-01T10:10:00Z" },
    { status: "resolved", body: "Fixed; the root cause was a cache.", created_at: "2026-10-01T12:00:00Z" },
  ];

  it("is read from summary and incidents, and is null for other JSON", () => {
    const page = { page: { name: "Acme", url: "https://status.acme.example", updated_at: now }, status: { indicator: "minor" } };
    assert.equal(readStatusPage(page)?.indicator, "minor");
    assert.equal(
      readStatusPage({ page: { name: "Acme" }, incidents: [incident({ incident_updates: told })] })?.incidents[0]?.causeTold,
      true,
    );
    for (const other of [null, [], {}, { page: 1 }, { vulnerabilities: [] }]) assert.equal(readStatusPage(other), null);
  });

  it("counts how incidents were handled, never that there were some", () => {
    const handled = readStatusPage({ page: {}, incidents: [incident({ incident_updates: told })] })?.incidents ?? [];
    assert.equal(judgeHandling(handled).isResponsive, true);
    assert.equal(judgeHandling([]).isResponsive, null);
    const silent = { title: "", started: "2026-01-01T00:00:00Z", acknowledged: "", causeTold: false, fixTold: false, url: "" };
    assert.equal(judgeHandling([silent, silent]).isResponsive, false);
    assert.equal(
      judgeHandling([{ ...silent, acknowledged: "2026-01-20T00:00:00Z", fixTold: true, causeTold: true }]).isResponsive,
      false,
      "19 days are late",
    );
    assert.equal(
      judgeHandling([{ ...silent, acknowledged: "2026-01-02T00:00:00Z", fixTold: true }]).isResponsive,
      null,
      "fixed, no cause told",
    );
  });
});

describe("a list of sub-processors", () => {
  const page = (rows: string) =>
    `<nav><a>Home</a></nav><p>Cookie banner</p><table class="x"><tr><th>Sub-processor</th><th>Purpose</th><th>Location</th></tr>${rows}</table>`;

  it("is read from HTML, Markdown and text, without menus", () => {
    const rows = readSubProcessors(page("<tr><td><b>Cloud&nbsp;One, Inc.</b></td><td>Hosting &amp; storage</td><td>Germany</td></tr>"));
    assert.deepEqual(rows, [{ name: "Cloud One, Inc.", purpose: "Hosting & storage", country: "Germany" }]);
    assert.deepEqual(readSubProcessors("| Name | Country | Service |\n| --- | --- | --- |\n| Mail Two | US | Mail |\n"), [
      { name: "Mail Two", purpose: "Mail", country: "US" },
    ]);
    assert.deepEqual(readSubProcessors("Company\tLocation\nThree\tIE\n")[0]?.country, "IE");
    assert.deepEqual(readSubProcessors("We use sub-processors. Ask us for a list.\n<ul><li>Home</li></ul>"), []);
  });

  it("is compared by company, not by line", () => {
    const row = (name: string, country = "DE") => ({ name, purpose: "", country });
    const changes = compareSubProcessors(
      [row("Cloud One, Inc."), row("Gone GmbH"), row("Same")],
      [row("Same", "US"), row("CLOUD ONE Inc"), row("New Ltd")],
    );
    assert.deepEqual(
      changes.added.map(({ name }) => name),
      ["New Ltd"],
    );
    assert.deepEqual(
      changes.removed.map(({ name }) => name),
      ["Gone GmbH"],
    );
    assert.deepEqual(
      changes.changed.map(({ to }) => to.country),
      ["US"],
    );
  });
});

describe("lists of weaknesses", () => {
  it("come from KEV, OSV and GitHub", () => {
    const kev = {
      catalogVersion: "1",
      vulnerabilities: [{ cveID: "CVE-2026-1", vendorProject: "Acme", product: "Server", dateAdded: "2026-01-01" }],
    };
    assert.deepEqual(
      readAdvisories(kev)?.map(({ id, isExploited }) => [id, isExploited]),
      [["CVE-2026-1", true]],
    );
    const osv = {
      id: "OSV-1",
      aliases: ["CVE-2"],
      summary: "bad",
      published: "2026-02-02T00:00:00Z",
      affected: [{ package: { ecosystem: "PyPI", name: "litellm" }, ranges: [{ events: [{ introduced: "0" }, { fixed: "1.82.9" }] }] }],
    };
    for (const form of [osv, [osv], { vulns: [osv] }]) assert.deepEqual(readAdvisories(form)?.[0]?.fixedIn, ["1.82.9"]);
    const ghsa = {
      ghsa_id: "GHSA-1",
      vulnerabilities: [{ package: { ecosystem: "npm", name: "x" }, first_patched_version: { identifier: "2.0.0" } }],
    };
    assert.deepEqual(readAdvisories(ghsa)?.[0]?.fixedIn, ["2.0.0"]);
    assert.deepEqual(readAdvisories({ vulns: [] }), []);
    for (const other of [null, 3, {}, [], { id: 1 }]) assert.equal(readAdvisories(other), null);
  });
});

describe("evidence", () => {
  const today = "2026-11-24";
  const basicsOf = (text: string) => proposeFacts(text, ["Acme"], today).proposals.map(({ basic, state }) => `${basic}=${state}`);

  it("is an audit report with its period, a certificate with its end, or a page", () => {
    const report = proposeFacts(
      "Independent Service Auditor's Report\nSOC 2 Type II report of Acme.\nIn our opinion, for the period 1 January 2026 to 30 June 2026, controls met the Trust Services Criteria.",
      ["Acme"],
      today,
    );
    assert.deepEqual(
      [report.sort, report.dated, report.proposals[0]?.grade, report.proposals[0]?.expires, report.proposals[0]?.check],
      ["audit-report", "2026-06-30", "report-read", "2027-06-30", ""],
    );
    const old = proposeFacts(
      "Certificate of Registration. This is to certify that Other Ltd meets ISO/IEC 27001:2022. Valid until: 2026-03-31",
      ["Acme"],
      today,
    );
    assert.deepEqual([old.sort, old.dated], ["certificate", "2026-03-31"]);
    assert.match(old.proposals[0]?.check ?? "", /does not name this vendor.*out of date/);
    assert.equal(
      proposeFacts("Trust Center\nWe hold SOC 2 Type 2.", ["Acme"], today).proposals.find(({ basic }) => basic === "third-party-audit")
        ?.grade,
      "vendor-statement",
    );
  });

  it("hears hopes, denials and others' plans for what they are", () => {
    assert.ok(!basicsOf("Security at Acme\nWe are working towards SOC 2 Type 2.").includes("third-party-audit=met"));
    assert.ok(!basicsOf("Security at Acme\nOur employees sign in with SSO.").includes("sign-in=met"));
    assert.ok(basicsOf("Terms of Service\nWe do not use your inputs to train our models.").includes("training=met"));
    assert.ok(basicsOf("Terms of Service\nWe may use your content to train our models.").includes("training=not-met"));
    assert.ok(!basicsOf("Terms of Service\nWe may use your content to train our models if you opted in.").includes("training=not-met"));
  });

  it("quotes the passage at its place", () => {
    const text = "Security at Acme\n\nPlease report vulnerabilities to security@acme.example. More.";
    const [found] = proposeFacts(text, ["Acme"], today).proposals;
    assert.equal(text.slice(found?.start, found?.end), "Please report vulnerabilities to security@acme.example.");
  });

  it("is read in bounded time", () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => assert.ok(Array.isArray(proposeFacts(text, [], today).proposals))));
  });
});

describe("an address", () => {
  it("inside a network is not public, however it is written", () => {
    const inside = [
      "127.0.0.1",
      "10.1.2.3",
      "192.168.0.1",
      "172.16.0.1",
      "172.31.255.255",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "198.18.0.1",
      "192.0.0.170",
      "::",
      "::1",
      "fe80::1",
      "fc00::1",
      "fd12:3456::1",
      "ff02::1",
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "64:ff9b::10.0.0.1",
      "2002:7f00:1::",
      "2001:db8::1",
      "2001:0:1::1",
      "3fff::1",
      "localhost",
      "1.2.3",
      "999.1.1.1",
      "1::2::3",
      "",
    ];
    for (const address of inside) assert.equal(isPublicAddress(address), false, address);
    for (const address of ["1.1.1.1", "172.32.0.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"])
      assert.equal(isPublicAddress(address), true, address);
  });
});
