import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";

const readers = [
  { value: "auditor", label: "an auditor" },
  { value: "client", label: "a client (no names of people, no own words)" },
  { value: "owner", label: "the owner" },
];

/** The pack to hand over: whom for, as of which day. */
export function PackForm() {
  const [reader, setReader] = useState("auditor");
  const [day, setDay] = useState("");
  const query = new URLSearchParams({ for: reader, ...(day === "" ? {} : { asOf: day }) });
  return (
    <section aria-label="Pack" className="no-print">
      <h2>Pack</h2>
      <p className="soft pack-says">
        One PDF and one workbook: inventory, vetting, rules, agreements, incidents, exceptions, decisions and coverage, with a signed
        manifest. Facts beside clauses of the EU AI Act, ISO/IEC 42001, NIST AI RMF, SOC 2 and GDPR; no verdict.
      </p>
      <div className="pack-form">
        <NativeSelect label="For" data={readers} value={reader} onChange={(event) => setReader(event.currentTarget.value)} />
        <TextInput label="As of (empty: today)" type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <Button component="a" href={`/api/pack.zip?${query}`}>
          Download the pack
        </Button>
      </div>
    </section>
  );
}
