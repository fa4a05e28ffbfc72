import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import { detectors } from "../../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../../plugins/detectors/fixed-forms/registry.gen.ts";
import { catalogFolder } from "../catalog/catalog-folder.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { decideRequest } from "./decide-request.ts";
import type { Answer, AskRequest } from "./decide-request.ts";
import { makeLineDecider } from "./make-line-decider.ts";
import { makeFlow } from "./make-flow.ts";

const now = () => new Date("2026-11-24T12:00:00Z");
const inForce = { from: "2026-01-01", until: "2027-01-01" };
let catalog: Catalog;

before(async () => {
  catalog = await loadCatalog(catalogFolder);
});

function rulesOf(value: unknown): CompanyRules {
  const { rules, faults } = parseRules(value, { tools: new Set(catalog.tools.keys()) });
  assert.deepEqual(faults, null);
  assert.ok(rules);
  return rules;
}

function asker(rules: CompanyRules): (request: Partial<AskRequest> & { readonly tool: string }) => Promise<Answer> {
  const classifier = createClassifier({ detectors, fixedForms, rules });
  return (request) => decideRequest({ point: "person", ...request }, { rules, catalog, now, classifier: async () => classifier });
}

const verdicts = async (answers: readonly Promise<Answer>[]) => (await Promise.all(answers)).map(({ decision }) => decision.decision);

describe("the software company's four rules", () => {
  const fourRules = () =>
    rulesOf({
      company: { name: "Software Ltd", domains: ["software.example"] },
      dataTypes: {
        "customer-email": { from: "email", notAtDomains: "company" },
        "usage-pattern": { declared: true, label: "anonymised usage patterns" },
        "process-documentation": { declared: true },
      },
      classes: {
        public: ["process-documentation"],
        internal: ["customer-email", "usage-pattern"],
        restricted: ["credit-card", "iban", "cvv", "card-expiry", { "customer-email": { atLeast: 10 } }],
      },
      tools: { chatgpt: { plan: "team", standing: "approved", agreement: inForce }, claude: { plan: "team", standing: "limited" } },
    });

  it("lets process documentation go to any tool that is not forbidden", async () => {
    const ask = asker(fourRules());
    assert.deepEqual(
      await verdicts(["chatgpt", "claude", "a-tool-nobody-knows"].map((tool) => ask({ tool, data: ["process-documentation"] }))),
      ["allow", "allow", "allow"],
    );
  });

  it("lets usage patterns go only where there is an agreement", async () => {
    const ask = asker(fourRules());
    assert.deepEqual(await verdicts(["chatgpt", "claude"].map((tool) => ask({ tool, data: ["usage-pattern"] }))), ["allow", "block"]);
  });

  it("lets a customer's address go where internal data may, and never the list", async () => {
    const ask = asker(fourRules());
    const one = "Please answer ana.kovac@gmail.com, who asks about her invoice.";
    const many = ["ana", "boris", "chiara", "dmitri", "elena", "farid", "greta", "hugo", "ines", "jonas", "klara", "lars"]
      .map((name) => `${name}.kovac@gmail.com`)
      .join("\n");
    assert.deepEqual(await verdicts([ask({ tool: "chatgpt", text: one }), ask({ tool: "claude", text: one })]), ["allow", "ask"]);
    const list = await ask({ tool: "chatgpt", text: many });
    assert.equal(list.decision.class, "restricted");
    assert.notEqual(list.decision.decision, "allow");
  });

  it("lets payment data go nowhere", async () => {
    const ask = asker(fourRules());
    for (const tool of ["chatgpt", "claude", "a-tool-nobody-knows"]) {
      const { decision } = await ask({ tool, data: ["credit-card"] });
      assert.notEqual(decision.decision, "allow");
      assert.equal(decision.class, "restricted");
    }
    const { decision } = await ask({ tool: "chatgpt", text: "Pay with 5500 0055 5555 5559 please, IBAN DE89 3704 0044 0532 0130 00." });
    assert.equal(decision.decision, "redact");
    assert.ok(!JSON.stringify(decision).includes("0130"));
  });
});

