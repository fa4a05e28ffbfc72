import { TimeText } from "../text/time-text.tsx";
import type { ReleasesAnswer, WatchAlarm } from "./release-types.ts";

type Props = Pick<ReleasesAnswer, "watched" | "alarms">;

/** What is already published: places looked at, what stands open, and what changed with the time to its alarm. */
export function WatchHistory({ watched, alarms }: Props) {
  return (
    <section className="box watch-history" aria-label="Watch over what is published">
      <h2>What is already published</h2>
      {watched.length === 0 && (
        <p>
          Nothing is watched. Name your own packages, sites and buckets:{" "}
          <code>plimsoll release watch add site https://your.site --mine --every 60</code>
        </p>
      )}
      <ul className="plain lines">
        {watched.map(({ id, every, answeredAt, open, problem }) => (
          <li key={id}>
            <strong>{id}</strong>{" "}
            <span className="soft">
              {every === 0 ? "looked at when asked" : `every ${every} minutes`}
              {answeredAt === null ? ", not looked yet" : ", last answered "}
              {answeredAt !== null && <TimeText at={answeredAt} />}
            </span>
            {open.map((text) => (
              <div key={text} className="open-now">
                Open: {text}
              </div>
            ))}
            {problem !== null && <div className="soft">{problem}</div>}
          </li>
        ))}
      </ul>
      {alarms.length > 0 && <h3>Changes</h3>}
      <ul className="plain lines">
        {alarms.map((alarm) => (
          <li key={`${alarm.at} ${alarm.item} ${alarm.text} ${alarm.change}`}>
            <TimeText at={alarm.at} /> {alarm.change === "gone" ? "Gone: " : alarm.isExposure ? "Became open: " : "New: "}
            {alarm.text}{" "}
            <span className="soft">
              {sayDelay(alarm)}
              {alarm.told !== null && "; told "}
              {alarm.told !== null && <TimeText at={alarm.told} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayDelay({ seconds, isAtMost }: WatchAlarm): string {
  if (seconds === null) return "";
  const time =
    seconds < 120 ? `${seconds} seconds` : seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
  return `seen ${isAtMost ? "at most " : ""}${time} after`;
}
