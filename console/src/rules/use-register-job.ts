import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { showRefused } from "../api/use-change.ts";
import type { Job } from "../api/types.ts";
import { uploadFile } from "../api/upload-file.ts";
import { watchJob } from "../api/watch-job.ts";

/** Sends a file to be registered and follows its job; both can be cancelled. */
export function useRegisterJob() {
  const client = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [isSending, setSending] = useState(false);
  const stop = useRef<() => void>(() => undefined);
  const send = async (address: string, file: File, onDone: () => void) => {
    const upload = new AbortController();
    stop.current = () => upload.abort();
    setJob(null);
    setSending(true);
    try {
      const started = await uploadFile<{ readonly job: string }>(address, file, () => undefined, upload.signal);
      stop.current = () => void sendRequest("DELETE", `/api/jobs/${encodeURIComponent(started.job)}`);
      const ended = await watchJob(started.job, setJob);
      if (ended.state === "done") onDone();
    } catch (error) {
      if (!upload.signal.aborted) showRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(false);
      void client.invalidateQueries();
    }
  };
  return { job, isSending, send, cancel: () => stop.current() };
}
