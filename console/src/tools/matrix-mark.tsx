import { countWords } from "../text/count-words.ts";
import type { MatrixCell } from "./count-matrix.ts";

interface Props {
  readonly cell: MatrixCell;
  /** People of the largest bubble in the picture. */
  readonly most: number;
}

/** One cell of the picture: may or may not, and the bubble of those who put such data in. */
export function MatrixMark({ cell, most }: Props) {
  const words = cell.people === null ? null : countWords(cell.people, "person", "people");
  const radius = 4 + 10 * Math.sqrt((cell.people ?? 0) / most);
  return (
    <span className={cell.isOver ? "matrix-cell over" : "matrix-cell"}>
      {words !== null && (
        <svg width="30" height="30" viewBox="-15 -15 30 30" aria-hidden="true">
          <circle r={Math.min(radius, 13)} />
        </svg>
      )}
      <span className={words === null ? "soft" : ""}>
        {words ?? (cell.isAllowed ? "may" : "may not")}
        {cell.isOver && ", over the line"}
      </span>
    </span>
  );
}
