import type { PlacedEvent } from "./place-events.ts";

interface Props {
  readonly mark: PlacedEvent;
  readonly x: string;
  readonly y: number;
}

/** One mark of the timeline: filled for finds, hollow for what was read, square for decisions, diamond for what is due. */
export function TimelineMark({ mark, x, y }: Props) {
  const words = mark.events.map((event) => `${event.at.slice(0, 10)} ${event.text}`).join("\n");
  return (
    <svg x={x} y={y} overflow="visible" className={`mark ${mark.kind}`}>
      <title>{words}</title>
      {shapeOf(mark)}
    </svg>
  );
}

function shapeOf(mark: PlacedEvent) {
  const size = mark.events.length > 1 ? 6 : 4.5;
  if (mark.kind === "found" || mark.kind === "imported") return <circle r={size} />;
  if (mark.kind === "due") return <path d={`M0 ${-size - 1}L${size + 1} 0L0 ${size + 1}L${-size - 1} 0Z`} />;
  return <rect x={-size} y={-size} width={2 * size} height={2 * size} />;
}
