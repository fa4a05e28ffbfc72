import { useEffect } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { looking } from "./looking.ts";

/** Shows jobs started elsewhere or before a reload: those that run, and those the program's end cut off. */
export function useAdoptJobs(): void {
  const jobs = useAnswer("/api/jobs").data?.rows;
  useEffect(() => {
    for (const job of jobs ?? []) if (job.state === "running" || job.error?.code === "busy") looking.adopt(job);
  }, [jobs]);
}
