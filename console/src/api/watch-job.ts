import { sendRequest } from "./send-request.ts";
import type { Job } from "./types.ts";

const pollEveryMs = 1000;

/** Follows a job until it ends, telling every state; falls back to asking when the stream of events breaks. */
export function watchJob(id: string, onState: (job: Job) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
    const hear = (event: MessageEvent<string>) => {
      const job: Job = JSON.parse(event.data);
      onState(job);
      if (job.state === "running") return;
      source.close();
      resolve(job);
    };
    for (const name of ["message", "job", "progress", "end"]) source.addEventListener(name, hear);
    source.addEventListener("error", () => {
      source.close();
      pollJob(id, onState).then(resolve, reject);
    });
  });
}

async function pollJob(id: string, onState: (job: Job) => void): Promise<Job> {
  for (;;) {
    const job = await sendRequest<Job>("GET", `/api/jobs/${encodeURIComponent(id)}`);
    onState(job);
    if (job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}
