import { memo } from "react";
import type { RegisterEntry } from "../api/types.ts";
import { LoadLine } from "../load-line/load-line.tsx";
import type { RegisterColumn } from "./register-columns.ts";

interface Props {
  readonly id: string;
  readonly row: RegisterEntry;
  readonly column: RegisterColumn;
  readonly columnIndex: number;
  readonly isSelected: boolean;
  readonly isFocus: boolean;
}

/** One cell of the register; drawn again only when its row or its selection changes. */
export const GridCell = memo(function GridCell({ id, row, column, columnIndex, isSelected, isFocus }: Props) {
  const value = column.read(row);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={columnIndex + 1}
      aria-selected={isSelected}
      data-column={columnIndex}
      className={cellClass(column, isSelected, isFocus)}
      style={{ width: column.width }}
      title={typeof value === "string" && value.length > 18 ? value : undefined}
    >
      {column.id === "line" && row.line && <LoadLine {...row.line} />}
      {column.id === "account" && value === "private" ? (
        <span className="tag due">private</span>
      ) : (
        <span className="cell-text">{value ?? ""}</span>
      )}
    </div>
  );
});

function cellClass(column: RegisterColumn, isSelected: boolean, isFocus: boolean): string {
  return ["cell", column.kind, column.id === "name" ? "first" : "", isSelected ? "selected" : "", isFocus ? "focus" : ""]
    .filter(Boolean)
    .join(" ");
}
