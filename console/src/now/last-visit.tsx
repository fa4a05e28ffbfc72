import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { TimeText } from "../text/time-text.tsx";

/** For whoever comes back after a while: the way to what changed meanwhile. */
export function LastVisit() {
  const lastVisit = useAnswer("/api/session").data?.lastVisit ?? "";
  if (lastVisit === "") return null;
  return (
    <p className="soft">
      You were here <TimeText at={lastVisit} />. <Link to="/since">What changed since</Link>
    </p>
  );
}
