import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { SavedView } from "../api/types.ts";
import { CellEditor } from "./cell-editor.tsx";
import { GridHeader } from "./grid-header.tsx";
import { GridRow } from "./grid-row.tsx";
import type { PlannedChanges, Shown } from "./plan-changes.ts";
import { isInside, rectangleOf } from "./selection.ts";
import { useDragSelect } from "./use-drag-select.ts";
import { useGridEvents } from "./use-grid-events.ts";
import type { useGrid } from "./use-grid.ts";

interface Props {
  readonly shown: Shown;
  readonly view: SavedView;
  readonly grid: ReturnType<typeof useGrid>;
  readonly onView: (view: SavedView) => void;
  readonly onWrite: (changes: PlannedChanges) => void;
}

const headHeight = 36;

/** The register as a spreadsheet: one focus, ranges, editing in place; only the rows in sight are drawn. */
export function RegisterGrid({ shown, view, grid, onView, onWrite }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const height = view.dense ? 28 : 36;
  const { selection, editing } = grid;
  const { row: focusRow, column: focusColumn } = selection.focus;
  const rows = useVirtualizer({
    count: shown.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => rows.measure(), [rows, height]);
  useEffect(() => keepInSight(frame.current, rows, shown, selection.focus), [rows, shown, selection.focus]);
  useDragSelect(frame, grid.select);

  const events = useGridEvents({ frame, shown, grid, rowHeight: height, onWrite });
  const end = (...args: Parameters<typeof grid.endEdit>) => {
    grid.endEdit(...args);
    if (args[1] !== "stay") frame.current?.focus({ preventScroll: true });
  };
  const cancel = () => {
    grid.cancelEdit();
    frame.current?.focus({ preventScroll: true });
  };

  const range = rectangleOf(selection);
  const width = shown.columns.reduce((sum, column) => sum + column.width, 0);
  const column = shown.columns[focusColumn];
  return (
    <div
      ref={frame}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label="Register"
      aria-describedby="grid-help"
      aria-multiselectable="true"
      aria-rowcount={shown.rows.length + 1}
      aria-colcount={shown.columns.length}
      aria-activedescendant={shown.rows.length > 0 ? `cell-${focusRow}-${focusColumn}` : undefined}
      {...events}
    >
      <GridHeader columns={shown.columns} view={view} onView={onView} />
      <div role="rowgroup" className="grid-body" style={{ height: rows.getTotalSize(), width }}>
        {rows.getVirtualItems().map((item) => {
          const row = shown.rows[item.index];
          const isRowIn = isInside(range, item.index, range.left);
          return (
            row && (
              <GridRow
                key={row.id}
                row={row}
                index={item.index}
                top={item.start}
                height={height}
                columns={shown.columns}
                selected={isRowIn ? `${range.left},${range.right}` : ""}
                focus={item.index === focusRow ? focusColumn : -1}
              />
            )
          );
        })}
        {editing && column && (
          <CellEditor
            key={`${focusRow}-${focusColumn}`}
            column={column}
            {...editing}
            left={leftOf(shown, focusColumn)}
            top={focusRow * height}
            height={height}
            onEnd={end}
            onCancel={cancel}
          />
        )}
      </div>
    </div>
  );
}

function leftOf(shown: Shown, column: number): number {
  return shown.columns.slice(0, column).reduce((sum, each) => sum + each.width, 0);
}

function keepInSight(
  frame: HTMLDivElement | null,
  rows: { scrollToIndex(index: number): void },
  shown: Shown,
  focus: { readonly row: number; readonly column: number },
): void {
  if (!frame || shown.rows.length === 0) return;
  rows.scrollToIndex(focus.row);
  const left = leftOf(shown, focus.column);
  const right = left + (shown.columns[focus.column]?.width ?? 0);
  const pinned = focus.column === 0 ? 0 : (shown.columns[0]?.width ?? 0);
  if (left - pinned < frame.scrollLeft) frame.scrollLeft = left - pinned;
  else if (right > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = right - frame.clientWidth;
}
