import type { FetchPlace } from "../commands/release/look-at-published.ts";
import type { ReleaseParts } from "../commands/release/release-parts.ts";
import type { BucketProvider } from "../plugins/buckets/contract.ts";
import type { SourceFamilies } from "../commands/inventory/workspace.ts";
import type { AgentLook } from "../commands/agents/look-at-agent.ts";
import type { Classifier } from "../core/classify/classifier.ts";
import type { Deliver } from "../core/outbound/message.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import type { Store } from "../storage/contract.ts";
import type { Sessions } from "../commands/people/open-sessions.ts";
import type { SendMail } from "../commands/people/send-mail.ts";
import type { AnsweredRequest } from "./count-requests.ts";
import type { Reach } from "./reach.ts";

/** Everything the server works with. It opens nothing by itself, so tests hand in a memory store and call it with web requests. */
export interface ServerParts {
  readonly store: Store;
  /** Key of the company's own organisation. */
  readonly organisation: string;
  readonly catalog: Catalog;
  readonly sources: SourceFamilies;
  /** Makes a classifier under these rules. */
  classifier(rules: CompanyRules): Promise<Classifier>;
  /** Folder that holds everything; files on their way in are spooled below it. */
  readonly home: string;
  readonly sessions: Sessions;
  /** Host names with ports under which the server may be called, e.g. `127.0.0.1:7391`. Asked at each request. */
  hosts(): readonly string[];
  /** How others reach the server; left out, nobody but this machine does. */
  readonly reach?: Reach;
  /** Sends a mail through the server that the owner named; left out or null when none is named. */
  readonly mail?: () => Promise<SendMail | null>;
  /** Delivers messages to targets that the owner named; left out, nothing can be sent. */
  readonly deliver?: Deliver;
  /** Folder of the built console; null serves the interface alone. */
  readonly consoleFolder: string | null;
  /** The coding agents of this machine, with what is in their way; left out, none is shown. */
  readonly agents?: () => Promise<readonly AgentLook[]>;
  /** The decision service that runs in this process, so that what is shown is up to date. Left out, none runs. */
  readonly decider?: { flush(): Promise<void> };
  /** What checks releases and judges buckets; left out, neither is offered. */
  readonly release?: () => Promise<{
    readonly parts: ReleaseParts;
    readonly buckets: readonly BucketProvider[];
    readonly fetch: FetchPlace;
  }>;
  /** Told of each answered request, where a log is wanted. */
  readonly log?: (request: AnsweredRequest) => void;
  now(): Date;
  /** Told of faults of ours that an answer does not show. */
  report(error: unknown): void;
}
