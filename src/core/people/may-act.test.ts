import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { actions } from "./actions.rows.ts";
import type { Action } from "./actions.rows.ts";
import { mayAct } from "./may-act.ts";
import { openScope, roles } from "./roles.ts";
import type { Caller, Role } from "./roles.ts";

const as = (role: Role, changed: Partial<Caller> = {}): Caller => ({
  person: "ana@example.com",
  role,
  scope: openScope,
  only: null,
  ...changed,
});
const names = Object.keys(actions).filter((name): name is Action => name in actions);

/** One line per action: o owner, l lead, r reviewer, a auditor, e employee. Written apart from the table it checks. */
const table: Readonly<Record<Action, string>> = {
  ask: "olrae",
  "read-own": "olrae",
  request: "olrae",
  acknowledge: "olrae",
  "read-company": "olra",
  export: "ola",
  comment: "olr",
  review: "olr",
  assess: "olr",
  discover: "ol",
  "change-rules": "ol",
  reveal: "ol",
  survey: "ol",
  "manage-people": "o",
  "manage-server": "o",
};

describe("who may do what", () => {
  for (const action of names)
    test(action, () => {
      for (const role of roles) assert.equal(mayAct(as(role), action), table[action].includes(role.slice(0, 1)), role);
    });

  test("an auditor changes nothing", () => {
    const reading = new Set<Action>(["ask", "read-own", "request", "acknowledge", "read-company", "export"]);
    for (const action of names) assert.equal(mayAct(as("auditor"), action), reading.has(action), action);
  });

  test("a reviewer decides within the scope", () => {
    const finance = as("reviewer", { scope: { classes: ["internal"], teams: ["finance"], vendors: [] } });
    assert.equal(mayAct(finance, "review", { class: "internal", team: "finance", vendor: "openai" }), true);
    assert.equal(mayAct(finance, "review", { class: "restricted", team: "finance" }), false);
    assert.equal(mayAct(finance, "review", { class: "internal", team: "sales" }), false);
    assert.equal(mayAct(finance, "read-company"), true);
    assert.equal(mayAct(as("lead", { scope: finance.scope }), "review", { team: "sales" }), true);
  });

  test("a key does what it was cut for and never more than its role", () => {
    assert.equal(mayAct(as("auditor", { only: ["read-company"] }), "read-company"), true);
    assert.equal(mayAct(as("auditor", { only: ["read-company"] }), "export"), false);
    assert.equal(mayAct(as("auditor", { only: ["change-rules"] }), "change-rules"), false);
  });
});
