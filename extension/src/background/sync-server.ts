import type { EventStore } from "./keep-events.ts";
import type { GuardState } from "./hold-state.ts";

/** How this guard is doing; sent with every exchange. */
export interface GuardHealth {
  readonly version: string;
  readonly browser: string;
  readonly mode: string;
  readonly policyVersion: string;
  readonly fault: string;
  readonly isByPolicy: boolean;
}

const patience = 20_000;

/**
 * Exchanges with the company's server, where there is one: hands over what waits, takes a newer policy. The only request
 * the guard ever makes by itself. Answers whether it went well; what waits stays until it did.
 */
export async function syncServer(state: GuardState, events: EventStore, health: () => GuardHealth): Promise<boolean> {
  const { server, enrolment, team } = state.settings();
  if (server === "") return false;
  try {
    const token = await readToken(server, enrolment);
    if (token === null) return false;
    const waiting = await events.read();
    const answer = await post(`${server}/guard/sync`, { ...waiting, health: { ...health(), team } }, token);
    if (answer.status === 401) await chrome.storage.local.remove("token");
    if (!answer.ok) return false;
    await events.settle(waiting);
    const said: unknown = await answer.json();
    const policy = typeof said === "object" && said !== null && "policy" in said ? said.policy : null;
    if (typeof policy === "string") await state.keepPolicy(policy);
    return true;
  } catch {
    return false;
  }
}

/** This browser's own token, made once by the server in return for the company's word of enrolment. */
async function readToken(server: string, enrolment: string): Promise<string | null> {
  const { token } = await chrome.storage.local.get("token");
  if (typeof token === "string") return token;
  if (enrolment === "") return null;
  const answer = await post(`${server}/guard/enrol`, {}, enrolment);
  if (!answer.ok) return null;
  const said: unknown = await answer.json();
  const given = typeof said === "object" && said !== null && "token" in said ? said.token : null;
  if (typeof given !== "string") return null;
  await chrome.storage.local.set({ token: given });
  return given;
}

function post(url: string, body: unknown, token: string): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
    credentials: "omit",
  });
}
