import { useAnswer } from "../api/use-answer.ts";

/** Work that runs on the server, wherever one is in the console; nothing when nothing runs. */
export function JobsChip() {
  const jobs = useAnswer("/api/jobs");
  const running = jobs.data?.rows.filter((job) => job.state === "running") ?? [];
  const first = running[0];
  if (!first) return null;
  return <output className="tag">{running.length === 1 ? first.title : `${running.length} running`}</output>;
}
