import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiError } from "../api/api-error.ts";
import { sendRequest } from "../api/send-request.ts";
import { showRefused } from "../api/use-change.ts";
import { waitingWrites } from "../api/waiting-writes.ts";

const retryAfterMs = 4000;

/** True from the first call that nobody answered until the server answers again; then everything is read anew. */
export function useIsOffline(): boolean {
  const client = useQueryClient();
  const [isOffline, setOffline] = useState(false);
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== "updated") return;
        const failure = event.query.state.fetchFailureReason ?? event.query.state.error;
        if (failure instanceof ApiError && failure.status === 0) setOffline(true);
      }),
    [client],
  );
  useEffect(() => {
    if (!isOffline) return;
    const timer = setInterval(async () => {
      if (!(await isReachable())) return;
      setOffline(false);
      await sendWaiting();
      await client.invalidateQueries();
    }, retryAfterMs);
    return () => clearInterval(timer);
  }, [isOffline, client]);
  return isOffline;
}

async function sendWaiting(): Promise<void> {
  const refused = await waitingWrites.flush((error) => error instanceof ApiError && error.status === 0);
  for (const error of refused) showRefused(error instanceof Error ? error.message : String(error));
}

async function isReachable(): Promise<boolean> {
  try {
    await sendRequest("GET", "/api/session");
    return true;
  } catch (error) {
    return error instanceof ApiError && error.status > 0 && error.status < 500;
  }
}
