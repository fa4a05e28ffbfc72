import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that scrolls in its own frame; reached with Tab, so that the keyboard can scroll it too. */
export function TableFrame({ label, className = "", children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className={`table-wrap ${className}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
