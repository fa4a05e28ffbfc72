import { memo } from "react";
import type { RegisterEntry } from "../api/types.ts";
import { GridCell } from "./grid-cell.tsx";
import type { RegisterColumn } from "./register-columns.ts";

interface Props {
  readonly row: RegisterEntry;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly RegisterColumn[];
  /** The selected columns of this row as `first,last`; empty when none, so that a row out of the range is not drawn again. */
  readonly selected: string;
  /** The column that has the keyboard; -1 when the focus is in another row. */
  readonly focus: number;
}

/** One row of the register at its place. */
export const GridRow = memo(function GridRow({ row, index, top, height, columns, selected, focus }: Props) {
  const [first = -1, last = -2] = selected === "" ? [] : selected.split(",").map(Number);
  return (
    <div role="row" aria-rowindex={index + 2} className="grid-row" data-row={index} style={{ height, transform: `translateY(${top}px)` }}>
      {columns.map((column, columnIndex) => (
        <GridCell
          key={column.id}
          id={`cell-${index}-${columnIndex}`}
          row={row}
          column={column}
          columnIndex={columnIndex}
          isSelected={columnIndex >= first && columnIndex <= last}
          isFocus={columnIndex === focus}
        />
      ))}
    </div>
  );
});
