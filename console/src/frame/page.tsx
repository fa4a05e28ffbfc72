import { useEffect, type ReactNode } from "react";

interface Props {
  readonly title: string;
  /** One sentence of what is true now, with its denominator. */
  readonly sentence?: ReactNode;
  /** The one next action, the page's only filled button. */
  readonly action?: ReactNode;
  /** Full width for tables; reading width otherwise. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: title, sentence, next action, then the table or the document. */
export function Page({ title, sentence, action, isWide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Plimsoll`;
  }, [title]);
  return (
    <div className={isWide ? "page wide" : "page"}>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {sentence && <p className="sentence">{sentence}</p>}
        </div>
        {action && <div className="page-action no-print">{action}</div>}
      </div>
      {children}
    </div>
  );
}
