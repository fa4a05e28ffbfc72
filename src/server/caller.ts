import { AsyncLocalStorage } from "node:async_hooks";
import { openScope } from "../core/people/roles.ts";
import type { Caller } from "../core/people/roles.ts";

/** Whose request is being answered. `session` and `organisation` are empty for what comes without a browser's session. */
export interface Calling {
  readonly caller: Caller;
  readonly session: string;
  readonly organisation: string;
}

const here = new AsyncLocalStorage<Calling>();

/** Work that no request asked for, such as a job that goes on after a restart, is done as the owner's. */
const nobody: Calling = { caller: { person: "owner", role: "owner", scope: openScope, only: null }, session: "", organisation: "" };

/** Answers a request as this caller's. */
export function answerAs<Result>(calling: Calling, work: () => Result): Result {
  return here.run(calling, work);
}

/** Whose request this is. */
export function whoCalls(): Calling {
  return here.getStore() ?? nobody;
}
