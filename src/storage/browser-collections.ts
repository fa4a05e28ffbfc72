import { z } from "zod";
import type { Collection } from "./contract.ts";

const text = z.string();

/** A browser with the guard. No person: who has it shows by counts alone. */
const guardedBrowserSchema = z.object({
  id: text,
  /** SHA-256 of the token it exchanges with. */
  token: text,
  browser: text,
  version: text,
  mode: text,
  policyVersion: text,
  team: text,
  /** Why a policy was not taken; empty where all is well. */
  fault: text,
  isByPolicy: z.boolean(),
  firstSeen: text,
  lastSeen: text,
});
export type GuardedBrowser = z.infer<typeof guardedBrowserSchema>;
export const guardedBrowsers: Collection<GuardedBrowser> = {
  name: "guardedBrowsers",
  schema: guardedBrowserSchema,
  indexed: ["token", "lastSeen"],
};

export const browserCollections = [guardedBrowsers] as const;
