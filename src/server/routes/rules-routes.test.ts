import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import {
  askAnswer,
  changedAnswer,
  classificationAnswer,
  newRowAnswer,
  notThisAnswer,
  previewRulesAnswer,
  purposesAnswer,
  redactAnswer,
  redoAnswer,
  registerAnswer,
  rulesAnswer,
  rulesChanged,
  sessionAnswer,
  settingsBody,
  undoAnswer,
} from "../api-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const approved = { standing: "approved", training: "no", agreement: { from: "2026-01-01" } };
const fourLines = {
  company: { name: "Example Ltd", domains: ["example.com"] },
  dataTypes: {
    "customer-email": { from: "email", notAtDomains: "company" },
    "process-documentation": { declared: true, label: "Process documentation" },
  },
  classes: {
    public: ["process-documentation"],
    internal: ["customer-email"],
    restricted: ["credit-card", { "customer-email": { atLeast: 3 } }],
  },
  tools: { chatgpt: { plans: { personal: { standing: "not-allowed" }, team: approved } } },
  purposes: { "client-contracts": { label: "Client contracts", never: true, why: "our contracts say so" } },
};
const put = (server: CalledServer, rules: object) => server.ask(rulesChanged, "PUT", "/api/rules", { rules });
const registered = async (server: CalledServer) => (await server.ask(registerAnswer, "GET", "/api/register")).rows;

