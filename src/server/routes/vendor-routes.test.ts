import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { address, callServer } from "../../../test/call-server.ts";
import { undoAnswer } from "../api-types.ts";
import {
  comparedAnswer,
  importedAnswer,
  needsAnswer,
  questionnaireMade,
  questionsAnswer,
  vendorAnswer,
  vendorsAnswer,
} from "../vendor-types.ts";

const securityTxt = "Contact: mailto:security@startup.example\nExpires: 2027-01-01T00:00:00Z\n";
const page = (rows: string) =>
  `<h1>Sub-processors</h1><table><tr><th>Sub-processor</th><th>Purpose</th><th>Country</th></tr>${rows}</table>`;

describe("vendors", () => {
  test("one found yesterday is fit for public data until somebody looked", async () => {
    const server = await callServer();
    const before = await server.ask(vendorAnswer, "GET", "/api/vendors/Startup%20Found%20Yesterday");
    assert.deepEqual([before.isKnown, before.verdict], [false, "public"]);
    assert.ok(before.basics.every(({ state }) => state === "not-known"));
    const ticked = ["security-policy", "trust-documents", "data-agreement", "training", "status-page"].map((basic) => ({
      basic,
      state: "met",
    }));
    const body = { site: "https://startup.example/home", plan: "team", ticked };
    const { undo } = await server.ask(undoAnswer, "POST", "/api/vendors/Startup%20Found%20Yesterday/assess", body);
    const after = await server.ask(vendorAnswer, "GET", "/api/vendors/startup-found-yesterday?plan=team");
    assert.deepEqual([after.verdict, after.site, after.history.length], ["internal", "startup.example", 5]);
    assert.ok(
      after.basics.find(({ id }) => id === "third-party-audit")?.leads.some(({ url }) => url === "https://startup.example/compliance"),
    );
    const other = await server.ask(vendorAnswer, "GET", "/api/vendors/startup-found-yesterday?plan=personal");
    assert.equal(other.verdict, "public", "what holds for the team plan says nothing of the personal one");
    await server.send("POST", "/api/undo", { undo });
    assert.equal((await server.ask(vendorAnswer, "GET", "/api/vendors/startup-found-yesterday?plan=team")).verdict, "public");
    await server.close();
  });

  test("a fact runs out; what replaces it is kept beside it in the history", async () => {
    const server = await callServer();
    const state = async () =>
      (await server.ask(vendorAnswer, "GET", "/api/vendors/New")).basics.find(({ id }) => id === "status-page")?.state;
    await server.ask(undoAnswer, "POST", "/api/vendors/New/assess", {
      ticked: [{ basic: "status-page", state: "met", seen: "2025-01-01" }],
    });
    assert.equal(await state(), "expired");
    await server.ask(undoAnswer, "POST", "/api/vendors/New/assess", { ticked: [{ basic: "status-page", state: "not-met" }] });
    assert.equal(await state(), "not-met");
    for (const seen of ["2026-13-01", "2031-01-01"])
      assert.equal(
        (await server.send("POST", "/api/vendors/New/assess", { ticked: [{ basic: "status-page", state: "met", seen }] })).status,
        400,
      );
    assert.equal((await server.send("POST", "/api/vendors/New/assess", { ticked: [{ basic: "score", state: "met" }] })).status, 400);
    await server.close();
  });

  test("files are recognised by what is in them", async () => {
    const server = await callServer();
    const drop = (name: string, content: string) => server.ask(importedAnswer, "POST", `/api/vendors/Startup/import?name=${name}`, content);
    const txt = await drop("security.txt", securityTxt);
    assert.deepEqual(
      [txt.kind, txt.facts?.map(({ basic, state }) => `${basic}=${state}`)],
      ["security-txt", ["security-txt=met", "security-policy=met"]],
    );
    const status = { page: { name: "Startup", url: "https://status.startup.example" }, status: { indicator: "none" }, incidents: [] };
    assert.equal((await drop("summary.json", JSON.stringify(status))).facts?.[0]?.basic, "status-page");
    const first = await drop("subs.html", page("<tr><td>Cloud One</td><td>Hosting</td><td>DE</td></tr>"));
    assert.deepEqual([first.isFirst, first.list?.added], [true, []]);
    const second = await drop(
      "subs.html",
      page("<tr><td>Cloud One Inc.</td><td>Hosting</td><td>DE</td></tr><tr><td>Mail Two</td><td>Mail</td><td>US</td></tr>"),
    );
    assert.deepEqual([second.list?.added, second.list?.removed], [["Mail Two"], []]);
    const osv = { vulns: [{ id: "OSV-1", affected: [{ package: { ecosystem: "npm", name: "nobody-knows" } }] }] };
    assert.deepEqual([(await drop("osv.json", JSON.stringify(osv))).read, (await drop("osv.json", JSON.stringify(osv))).kept], [1, []]);
    assert.equal((await server.send("POST", "/api/vendors/Startup/import?name=x", "")).status, 400);
    await server.close();
  });

  test("a report is kept, proposes, and counts only when accepted", async () => {
    const server = await callServer();
    const report =
      "Independent Service Auditor's Report. SOC 2 Type 2 report of Startup Inc. In our opinion the trust services criteria were met for the period 1 July 2025 to 31 December 2025.";
    const kept = await server.ask(importedAnswer, "POST", "/api/vendors/Startup/import?name=soc2.txt", report);
    assert.deepEqual([kept.kind, kept.evidence?.sort, kept.evidence?.dated], ["document", "audit-report", "2025-12-31"]);
    assert.ok(existsSync(join(server.home, "evidence", kept.evidence?.digest ?? "")));
    const state = async () =>
      (await server.ask(vendorAnswer, "GET", "/api/vendors/Startup")).basics.find(({ id }) => id === "third-party-audit");
    assert.equal((await state())?.state, "not-known");
    await server.ask(undoAnswer, "POST", `/api/evidence/${kept.evidence?.id}/accept`, { accepted: [{ basic: "third-party-audit" }] });
    const after = await state();
    assert.deepEqual([after?.state, after?.grade, after?.expires], ["met", "report-read", "2026-12-31"]);
    assert.match(after?.passage ?? "", /SOC 2 Type 2/);
    assert.equal(
      (await server.send("POST", `/api/evidence/${kept.evidence?.id}/accept`, { accepted: [{ basic: "bug-bounty" }] })).status,
      400,
    );
    await server.close();
  });

  test("no page inside the network is fetched", async () => {
    const server = await callServer();
    for (const url of [
      "http://127.0.0.1/",
      "http://[::1]/",
      "http://169.254.169.254/latest",
      "https://user:pass@example.com/",
      "https://example.com:8443/",
      "ftp://example.com/",
      "http://2130706433/",
    ])
      assert.ok([400, 403].includes((await server.send("POST", "/api/vendors/Startup/fetch", { url })).status), url);
    await server.close();
  });

  test("the table of needs is the company's to change", async () => {
    const server = await callServer();
    await server.ask(needsAnswer, "PUT", "/api/vendors/needs", {
      internal: ["status-page"],
      restricted: ["status-page", "third-party-audit"],
    });
    await server.ask(undoAnswer, "POST", "/api/vendors/Startup/assess", { ticked: [{ basic: "status-page", state: "met" }] });
    assert.equal((await server.ask(vendorAnswer, "GET", "/api/vendors/Startup")).verdict, "internal");
    assert.equal((await server.send("PUT", "/api/vendors/needs", { internal: ["score"] })).status, 400);
    const rows = await server.ask(vendorsAnswer, "GET", "/api/vendors");
    assert.deepEqual(
      rows.rows.map(({ id, verdict }) => [id, verdict]),
      [["startup", "internal"]],
    );
    const compared = await server.ask(comparedAnswer, "GET", "/api/vendors/compare?a=Startup&b=chatgpt");
    assert.equal(compared.rows.find(({ id }) => id === "status-page")?.a, "met");
    await server.close();
  });
});

