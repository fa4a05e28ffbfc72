import type { Role } from "./roles.ts";

const everyone: readonly Role[] = ["owner", "lead", "reviewer", "auditor", "employee"];
const readers: readonly Role[] = ["owner", "lead", "reviewer", "auditor"];
const governors: readonly Role[] = ["owner", "lead"];
const deciders: readonly Role[] = ["owner", "lead", "reviewer"];

/** Everything that can be done on the server, in words, and the roles that may. */
export const actions = {
  ask: { says: "ask whether data may go to a tool", roles: everyone },
  "read-own": { says: "read the rules for everyone and all that is kept about oneself", roles: everyone },
  request: { says: "ask for a tool or an exception, and tell of a tool in use", roles: everyone },
  acknowledge: { says: "say that the policy was read", roles: everyone },
  "read-company": { says: "read what the console shows", roles: readers },
  export: { says: "take the company's data away as files", roles: ["owner", "lead", "auditor"] },
  comment: { says: "comment and hand out tasks", roles: deciders },
  review: { says: "approve, refuse and end requests", roles: deciders },
  assess: { says: "record vendor facts, agreements and incidents", roles: deciders },
  discover: { says: "read in sources and change the register", roles: governors },
  "change-rules": { says: "change rules, modes and standings", roles: governors },
  reveal: { says: "reveal a name, with a reason that is kept", roles: governors },
  survey: { says: "make surveys and links", roles: governors },
  "manage-people": { says: "add people, give roles, cut keys", roles: ["owner"] },
  "manage-server": { says: "settings of the server, demo, organisations, backup", roles: ["owner"] },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly roles: readonly Role[] }>>;

export type Action = keyof typeof actions;
