import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import { standings } from "../../../src/core/model/standing.ts";
import { useChange } from "../api/use-change.ts";
import { useNow } from "../text/use-now.ts";
import { LinePreview } from "./line-preview.tsx";
import { readToolPlan, setToolPlan, type PlanDecision } from "./set-tool-plan.ts";

interface Props {
  readonly tool: string;
  readonly name: string;
  readonly plan: PlanKind;
  readonly rules: CompanyRules;
}

const trainings = [
  { value: "not-known", label: "not known" },
  { value: "no", label: "does not train on inputs" },
  { value: "opt-in", label: "only if switched on" },
  { value: "opt-out", label: "unless switched off" },
  { value: "yes", label: "trains on inputs" },
  { value: "not-stated", label: "not stated" },
] as const;

/** The company's decision on a tool's plan: standing, agreement, training, review; what the line would be stands beside it. */
export function DecideForm({ tool, name, plan, rules }: Props) {
  const today = useNow().slice(0, 10);
  const start = readToolPlan(rules, tool, plan, today);
  const [decision, setDecision] = useState<PlanDecision>(start);
  const change = useChange();
  const set = (part: Partial<PlanDecision>) => setDecision({ ...decision, ...part });
  const draft = setToolPlan(rules, tool, plan, decision);
  const isChanged = JSON.stringify(decision) !== JSON.stringify(start);
  const save = () =>
    change.mutate({ method: "PUT", address: "/api/rules", body: { rules: draft }, said: `${name}, ${plan} plan: ${decision.standing}` });
  return (
    <form
      className="decide-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NativeSelect
        size="xs"
        label="Standing"
        data={[...standings]}
        value={decision.standing}
        onChange={(event) => set({ standing: standings.find((each) => each === event.currentTarget.value) ?? "unknown" })}
      />
      <NativeSelect
        size="xs"
        label="Training, as switched here"
        data={[...trainings]}
        value={decision.training}
        onChange={(event) => set({ training: trainings.find((each) => each.value === event.currentTarget.value)?.value ?? "not-known" })}
      />
      <TextInput
        size="xs"
        type="date"
        label="Review on"
        value={decision.review}
        onChange={(event) => set({ review: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        className="decide-wide"
        label="A data processing agreement is in force"
        checked={decision.hasAgreement}
        onChange={(event) => set({ hasAgreement: event.currentTarget.checked })}
      />
      {decision.hasAgreement && (
        <>
          <TextInput
            size="xs"
            type="date"
            label="From"
            required
            value={decision.agreementFrom}
            onChange={(event) => set({ agreementFrom: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            label="Until (that day included)"
            value={decision.agreementUntil}
            onChange={(event) => set({ agreementUntil: event.currentTarget.value })}
          />
        </>
      )}
      <div className="decide-wide row">
        <Button type="submit" size="compact-md" disabled={!isChanged} loading={change.isPending}>
          Set in force
        </Button>
        {isChanged && <LinePreview tool={tool} plan={plan} rules={draft} />}
      </div>
    </form>
  );
}