describe("a questionnaire", () => {
  const bare = { cookie: "" };
  const by = (token: string) => ({ ...bare, "plimsoll-link": token });

  test("is answered by link without an account, becomes facts, and is chased before its end", async () => {
    const server = await callServer();
    const made = await server.ask(questionnaireMade, "POST", "/api/questionnaires", { vendor: "Startup", plan: "team", days: 3 });
    const open = await server.send("GET", "/api/questions", undefined, by(made.token));
    const asked = questionsAnswer.parse(await open.json());
    assert.deepEqual([asked.questions.length, asked.until], [25, "2026-04-03"]);
    assert.equal((await server.send("GET", "/api/questions", undefined, by("no-such-token-at-all-here"))).status, 404);
    assert.equal((await server.send("GET", "/api/vendors", undefined, bare)).status, 401, "the link opens nothing else");
    const stage = async () =>
      (await server.ask(vendorsAnswer, "GET", "/api/vendors")).dates.find(({ kind }) => kind === "questionnaire")?.stage;
    assert.equal(await stage(), "3");
    const answers = [
      { question: "training", choice: "no", words: "Never." },
      { question: "status", choice: "yes", words: "status.startup.example" },
      { question: "patch", choice: "", words: "" },
    ];
    assert.equal((await server.send("POST", "/api/questions", { by: "", answers: [] }, by(made.token))).status, 400);
    assert.equal((await server.send("POST", "/api/questions", { by: "Bo", answers }, { ...by(made.token), origin: address })).status, 200);
    const page = vendorAnswer.parse(await (await server.send("GET", "/api/vendors/startup?plan=team")).json());
    const training = page.basics.find(({ id }) => id === "training");
    assert.deepEqual([training?.state, training?.source, training?.grade], ["met", "vendor said", "vendor-statement"]);
    assert.equal(page.questionnaires[0]?.state, "answered");
    assert.equal(await stage(), undefined, "an answered one is not chased");
    await server.close();
  });

  test("ends: past its last day and when it is closed its link opens nothing", async () => {
    const server = await callServer();
    const one = await server.ask(questionnaireMade, "POST", "/api/questionnaires", { vendor: "Startup", days: 3 });
    const two = await server.ask(questionnaireMade, "POST", "/api/questionnaires", { vendor: "Startup", days: 60 });
    await server.send("POST", `/api/questionnaires/${two.row.id}/close`);
    assert.equal((await server.send("GET", "/api/questions", undefined, by(two.token))).status, 403);
    assert.equal((await server.send("POST", "/api/questionnaires", { vendor: "Startup", days: 900 })).status, 400);
    server.wait(4 * 86_400_000);
    const late = await server.send("GET", "/api/questions", undefined, by(one.token));
    assert.equal(late.status, 403);
    assert.match(await late.text(), /past its last day/);

    await server.close();
  });

  test("goes out as a workbook and comes back", async () => {
    const server = await callServer();
    const made = await server.ask(questionnaireMade, "POST", "/api/questionnaires", { vendor: "Startup", plan: "team" });
    const sheet = new Uint8Array(await (await server.send("GET", `/api/questionnaires/${made.row.id}/sheet`)).arrayBuffer());
    const empty = await server.send("POST", "/api/questionnaires/answers", sheet);
    assert.equal(empty.status, 400, "nothing was answered yet");
    const { writeQuestionnaireSheet } = await import("../../commands/vetting/questionnaire-sheet.ts");
    const filled = { ...made.row, answers: [{ question: "sso", choice: "yes" as const, words: "SAML" }] };
    const back = await server.send("POST", "/api/questionnaires/answers?by=Bo", await writeQuestionnaireSheet(filled, "Startup"));
    assert.deepEqual(await back.json(), { answered: 1, of: 25 });
    const page = await server.ask(vendorAnswer, "GET", "/api/vendors/startup?plan=team");
    assert.equal(page.basics.find(({ id }) => id === "sign-in")?.state, "met");
    await server.close();
  });
});
