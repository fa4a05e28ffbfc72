import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { showRefused, useChange } from "../api/use-change.ts";
import { ToolSection } from "../tools/tool-section.tsx";
import type { AgreementPageAnswer, EffectAnswer } from "./agreement-types.ts";
import { describeEffect } from "./describe-agreement.ts";

/** Sets the agreement in force, or ends it: what would change is shown first. The end is the one that the text names, when it names one. */
export function SetInForce({ row, endsOn }: { readonly row: AgreementPageAnswer["row"]; readonly endsOn: unknown }) {
  const [from, setFrom] = useState(() => row.from || new Date().toISOString().slice(0, 10));
  const [until, setUntil] = useState(() => row.until || (typeof endsOn === "string" ? endsOn : ""));
  const [covers, setCovers] = useState(row.covers);
  const [why, setWhy] = useState("");
  const [effect, setEffect] = useState<{ readonly of: "force" | "end"; readonly text: string } | null>(null);
  const change = useChange();
  const address = `/api/agreements/${row.id}`;
  const terms = { from, ...(until === "" ? {} : { until }), ...(covers === "" ? {} : { covers }) };
  const look = async (of: "force" | "end") => {
    try {
      const answer = await sendRequest<EffectAnswer>("POST", `${address}/try`, { terms: of === "force" ? terms : null });
      setEffect({ of, text: describeEffect(answer) });
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  const act = (path: string, body: object, said: string) =>
    void change.mutateAsync({ method: "POST", address: `${address}/${path}`, body, said }).then(
      () => setEffect(null),
      () => undefined,
    );
  return (
    <ToolSection title={row.isInForce ? "In force" : "Set it in force"} note="what would change is shown before anything is kept">
      <div className="box drop-agreement no-print">
        <div className="row ask-row">
          <TextInput type="date" label="From" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label="Until (may stay open)" value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
          <Select
            label="Covers"
            data={[
              { value: "", label: "all data" },
              { value: "internal", label: "up to internal" },
              { value: "public", label: "public only" },
            ]}
            value={covers}
            allowDeselect={false}
            onChange={(value) => setCovers(value ?? "")}
          />
          <Button variant="default" onClick={() => void look("force")}>
            What would change?
          </Button>
          {row.isInForce && (
            <Button variant="default" onClick={() => void look("end")}>
              It ended or failed …
            </Button>
          )}
        </div>
        {effect && <p role="status">{effect.text}</p>}
        {effect?.of === "force" && (
          <Button className="fit" loading={change.isPending} onClick={() => act("in-force", terms, "Agreement in force")}>
            {row.isInForce ? "Keep these days" : "Set in force"}
          </Button>
        )}
        {effect?.of === "end" && (
          <div className="row ask-row">
            <TextInput label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
            <Button disabled={why.trim() === ""} loading={change.isPending} onClick={() => act("end", { why }, "Agreement ended")}>
              End it now
            </Button>
          </div>
        )}
      </div>
    </ToolSection>
  );
}
