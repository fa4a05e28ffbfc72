import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import { type PlanKind, planKinds } from "../../../src/core/model/plan.ts";
import { type Standing, standings } from "../../../src/core/model/standing.ts";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { upperFirst } from "../text/upper-first.ts";
import { useNow } from "../text/use-now.ts";
import { draftRules, type WhatIfChange } from "./draft-rules.ts";
import type { WhatIfAnswer } from "./posture-types.ts";
import { WhatIfResult } from "./what-if-result.tsx";

interface Props {
  readonly names: Readonly<Record<string, string>>;
}

/** What if: a standing, an agreement or the class of a type, tried on every past flow before anything is saved. */
export function WhatIf({ names }: Props) {
  const rules = useAnswer("/api/rules");
  const register = useAnswer("/api/register");
  return (
    <section aria-label="What if" className="no-print">
      <h2>What if</h2>
      <Answered query={rules} what="the rules">
        {(answer) => (
          <WhatIfForm
            rules={answer.rules}
            types={answer.dataTypes.map(({ type, label }) => ({ value: type, label }))}
            tools={toolsOf(register.data?.rows ?? [], answer.rules, names)}
            names={names}
          />
        )}
      </Answered>
    </section>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function toolsOf(rows: readonly { readonly tool: string; readonly name: string }[], rules: CompanyRules, names: Props["names"]): Choice[] {
  const found = new Map(rows.map(({ tool, name }) => [tool, name]));
  for (const tool of Object.keys(rules.tools)) if (!found.has(tool)) found.set(tool, names[tool] ?? tool);
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

interface FormProps extends Props {
  readonly rules: CompanyRules;
  readonly types: readonly Choice[];
  readonly tools: readonly Choice[];
}

const whats = [
  { value: "standing", label: "the standing of a tool" },
  { value: "agreement", label: "an agreement" },
  { value: "class", label: "the class of a data type" },
] as const;

function WhatIfForm({ rules, types, tools, names }: FormProps) {
  const today = useNow().slice(0, 10);
  const [what, setWhat] = useState<WhatIfChange["what"]>("standing");
  const [tool, setTool] = useState("");
  const [plan, setPlan] = useState<PlanKind>("team");
  const [standing, setStanding] = useState<Standing>("approved");
  const [isInForce, setInForce] = useState("yes");
  const [type, setType] = useState("email");
  const [dataClass, setClass] = useState<(typeof dataClasses)[number]>("public");
  const tried = useChange<WhatIfAnswer>();
  const kept = useChange();
  const named = tool === "" ? (tools[0]?.value ?? "") : tool;
  const change: WhatIfChange =
    what === "class"
      ? { what, type, class: dataClass }
      : what === "standing"
        ? { what, tool: named, plan, standing }
        : { what, tool: named, plan, isInForce: isInForce === "yes" };
  const draft = draftRules(rules, change, today);
  const attempt = () => tried.mutate({ method: "POST", address: "/api/posture/what-if", body: { rules: draft } });
  const keep = () =>
    kept.mutate({ method: "PUT", address: "/api/rules", body: { rules: draft }, said: "Rules changed" }, { onSuccess: tried.reset });
  const forget =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      tried.reset();
      set(value);
    };
  return (
    <form
      className="what-if box"
      aria-label="What if"
      onSubmit={(event) => {
        event.preventDefault();
        attempt();
      }}
    >
      <div className="what-if-fields">
        <NativeSelect
          size="xs"
          label="Change"
          data={[...whats]}
          value={what}
          onChange={pick(
            whats.map(({ value }) => value),
            forget(setWhat),
          )}
        />
        {what === "class" ? (
          <>
            <NativeSelect
              size="xs"
              label="Type"
              data={[...types]}
              value={type}
              onChange={pick(
                types.map(({ value }) => value),
                forget(setType),
              )}
            />
            <NativeSelect
              size="xs"
              label="Becomes"
              data={[...dataClasses]}
              value={dataClass}
              onChange={pick([...dataClasses], forget(setClass))}
            />
          </>
        ) : (
          <>
            <NativeSelect
              size="xs"
              label="Tool"
              data={[...tools]}
              value={named}
              onChange={pick(
                tools.map(({ value }) => value),
                forget(setTool),
              )}
            />
            <NativeSelect size="xs" label="Plan" data={[...planKinds]} value={plan} onChange={pick([...planKinds], forget(setPlan))} />
          </>
        )}
        {what === "standing" && (
          <NativeSelect
            size="xs"
            label="Becomes"
            data={[...standings]}
            value={standing}
            onChange={pick([...standings], forget(setStanding))}
          />
        )}
        {what === "agreement" && (
          <NativeSelect
            size="xs"
            label="In force"
            data={["yes", "no"].map((value) => ({ value, label: upperFirst(value) }))}
            value={isInForce}
            onChange={pick(["yes", "no"], forget(setInForce))}
          />
        )}
        <Button type="submit" size="compact-sm" variant="default" loading={tried.isPending} disabled={what !== "class" && named === ""}>
          Try it
        </Button>
      </div>
      {tried.data !== undefined && <WhatIfResult answer={tried.data} names={names} isKeeping={kept.isPending} onKeep={keep} />}
    </form>
  );
}

/** Takes the chosen value where it is one of those offered. */
function pick<Value extends string>(values: readonly Value[], set: (value: Value) => void) {
  return (event: { readonly currentTarget: { readonly value: string } }): void => {
    const chosen = values.find((value) => value === event.currentTarget.value);
    if (chosen !== undefined) set(chosen);
  };
}
