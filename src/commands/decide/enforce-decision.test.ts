import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { smallCatalog } from "../../../test/call-server.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { detectors } from "../../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../../plugins/detectors/fixed-forms/registry.gen.ts";
import { exceptions, falseAlarms, flows, rulesVersions } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { setMode } from "../ledger/set-mode.ts";
import { readSigner } from "../ledger/ledger-key.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { makeKeyedHash, readRedactionKey } from "../redact/redaction-key.ts";
import { approveException } from "./change-exceptions.ts";
import { decideFromSnapshot } from "./decide-from-snapshot.ts";
import { enforceDecision } from "./enforce-decision.ts";
import type { DecisionCall, EnforcementDesk } from "./enforcement.ts";
import { markFalseAlarm } from "./mark-false-alarm.ts";
import { openDecider } from "./open-decider.ts";
import { pathOfSnapshot, readSnapshot } from "./policy-snapshot.ts";
import { watchWrites } from "./watch-writes.ts";

const now = (): Date => new Date("2026-03-31T09:00:00Z");
const home = mkdtempSync(join(tmpdir(), "plimsoll-decide-"));
const classify = (rules: CompanyRules) => createClassifier({ detectors, fixedForms, rules });
const team = { standing: "approved", training: "no", agreement: { from: "2026-01-01" } } as const;
const approved: CompanyRules = { ...shippedRules, tools: { chatgpt: { plans: { team } } } };
const held: CompanyRules = { ...approved, mode: { default: "watch", chatgpt: "hold", "claude-code": "hold" } };
const iban = "DE89 3704 0044 0532 0130 00";
const card = "4012 8888 8888 1881";
const text = `Hello,\nour account is IBAN ${iban}\nand that is all.`;

function deskOf(rules: CompanyRules, over: Partial<EnforcementDesk> = {}): EnforcementDesk {
  const classifier = classify(rules);
  const hash = makeKeyedHash(readRedactionKey(home));
  return { rules, catalog: smallCatalog, classifier: async () => classifier, now, organisation: "main", hash, showNames: false, ...over };
}
const call = (over: Partial<DecisionCall> = {}): DecisionCall => ({ tool: "chatgpt", plan: "team", point: "claude-code", text, ...over });
const enforce = (rules: CompanyRules, over: Partial<DecisionCall> = {}) => enforceDecision(call(over), deskOf(rules));