describe("the fintech's purposes", () => {
  const purposes = () =>
    rulesOf({
      company: { name: "Fintech", domains: ["fintech.example"] },
      tools: { "claude-code": { plan: "team", standing: "approved", training: "no", agreement: inForce } },
      purposes: {
        documentation: { tools: ["claude-code"] },
        "code-review": { needs: ["source-code"], tools: ["claude-code"] },
        "architecture-planning": { tools: ["claude-code"] },
        "customer-money": { never: true, why: "stays in-house", label: "Calculations on customer money" },
      },
    });

  it("allows documentation, review and planning", async () => {
    const ask = asker(purposes());
    assert.deepEqual(
      await verdicts(["documentation", "code-review", "architecture-planning"].map((purpose) => ask({ tool: "claude-code", purpose }))),
      ["allow", "allow", "allow"],
    );
  });

  it("takes the data that a purpose needs where none is named", async () => {
    const ask = asker(purposes());
    const refused = await ask({ tool: "github-copilot", purpose: "code-review" });
    assert.deepEqual([refused.decision.class, refused.decision.decision], ["internal", "block"]);
    assert.deepEqual(
      refused.decision.alternatives.map(({ tool }) => tool),
      ["claude-code"],
    );
  });

  it("refuses customer money with any tool and any data, and says why", async () => {
    const ask = asker(purposes());
    const { decision } = await ask({ tool: "claude-code", purpose: "customer-money", declared: "public" });
    assert.equal(decision.decision, "block");
    assert.match(decision.reasons[0]?.because ?? "", /Calculations on customer money is never done with AI here \(stays in-house\)/);
  });

  it("finds a purpose by its label, and refuses one that nobody knows", async () => {
    const ask = asker(purposes());
    assert.equal((await ask({ tool: "claude-code", purpose: "calculations on customer money" })).decision.decision, "block");
    await assert.rejects(
      ask({ tool: "claude-code", purpose: "custmer-money" }),
      (error) => error instanceof PlimsollError && /nearest: customer-money/.test(error.message),
    );
  });
});

describe("decideRequest", () => {
  const simple = () =>
    rulesOf({
      company: { domains: ["example.com"] },
      tools: { chatgpt: { plans: { team: { standing: "approved", agreement: inForce }, personal: { standing: "not-allowed" } } } },
    });

  it("finds tools by name and alias, and plans by the vendor's name", async () => {
    const ask = asker(simple());
    const { input } = await ask({ tool: "ChatGPT", plan: "Business", account: "ana@example.com" });
    assert.deepEqual([input.tool, input.plan, input.account], ["chatgpt", "team", "company"]);
  });

  it("holds back a private account", async () => {
    const { decision } = await asker(simple())({ tool: "chatgpt", plan: "team", account: "ana@gmail.com", declared: "public" });
    assert.equal(decision.decision, "block");
  });

  it("does not let a declaration lower what was found", async () => {
    const { decision } = await asker(simple())({
      tool: "chatgpt",
      plan: "team",
      declared: "public",
      text: "IBAN DE89 3704 0044 0532 0130 00",
    });
    assert.deepEqual([decision.class, decision.decision], ["restricted", "redact"]);
  });

  it("refuses names it does not know, and a text beside data types", async () => {
    const ask = asker(simple());
    for (const [request, words] of [
      [{ data: ["emial"] }, /nearest: email/],
      [{ declared: "secret" }, /public, internal, restricted/],
      [{ plan: "teem" }, /nearest: team/],
      [{ data: ["email"], text: "x" }, /met both/],
    ] as const) {
      await assert.rejects(
        ask({ tool: "chatgpt", ...request }),
        (error) => error instanceof PlimsollError && error.code === "bad-input" && words.test(error.message),
      );
    }
  });

  it("is one row of the ledger without a value", async () => {
    const iban = "DE89 3704 0044 0532 0130 00";
    const answer = await asker(simple())({ tool: "chatgpt", plan: "team", team: "sales", text: `Account ${iban}` });
    const done = { mode: "watch", action: "answered" } as const;
    const flow = makeFlow(answer, { point: "command-line" }, done, { catalog, hash: () => new Uint8Array(32), showNames: false });
    assert.deepEqual(
      [flow.tool, flow.vendor, flow.team, flow.class, flow.types, flow.counts, flow.decision],
      ["chatgpt", "openai", "sales", "restricted", ["iban"], { iban: 1 }, "redact"],
    );
    assert.ok(!JSON.stringify(flow).includes("0130"));
    assert.equal(flow.bytes, `Account ${iban}`.length);
  });
});

describe("makeLineDecider", () => {
  it("decides about a classified text as ask does", async () => {
    const rules = rulesOf({ tools: { chatgpt: { plan: "team", standing: "approved", agreement: inForce } } });
    const classifier = createClassifier({ detectors, fixedForms, rules });
    const decideLine = makeLineDecider({ rules, catalog, now });
    const verdict = (text: string, asked: { readonly tool: string; readonly plan?: string; readonly account?: string }) =>
      decideLine(classifier.classify(text), asked);
    const iban = "IBAN DE89 3704 0044 0532 0130 00";
    assert.deepEqual(
      [
        verdict("a poem", { tool: "ChatGPT" }),
        verdict(iban, { tool: "chatgpt" }),
        verdict("a poem", { tool: "nobody-knows" }),
        verdict("a poem", { tool: "chatgpt", account: "personal" }),
      ],
      ["allow", "redact", "ask", "ask"],
    );
    assert.throws(
      () => verdict("a poem", { tool: "chatgpt", plan: "teem" }),
      (error) => error instanceof PlimsollError && error.code === "bad-input",
    );
  });
});
