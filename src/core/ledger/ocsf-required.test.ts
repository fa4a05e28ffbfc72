import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isFields, readField } from "../hooks/read-field.ts";
import type { Flow } from "./flow.ts";
import { writeOcsf } from "./write-ocsf.ts";

// Written down from the published schema (github.com/ocsf/ocsf-schema: events/base_event, findings/finding,
// findings/data_security_finding, profiles security_control, ai_operation, record_integrity and the objects they use), read
// on 24 Nov 2026: which attributes are required, of which at least one must be there, and which the class knows at all.
const required = [
  ...["activity_id", "category_uid", "class_uid", "type_uid", "severity_id", "time", "metadata", "metadata.product", "metadata.version"],
  ...["finding_info", "finding_info.uid", "finding_info.title", "attestation.fingerprint.algorithm_id", "attestation.fingerprint.value"],
];
const requiredWhere: readonly (readonly [object: string, required: readonly string[]])[] = [
  ["ai_agent", ["uid"]],
  ["attestation.prev_event", ["uid"]],
];
const atLeastOne: readonly (readonly [object: string, oneOf: readonly string[]])[] = [
  ["metadata.product", ["name", "uid"]],
  ["attestation", ["fingerprint", "signatures"]],
  ["actor", ["process", "user", "invoked_by", "session", "app_name", "app_uid"]],
  ["actor.user", ["account", "name", "uid"]],
  ["data_security.policy", ["name", "uid"]],
  ["resources.0", ["name", "uid"]],
];
const known = new Set([
  ...[
    "activity_id",
    "activity_name",
    "category_name",
    "category_uid",
    "class_name",
    "class_uid",
    "type_name",
    "type_uid",
    "severity",
    "severity_id",
  ],
  ...["time", "metadata", "message", "unmapped", "status", "status_id", "finding_info", "resources", "actor", "data_security", "is_alert"],
  ...["action", "action_id", "disposition", "disposition_id", "policy", "ai_agent", "ai_model", "attestation"],
]);
const captions: readonly (readonly [id: string, caption: string, names: Readonly<Record<number, string>>])[] = [
  ["severity_id", "severity", { 1: "Informational", 2: "Low", 3: "Medium", 4: "High" }],
  ["action_id", "action", { 1: "Allowed", 2: "Denied", 3: "Observed", 4: "Modified" }],
  ["disposition_id", "disposition", { 1: "Allowed", 2: "Blocked", 11: "Corrected", 17: "Logged", 23: "Challenge" }],
  [
    "data_security.confidentiality_id",
    "data_security.confidentiality",
    { 0: "Unknown", 1: "Not Confidential", 2: "Confidential", 6: "Restricted" },
  ],
  ["data_security.data_lifecycle_state_id", "data_security.data_lifecycle_state", { 2: "Data in-transit" }],
  ["attestation.fingerprint.algorithm_id", "attestation.fingerprint.algorithm", { 3: "SHA-256" }],
];

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const parts = { organisation: "main", authority: "key", hash, nameOf: (tool: string) => tool };
const flow: fc.Arbitrary<Flow> = fc.record(
  {
    ...{
      id: fc.uuid(),
      tool: fc.string({ minLength: 1 }),
      team: fc.string(),
      policyVersion: fc.string(),
      plan: fc.constant("team" as const),
    },
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }).map((date) => date.toISOString()),
    point: fc.constantFrom("claude-code", "gateway", "mcp", "browser"),
    account: fc.constantFrom("company", "personal", "unknown"),
    class: fc.constantFrom("public", "internal", "restricted", "unmarked"),
    types: fc.array(fc.constantFrom("iban", "email")),
    decision: fc.constantFrom("allow", "redact", "ask", "block"),
    action: fc.constantFrom("sent", "cleaned", "held", "asked", "answered"),
    mode: fc.constantFrom("watch", "warn", "hold"),
    ...{ person: fc.string({ minLength: 1 }), session: fc.string({ minLength: 1 }), vendor: fc.string({ minLength: 1 }) },
  },
  { requiredKeys: ["id", "tool", "team", "policyVersion", "plan", "at", "point", "account", "class", "types", "decision"] },
);

describe("an OCSF 1.9.0 event", () => {
  it("has what the class and its profiles require, captions that belong to their ids, and no attribute of its own", () => {
    fc.assert(
      fc.property(flow, flow, (first, second) => {
        const before = writeOcsf(first, null, parts);
        for (const { event } of [before, writeOcsf(second, before.link, parts)]) {
          const value: unknown = JSON.parse(JSON.stringify(event));
          for (const path of required) assert.notEqual(readField(value, path), undefined, path);
          for (const [at, names] of requiredWhere)
            if (readField(value, at) !== undefined)
              for (const name of names) assert.notEqual(readField(value, `${at}.${name}`), undefined, `${at}.${name}`);
          for (const [at, names] of atLeastOne)
            if (readField(value, at) !== undefined)
              assert.ok(
                names.some((name) => readField(value, `${at}.${name}`) !== undefined),
                at,
              );
          for (const [id, caption, names] of captions) assert.equal(readField(value, caption), names[Number(readField(value, id))], id);
          assert.deepEqual(
            Object.keys(isFields(value) ? value : {}).filter((key) => !known.has(key)),
            [],
          );
          assert.equal(readField(value, "type_uid"), Number(readField(value, "class_uid")) * 100 + Number(readField(value, "activity_id")));
          assert.ok(Number.isInteger(readField(value, "time")));
        }
      }),
    );
  });
});
