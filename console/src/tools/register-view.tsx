import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useUndo } from "../api/use-undo.ts";
import type { RegisterEntry, SavedView } from "../api/types.ts";
import { BulkEdit } from "./bulk-edit.tsx";
import { PrintedRegister } from "./printed-register.tsx";
import { RegisterEmpty } from "./register-empty.tsx";
import { RegisterGrid } from "./register-grid.tsx";
import { RegisterToolbar } from "./register-toolbar.tsx";
import { rectangleOf } from "./selection.ts";
import { useGrid } from "./use-grid.ts";
import { useRegisterChange } from "./use-register-change.ts";
import { useRegisterTable } from "./use-register-table.ts";
import { plainView, readView, shippedViews } from "./view-state.ts";

const route = getRouteApi("/tools");

interface Props {
  readonly rows: readonly RegisterEntry[];
  readonly onOpen: (tool: string, use?: string) => void;
  readonly onAdd: () => void;
}

/** The register with its toolbar: views, search, columns, bulk edit, import and export. */
export function RegisterView({ rows, onOpen, onAdd }: Props) {
  const { view: named, q = "" } = route.useSearch();
  const saved = useAnswer("/api/views");
  const views = useMemo(() => [...shippedViews, ...(saved.data?.rows ?? []).map(readView)], [saved.data]);
  const [changed, setChanged] = useState<SavedView | null>(null);
  const view = changed ?? views.find((each) => each.name === named) ?? plainView;
  const [search, setSearch] = useState(q);
  const shown = useRegisterTable(rows, view, useDeferredValue(search));
  const write = useRegisterChange();
  const { undoLast, redoLast } = useUndo();
  const openRow = (index: number) => {
    const row = shown.rows[index];
    if (row) onOpen(row.tool, row.id);
  };
  const grid = useGrid(shown, {
    write: (changes) => void write(changes),
    undo: () => void undoLast(),
    redo: () => void redoLast(),
    open: openRow,
  });
  const range = rectangleOf(grid.selection);
  const chosen = shown.rows.slice(range.top, range.bottom + 1);
  return (
    <>
      <RegisterToolbar
        view={view}
        views={views}
        isChanged={changed !== null}
        search={search}
        onSearch={setSearch}
        onView={setChanged}
        onAdd={onAdd}
      />
      {rows.length === 0 ? (
        <RegisterEmpty onAdd={onAdd} />
      ) : (
        <RegisterGrid shown={shown} view={view} grid={grid} onView={setChanged} onWrite={(changes) => void write(changes)} />
      )}
      <div className="grid-foot no-print">
        {chosen.length > 1 && <BulkEdit rows={chosen} onWrite={write} onClear={() => grid.select(grid.selection.focus, false)} />}
        <p id="grid-help" className={chosen.length > 1 ? "hidden-but-read" : "grid-help soft"}>
          {shown.rows.length.toLocaleString("en")} of {rows.length.toLocaleString("en")} rows. Type to edit, Enter and Tab move on, Shift
          and arrows select, Ctrl-D fills down, Ctrl-Enter opens the tool; Esc, then Tab leaves the table.
        </p>
      </div>
      <PrintedRegister shown={shown} />
    </>
  );
}
