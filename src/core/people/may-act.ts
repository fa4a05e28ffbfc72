import type { DataClass } from "../model/data-class.ts";
import { actions } from "./actions.rows.ts";
import type { Action } from "./actions.rows.ts";
import type { Caller } from "./roles.ts";

/** What is acted on, as far as it is known; it matters for reviewers, who decide within their scope. */
export interface Subject {
  readonly class?: DataClass;
  readonly team?: string;
  readonly vendor?: string;
}

/** Whether the caller may do this. The only place that answers it. */
export function mayAct(caller: Caller, action: Action, subject: Subject = {}): boolean {
  const allowed: readonly string[] = actions[action].roles;
  if (!allowed.includes(caller.role)) return false;
  if (caller.only !== null && !caller.only.includes(action)) return false;
  return caller.role !== "reviewer" || isInScope(caller, subject);
}

/** An open side of the scope covers all; a closed one covers what it names. A side that the subject does not have (reading a list, say) does not bind. */
function isInScope({ scope }: Caller, { class: level, team, vendor }: Subject): boolean {
  const covers = (list: readonly string[], value: string | undefined): boolean =>
    list.length === 0 || value === undefined || list.includes(value);
  return covers(scope.classes, level) && covers(scope.teams, team) && covers(scope.vendors, vendor);
}
