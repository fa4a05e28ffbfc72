import type { FactGrade } from "../../core/model/catalog.ts";
import type { JudgedBasic } from "../../core/vetting/judge-basics.ts";
import type { BasicState, EvidenceGrade } from "../../core/vetting/vetting-fact.ts";
import type { ShownFact } from "../inventory/show-facts.ts";

const states: Readonly<Record<BasicState, ShownFact["state"]>> = {
  met: "yes",
  "not-met": "no",
  "not-known": "unknown",
  "not-applicable": "yes",
  expired: "expired",
};
const grades: Readonly<Record<EvidenceGrade, FactGrade | null>> = {
  "report-read": "primary",
  "certificate-seen": "primary",
  "vendor-statement": "primary",
  "key-word": "secondary",
  "third-party-list": "secondary",
  none: null,
};

/** The basics as a tool's page shows facts. */
export function showBasics(basics: readonly JudgedBasic[]): ShownFact[] {
  return basics.map((basic) => ({
    ...{ id: basic.id, label: basic.label, state: states[basic.state], grade: grades[basic.grade] },
    value: basic.state === "not-applicable" ? "does not apply" : basic.value,
    source: basic.source === "" ? null : { title: basic.source, url: /^https?:\/\//.test(basic.value) ? basic.value : "" },
    seen: basic.seen === "" ? null : basic.seen,
    expires: basic.expires === "" ? null : basic.expires,
  }));
}
