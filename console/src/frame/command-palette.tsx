import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRouter } from "@tanstack/react-router";
import { useState, type KeyboardEvent } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { findCommands } from "./find-commands.ts";
import { PaletteRow } from "./palette-row.tsx";

interface Props {
  readonly onClose: () => void;
}

/** Ctrl-K: pages and actions at once, tools, vendors and uses from the server as one types. */
export function CommandPalette({ onClose }: Props) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useAnswer("/api/search", { q: asked }, asked.length > 0);
  const rows = findCommands(text, asked === "" ? [] : (found.data?.rows ?? []));
  const go = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onClose();
    if (row.link.startsWith("/api/")) window.open(row.link, "_blank", "noopener");
    else router.history.push(row.link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((rows.length + chosen + step) % Math.max(rows.length, 1));
    }
    if (event.key === "Enter") go(chosen);
  };
  return (
    <Modal.Root opened onClose={onClose} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Find" radius={6}>
        <TextInput
          className="palette-input"
          aria-label="Find a tool, a page, an action"
          placeholder="Find a tool, a page, an action"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-rows"
          aria-activedescendant={rows[chosen] ? `palette-${chosen}` : undefined}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul className="plain palette-rows" id="palette-rows" role="listbox" aria-label="Found">
          {rows.map((row, index) => (
            <PaletteRow
              key={`${row.kind}${row.link}${row.title}`}
              row={row}
              index={index}
              isChosen={index === chosen}
              onPick={go}
              onPoint={setChosen}
            />
          ))}
        </ul>
        {rows.length === 0 && <p className="palette-empty soft">Nothing is called that. A new tool is added in the register.</p>}
      </Modal.Content>
    </Modal.Root>
  );
}
