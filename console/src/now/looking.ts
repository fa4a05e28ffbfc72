import { queryClient } from "../api/query-client.ts";
import { sendRequest } from "../api/send-request.ts";
import { uploadFile } from "../api/upload-file.ts";
import { watchJob } from "../api/watch-job.ts";
import { createLooking } from "./create-looking.ts";

interface Started {
  readonly job: string;
}

/** The console's one list of looks; it lives as long as the window, wherever one goes in it. */
export const looking = createLooking({
  watch: watchJob,
  cancel: (job) => sendRequest("DELETE", `/api/jobs/${encodeURIComponent(job)}`),
  restart: (job) => sendRequest("POST", `/api/jobs/${encodeURIComponent(job)}/start`),
  onEnded: () => void queryClient.invalidateQueries(),
});

/** Reads dropped or chosen files, each as a look of its own. */
export function lookAtFiles(files: readonly File[]): void {
  for (const file of files) {
    void looking.add(file.name, async (onSent, signal) => (await uploadFile<Started>("/api/imports", file, onSent, signal)).job);
  }
}

/** Looks at the computer the server runs on. */
export function lookAtMachine(): void {
  void looking.add("This computer", async () => (await sendRequest<Started>("POST", "/api/discover/machine", {})).job);
}

/** Looks at folders and repositories on the server's computer. */
export function lookAtFolders(paths: readonly string[]): void {
  const title = paths.length === 1 ? (paths[0] ?? "") : `${paths.length} folders`;
  void looking.add(title, async () => (await sendRequest<Started>("POST", "/api/discover/paths", { paths })).job);
}
