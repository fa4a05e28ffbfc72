import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RegisterColumn } from "./register-columns.ts";

export type EditEnd = "down" | "up" | "right" | "left" | "fill" | "stay";

interface Props {
  readonly column: RegisterColumn;
  readonly start: string;
  /** Typed text replaces what was there; the cursor stands behind it. */
  readonly isTyped: boolean;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly onEnd: (text: string, end: EditEnd) => void;
  readonly onCancel: () => void;
}

/** The input over a cell while it is edited. Enter and Tab write and move on, Ctrl-Enter fills the range, Escape leaves it. */
export function CellEditor({ column, start, isTyped, left, top, height, onEnd, onCancel }: Props) {
  const [text, setText] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const isEnded = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (!isTyped) input.current?.select();
  }, [isTyped]);
  const end = (how: EditEnd) => {
    if (isEnded.current) return;
    isEnded.current = true;
    onEnd(text, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const how = endOf(event);
    if (how) {
      event.preventDefault();
      end(how);
    }
    if (event.key === "Escape") {
      isEnded.current = true;
      onCancel();
    }
  };
  const list = column.options ? `options-${column.id}` : undefined;
  return (
    <div className="cell-editor" style={{ left, top, width: Math.max(column.width, 160), height }}>
      <input
        ref={input}
        aria-label={column.label}
        value={text}
        list={list}
        placeholder={column.kind === "day" ? "2027-06-30" : ""}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end("stay")}
      />
      {list && (
        <datalist id={list}>
          {column.options?.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}

function endOf(event: KeyboardEvent): EditEnd | null {
  if (event.key === "Tab") return event.shiftKey ? "left" : "right";
  if (event.key !== "Enter") return null;
  if (event.ctrlKey || event.metaKey) return "fill";
  return event.shiftKey ? "up" : "down";
}
