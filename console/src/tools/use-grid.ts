import { useCallback, useMemo, useState } from "react";
import type { EditEnd } from "./cell-editor.tsx";
import { planFill, planFillDown, type PlannedChanges, type Shown } from "./plan-changes.ts";
import type { GridAction } from "./read-key.ts";
import { keepInside, moveSelection, selectAll, selectPlace, startSelection, stepCell, type Selection } from "./selection.ts";

export interface Editing {
  readonly start: string;
  readonly isTyped: boolean;
}

interface Doors {
  write(changes: PlannedChanges): void;
  undo(): void;
  redo(): void;
  /** Opens the side panel of a row. */
  open(row: number): void;
}

/** The table's state: range and cell being edited, and what each action does to them. */
export function useGrid(shown: Shown, doors: Doors) {
  const [kept, setSelection] = useState<Selection>(startSelection);
  const [editing, setEditing] = useState<Editing | null>(null);
  const bounds = { rows: shown.rows.length, columns: shown.columns.length };
  const selection = useMemo(() => keepInside(kept, { rows: shown.rows.length, columns: shown.columns.length }), [kept, shown]);
  const { row, column } = selection.focus;

  const edit = (typed: string | null) => {
    const target = shown.columns[column];
    const entry = shown.rows[row];
    if (!target || !entry) return;
    if (!target.field) doors.open(row);
    else setEditing({ start: typed ?? String(target.read(entry) ?? ""), isTyped: typed !== null });
  };
  const endEdit = (text: string, how: EditEnd) => {
    setEditing(null);
    const only = { anchor: selection.focus, focus: selection.focus };
    doors.write(planFill(shown, how === "fill" ? selection : only, text));
    if (how === "down" || how === "up") setSelection(moveSelection(selection, { row: how === "down" ? 1 : -1, column: 0 }, bounds));
    if (how === "left" || how === "right") setSelection(stepCell(selection, how === "right" ? 1 : -1, bounds));
  };
  const act = (action: GridAction) => {
    if (action.do === "move")
      setSelection(moveSelection(selection, { row: action.rows, column: action.columns }, bounds, action.isExtending));
    if (action.do === "jump") setSelection(selectPlace(selection, jumpTarget(action.to, selection, bounds), bounds, action.isExtending));
    if (action.do === "step") setSelection(stepCell(selection, action.by, bounds));
    if (action.do === "edit") edit(action.typed);
    if (action.do === "clear") doors.write(planFill(shown, selection, ""));
    if (action.do === "fill-down") doors.write(planFillDown(shown, selection));
    if (action.do === "undo") doors.undo();
    if (action.do === "redo") doors.redo();
    if (action.do === "select-all") setSelection(selectAll(bounds));
    if (action.do === "select-row")
      setSelection({ anchor: { row: selection.anchor.row, column: 0 }, focus: { row, column: bounds.columns - 1 } });
    if (action.do === "select-column") setSelection({ anchor: { row: 0, column }, focus: { row: bounds.rows - 1, column } });
    if (action.do === "open") doors.open(row);
  };
  const select = useCallback(
    (place: { row: number; column: number }, isExtending: boolean) =>
      setSelection((old) => selectPlace(old, place, { rows: Infinity, columns: Infinity }, isExtending)),
    [],
  );
  return { selection, editing, act, edit, endEdit, cancelEdit: () => setEditing(null), select };
}

function jumpTarget(
  to: "row-start" | "row-end" | "first" | "last" | "top" | "bottom",
  { focus }: Selection,
  bounds: { rows: number; columns: number },
) {
  const lastRow = bounds.rows - 1;
  const lastColumn = bounds.columns - 1;
  const targets = {
    "row-start": { row: focus.row, column: 0 },
    "row-end": { row: focus.row, column: lastColumn },
    first: { row: 0, column: 0 },
    last: { row: lastRow, column: lastColumn },
    top: { row: 0, column: focus.column },
    bottom: { row: lastRow, column: focus.column },
  };
  return targets[to];
}