describe("rules", () => {
  test("a value said to be none is named by its hash alone, and the preview shows the text without it", async () => {
    const server = await callServer();
    const value = "marie.keller@kunde7.de";
    const { hash } = await server.ask(notThisAnswer, "POST", "/api/rules/not-this", { value });
    assert.equal((await server.ask(notThisAnswer, "POST", "/api/rules/not-this", { value: ` ${value} ` })).hash, hash);
    const notThis = [{ hash, type: "email", until: "2026-12-31", owner: "ana", why: "our test mailbox" }];
    const changed = await put(server, { notThis });
    assert.ok(changed.changes.some(({ path }) => path.startsWith("notThis")));
    const { rules } = await server.ask(rulesAnswer, "GET", "/api/rules");
    assert.deepEqual(rules.notThis, notThis);
    assert.doesNotMatch(JSON.stringify(rules), /marie/);
    const preview = await server.ask(previewRulesAnswer, "POST", "/api/rules/preview", { rules: {}, text: `Write to ${value}` });
    assert.equal(preview.after.findings[0]?.type, "email");
    assert.doesNotMatch(preview.redacted, /marie/);
    const refused = await server.send("PUT", "/api/rules", {
      rules: { notThis: [{ hash: value, until: "2026-12-31", owner: "a", why: "b" }] },
    });
    assert.equal(refused.status, 400);
    await server.close();
  });

  test("nothing is approved as shipped; every data type is named with its class", async () => {
    const server = await callServer();
    const { version, dataTypes } = await server.ask(rulesAnswer, "GET", "/api/rules");
    assert.equal(version, "shipped");
    assert.equal(dataTypes.find((row) => row.type === "credit-card")?.class, "restricted");
  });

  test("the four lines are put in force, read back, sent again unchanged, and undone", async () => {
    const server = await callServer();
    const first = await put(server, fourLines);
    assert.ok(first.changes.length > 5);
    const { rules, version, dataTypes } = await server.ask(rulesAnswer, "GET", "/api/rules");
    assert.equal(version, first.version);
    assert.deepEqual(
      dataTypes.slice(0, 2).map((row) => [row.type, row.kind, row.class]),
      [
        ["customer-email", "made", "internal"],
        ["process-documentation", "declared", "public"],
      ],
    );
    const again = await put(server, rules);
    assert.deepEqual([again.version, again.changes, again.undo], [version, [], null]);
    await server.ask(redoAnswer, "POST", "/api/undo", { undo: first.undo });
    assert.deepEqual((await server.ask(rulesAnswer, "GET", "/api/rules")).rules["purposes"], {});
  });

  test("unknown tools, types and keys are refused with the nearest name and nothing changes", async () => {
    const server = await callServer();
    for (const [rules, word] of [
      [{ tools: { chatgtp: { plan: "team", standing: "approved" } } }, "chatgpt"],
      [{ classes: { internal: ["credit-crad"] } }, "credit-card"],
      [{ purpose: {} }, "purposes"],
    ] as const) {
      const answer = await server.send("PUT", "/api/rules", { rules });
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), new RegExp(word));
    }
    assert.equal((await server.ask(rulesAnswer, "GET", "/api/rules")).version, "shipped");
  });

  test("a preview shows class and lines before and after, and keeps nothing", async () => {
    const server = await callServer();
    const answer = await server.ask(previewRulesAnswer, "POST", "/api/rules/preview", {
      rules: fourLines,
      text: "Write to kim@northwind.com and lee@northwind.com and sam@northwind.com",
    });
    assert.deepEqual([answer.before.class, answer.after.class], ["internal", "restricted"]);
    assert.deepEqual(
      answer.lines.map(({ tool, name, plan, before, after }) => [tool, name, plan, before, after]),
      [
        ["chatgpt", "ChatGPT", "personal", "public", null],
        ["chatgpt", "ChatGPT", "team", "public", "internal"],
      ],
    );
    assert.equal((await server.ask(rulesAnswer, "GET", "/api/rules")).version, "shipped");
  });

  test("standing and review in the register are the rules' own, for every row of the plan, and move the line", async () => {
    const server = await callServer();
    const { row: one } = await server.ask(newRowAnswer, "POST", "/api/register", { tool: "chatgpt", plan: "team", team: "Design" });
    const { row: two } = await server.ask(newRowAnswer, "POST", "/api/register", { tool: "chatgpt", plan: "team", team: "Sales" });
    await put(server, { tools: { chatgpt: { plan: "team", standing: "unknown", agreement: { from: "2026-01-01" } } } });
    const { undo } = await server.ask(changedAnswer, "PATCH", "/api/register", {
      changes: [
        { id: one.id, field: "standing", value: "approved" },
        { id: one.id, field: "review", value: "2027-01-31" },
      ],
    });
    assert.deepEqual(
      (await registered(server)).map((row) => [row.standing, row.review, row.line.carries]),
      [
        ["approved", "2027-01-31", "internal"],
        ["approved", "2027-01-31", "internal"],
      ],
    );
    await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.deepEqual(
      (await registered(server)).map((row) => [row.standing, row.line.carries]),
      [
        ["unknown", "public"],
        ["unknown", "public"],
      ],
    );
    const { row: three } = await server.ask(newRowAnswer, "POST", "/api/register", { tool: "figma" });
    assert.equal(
      (await server.send("PATCH", "/api/register", { changes: [{ id: three.id, field: "standing", value: "approved" }] })).status,
      400,
      "a plan first",
    );
    await server.ask(changedAnswer, "PATCH", "/api/register", {
      changes: [
        { id: three.id, field: "plan", value: "team" },
        { id: three.id, field: "standing", value: "approved" },
      ],
    });
    await server.ask(changedAnswer, "PATCH", "/api/register", { changes: [{ id: two.id, field: "standing", value: "not-allowed" }] });
    assert.equal((await registered(server)).find((row) => row.id === one.id)?.line.carries, null);
  });
});

