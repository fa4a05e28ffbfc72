import { useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { planPaste, readBlock, type PlannedChanges, type Shown } from "./plan-changes.ts";
import { readKey, type GridAction } from "./read-key.ts";
import type { Place } from "./selection.ts";
import { formatTsv, parseTsv } from "./tsv.ts";
import type { useGrid } from "./use-grid.ts";

interface Parts {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly shown: Shown;
  readonly grid: ReturnType<typeof useGrid>;
  readonly rowHeight: number;
  readonly onWrite: (changes: PlannedChanges) => void;
}

/** Keys, clipboard and double press of the table. After Escape the next Tab leaves the table, so that nobody is caught in it. */
export function useGridEvents({ frame, shown, grid, rowHeight, onWrite }: Parts) {
  const isTabFree = useRef(false);
  const isOurs = (event: { readonly target: EventTarget }): boolean => !grid.editing && event.target === frame.current;
  return {
    onKeyDown(event: KeyboardEvent) {
      if (!isOurs(event) || (event.key === "Tab" && isTabFree.current)) return;
      const pageRows = Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2;
      const action = readKey(event, Math.max(1, pageRows));
      if (!action || isAtEnd(action, shown, grid.selection.focus)) return;
      event.preventDefault();
      isTabFree.current = action.do === "leave";
      grid.act(action);
    },
    onCopy(event: ClipboardEvent) {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", formatTsv(readBlock(shown, grid.selection)));
    },
    onPaste(event: ClipboardEvent) {
      if (!isOurs(event)) return;
      event.preventDefault();
      onWrite(planPaste(shown, grid.selection, parseTsv(event.clipboardData.getData("text/plain"))));
    },
    onDoubleClick(event: MouseEvent) {
      if (event.target instanceof Element && event.target.closest(".cell")) grid.edit(null);
    },
  };
}

function isAtEnd(action: GridAction, shown: Shown, focus: Place): boolean {
  if (action.do !== "step") return false;
  const isFirst = focus.row === 0 && focus.column === 0;
  const isLast = focus.row >= shown.rows.length - 1 && focus.column >= shown.columns.length - 1;
  return action.by === 1 ? isLast : isFirst;
}
