import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { PostureAnswer } from "./posture-types.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly plan: PostureAnswer["plans"][string] | undefined;
}

/** Who does an item until when. */
export function ItemPlan({ id, title, plan }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [owner, setOwner] = useState(plan?.owner ?? "");
  const [due, setDue] = useState(plan?.due ?? "");
  const change = useChange();
  const said = plan === undefined ? "Nobody is named." : `${plan.owner || "Nobody"}${plan.due === "" ? "" : `, by ${plan.due}`}`;
  const save = () =>
    change.mutate(
      { method: "POST", address: "/api/posture/plan", body: { id, owner: owner.trim(), due }, said: "Planned" },
      { onSuccess: () => setOpen(false) },
    );
  if (!isOpen)
    return (
      <p className="soft item-plan">
        {said}{" "}
        <button
          type="button"
          className="no-print link-button"
          onClick={() => setOpen(true)}
          aria-label={`${plan === undefined ? "Name somebody" : "Change"}: ${title}`}
        >
          {plan === undefined ? "Name somebody" : "Change"}
        </button>
      </p>
    );
  return (
    <form
      className="item-plan-form no-print"
      aria-label={`Who and when: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput size="xs" label="Who" value={owner} onChange={(event) => setOwner(event.currentTarget.value)} />
      <TextInput size="xs" type="date" label="By" value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      <Button type="submit" size="compact-sm" loading={change.isPending}>
        Keep
      </Button>
    </form>
  );
}