describe("may I", () => {
  test("a text is classified and decided, and kept nowhere", async () => {
    const server = await callServer();
    await put(server, fourLines);
    const text = "Please answer kim@northwind.com";
    assert.equal((await server.ask(classificationAnswer, "POST", "/api/classify", { text })).class, "internal");
    const yes = await server.ask(askAnswer, "POST", "/api/ask", { tool: "ChatGPT", plan: "team", account: "ana@example.com", text });
    assert.deepEqual([yes.decision, yes.classification?.findings.length], ["allow", 1]);
    const held = await server.ask(askAnswer, "POST", "/api/ask", { tool: "slack-ai", plan: "team", account: "company", text });
    assert.notEqual(held.decision, "allow");
    assert.match(held.cleaned ?? "", /^Please answer ⟦[\w-]+·[a-z0-9]{6}⟧$/);
    const clean = await server.ask(redactAnswer, "POST", "/api/redact", { text: `${text}, ${text}` });
    assert.deepEqual(
      clean.replaced.map(({ count }) => count),
      [2],
    );
    assert.doesNotMatch(clean.text, /kim@/);
    const no = await server.ask(askAnswer, "POST", "/api/ask", {
      tool: "chatgpt",
      plan: "team",
      account: "company",
      data: ["credit-card"],
    });
    assert.notEqual(no.decision, "allow");
    assert.ok(no.reasons.length > 0 && no.flip.length > 0);
    const question = await server.ask(askAnswer, "POST", "/api/ask", { tool: "figma", text: "What is the weather like" });
    assert.equal(question.decision, "ask");
    assert.ok((question.question?.options.length ?? 0) > 1);
    await server.store.read("main", async (transaction) =>
      assert.doesNotMatch(JSON.stringify(await transaction.list((await import("../../storage/collections.ts")).history)), /kim@/),
    );
  });

  test("unknown plans, purposes and types are refused; unknown tools are decided", async () => {
    const server = await callServer();
    await put(server, fourLines);
    for (const body of [
      { tool: "chatgpt", plan: "gold" },
      { tool: "chatgpt", data: ["no-such-type"] },
      { tool: "chatgpt", purpose: "nothing" },
      { tool: "" },
    ])
      assert.equal((await server.send("POST", "/api/ask", body)).status, 400, JSON.stringify(body));
    assert.notEqual((await server.ask(askAnswer, "POST", "/api/ask", { tool: "brand new", data: ["credit-card"] })).decision, "allow");
    assert.deepEqual(
      (await server.ask(purposesAnswer, "GET", "/api/purposes")).rows.map((row) => [row.id, row.never]),
      [["client-contracts", true]],
    );
  });
});

describe("settings, rule sheet and the made-up company", () => {
  test("the company's name and domains are its rules, and accounts are judged by them again", async () => {
    const server = await callServer();
    const settings = { company: { name: "Example Ltd", domains: ["Example.com"], timeZone: "Europe/Berlin" }, showNames: true };
    const { undo } = await server.ask(undoAnswer, "PUT", "/api/settings", settings);
    assert.deepEqual((await server.ask(settingsBody, "GET", "/api/settings")).company.domains, ["example.com"]);
    assert.deepEqual((await server.ask(sessionAnswer, "GET", "/api/session")).organisation, {
      name: "Example Ltd",
      domains: ["example.com"],
      hasLogo: false,
    });
    assert.equal(
      (await server.send("PUT", "/api/settings", { ...settings, company: { ...settings.company, timeZone: "Mars/Base" } })).status,
      400,
    );
    assert.equal(
      (await server.send("PUT", "/api/settings", { ...settings, company: { ...settings.company, domains: ["not a domain"] } })).status,
      400,
    );
    await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.equal((await server.ask(settingsBody, "GET", "/api/settings")).company.name, "");
  });

  test("the rule sheet is one page that needs nothing else and escapes what people wrote", async () => {
    const server = await callServer();
    await put(server, { ...fourLines, company: { name: "<script>alert(1)</script> & Co" } });
    await server.send("POST", "/api/register", { name: "<b>bot</b>", plan: "team" });
    const answer = await server.send("GET", "/api/rule-sheet");
    const page = await answer.text();
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'; style-src 'unsafe-inline'/);
    assert.doesNotMatch(page, /<script|<b>bot|src=|href=|url\(/);
    for (const words of [
      "ChatGPT",
      "Not allowed",
      "Public and internal data",
      "Process documentation",
      "customer-email, from 3 on",
      "Client contracts: our contracts say so",
    ])
      assert.ok(page.includes(words), words);
  });

  test("the made-up company stands apart from the real one and goes whole", async () => {
    const server = await callServer();
    await server.send("POST", "/api/register", { name: "Real tool" });
    const demo = z.object({ demo: z.boolean() });
    await server.store.write("demo", async (transaction) =>
      transaction.put((await import("../../storage/collections.ts")).settings, { id: "settings", showNames: true }),
    );
    const other = await callServer();
    assert.equal((await other.ask(sessionAnswer, "GET", "/api/session")).demo, false);
    assert.equal((await server.ask(demo, "DELETE", "/api/demo")).demo, false);
    assert.deepEqual(await server.store.organisations(), ["main"]);
    assert.equal((await registered(server)).length, 1);
  });
});
