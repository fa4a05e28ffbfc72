import type { PointNote } from "../../../src/core/ledger/note-week.ts";
import type { AdminPage, Alias, CatalogPlan, FactGrade, ToolCategory } from "../../../src/core/model/catalog.ts";
import type { Classification } from "../../../src/core/model/classification.ts";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Decision, LoadLine } from "../../../src/core/model/decision.ts";
import type { FindingFamily } from "../../../src/core/model/finding.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import type { RegisterRow } from "../../../src/core/model/register-row.ts";
import type { Sighting, SourceKind } from "../../../src/core/model/sighting.ts";
import type { Role } from "../../../src/core/people/roles.ts";
import type { FlowEntry } from "./flow-entry.ts";

/** Shapes of the server's answers, as the API page agrees them. Times are ISO texts in UTC. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total?: number;
}

export interface Session {
  readonly signedIn: boolean;
  readonly organisation: { readonly name: string; readonly domains: readonly string[]; readonly hasLogo: boolean } | null;
  readonly demo: boolean;
  /** When the visit before this one ended, ISO; empty for none. */
  readonly lastVisit: string;
  readonly caller: { readonly person: string; readonly role: Role } | null;
}

export interface TimelineEvent {
  readonly at: string;
  readonly kind: "found" | "decided" | "due" | "imported" | "changed";
  readonly text: string;
  readonly link?: string | null;
}

export interface DueItem {
  readonly at: string;
  readonly text: string;
  readonly link?: string | null;
  readonly kind?: string;
  readonly overdue?: boolean;
}

export interface BelievedTool {
  readonly tool: string | null;
  readonly name: string;
}

export interface NowAnswer {
  readonly believed: readonly BelievedTool[];
  readonly found: { readonly uses: number; readonly tools: number; readonly privateAccounts: number; readonly names?: readonly string[] };
  readonly sourcesRead: number;
  readonly sourcesKnown: number;
  readonly sentence: string;
  readonly next: { readonly action: string; readonly label: string; readonly link: string } | null;
  readonly timeline: readonly TimelineEvent[];
  readonly due: readonly DueItem[];
}

export interface CatalogEntry {
  readonly tool: string;
  readonly name: string;
  readonly vendor: string;
  readonly category: ToolCategory;
  readonly aliases: readonly string[];
}

export type FactState = "yes" | "no" | "unknown" | "expired";

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly state: FactState;
  readonly value?: string | number | boolean | readonly string[] | null;
  readonly source?: { readonly title: string; readonly url: string } | null;
  readonly grade?: FactGrade | null;
  readonly seen?: string | null;
  readonly expires?: string | null;
}

export interface HistoryEntry {
  readonly at: string;
  readonly who?: string;
  readonly text: string;
  readonly object?: string;
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ToolAnswer {
  readonly tool: {
    readonly id: string;
    readonly name: string;
    readonly vendor: string;
    readonly category: ToolCategory;
    readonly embeddedIn?: string;
    readonly aliases: readonly Alias[];
    readonly plans: readonly CatalogPlan[];
  };
  readonly vendor: { readonly id: string; readonly name: string } | null;
  readonly facts: readonly Fact[];
  readonly basics: readonly Fact[];
  readonly lines: readonly LoadLine[];
  readonly agreement: {
    readonly plan: PlanKind;
    readonly from: string;
    readonly until: string | null;
    readonly covers: DataClass | null;
  } | null;
  readonly uses: readonly RegisterEntry[];
  readonly sightings: readonly Sighting[];
  readonly history: readonly HistoryEntry[];
  readonly adminPages: readonly AdminPage[];
}

export interface ImportResult {
  readonly source?: string;
  readonly title?: string;
  readonly sightings?: number;
  readonly people?: number;
  readonly rows?: number;
  readonly skipped?: readonly { readonly place: string; readonly why: string }[];
  readonly duplicate?: boolean;
  readonly newUses?: readonly string[];
}

export interface JobError {
  readonly code: string;
  readonly message: string;
  readonly expected?: readonly string[];
  readonly met?: readonly string[];
  readonly missing?: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  readonly message: string | null;
  readonly result: ImportResult | null;
  readonly error: JobError | null;
}

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly effect: string;
}

export interface DiscoveredUse {
  readonly row: RegisterRow;
  readonly line: LoadLine | null;
  readonly evidenceSentence: string;
  readonly sightings?: readonly Sighting[];
  readonly suggestion: Suggestion | null;
  readonly isBelieved: boolean;
}

export interface CoverageRow {
  readonly source: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly status: "read" | "silent" | "absent";
  readonly items: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly adds: string;
  readonly steps: readonly string[];
  readonly needs?: string | null;
  readonly schedule?: string | null;
}

export interface NoteLine {
  readonly tool: string;
  readonly name: string;
  readonly at: string;
  readonly why: string;
}

/** Folders that are read again as they change, and what the last seven days brought. */
export interface WatchAnswer {
  readonly folders: readonly {
    readonly id: string;
    readonly path: string;
    readonly lookedAt: string;
    readonly files: number;
    readonly problems: readonly { readonly place: string; readonly why: string }[];
  }[];
  readonly note: {
    readonly from: string;
    readonly to: string;
    readonly new: readonly NoteLine[];
    readonly gone: readonly NoteLine[];
    readonly newlyPersonal: readonly NoteLine[];
    readonly sentence: string;
  };
}

