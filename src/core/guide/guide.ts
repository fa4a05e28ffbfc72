import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";
import type { Standing } from "../model/standing.ts";

/** What everyone in the company may know: the classes, the tools with what each may carry, what AI is for, what to do. */
export interface Guide {
  readonly company: string;
  /** Day it was made, ISO. */
  readonly date: string;
  /** Version of the rules it says. */
  readonly version: string;
  readonly classes: readonly GuideClass[];
  readonly tools: readonly GuideTool[];
  readonly purposes: readonly GuidePurpose[];
  readonly todo: readonly string[];
  /** The organisation's own logo as an address an image can have; empty for none. */
  readonly logo: string;
  /** Whom to ask; empty where nobody is named. */
  readonly contact: string;
}

export interface GuideClass {
  readonly class: DataClass;
  readonly title: string;
  readonly holds: readonly string[];
  readonly goes: string;
}

/** A tool on a plan. */
export interface GuideTool {
  readonly tool: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly plan: PlanKind;
  /** The plan in words, e.g. "team plan". */
  readonly planName: string;
  readonly standing: Standing;
  readonly carries: DataClass | null;
  /** What it may carry, in words. */
  readonly says: string;
}

export interface GuidePurpose {
  readonly id: string;
  readonly label: string;
  /** True where no AI may serve it. */
  readonly never: boolean;
  readonly why: string;
  /** Names of the tools that serve it. */
  readonly tools: readonly { readonly tool: string; readonly name: string }[];
}
