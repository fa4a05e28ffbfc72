import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { Retention } from "../flows/agents-types.ts";

/** How long the ledger keeps single decisions and their daily sums. */
export function RetentionForm({ retention }: { readonly retention: Retention }) {
  const [rowDays, setRowDays] = useState<string | number>(retention.rowDays);
  const [rollUpDays, setRollUpDays] = useState<string | number>(retention.rollUpDays);
  const change = useChange();
  const body = { rowDays: Number(rowDays), rollUpDays: Number(rollUpDays) };
  const fault = body.rowDays < 183 ? "Expected 183 days or more" : body.rollUpDays < body.rowDays ? "Expected no less than the rows" : null;
  return (
    <form
      className="box settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ method: "PUT", address: "/api/ledger/retention", body, said: "The ledger is kept as said" });
      }}
    >
      <NumberInput
        label="Single decisions are kept for days"
        description="183 at least. Older ones go once a day; the ledger can still be checked."
        allowDecimal={false}
        min={183}
        value={rowDays}
        onChange={setRowDays}
        error={body.rowDays < 183 ? fault : null}
      />
      <NumberInput
        label="Their daily sums are kept for days"
        description="Without people and sessions; news of a vendor is answered from them."
        allowDecimal={false}
        value={rollUpDays}
        onChange={setRollUpDays}
        error={body.rowDays < 183 ? null : fault}
      />
      <Button type="submit" variant="default" loading={change.isPending} disabled={fault !== null}>
        Save retention
      </Button>
    </form>
  );
}