describe("enforceDecision", () => {
  it("lets pass and says nothing in watch, says it in warn, cleans in hold", async () => {
    const modes = await Promise.all(
      (["watch", "warn", "hold"] as const).map((mode) => enforce({ ...approved, mode: { default: "watch", "claude-code": mode } })),
    );
    assert.deepEqual(
      modes.map(({ decision, mode, action, message }) => [decision.decision, mode, action, message?.found.split(":")[0] ?? null]),
      [
        ["redact", "watch", "sent", null],
        ["redact", "warn", "sent", "Noted, it went as it was"],
        ["redact", "hold", "cleaned", "Cleaned"],
      ],
    );
  });

  it("says in three lines what was found and where, why, and the way out; types and lines, never values", async () => {
    const { message, cleaned, flow, action } = await enforce(held, { rewrites: false, place: "seed.sql" });
    assert.equal(action, "held");
    assert.match(message?.found ?? "", /^Held: 1 .*IBAN.* in seed\.sql line 2\. The rest may go\.$/);
    assert.match((await enforce(held)).message?.found ?? "", / in line 2\. /);
    assert.match(message?.why ?? "", /^Why: Restricted data goes to no AI tool/);
    assert.match(message?.wayOut ?? "", new RegExp(`^Way out: Send the cleaned text; .*false-alarm ${flow.id}`));
    assert.equal(message?.text.split("\n").length, 3);
    assert.match(cleaned ?? "", /^Hello,\nour account is IBAN \u27e6iban\u00b7[a-z0-9]{6,}\u27e7\nand that is all\.$/);
  });

  it("leads to the page that says why, where somebody can open one", async () => {
    const desk = deskOf(held, { pageOf: (flow) => `http://127.0.0.1:7391/held/${flow}` });
    const { message, flow } = await enforceDecision(call(), desk);
    assert.ok(message?.wayOut.includes(`wrong, or needed? http://127.0.0.1:7391/held/${flow.id}`));
    assert.ok(!message?.wayOut.includes("false-alarm"));
  });

  it("holds a credential from the first day although the point only watches", async () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n".repeat(4)}-----END PRIVATE KEY-----`;
    const { mode, action } = await enforce(approved, { text: `use this\n${key}`, rewrites: false });
    assert.deepEqual([mode, action], ["hold", "held"]);
  });

  it("holds nothing that an exception covers", async () => {
    const exception = { tool: "chatgpt", class: "restricted", types: ["iban"], until: "2026-12-31", owner: "ana", why: "refunds" } as const;
    const { decision, action, message } = await enforce({ ...held, exceptions: [exception] });
    assert.deepEqual([decision.decision, action, message], ["allow", "sent", null]);
  });

  it("offers no cleaned text where nothing may go", async () => {
    const { action, cleaned, message } = await enforce({ ...held, tools: { chatgpt: { plans: { team: { standing: "not-allowed" } } } } });
    assert.deepEqual([action, cleaned], ["held", null]);
    assert.ok(!message?.found.includes("The rest may go"));
  });

  it("asks only where the point can, and only answers where nothing is about to go", async () => {
    const rules = { ...held, tools: {}, mode: { default: "hold" } } as const;
    const ask = (over: Partial<DecisionCall>) => enforce(rules, { text: "a poem", point: "browser", ...over });
    assert.deepEqual(
      [(await ask({ asks: true })).action, (await ask({})).action, (await ask({ onlyAsked: true })).action],
      ["asked", "held", "answered"],
    );
  });

  it("makes a text that the same rules then allow, for any mix of findings", async () => {
    const pieces = fc.constantFrom(
      `IBAN ${iban}`,
      `card ${card}`,
      "a quiet line",
      "call +49 30 901820",
      "write to ana.schmidt@kunde-gmbh.de",
    );
    const desk = deskOf(held);
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 6 }), async (lines) => {
        const first = await enforceDecision(call({ text: lines.join("\n") }), desk);
        if (first.action !== "cleaned") return;
        const again = await enforceDecision(call({ text: first.cleaned ?? "" }), desk);
        assert.equal(again.decision.decision, "allow");
      }),
      { numRuns: 40 },
    );
  });

  it("keeps every input in the flow, and no value, text, place or name in it or in the message", async () => {
    const over = { person: "Ana@Example.com", team: "sales", session: "s1", prompt: "p1", place: "secret-plan.txt", account: "company" };
    const { flow, message } = await enforce(held, over);
    assert.deepEqual(
      [flow.point, flow.tool, flow.vendor, flow.plan, flow.account, flow.team, flow.class, flow.basis, flow.base],
      ["claude-code", "chatgpt", "openai", "team", "company", "sales", "restricted", "findings", "unmarked"],
    );
    assert.deepEqual(
      [flow.counts, flow.decision, flow.action, flow.mode, flow.session, flow.prompt],
      [{ iban: 1 }, "redact", "cleaned", "hold", "s1", "p1"],
    );
    assert.equal(flow.bytes, Buffer.byteLength(text));
    const kept = JSON.stringify(flow);
    for (const word of ["0044", "Hello", "secret-plan", "Ana", "ana@"]) assert.ok(!kept.includes(word), word);
    assert.ok(!message?.text.includes("0044"));
    const named = await enforceDecision(call(over), deskOf(held, { showNames: true }));
    assert.equal(named.flow.person, "ana@example.com");
    assert.equal((await enforce(held, { person: "ana@example.com " })).flow.person, flow.person);
  });

  it("refuses a plan nobody knows", async () => {
    await assert.rejects(enforce(held, { plan: "teem" }), (error) => error instanceof PlimsollError && error.code === "bad-input");
  });
});

