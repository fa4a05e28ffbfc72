import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { planKinds, type PlanKind } from "../../../src/core/model/plan.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { DecideForm } from "./decide-form.tsx";

interface Props {
  readonly tool: string;
  readonly name: string;
  /** The plan of the use that was opened, or of the line drawn large. */
  readonly plan: PlanKind;
}

const decidable = planKinds.filter((kind) => kind !== "unknown");

/** Decide on a tool, plan by plan. */
export function DecideSection({ tool, name, plan: first }: Props) {
  const rules = useAnswer("/api/rules");
  const [plan, setPlan] = useState<PlanKind>(first === "unknown" ? "team" : first);
  return (
    <div className="box decide">
      <NativeSelect
        size="xs"
        label="Plan"
        data={decidable}
        value={plan}
        onChange={(event) => setPlan(decidable.find((kind) => kind === event.currentTarget.value) ?? "team")}
      />
      <Answered query={rules} what="the rules">
        {(answer) => <DecideForm key={`${plan}${answer.version}`} tool={tool} name={name} plan={plan} rules={answer.rules} />}
      </Answered>
    </div>
  );
}
