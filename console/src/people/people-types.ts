import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Role } from "../../../src/core/people/roles.ts";

/** Ways to sign in that this server offers. */
export interface SignInWays {
  readonly mail: boolean;
  /** Name of the company's provider, or null. */
  readonly openid: string | null;
  readonly passkey: boolean;
}

export interface Member {
  /** Lower-case e-mail address. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: { readonly classes: readonly DataClass[]; readonly teams: readonly string[]; readonly vendors: readonly string[] };
  readonly team: string;
  readonly state: "active" | "ended";
  readonly at: string;
  readonly by: string;
}

export interface SessionEntry {
  readonly id: string;
  readonly member: string;
  readonly via: string;
  readonly begun: string;
  readonly lastUsed: string;
  readonly label: string;
  readonly isThis: boolean;
}

export interface PasskeyEntry {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly usedAt: string;
}

export interface ScriptKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly actions: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly until: string;
  readonly usedAt: string;
  readonly endedAt: string;
}

export interface SignInSettings {
  readonly mailLinks: boolean;
  readonly openid: {
    readonly label: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly hasSecret: boolean;
    readonly joins: boolean;
  } | null;
}

export interface SurveyEntry {
  readonly id: string;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly until: string;
  readonly answered: number;
  /** People who got a link of their own; null where one link goes round. */
  readonly asked: number | null;
  readonly tools: readonly {
    readonly tool: string;
    readonly name: string;
    readonly company: number;
    readonly personal: number;
    readonly no: number;
  }[];
}

/** A tool that people asked for. */
export interface ToolRequest {
  readonly id: string;
  readonly tool: string;
  readonly name: string;
  readonly at: string;
  readonly state: "asked" | "approved" | "refused";
  readonly by: readonly { readonly person: string; readonly at: string; readonly why: string }[];
  readonly people: number;
  readonly answer: string;
  readonly decidedBy: string;
}

/** A change of the rules that loosens and waits for a second person. */
export interface ProposalEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly loosens: readonly string[];
  readonly isOwn: boolean;
}

/** An organisation beside the installation's own. */
export interface OrganisationEntry {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  /** This browser looks at it. */
  readonly isShown: boolean;
}

export interface TaskEntry {
  readonly id: string;
  readonly object: string;
  readonly title: string;
  readonly owner: string;
  /** ISO day, empty for none. */
  readonly due: string;
  readonly state: "open" | "done";
}
