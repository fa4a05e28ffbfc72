import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import type { CompanyDuties } from "./incident-types.ts";

const laws = [
  { id: "nis2", label: "NIS2" },
  { id: "dora", label: "DORA" },
  { id: "us-state", label: "US state law" },
] as const;

/** Which clocks apply to the company; the GDPR's always do. */
export function DutiesForm() {
  const query = useAnswer("/api/incidents/duties");
  return (
    <details className="box take-facts no-print">
      <summary>Which clocks apply to us</summary>
      <Answered query={query} what="clocks">
        {(duties) => <Fields key={JSON.stringify(duties)} duties={duties} />}
      </Answered>
    </details>
  );
}

function Fields({ duties }: { readonly duties: CompanyDuties }) {
  const [subjectTo, setSubjectTo] = useState(duties.subjectTo);
  const [hours, setHours] = useState<string | number>(duties.customerNoticeHours ?? "");
  const change = useChange();
  const save = () =>
    change.mutate({
      method: "PUT",
      address: "/api/incidents/duties",
      body: { subjectTo, customerNoticeHours: typeof hours === "number" ? hours : null },
      said: "Clocks saved, incidents judged again",
    });
  return (
    <>
      <p className="soft">The GDPR&apos;s clocks are always looked at. A clock runs only where data of yours makes the duty possible.</p>
      <form
        className="take-facts-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {laws.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={subjectTo.includes(id)}
            onChange={(event) => setSubjectTo(event.currentTarget.checked ? [...subjectTo, id] : subjectTo.filter((law) => law !== id))}
          />
        ))}
        <NumberInput label="Hours that own contracts promise" size="xs" min={0} max={8784} value={hours} onChange={setHours} />
        <Button type="submit" size="compact-sm" loading={change.isPending}>
          Save
        </Button>
      </form>
    </>
  );
}
