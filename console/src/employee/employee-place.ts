import type { Guide } from "../../../src/core/guide/guide.ts";
import type { Classification } from "../../../src/core/model/classification.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Decision } from "../../../src/core/model/decision.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";

/** What an employee asks. */
export interface EmployeeQuestion {
  readonly tool: string;
  readonly plan?: PlanKind;
  readonly account: "company" | "personal";
  readonly purpose?: string;
  readonly text?: string;
  readonly declared?: DataClass;
}

export type EmployeeAnswer = Decision & { readonly classification?: Classification | undefined; readonly cleaned?: string | undefined };

export interface OwnRequest {
  readonly id: string;
  readonly name: string;
  readonly state: "asked" | "approved" | "refused";
  readonly people: number;
  readonly answer: string;
}

export interface KeptSection {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly rows: readonly { readonly at: string; readonly says: string }[];
}

/** What only a server can do for the page; the file that `plimsoll publish` writes goes without. */
export interface EmployeeServer {
  readonly person: string;
  /** Version of the rules last said to be read; empty for never. */
  readonly acknowledged: string;
  acknowledge(version: string): Promise<void>;
  requests(): Promise<readonly OwnRequest[]>;
  requestTool(tool: string, why: string): Promise<void>;
  /** Tells of a tool that is used already. */
  tellTool(tool: string, account: "company" | "personal"): Promise<void>;
  requestException(question: EmployeeQuestion, answer: EmployeeAnswer, why: string): Promise<void>;
  kept(): Promise<readonly KeptSection[]>;
  signOut(): Promise<void>;
}

/** Where the page stands: before a server, or in a file of its own. */
export interface EmployeePlace {
  readonly guide: Guide;
  readonly server: EmployeeServer | null;
  ask(question: EmployeeQuestion): Promise<EmployeeAnswer>;
}
