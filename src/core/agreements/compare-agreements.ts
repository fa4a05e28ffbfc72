import type { AgreementAnswer, RequirementAnswer } from "./analyse-agreement.ts";

/** What changed between two versions, by duty and by number, not by line. */
export interface AgreementChanges {
  readonly duties: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: RequirementAnswer["status"];
    readonly to: RequirementAnswer["status"];
    readonly effect: "better" | "worse" | "reworded";
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly facts: readonly { readonly name: string; readonly from: unknown; readonly to: unknown }[];
}

const strength = { violated: 0, absent: 1, partial: 2, satisfied: 3, "not-applicable": 3 } as const;

/** Duties whose status or wording differs, and facts that differ. */
export function compareAgreements(before: AgreementAnswer, after: AgreementAnswer): AgreementChanges {
  const old = new Map(before.requirements.map((each) => [each.id, each]));
  const duties = after.requirements.flatMap((now) => {
    const was = old.get(now.id);
    if (was === undefined || (was.status === now.status && squeeze(was.quote) === squeeze(now.quote))) return [];
    const step = strength[now.status] - strength[was.status];
    const effect = step > 0 ? ("better" as const) : step < 0 ? ("worse" as const) : ("reworded" as const);
    return [{ id: now.id, title: now.title, from: was.status, to: now.status, effect, before: was.quote, after: now.quote }];
  });
  const values = new Map(Object.entries(before.facts));
  const facts = Object.entries(after.facts).flatMap(([name, to]) => {
    const from = values.get(name);
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ name, from, to }];
  });
  return { duties, facts };
}

function squeeze(quote: string | null): string {
  return (quote ?? "").replaceAll(/\W+/g, " ").trim().toLowerCase();
}
