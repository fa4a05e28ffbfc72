import type { ReleasesAnswer, StorageAnswer } from "../releases/release-types.ts";
import type { Person } from "../../../src/core/model/people.ts";
import type { Sighting } from "../../../src/core/model/sighting.ts";
import type { GuardCounts } from "../flows/browser-types.ts";
import type { AgentEntry, Retention } from "../flows/agents-types.ts";
import type { RollOutEntry } from "../flows/roll-out-types.ts";
import type { GatewayAnswer } from "../gateway/gateway-types.ts";
import type { JoinRow } from "../now/join-types.ts";
import type { CompanyDuties, IncidentEntry } from "../incidents/incident-types.ts";
import type {
  Member,
  OrganisationEntry,
  PasskeyEntry,
  ProposalEntry,
  ScriptKey,
  SessionEntry,
  SignInSettings,
  SignInWays,
  SurveyEntry,
  TaskEntry,
  ToolRequest,
} from "../people/people-types.ts";
import type { ListedAgreement } from "../agreements/agreement-types.ts";
import type { ComparedAnswer, VendorsAnswer } from "../vendors/vendor-types.ts";
import type { SinceAnswer } from "../since/since-types.ts";
import type { TargetEntry } from "../reminders/target-types.ts";
import type { AdminChange, LedgerState, PostureAnswer } from "../posture/posture-types.ts";
import type {
  AdminPageRow,
  CatalogEntry,
  Comment,
  DiscoveryAnswer,
  ExceptionEntry,
  FlowsAnswer,
  HistoryEntry,
  Job,
  NowAnswer,
  OwnDataEntry,
  PointsAnswer,
  PurposeRow,
  RegisterEntry,
  Rows,
  RulesAnswer,
  SavedView,
  SearchRow,
  Session,
  Settings,
  WatchAnswer,
} from "./types.ts";

/** What each address answers to GET; the one place that joins addresses and types. */
export interface Answers {
  readonly "/api/agents": Rows<AgentEntry>;
  readonly "/api/agents/roll-outs": Rows<RollOutEntry>;
  readonly "/api/ledger/retention": Retention;
  readonly "/api/browser": GuardCounts;
  readonly "/api/gateway": GatewayAnswer;
  readonly "/api/own-data": Rows<OwnDataEntry>;
  readonly "/api/vendors": VendorsAnswer;
  readonly "/api/vendors/compare": ComparedAnswer;
  readonly "/api/templates": Rows<{ readonly id: string; readonly title: string; readonly about: string }>;
  readonly "/api/agreements": Rows<ListedAgreement>;
  readonly "/api/session": Session;
  readonly "/api/sign-in": SignInWays;
  readonly "/api/sign-in/settings": SignInSettings;
  readonly "/api/members": Rows<Member>;
  readonly "/api/sessions": Rows<SessionEntry>;
  readonly "/api/api-keys": Rows<ScriptKey>;
  readonly "/api/surveys": Rows<SurveyEntry>;
  readonly "/api/organisations": Rows<OrganisationEntry>;
  readonly "/api/tasks": Rows<TaskEntry>;
  readonly "/api/proposals": Rows<ProposalEntry>;
  readonly "/api/requests": Rows<ToolRequest>;
  readonly "/api/acknowledged": { readonly version: string; readonly people: number };
  readonly "/api/me/passkeys": Rows<PasskeyEntry>;
  readonly "/api/me/sessions": Rows<SessionEntry>;
  readonly "/api/now": NowAnswer;
  readonly "/api/since": SinceAnswer;
  readonly "/api/discovery": DiscoveryAnswer;
  readonly "/api/releases": ReleasesAnswer;
  readonly "/api/storage": StorageAnswer;
  readonly "/api/watch": WatchAnswer;
  readonly "/api/sightings": Rows<Sighting>;
  readonly "/api/admin-pages": Rows<AdminPageRow>;
  readonly "/api/register": Rows<RegisterEntry>;
  readonly "/api/rules": RulesAnswer;
  readonly "/api/purposes": Rows<PurposeRow>;
  readonly "/api/people": Rows<Person>;
  readonly "/api/people/joins": Rows<JoinRow>;
  readonly "/api/settings": Settings;
  readonly "/api/views": Rows<SavedView>;
  readonly "/api/jobs": Rows<Job>;
  readonly "/api/comments": Rows<Comment>;
  readonly "/api/history": Rows<HistoryEntry>;
  readonly "/api/catalog": Rows<CatalogEntry>;
  readonly "/api/search": Rows<SearchRow>;
  readonly "/api/flows": FlowsAnswer;
  readonly "/api/points": PointsAnswer;
  readonly "/api/exceptions": Rows<ExceptionEntry>;
  readonly "/api/incidents": Rows<IncidentEntry>;
  readonly "/api/incidents/duties": CompanyDuties;
  readonly "/api/ledger/changes": Rows<AdminChange>;
  readonly "/api/ledger/check": LedgerState;
  readonly "/api/posture": PostureAnswer;
  readonly "/api/settings/targets": { readonly rows: readonly TargetEntry[] };
}
