import { useEffect, type RefObject } from "react";

/** Selecting with the mouse: press sets the focus, shift-press and dragging extend the range. */
export function useDragSelect(
  frame: RefObject<HTMLDivElement | null>,
  select: (place: { row: number; column: number }, isExtending: boolean) => void,
): void {
  useEffect(() => {
    const grid = frame.current;
    if (!grid) return;
    let isDragging = false;
    const press = (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      isDragging = true;
      select(place, event.shiftKey);
      event.preventDefault();
      grid.focus({ preventScroll: true });
    };
    const move = (event: MouseEvent) => {
      const place = isDragging ? placeOf(event.target) : null;
      if (place) select(place, true);
    };
    const release = () => {
      isDragging = false;
    };
    grid.addEventListener("mousedown", press);
    grid.addEventListener("mousemove", move);
    window.addEventListener("mouseup", release);
    return () => {
      grid.removeEventListener("mousedown", press);
      grid.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", release);
    };
  }, [frame, select]);
}

function placeOf(target: EventTarget | null): { row: number; column: number } | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest("[data-column]");
  const row = target.closest("[data-row]");
  if (!cell || !row) return null;
  return { row: Number(row.getAttribute("data-row")), column: Number(cell.getAttribute("data-column")) };
}
