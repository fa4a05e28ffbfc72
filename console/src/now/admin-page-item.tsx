import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { planKinds, type PlanKind } from "../../../src/core/model/plan.ts";
import { useChange } from "../api/use-change.ts";
import type { AdminPageRow } from "../api/types.ts";
import { upperFirst } from "../text/upper-first.ts";

interface Props {
  readonly row: AdminPageRow;
}

/** One admin page: the link, where to click, what one would see, and the answer. */
export function AdminPageItem({ row }: Props) {
  const [people, setPeople] = useState<number | null>(null);
  const [plan, setPlan] = useState<PlanKind>("unknown");
  const change = useChange();
  const answer = (used: "yes" | "no" | "unsure") =>
    change.mutate({
      method: "POST",
      address: "/api/admin-pages/answer",
      body: { tool: row.tool, title: row.title, used, people, plan },
      said: `${row.title}: ${used}`,
    });
  return (
    <li className="admin-page">
      <div>
        <p>
          <a href={row.url} target="_blank" rel="noreferrer">
            {row.name ?? row.tool}: {row.title}
          </a>
        </p>
        <p className="soft">
          {row.path.join(" → ")}. {upperFirst(row.shows)}
        </p>
      </div>
      <div className="row admin-answer">
        <NumberInput
          size="xs"
          w={84}
          min={0}
          label="People"
          placeholder="?"
          value={people ?? ""}
          onChange={(value) => setPeople(typeof value === "number" ? value : null)}
        />
        <NativeSelect
          size="xs"
          w={108}
          label="Plan"
          data={planKinds.map((kind) => ({ value: kind, label: kind === "unknown" ? "not known" : kind }))}
          value={plan}
          onChange={(event) => setPlan(planKinds.find((kind) => kind === event.currentTarget.value) ?? "unknown")}
        />
        <Button size="compact-sm" variant="default" onClick={() => answer("yes")}>
          Used
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answer("no")}>
          Not used
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answer("unsure")}>
          Unsure
        </Button>
      </div>
    </li>
  );
}
