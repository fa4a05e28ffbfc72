import { Autocomplete, Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { planKinds } from "../../../src/core/model/plan.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

interface Props {
  readonly onClose: () => void;
}

/** A row by hand: a tool of the catalogue or one nobody knows yet. */
export function AddTool({ onClose }: Props) {
  const [name, setName] = useState("");
  const [plan, setPlan] = useState("unknown");
  const [team, setTeam] = useState("");
  const [asked] = useDebouncedValue(name.trim(), 100);
  const found = useAnswer("/api/catalog", { q: asked, limit: 8 }, asked.length > 0);
  const change = useChange();
  const entry = found.data?.rows.find((row) => row.name.toLowerCase() === asked.toLowerCase());
  const add = () =>
    change.mutate(
      {
        method: "POST",
        address: "/api/register",
        body: { tool: entry?.tool ?? "", name: entry?.name ?? name.trim(), vendor: entry?.vendor ?? "", plan, team },
        said: `${name.trim()} added`,
      },
      { onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title="Add a tool">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Autocomplete
          label="Tool"
          data-autofocus
          data={[...new Set((found.data?.rows ?? []).map((row) => row.name))]}
          filter={({ options }) => options}
          value={name}
          onChange={setName}
        />
        {asked !== "" && found.isFetched && !entry && (
          <p className="soft">Not in the catalogue: it is kept as your own tool, standing unknown, public data only.</p>
        )}
        <NativeSelect
          label="Plan"
          value={plan}
          onChange={(event) => setPlan(event.currentTarget.value)}
          data={planKinds.map((kind) => ({ value: kind, label: kind === "unknown" ? "not known" : kind }))}
        />
        <TextInput label="Team" value={team} onChange={(event) => setTeam(event.currentTarget.value)} />
        <div className="row">
          <Button type="submit" disabled={name.trim() === ""} loading={change.isPending}>
            Add to the register
          </Button>
        </div>
      </form>
    </Modal>
  );
}
