import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A headed part of a tool's page. */
export function ToolSection({ title, note, children }: Props) {
  return (
    <div>
      <div className="section-head">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      {children}
    </div>
  );
}
