interface Props {
  readonly what: string;
}

/** Rows to come, drawn as faint lines, so that nothing jumps when they are there. */
export function Waiting({ what }: Props) {
  return (
    <div className="waiting" aria-live="polite">
      <span className="hidden-but-read">Reading {what}</span>
      {[92, 78, 85, 64].map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
