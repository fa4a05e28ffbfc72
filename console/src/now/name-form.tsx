import { Autocomplete, Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

interface Props {
  readonly name: string;
}

/** Names a thing: a tool of the catalogue, or a new one of the company's own. */
export function NameForm({ name }: Props) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 100);
  const found = useAnswer("/api/catalog", { q: asked, limit: 8 }, asked.length > 0);
  const change = useChange();
  const entry = found.data?.rows.find((row) => row.name.toLowerCase() === asked.toLowerCase());
  const save = () => {
    const body = entry ? { name, tool: entry.tool } : { name, newTool: { name: asked, vendor: "", category: "assistant" } };
    change.mutate({ method: "POST", address: "/api/discovery/name", body, said: `${name} is ${entry?.name ?? asked}` });
  };
  return (
    <div className="row name-form">
      <Autocomplete
        size="xs"
        label={`What is ${name}?`}
        placeholder="Name of the tool"
        data={[...new Set((found.data?.rows ?? []).map((row) => row.name))]}
        filter={({ options }) => options}
        value={text}
        onChange={setText}
      />
      <Button size="compact-sm" variant="default" disabled={asked === ""} loading={change.isPending} onClick={save}>
        {asked !== "" && !entry && found.isFetched ? "Add as new tool" : "Name it"}
      </Button>
    </div>
  );
}
