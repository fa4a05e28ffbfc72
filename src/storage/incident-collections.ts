import { z } from "zod";
import type { Collection } from "./contract.ts";

const text = z.string();

/** Who does an item of the roadmap, until when. The id is the item's. */
const roadmapPlanRowSchema = z.object({ id: text, title: text, owner: text, due: text, at: text, by: text });
export type RoadmapPlanRow = z.infer<typeof roadmapPlanRowSchema>;
export const roadmapPlans: Collection<RoadmapPlanRow> = { name: "roadmapPlans", schema: roadmapPlanRowSchema, indexed: ["due"] };

/** A place outside that reminders go to; secrets are sealed. One row each. */
const messageTargetRowSchema = z.object({
  id: text,
  kind: z.enum(["mail", "webhook", "slack", "teams"]),
  label: text,
  /** Mail: `smtp://host:port` or `smtps://host:port`. Else sealed: the address itself is the secret. */
  address: text,
  /** Sealed password, or the key that signs a webhook. */
  secret: text,
  user: text,
  from: text,
  to: z.array(text),
  isOn: z.boolean(),
  at: text,
});
export type MessageTargetRow = z.infer<typeof messageTargetRowSchema>;
export const messageTargets: Collection<MessageTargetRow> = { name: "messageTargets", schema: messageTargetRowSchema, indexed: ["kind"] };

/** What was sent last: reminders said at a stage are not said again at it. The id is the target's. */
const sentDigestRowSchema = z.object({ id: text, at: text, said: z.array(text), fault: text });
export type SentDigestRow = z.infer<typeof sentDigestRowSchema>;
export const sentDigests: Collection<SentDigestRow> = { name: "sentDigests", schema: sentDigestRowSchema, indexed: [] };

/** The last update of facts that was taken from a key. The id is the key. */
const takenUpdateRowSchema = z.object({ id: text, number: z.number().int().min(1), at: text });
export const takenUpdates: Collection<z.infer<typeof takenUpdateRowSchema>> = {
  name: "takenUpdates",
  schema: takenUpdateRowSchema,
  indexed: [],
};

/** Changes by administrators; each is a link of the log `ledger`, whose number is the id. */
const adminChangeRowSchema = z.object({
  ...{ id: text, day: text, at: text, by: text, action: text, salt: text },
  parts: z.array(z.object({ kind: text, id: text, before: text, after: text, fields: z.array(text) })),
});
export type AdminChangeRow = z.infer<typeof adminChangeRowSchema>;
export const adminChanges: Collection<AdminChangeRow> = { name: "adminChanges", schema: adminChangeRowSchema, indexed: ["at", "by"] };

/** A key whose updates the company takes beside the maintainers'. The id is the public key. */
const trustedKeyRowSchema = z.object({ id: text, label: text, at: text, by: text });
export type TrustedKeyRow = z.infer<typeof trustedKeyRowSchema>;
export const trustedKeys: Collection<TrustedKeyRow> = { name: "trustedKeys", schema: trustedKeyRowSchema, indexed: [] };

export const incidentCollections = [roadmapPlans, messageTargets, sentDigests, takenUpdates, trustedKeys, adminChanges] as const;