const partsOf = (store: Store, at = mkdtempSync(join(tmpdir(), "plimsoll-decider-")), faults: unknown[] = []) => ({
  ...{ store, home: at, organisation: "main", catalog: smallCatalog, signer: readSigner(at), now },
  classifier: async (rules: CompanyRules) => classify(rules),
  report: (error: unknown) => void faults.push(error),
});

describe("openDecider", () => {
  it("records what it decided, and the ledger holds", async () => {
    const store = openMemoryStore();
    const parts = partsOf(store);
    const decider = await openDecider(parts);
    for (let index = 0; index < 20; index += 1) await decider.decideAndRecord(call({ prompt: String(index) }));
    await decider.close();
    assert.equal(await store.read("main", (transaction) => transaction.count(flows)), 20);
    const check = await verifyLedger({ store, organisation: "main", key: parts.signer.key });
    assert.deepEqual([check.ok, check.entries, check.signed], [true, 20, 20]);
    assert.deepEqual(readdirSync(join(parts.home, "spool")), []);
  });

  it("restores its placeholders within the session, and counts those it does not know", async () => {
    const decider = await openDecider(partsOf(openMemoryStore()));
    const { cleaned } = await decider.decideAndRecord(call({ session: "one" }));
    assert.ok(cleaned !== null && !cleaned.includes("0044"));
    assert.deepEqual(decider.restore("one", cleaned), { text, open: 0 });
    assert.deepEqual(decider.restore("two", cleaned), { text: cleaned, open: 1 });
    await decider.close();
  });

  it("takes a change of the rules at once: a mode by one press, an approved exception", async () => {
    const plain = openMemoryStore();
    const decider = await openDecider(partsOf(plain));
    const store = watchWrites(plain, () => decider.touch());
    const desk = { store, organisation: "main", by: "owner", now, catalog: smallCatalog };
    const send = () => decider.decideAndRecord(call({ plan: "personal", account: "company" }));
    const first = await send();
    assert.deepEqual([first.mode, first.action], ["watch", "sent"]);
    await setMode(desk, { point: "claude-code", team: "", mode: "hold" });
    const second = await send();
    assert.deepEqual([second.mode, second.action, second.decision.policyVersion], ["hold", "cleaned", "v1"]);
    await decider.flush();
    const proposal = await markFalseAlarm(second.flow.id, "our own published account", desk);
    assert.deepEqual([proposal?.state, proposal?.types, proposal?.class, proposal?.until], ["asked", ["iban"], "restricted", "2026-06-29"]);
    await approveException(proposal?.id ?? "", desk);
    assert.equal((await send()).action, "sent");
    await decider.close();
  });

  it("goes on while the database refuses, loses nothing, and catches up", async () => {
    const plain = openMemoryStore();
    let isBusy = false;
    const refuse = (): void => {
      if (isBusy) throw new PlimsollError("busy", "expected a database that answers, met a busy one; try again");
    };
    const store: Store = {
      ...plain,
      read: async (organisation, work) => (refuse(), plain.read(organisation, work)),
      write: async (organisation, work) => (refuse(), plain.write(organisation, work)),
    };
    const faults: unknown[] = [];
    const decider = await openDecider(partsOf(store, undefined, faults));
    isBusy = true;
    decider.touch();
    assert.equal((await decider.decideAndRecord(call())).decision.decision, "redact");
    await decider.flush();
    assert.ok(faults.length > 0);
    isBusy = false;
    await decider.close();
    assert.equal(await plain.read("main", (transaction) => transaction.count(flows)), 1);
  });
});

