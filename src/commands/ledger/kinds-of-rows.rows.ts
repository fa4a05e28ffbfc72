/** Rows whose changes are an administrator's: what they are in words, fields that move by themselves, and what names them. */
export interface KindOfRow {
  readonly collection: string;
  readonly kind: string;
  /** Fields that change by use, not by decision. */
  readonly volatile?: readonly string[];
  /** The field that names the row where its id is a digest of a key. */
  readonly name?: string;
}

export const kindsOfRows: readonly KindOfRow[] = [
  { collection: "rulesVersions", kind: "rules" },
  { collection: "settings", kind: "settings" },
  { collection: "edits", kind: "register row" },
  { collection: "believed", kind: "believed tools" },
  { collection: "namings", kind: "name of a tool" },
  { collection: "ownTools", kind: "own tool" },
  { collection: "ownVendors", kind: "own vendor" },
  { collection: "refusedJoins", kind: "refused match" },
  { collection: "exceptions", kind: "exception", volatile: ["alarms", "flow"] },
  { collection: "releaseExceptions", kind: "exception of a release" },
  { collection: "rollOuts", kind: "managed roll-out" },
  { collection: "toolRequests", kind: "tool request" },
  { collection: "proposals", kind: "proposal for a second person" },
  { collection: "incidents", kind: "incident" },
  { collection: "agreements", kind: "agreement" },
  { collection: "agreementDocuments", kind: "agreement document" },
  { collection: "vettingFacts", kind: "vendor fact" },
  { collection: "vettingTable", kind: "vetting table" },
  { collection: "evidence", kind: "evidence" },
  { collection: "questionnaires", kind: "questionnaire" },
  { collection: "subProcessorLists", kind: "list of sub-processors" },
  { collection: "trustedKeys", kind: "key for updates" },
  { collection: "takenUpdates", kind: "update of facts" },
  { collection: "roadmapPlans", kind: "plan of the roadmap" },
  { collection: "messageTargets", kind: "place for messages" },
  { collection: "members", kind: "member", volatile: ["recovery"] },
  { collection: "passkeys", kind: "passkey", volatile: ["counter", "usedAt"], name: "label" },
  { collection: "apiKeys", kind: "API key", volatile: ["usedAt"], name: "name" },
  { collection: "gatewayKeys", kind: "gateway key", name: "name" },
  { collection: "upstreamKeys", kind: "upstream key" },
  { collection: "signInSettings", kind: "sign-in" },
  { collection: "organisations", kind: "organisation" },
  { collection: "surveys", kind: "survey" },
  { collection: "links", kind: "link", volatile: ["opened", "lastOpened"], name: "object" },
  { collection: "reveals", kind: "name revealed", name: "at" },
];