/** Seats that are paid for beside use that was seen. */
export interface SeatRow {
  readonly tool: string;
  readonly name: string;
  readonly seats: number;
  readonly unused: number;
  readonly withoutSeat: number;
  readonly notJoined: number;
  /** Who, where the company chose to show names. */
  readonly people: { readonly unused: readonly string[]; readonly withoutSeat: readonly string[] } | null;
}

export interface DiscoveryAnswer {
  readonly believed: readonly BelievedTool[];
  readonly uses: readonly DiscoveredUse[];
  readonly unrecognised: readonly { readonly name: string; readonly sightings: readonly Sighting[] }[];
  /** Tools with one weak sign only: not counted as found. */
  readonly hints?: readonly { readonly tool: string; readonly name: string; readonly sightings: readonly Sighting[] }[];
  readonly coverage: readonly CoverageRow[];
  readonly headline: { readonly uses: number; readonly tools: number; readonly sentence: string };
  readonly seats: readonly SeatRow[];
}

export interface AdminPageRow {
  readonly tool: string;
  readonly name?: string;
  readonly title: string;
  readonly url: string;
  readonly path: readonly string[];
  readonly shows: string;
  readonly answered: "yes" | "no" | "unsure" | null;
}

export interface RegisterEntry extends RegisterRow {
  readonly line: LoadLine | null;
  readonly comments: number;
}

export type RegisterField =
  | "name"
  | "vendor"
  | "plan"
  | "team"
  | "people"
  | "activeDays"
  | "dataTypes"
  | "purpose"
  | "standing"
  | "owner"
  | "review"
  | "note";
export type CellValue = string | number | null | readonly string[];

export interface CellChange {
  readonly id: string;
  readonly field: RegisterField;
  readonly value: CellValue;
}

export interface ImportPreview {
  readonly preview: {
    readonly changed: readonly {
      readonly id: string;
      readonly name: string;
      readonly field: string;
      readonly from: unknown;
      readonly to: unknown;
    }[];
    readonly added: readonly { readonly name: string }[];
    readonly missing: readonly { readonly id?: string; readonly name: string }[];
    readonly unreadable: readonly { readonly place?: string; readonly line?: number; readonly why: string }[];
  };
  readonly token: string;
}

export interface Comment {
  readonly id: string;
  readonly at: string;
  readonly who?: string;
  readonly text: string;
  readonly object?: string;
}

export interface SavedView {
  readonly name: string;
  readonly hidden: readonly string[];
  readonly sorting: readonly { readonly id: string; readonly desc: boolean }[];
  readonly filters: readonly { readonly id: string; readonly value: string }[];
  readonly dense: boolean;
}

export type DataTypeKind = "detected" | "made" | "declared";

export interface DataTypeRow {
  readonly type: string;
  readonly label: string;
  readonly family: FindingFamily | null;
  readonly class: DataClass;
  readonly kind: DataTypeKind;
}

export interface RulesAnswer {
  readonly rules: CompanyRules;
  readonly version: string;
  readonly dataTypes: readonly DataTypeRow[];
}

export interface RulesPreview {
  readonly before: Classification;
  readonly after: Classification;
  readonly redacted?: string;
  readonly lines?: readonly {
    readonly tool: string;
    readonly name?: string;
    readonly plan: PlanKind;
    readonly before: DataClass | null;
    readonly after: DataClass | null;
  }[];
}

export interface PurposeRow {
  readonly id: string;
  readonly label?: string;
  readonly needs?: readonly string[];
  readonly tools?: readonly string[];
  readonly never?: boolean;
  readonly why?: string;
}

export interface AskAnswer extends Decision {
  readonly classification?: Classification | null;
  readonly cleaned?: string | null;
}

export interface Settings {
  readonly company: { readonly name: string; readonly domains: readonly string[]; readonly timeZone: string };
  readonly showNames: boolean;
}

export interface SearchRow {
  readonly kind: "tool" | "vendor" | "page" | "action" | "use";
  readonly title: string;
  readonly link: string;
  readonly hint?: string;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface FlowsAnswer extends Rows<FlowEntry> {
  readonly total: number;
  readonly latest: string | null;
  readonly choices: { readonly tools: readonly Choice[]; readonly points: readonly Choice[]; readonly teams: readonly Choice[] };
  readonly unseen: number;
}

export interface PointsAnswer {
  readonly rows: readonly (PointNote & { readonly name: string })[];
  readonly from: string | null;
  readonly to: string | null;
}

export interface ExceptionEntry {
  readonly id: string;
  readonly state: "asked" | "approved" | "refused" | "ended";
  readonly at: string;
  readonly by: string;
  readonly tool: string;
  readonly name: string;
  readonly plan: PlanKind | null;
  readonly team: string;
  readonly class: DataClass;
  readonly types: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly why: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly answer: string;
  readonly alarms: number;
  readonly flow: string | null;
  readonly weight: { readonly stopped: number; readonly wouldPass: number } | null;
}

/** A registered table or document; its values are not known to anybody. */
export interface OwnDataEntry {
  readonly id: string;
  readonly kind: "table" | "document";
  readonly name: string;
  readonly class: DataClass;
  readonly rows: number;
  readonly keys: readonly string[];
  readonly secondary: readonly string[];
  readonly added: string;
}
