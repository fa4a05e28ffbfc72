import type { SavedView } from "../api/types.ts";
import { ColumnMenu } from "./column-menu.tsx";
import type { RegisterColumn } from "./register-columns.ts";
import { withNextSort } from "./view-state.ts";

interface Props {
  readonly columns: readonly RegisterColumn[];
  readonly view: SavedView;
  readonly onView: (view: SavedView) => void;
}

const arrows = { ascending: " ↑", descending: " ↓", none: "" } as const;

/** The header row: a press sorts, the small button opens filter and hiding. */
export function GridHeader({ columns, view, onView }: Props) {
  return (
    <div role="row" aria-rowindex={1} className="grid-head">
      {columns.map((column, index) => {
        const sort = sortOf(view, column.id);
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sort}
            className={column.id === "name" ? "head first" : "head"}
            style={{ width: column.width }}
          >
            <button type="button" onClick={() => onView(withNextSort(view, column.id))}>
              {column.label}
              {arrows[sort]}
            </button>
            <ColumnMenu column={column} view={view} onView={onView} />
          </div>
        );
      })}
    </div>
  );
}

function sortOf(view: SavedView, id: string): "ascending" | "descending" | "none" {
  const sort = view.sorting.find((each) => each.id === id);
  if (!sort) return "none";
  return sort.desc ? "descending" : "ascending";
}
