import type { TimelineEvent } from "../api/types.ts";
import { HereLink } from "../frame/here-link.tsx";
import { TimeText } from "../text/time-text.tsx";
import { placeEvents } from "./place-events.ts";
import { TimelineMark } from "./timeline-mark.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { useNow } from "../text/use-now.ts";

interface Props {
  readonly events: readonly TimelineEvent[];
}

const lanes = { found: 14, imported: 14, decided: 34, changed: 34, due: 54 } as const;

/** A thin picture of finds, decisions and dates due, with its table. */
export function Timeline({ events }: Props) {
  const now = useNow();
  const { marks, today, ticks } = placeEvents(events, now);
  const left = (at: number): string => `${1 + at * 97}%`;
  return (
    <section aria-label="Timeline">
      <div className="timeline" aria-hidden="true">
        <div className="lane-names">
          <span>found</span>
          <span>decided</span>
          <span>due</span>
        </div>
        <svg width="100%" height="84" overflow="visible">
          {[lanes.found, lanes.decided, lanes.due].map((y) => (
            <line key={y} className="lane" x1="0" x2="100%" y1={y} y2={y} />
          ))}
          {ticks.map((tick) => (
            <text
              key={tick.at}
              className="tick"
              x={left(tick.at)}
              y="80"
              textAnchor={tick.at > 0.96 ? "end" : tick.at < 0.04 ? "start" : "middle"}
            >
              {tick.label}
            </text>
          ))}
          <line className="today" x1={left(today)} x2={left(today)} y1="4" y2="66" />
          {marks.map((mark) => (
            <TimelineMark key={`${mark.kind}${mark.at}`} mark={mark} x={left(mark.at)} y={lanes[mark.kind]} />
          ))}
        </svg>
      </div>
      <details>
        <summary>The same as a table</summary>
        <TableFrame label="Timeline as a table">
          <table className="plain-table">
            <tbody>
              {events
                .toSorted((a, b) => (a.at < b.at ? 1 : -1))
                .slice(0, 100)
                .map((event, index) => (
                  <tr key={`${event.at}${index}`}>
                    <td>
                      <TimeText at={event.at} />
                    </td>
                    <td>{event.kind}</td>
                    <td>
                      <HereLink to={event.link}>{event.text}</HereLink>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </section>
  );
}
