import type { DataClass } from "../model/data-class.ts";

/** What a person is to the company's governance, from most to least. */
export const roles = ["owner", "lead", "reviewer", "auditor", "employee"] as const;
export type Role = (typeof roles)[number];

/** What a reviewer decides about. An empty list leaves that side open; it binds reviewers only. */
export interface Scope {
  readonly classes: readonly DataClass[];
  readonly teams: readonly string[];
  /** Vendor ids. */
  readonly vendors: readonly string[];
}

export const openScope: Scope = { classes: [], teams: [], vendors: [] };

/** Who sends a request, as every check and every history line needs it. */
export interface Caller {
  /** Lower-case e-mail address; `owner` for whoever holds the token that start printed; `key NAME` for an API key. */
  readonly person: string;
  readonly role: Role;
  readonly scope: Scope;
  /** Actions an API key was cut down to; null for people. */
  readonly only: readonly string[] | null;
}
