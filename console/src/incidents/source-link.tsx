import type { ReactNode } from "react";

interface Props {
  readonly source: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A source as a link where it is a web address; a named document (a clause, a paper) stands as text. */
export function SourceLink({ source, title = source, children }: Props) {
  if (!/^https?:\/\//iu.test(source)) return <span title={title}>{children}</span>;
  return (
    <a href={source} rel="noreferrer" target="_blank" title={title}>
      {children}
    </a>
  );
}
