import type { DueItem } from "../api/types.ts";
import { HereLink } from "../frame/here-link.tsx";
import { TimeText } from "../text/time-text.tsx";

interface Props {
  readonly due: readonly DueItem[];
}

/** What has a date: reviews, agreements, exceptions. */
export function DueList({ due }: Props) {
  return (
    <ul className="plain box lines" aria-label="Due">
      {due.map((item) => (
        <li key={`${item.at}${item.text}`} className="spread">
          <HereLink to={item.link}>{item.text}</HereLink>
          <span className={item.overdue ? "tag act" : "tag due"}>
            {item.overdue ? "overdue, " : "due "}
            <TimeText at={item.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
