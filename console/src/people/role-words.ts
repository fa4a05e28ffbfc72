import type { Role } from "../../../src/core/people/roles.ts";

/** What each role may do, in one line. */
export const roleWords: Readonly<Record<Role, string>> = {
  owner: "everything, and who may sign in",
  lead: "rules, register, agreements, incidents",
  reviewer: "decides requests in a scope",
  auditor: "reads all, changes nothing",
  employee: "asks, and sees the own page",
};
