import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { z } from "zod";
import { writeSorted } from "./chain.ts";
import type { Flow, FlowAction } from "./flow.ts";
import { writeOcsf } from "./write-ocsf.ts";
import type { OcsfLink } from "./write-ocsf.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const parts = { organisation: "main", authority: "key", hash, nameOf: (tool: string) => tool.toUpperCase() };
const flow = (over: Partial<Flow> = {}): Flow => ({
  ...{ id: "1", at: "2026-03-10T09:00:00.000Z", point: "claude-code", tool: "claude-code", plan: "team", account: "company" },
  ...{ team: "sales", class: "restricted", types: ["iban"], counts: { iban: 2 }, decision: "redact", action: "cleaned", mode: "hold" },
  ...{ policyVersion: "v3", person: "person-abc", session: "s1", vendor: "anthropic" },
  ...over,
});

// The required attributes of class 2006 and its three profiles in OCSF 1.9.0.
const fingerprint = z.looseObject({ algorithm_id: z.literal(3), value: z.string().length(64) });
const eventSchema = z.looseObject({
  category_uid: z.literal(2),
  class_uid: z.literal(2006),
  activity_id: z.literal(1),
  type_uid: z.literal(200_601),
  time: z.number().int(),
  severity_id: z.number().int().min(1).max(4),
  action_id: z.number().int().min(1).max(4),
  disposition_id: z.number().int(),
  metadata: z.looseObject({
    version: z.literal("1.9.0"),
    product: z.looseObject({ name: z.string(), vendor_name: z.string() }),
    profiles: z.array(z.string()),
  }),
  finding_info: z.looseObject({ uid: z.string(), title: z.string() }),
  attestation: z.looseObject({
    fingerprint,
    chain_uid: z.string(),
    prev_event: z.looseObject({ uid: z.string(), fingerprint }).optional(),
  }),
});
const write = (one: Flow, before: OcsfLink | null = null) => ({
  ...writeOcsf(one, before, parts),
  parsed: eventSchema.parse(writeOcsf(one, before, parts).event),
});

describe("writeOcsf", () => {
  it("fits the class and keeps the verdict apart from the action", () => {
    const table: readonly (readonly [Flow["decision"], FlowAction, number, number, number])[] = [
      ["allow", "sent", 1, 1, 1],
      ["block", "sent", 3, 17, 4],
      ["redact", "cleaned", 4, 11, 2],
      ["block", "held", 2, 2, 3],
      ["ask", "asked", 2, 23, 2],
      ["redact", "answered", 3, 17, 2],
    ];
    for (const [decision, action, ...ids] of table) {
      const { parsed } = write(flow({ decision, action }));
      assert.deepEqual([parsed.action_id, parsed.disposition_id, parsed.severity_id], ids, `${decision} ${action}`);
      assert.equal(parsed["is_alert"], decision !== "allow");
    }
  });

  it("links each event to the one before by a fingerprint that anyone can compute", () => {
    const first = write(flow());
    const second = write(flow({ id: "2" }), first.link);
    assert.equal(first.parsed.attestation.prev_event, undefined);
    assert.equal(second.parsed.attestation.prev_event?.fingerprint.value, first.parsed.attestation.fingerprint.value);
    const { attestation, ...rest } = second.parsed;
    const { fingerprint: own, ...attested } = attestation;
    assert.equal(hash(writeSorted({ ...rest, attestation: attested })), own.value);
    assert.notEqual(write(flow({ id: "2", team: "x" }), first.link).link.fingerprint, second.link.fingerprint);
  });

  it("names the agent where there is one, and keeps every input", () => {
    const { parsed } = write(flow());
    assert.deepEqual(parsed["ai_agent"], { uid: "claude-code", name: "claude-code", instance_uid: "s1" });
    assert.equal(write(flow({ point: "gateway" })).parsed["ai_agent"], undefined);
    assert.deepEqual(parsed["actor"], { user: { uid: "person-abc" } });
    const kept = JSON.stringify(parsed["unmapped"]);
    for (const value of ["sales", "company", "iban", "v3", "hold"]) assert.ok(kept.includes(value), value);
  });
});
