import { ApiError } from "../api/api-error.ts";
import { sendRequest } from "../api/send-request.ts";

/** Trades a one-time token for a session cookie; null when it worked, else the server's words. */
export async function openSession(token: string): Promise<string | null> {
  try {
    await sendRequest("POST", "/api/session", { token });
    return null;
  } catch (error) {
    return error instanceof ApiError ? error.message : String(error);
  }
}

/** Uses the token of the address (`#token=…`), once, and cleans the address so that it is not kept in the history. */
export async function openSessionFromAddress(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!token) return;
  history.replaceState(null, "", location.pathname + location.search);
  await openSession(token);
}
