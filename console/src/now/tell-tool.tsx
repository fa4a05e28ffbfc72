import { Autocomplete, Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { ImportResult } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { sayTold } from "./say-told.ts";

const empty = { tool: "", account: "unknown", team: "", purpose: "", isMine: true };
const accounts = [
  { value: "unknown", label: "I do not know" },
  { value: "company", label: "The company's" },
  { value: "personal", label: "A private one" },
];

/** Tell us about a tool: stands open at all times, asks for a name and takes the rest where somebody knows it. */
export function TellTool() {
  const [told, setTold] = useState(empty);
  const [said, setSaid] = useState("");
  const [asked] = useDebouncedValue(told.tool.trim(), 100);
  const found = useAnswer("/api/catalog", { q: asked, limit: 8 }, asked.length > 0);
  const change = useChange<ImportResult>();
  const set = (part: Partial<typeof empty>): void => setTold({ ...told, ...part });
  const send = (): void =>
    change.mutate(
      { method: "POST", address: "/api/me/tools", body: { ...told, tool: told.tool.trim() } },
      { onSuccess: (answer) => (setSaid(sayTold(told.tool.trim(), answer.newUses ?? [])), setTold(empty)) },
    );
  return (
    <details className="tell">
      <summary>Tell us about a tool</summary>
      <p className="soft">A name is enough. It counts as evidence, and a name nobody knows is offered for naming.</p>
      <form
        className="tell-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (told.tool.trim() !== "") send();
        }}
      >
        <Autocomplete
          label="Which tool"
          required
          maxLength={200}
          data={[...new Set((found.data?.rows ?? []).map((row) => row.name))]}
          filter={({ options }) => options}
          value={told.tool}
          onChange={(tool) => set({ tool })}
        />
        <Select
          label="Whose account"
          allowDeselect={false}
          data={accounts}
          value={told.account}
          onChange={(account) => set({ account: account ?? "unknown" })}
        />
        <TextInput label="Team" maxLength={200} value={told.team} onChange={(event) => set({ team: event.currentTarget.value })} />
        <TextInput
          label="What for"
          maxLength={300}
          value={told.purpose}
          onChange={(event) => set({ purpose: event.currentTarget.value })}
        />
        <Checkbox label="I use it myself" checked={told.isMine} onChange={(event) => set({ isMine: event.currentTarget.checked })} />
        <Button type="submit" variant="default" loading={change.isPending} disabled={told.tool.trim() === ""}>
          Tell
        </Button>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
