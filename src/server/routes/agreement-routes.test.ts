import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { callServer, type CalledServer } from "../../../test/call-server.ts";
import { agreementAnswer, agreementsAnswer, effectAnswer, keptAnswer } from "../agreement-types.ts";
import { vendorAnswer } from "../vendor-types.ts";
import { toolAnswer, undoAnswer } from "../api-types.ts";

const dpa = `# Data Processing Addendum

This Addendum forms part of the Services Agreement. Vendor shall process Personal Data only on documented instructions of Customer.

Vendor shall bind its personnel to confidentiality. Vendor shall implement technical and organisational measures.

Vendor shall notify Customer of a personal data breach within 24 hours.

Customer grants general authorisation to engage sub-processors. Vendor shall inform Customer 30 days before adding a sub-processor. Customer may object within 14 days.

Vendor shall assist Customer with requests of data subjects and with data protection impact assessments.

On termination Vendor shall delete or return the data, as Customer chooses, within 30 days.
`;

async function drop(server: CalledServer, query: string, ...files: readonly (readonly [string, string])[]): Promise<Response> {
  const form = new FormData();
  for (const [name, text] of files) form.append("file", new File([text], name));
  const packed = new Response(form);
  const type = packed.headers.get("content-type") ?? "";
  return server.send("POST", `/api/agreements?${query}`, new Uint8Array(await packed.arrayBuffer()), { "content-type": type });
}

async function approve(server: CalledServer): Promise<void> {
  await server.send("POST", "/api/register", { tool: "chatgpt", plan: "team" });
  await server.send("PATCH", "/api/register", { changes: [{ id: "chatgpt/team/all", field: "standing", value: "approved" }] });
}

const lineOf = async (server: CalledServer) =>
  (await server.ask(toolAnswer, "GET", "/api/tools/chatgpt")).lines.find(({ plan }) => plan === "team")?.carries;

