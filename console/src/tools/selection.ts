export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A range: `anchor` where it began, `focus` the cell that has the keyboard. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const startSelection: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

/** Moves the focus by rows and columns, kept inside the table; `isExtending` leaves the anchor where it is. */
export function moveSelection(selection: Selection, step: Place, bounds: Bounds, isExtending = false): Selection {
  return selectPlace(selection, { row: selection.focus.row + step.row, column: selection.focus.column + step.column }, bounds, isExtending);
}

/** Sets the focus to a place, kept inside the table. */
export function selectPlace(selection: Selection, place: Place, bounds: Bounds, isExtending = false): Selection {
  const focus = { row: clamp(place.row, bounds.rows), column: clamp(place.column, bounds.columns) };
  return { anchor: isExtending ? selection.anchor : focus, focus };
}

/** Tab: the next cell, and the first of the next row after the last. Stays at the table's ends. */
export function stepCell(selection: Selection, step: 1 | -1, bounds: Bounds): Selection {
  const { row, column } = selection.focus;
  const next = row * bounds.columns + column + step;
  const last = bounds.rows * bounds.columns - 1;
  const at = Math.max(0, Math.min(last, next));
  return selectPlace(selection, { row: Math.floor(at / bounds.columns), column: at % bounds.columns }, bounds);
}

export function selectAll(bounds: Bounds): Selection {
  return { anchor: { row: 0, column: 0 }, focus: { row: Math.max(0, bounds.rows - 1), column: Math.max(0, bounds.columns - 1) } };
}

/** A range that a filter left outside the table, brought back into it. */
export function keepInside(selection: Selection, bounds: Bounds): Selection {
  const inside = ({ row, column }: Place): Place => ({ row: clamp(row, bounds.rows), column: clamp(column, bounds.columns) });
  return { anchor: inside(selection.anchor), focus: inside(selection.focus) };
}

/** The range from its upper left to its lower right cell, both in it. */
export function rectangleOf({ anchor, focus }: Selection): Rectangle {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isInside(rectangle: Rectangle, row: number, column: number): boolean {
  return row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.left && column <= rectangle.right;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
