import type { Flow } from "./flow.ts";
import { kindOfPoint } from "./point-kind.ts";
import { writeSorted } from "./chain.ts";
import type { TextHash } from "./chain.ts";

/** What an event needs beside its flow. */
export interface OcsfParts {
  readonly organisation: string;
  /** Who vouches: the ledger's public key. */
  readonly authority: string;
  /** Name of a tool as people call it. */
  nameOf(tool: string): string;
  readonly hash: TextHash;
}

/** The event before, to which the next is linked. */
export interface OcsfLink {
  readonly uid: string;
  readonly fingerprint: string;
}

// Captions by id from the OCSF 1.9.0 dictionary (github.com/ocsf/ocsf-schema, read 2026-11-24).
const confidentiality = {
  public: [1, "Not Confidential"],
  internal: [2, "Confidential"],
  restricted: [6, "Restricted"],
  unmarked: [0, "Unknown"],
} as const;
const actions = {
  sent: [1, "Allowed", 1, "Allowed"],
  cleaned: [4, "Modified", 11, "Corrected"],
  held: [2, "Denied", 2, "Blocked"],
  asked: [2, "Denied", 23, "Challenge"],
  answered: [3, "Observed", 17, "Logged"],
} as const;
const severities = ["Unknown", "Informational", "Low", "Medium", "High"] as const;

/**
 * A flow as an OCSF 1.9.0 event: Data Security Finding (2006) with the profiles security_control, ai_operation and
 * record_integrity. The attestation's fingerprint is SHA-256 over the event with sorted keys, without the fingerprint, and
 * links to the event before.
 */
export function writeOcsf(flow: Flow, before: OcsfLink | null, parts: OcsfParts): { readonly event: object; readonly link: OcsfLink } {
  const time = Date.parse(flow.at);
  const action = flow.action ?? "answered";
  const [actionId, actionName, dispositionId, disposition] =
    action === "sent" && flow.decision !== "allow" ? ([3, "Observed", 17, "Logged"] as const) : actions[action];
  const severity = severityOf(flow);
  const attestation = {
    uid: flow.id,
    authority_uid: parts.authority,
    chain_uid: `plimsoll:${parts.organisation}`,
    ...(before === null ? {} : { prev_event: { uid: before.uid, fingerprint: fingerprintOf(before.fingerprint) } }),
  };
  const bare = {
    ...{ category_uid: 2, category_name: "Findings", class_uid: 2006, class_name: "Data Security Finding" },
    ...{ activity_id: 1, activity_name: "Create", type_uid: 200_601, time, severity_id: severity, severity: severities[severity] },
    ...{ action_id: actionId, action: actionName, disposition_id: dispositionId, disposition, is_alert: flow.decision !== "allow" },
    metadata: metadataOf(flow, parts),
    finding_info: { uid: flow.id, title: titleOf(flow, parts), created_time: time, types: [...flow.types] },
    data_security: dataOf(flow),
    resources: [
      {
        uid: flow.tool,
        name: parts.nameOf(flow.tool),
        type: "AI tool",
        ...(flow.vendor === undefined ? {} : { owner: { name: flow.vendor } }),
      },
    ],
    ...(flow.person === undefined ? {} : { actor: { user: { uid: flow.person } } }),
    ...agentOf(flow),
    unmapped: unmappedOf(flow),
  };
  const fingerprint = parts.hash(writeSorted({ ...bare, attestation }));
  return {
    event: { ...bare, attestation: { ...attestation, fingerprint: fingerprintOf(fingerprint) } },
    link: { uid: flow.id, fingerprint },
  };
}

function fingerprintOf(value: string) {
  return { algorithm_id: 3, algorithm: "SHA-256", value };
}

// What went although the rules said no weighs most; what was held did no harm.
function severityOf({ decision, action, class: whole }: Flow): 1 | 2 | 3 | 4 {
  if (decision === "allow") return 1;
  if (action === "sent") return whole === "restricted" ? 4 : 3;
  return decision === "block" ? 3 : 2;
}

function metadataOf({ id, at, session }: Flow, { organisation }: OcsfParts) {
  return {
    version: "1.9.0",
    uid: id,
    original_time: at,
    tenant_uid: organisation,
    product: { name: "Plimsoll", vendor_name: "Plimsoll" },
    profiles: ["security_control", "ai_operation", "record_integrity"],
    ...(session === undefined ? {} : { correlation_uid: session }),
  };
}

function titleOf(flow: Flow, { nameOf }: OcsfParts): string {
  return `${flow.decision}: ${flow.class} data to ${nameOf(flow.tool)} at ${flow.point}`;
}

function dataOf(flow: Flow) {
  const [id, caption] = confidentiality[flow.class];
  return {
    confidentiality_id: id,
    confidentiality: caption,
    data_lifecycle_state_id: 2,
    data_lifecycle_state: "Data in-transit",
    policy: { name: "Company rules", version: flow.policyVersion },
  };
}

function agentOf({ point, session }: Flow): object {
  if (kindOfPoint(point) !== "agent") return {};
  return { ai_agent: { uid: point, name: point, ...(session === undefined ? {} : { instance_uid: session }) } };
}

function unmappedOf(flow: Flow): object {
  const { id: _id, at: _at, person: _person, session: _session, ...rest } = flow;
  return rest;
}
