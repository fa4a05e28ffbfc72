import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { uploadFile } from "../api/upload-file.ts";
import { showRefused } from "../api/use-change.ts";
import { watchJob } from "../api/watch-job.ts";

export interface ReleaseJob {
  /** What is going on, in words; null when nothing is. */
  readonly said: string | null;
  check(files: readonly File[]): Promise<void>;
}

/** Sends artifacts one after the other and follows their jobs. */
export function useReleaseJob(): ReleaseJob {
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const check = async (files: readonly File[]): Promise<void> => {
    try {
      for (const file of files) {
        setSaid(`Sending ${file.name}`);
        const { job } = await uploadFile<{ job: string }>("/api/releases", file, (sent, total) =>
          setSaid(`Sending ${file.name}: ${Math.round((100 * sent) / Math.max(1, total))} %`),
        );
        setSaid(`Reading ${file.name}`);
        const ended = await watchJob(job, () => undefined);
        if (ended.error !== null) showRefused(ended.error.message);
        await client.invalidateQueries({ queryKey: ["/api/releases"] });
      }
    } catch (error) {
      showRefused(error instanceof Error ? error.message : "The artifact was not checked. Drop it again.");
    } finally {
      setSaid(null);
    }
  };
  return { said, check };
}
