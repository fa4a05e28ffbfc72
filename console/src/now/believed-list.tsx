import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import type { BelievedTool, DiscoveredUse } from "../api/types.ts";
import { addBelieved, splitTyped } from "./add-believed.ts";

interface Props {
  readonly believed: readonly BelievedTool[];
  readonly uses: readonly DiscoveredUse[];
}

/** Left side of the first moment: what one believes to use, typed with help from the catalogue. */
export function BelievedList({ believed, uses }: Props) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 100);
  const found = useAnswer("/api/catalog", { q: asked, limit: 8 }, asked.length > 0);
  const change = useChange();
  const entries = found.data?.rows ?? [];
  const save = (tools: readonly BelievedTool[]) => change.mutate({ method: "PUT", address: "/api/believed", body: { tools } });
  const add = (typed: string) => {
    save(splitTyped(typed).reduce((list, name) => addBelieved(list, name, entries), believed));
    setText("");
  };
  return (
    <div className="believed">
      <Autocomplete
        label="What do you believe you use?"
        description="Type a name and press Enter; several with commas."
        placeholder="ChatGPT, Copilot …"
        data={[...new Set(entries.map((entry) => entry.name))]}
        filter={({ options }) => options}
        value={text}
        onChange={setText}
        onOptionSubmit={add}
        onKeyDown={(event) => {
          if (event.key === "Enter" && text.trim() !== "" && event.currentTarget.getAttribute("aria-activedescendant") === null) add(text);
        }}
      />
      <ul className="plain chips" aria-label="Believed">
        {believed.map((tool) => (
          <li key={tool.name} className="chip">
            <span>{tool.name}</span>
            <span className="soft">{isSeen(tool, uses) ? "seen" : "not seen yet"}</span>
            <button
              type="button"
              aria-label={`Take ${tool.name} off the list`}
              onClick={() => save(believed.filter((other) => other !== tool))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isSeen(tool: BelievedTool, uses: readonly DiscoveredUse[]): boolean {
  return uses.some((use) => use.row.tool === tool.tool || use.row.name.toLowerCase() === tool.name.toLowerCase());
}