describe("decideFromSnapshot", () => {
  const open = async (rules?: CompanyRules) => {
    const store = openMemoryStore();
    const parts = partsOf(store);
    if (rules !== undefined) {
      const row = { id: "v1", number: "00000001", at: now().toISOString(), by: "test", rules: JSON.stringify({ mode: rules.mode }) };
      await store.write("main", (transaction) => transaction.put(rulesVersions, row));
    }
    await (await openDecider(parts)).close();
    return { parts, desk: { home: parts.home, classifier: parts.classifier, now } };
  };

  it("decides as the service did, and the service records its flow later", async () => {
    const { parts, desk } = await open({ ...shippedRules, mode: { default: "hold" } });
    const alone = await decideFromSnapshot(call({ plan: "personal" }), desk);
    const decider = await openDecider(parts);
    const served = await decider.decideAndRecord(call({ plan: "personal" }));
    assert.deepEqual([alone.by, alone.action, alone.decision], ["snapshot", served.action, served.decision]);
    assert.equal(served.by, "rules");
    await decider.close();
    const ids = (await parts.store.read("main", (transaction) => transaction.list(flows))).map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), [alone.flow.id, served.flow.id].toSorted());
  });

  it("is a file of its owner alone that no edit, cut or mix gets through", async () => {
    const { parts, desk } = await open();
    const path = pathOfSnapshot(parts.home);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(readSnapshot(parts.home).organisation, "main");
    const whole = readFileSync(path, "utf8");
    const other = await open({ ...shippedRules, mode: { default: "hold" } });
    const foreign = readFileSync(pathOfSnapshot(other.parts.home), "utf8");
    const [head, body] = whole.split("\n");
    const [, foreignBody] = foreign.split("\n");
    for (const bad of [
      whole.replace('"default":"watch"', '"default":"hold"'),
      whole.slice(0, -20),
      `${head}\n${foreignBody}\n`,
      foreign,
      "",
      "{}\n{}",
      `{"form":"plimsoll-policy-1"}\n${body}`,
    ]) {
      writeFileSync(path, bad);
      const answer = await decideFromSnapshot(call(), desk);
      assert.deepEqual([answer.by, answer.action], ["fallback", "held"], bad.slice(0, 60));
    }
  });

  it("does what the point was installed with where nothing can decide, and loses no work", async () => {
    const away = mkdtempSync(join(tmpdir(), "plimsoll-away-"));
    const desk = { home: away, classifier: async (rules: CompanyRules) => classify(rules), now };
    const table = [
      [{}, "held", true],
      [{ mode: "hold", fallback: "allow" }, "sent", true],
      [{ mode: "warn" }, "sent", true],
      [{ mode: "watch" }, "sent", false],
    ] as const;
    for (const [installed, action, isSaid] of table) {
      const answer = await decideFromSnapshot(call(), { ...desk, ...installed });
      assert.deepEqual([answer.by, answer.action, answer.message !== null], ["fallback", action, isSaid]);
    }
    assert.equal(readdirSync(join(away, "spool")).length, table.length);
  });

  it("still decides where the home folder cannot be written", async () => {
    const { parts, desk } = await open();
    rmSync(join(parts.home, "spool"), { recursive: true, force: true });
    chmodSync(parts.home, 0o500);
    try {
      assert.equal((await decideFromSnapshot(call(), desk)).by, "snapshot");
    } finally {
      chmodSync(parts.home, 0o700);
    }
  });
});

describe("markFalseAlarm", () => {
  it("joins equal alarms into one proposal, and takes the same flow once", async () => {
    const store = openMemoryStore();
    const decider = await openDecider(partsOf(store));
    const sent = [await decider.decideAndRecord(call({ plan: "personal" })), await decider.decideAndRecord(call({ plan: "personal" }))];
    const fine = await decider.decideAndRecord(call({ text: "a poem" }));
    await decider.close();
    const desk = { store, organisation: "main", by: "owner", now, catalog: smallCatalog };
    for (const { flow } of [...sent, ...sent]) await markFalseAlarm(flow.id, "", desk);
    const [rows, marks] = await store.read("main", async (t) => [await t.list(exceptions), await t.list(falseAlarms)] as const);
    assert.deepEqual([rows.length, rows[0]?.alarms, marks.length], [1, 2, 2]);
    await assert.rejects(markFalseAlarm(fine.flow.id, "", desk), /nothing to lift/);
    await assert.rejects(markFalseAlarm("nobody", "", desk), /id of a flow/);
  });
});