describe("agreements", () => {
  test("are read, shown with passages, tried, set in force and act on the load line at once", async () => {
    const server = await callServer();
    await approve(server);
    assert.equal(await lineOf(server), "public");
    const { id, changes } = keptAnswer.parse(await (await drop(server, "tool=chatgpt&plan=team&role=signed", ["dpa.md", dpa])).json());
    assert.equal(changes, null);
    assert.equal(await lineOf(server), "public", "keeping puts nothing in force");
    const page = await server.ask(agreementAnswer, "GET", `/api/agreements/${id}`);
    assert.equal(page.row.comesBy, "automatic");
    assert.match(page.row.steps, /nothing is to be signed/);
    const breach = page.answer.requirements.find((one) => one.id === "R34");
    assert.equal(
      page.texts[0]?.text.slice(breach?.start ?? 0, breach?.end ?? 0),
      "Vendor shall notify Customer of a personal data breach within 24 hours.",
    );
    assert.deepEqual(
      page.answer.overview.map((one) => one.id),
      ["use", "kept", "seen", "breach"],
    );
    assert.match(page.answer.overview[3]?.answer ?? "", /within 24 hours/);
    assert.ok(page.settle.length <= 5);
    const effect = await server.ask(effectAnswer, "POST", `/api/agreements/${id}/try`, { terms: { from: "2026-03-01" } });

    assert.deepEqual(effect.lines.map(({ before, after }) => [before, after])[0], ["public", "internal"]);
    assert.equal(await lineOf(server), "public", "trying keeps nothing");
    const { undo } = await server.ask(undoAnswer, "POST", `/api/agreements/${id}/in-force`, { from: "2026-03-01", until: "2026-04-30" });
    assert.equal(await lineOf(server), "internal");
    await server.send("POST", "/api/undo", { undo });
    assert.equal(await lineOf(server), "public", "undone as a whole");
    await server.ask(undoAnswer, "POST", `/api/agreements/${id}/in-force`, { from: "2026-03-01", until: "2026-04-30" });
    await server.ask(undoAnswer, "POST", `/api/agreements/${id}/end`, { why: "the vendor broke it" });
    assert.equal(await lineOf(server), "public", "a failed agreement lowers the line");
    await server.close();
  });

  test("in force for a class cover no more, and none before its first day", async () => {
    const server = await callServer();
    await approve(server);
    const { id } = keptAnswer.parse(await (await drop(server, "tool=chatgpt&plan=team", ["dpa.md", dpa])).json());
    await server.ask(undoAnswer, "POST", `/api/agreements/${id}/in-force`, { from: "2026-03-01", covers: "public" });
    assert.equal(await lineOf(server), "public");
    await server.ask(undoAnswer, "POST", `/api/agreements/${id}/in-force`, { from: "2026-05-01" });
    assert.equal(await lineOf(server), "public");
    for (const body of [{ from: "soon" }, { from: "2026-05-01", until: "2026-04-01" }])
      assert.equal((await server.send("POST", `/api/agreements/${id}/in-force`, body)).status, 400);
    await server.close();
  });

  test("template and signed file are kept apart; a new version is compared by duty", async () => {
    const server = await callServer();
    await drop(server, "tool=chatgpt&plan=team&role=template", ["template.md", dpa]);
    await drop(server, "tool=chatgpt&plan=team&role=signed", ["signed.md", dpa]);
    const worse = dpa.replace(" within 24 hours", " within 72 hours").replace("Customer may object within 14 days.", "");
    const { id, changes } = keptAnswer.parse(await (await drop(server, "tool=chatgpt&plan=team&role=template", ["v2.md", worse])).json());
    assert.ok(changes?.duties.some((duty) => duty.id === "R36" && duty.effect === "worse"));
    assert.ok(changes?.facts.some((fact) => fact.name === "breachNoticeHours"));
    assert.ok((await server.ask(agreementAnswer, "GET", `/api/agreements/${id}`)).changes !== null);
    const { rows } = await server.ask(agreementsAnswer, "GET", "/api/agreements");
    assert.deepEqual(
      rows.map(({ role, state }) => [role, state]),
      [
        ["signed", "kept"],
        ["template", "kept"],
      ],
    );
    await server.close();
  });

  test("findings are accepted, overridden with a reason, or covered elsewhere; each has its letter", async () => {
    const server = await callServer();
    const weak = dpa.replace(/Vendor shall notify.*\n/, "").replace(/Vendor shall bind its personnel to confidentiality\. /, "");
    const { id } = keptAnswer.parse(await (await drop(server, "tool=chatgpt&plan=team", ["dpa.md", weak])).json());
    const page = await server.ask(agreementAnswer, "GET", `/api/agreements/${id}`);
    const [first] = page.settle;
    assert.ok(page.settle.some((item) => item.id === "R34"));
    assert.match(first?.letter.body ?? "", /Could you add it/);
    const settle = (body: object) => server.send("POST", `/api/agreements/${id}/items`, body);
    assert.equal((await settle({ item: "R34", how: "overridden" })).status, 400);
    assert.equal((await settle({ item: "R34", how: "covered-elsewhere" })).status, 400);
    assert.equal((await settle({ item: "R99", how: "accepted" })).status, 400);
    const open = async () => (await server.ask(agreementsAnswer, "GET", "/api/agreements")).rows[0]?.open ?? 0;
    const before = await open();
    assert.equal((await settle({ item: "R34", how: "covered-elsewhere", document: "commercial terms" })).status, 200);
    assert.equal(await open(), before - 1);
    assert.equal((await settle({ item: "R34", how: "open" })).status, 200);
    assert.equal(await open(), before);
    await server.close();
  });

  test("what is no agreement is named and not kept; so is what cannot be read", async () => {
    const server = await callServer();
    const notice = await drop(server, "tool=chatgpt&plan=team", [
      "privacy.md",
      "# Privacy Policy\nWe collect information about you. We use cookies.",
    ]);
    assert.equal(notice.status, 403);
    assert.match(await notice.text(), /privacy-notice.*kept with the vendor's evidence/);
    const vendor = vendorAnswer.parse(await (await server.send("GET", "/api/vendors/chatgpt")).json());
    assert.deepEqual(
      vendor.evidence.map(({ name }) => name),
      ["privacy.md"],
    );
    assert.equal((await drop(server, "tool=chatgpt&plan=team", ["empty.md", ""])).status, 422);
    assert.equal((await drop(server, "tool=chatgpt&plan=team")).status, 400);
    assert.equal((await server.ask(agreementsAnswer, "GET", "/api/agreements")).total, 0);
    assert.equal((await server.send("GET", "/api/agreements/none")).status, 404);
    await server.close();
  });

  test("new sub-processors start the clock to object that the agreement gives", async () => {
    const server = await callServer();
    const { id } = keptAnswer.parse(await (await drop(server, "tool=chatgpt&plan=team&role=signed", ["dpa.md", dpa])).json());
    await server.ask(undoAnswer, "POST", `/api/agreements/${id}/in-force`, { from: "2026-03-01" });
    const list = (rows: string) => `| Sub-processor | Purpose |\n| --- | --- |\n${rows}`;
    await server.send("POST", "/api/vendors/chatgpt/import?name=subs.md", list("| Cloud One | Hosting |\n"));
    await server.send("POST", "/api/vendors/chatgpt/import?name=subs.md", list("| Cloud One | Hosting |\n| Mail Two | Mail |\n"));
    const row = (await server.ask(agreementsAnswer, "GET", "/api/agreements")).rows[0];
    assert.equal(row?.objectUntil, "2026-04-14");
    await server.close();
  });
});
