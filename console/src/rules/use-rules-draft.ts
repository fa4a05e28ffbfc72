import { useState } from "react";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

/** The rules as edited on screen until they are saved; moving about in the console keeps them. */
let kept: { readonly version: string; readonly rules: CompanyRules } | null = null;

export function useRulesDraft() {
  const query = useAnswer("/api/rules");
  const save = useChange();
  const [, redraw] = useState(0);
  const answer = query.data;
  const draft = answer && kept && kept.version === answer.version ? kept.rules : answer?.rules;
  const set = (rules: CompanyRules | null) => {
    kept = rules && answer ? { version: answer.version, rules } : null;
    redraw((count) => count + 1);
  };
  const commit = () => {
    if (!draft) return;
    save.mutate(
      { method: "PUT", address: "/api/rules", body: { rules: draft }, said: "Rules saved and in force" },
      { onSuccess: () => set(null) },
    );
  };
  return { query, answer, draft, isChanged: draft !== answer?.rules, set, commit, isSaving: save.isPending };
}
