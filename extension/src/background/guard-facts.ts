import type { GuardSite } from "../../../src/core/browser/guard-site.ts";

/** What the guard was packed with (policy.js): sites, the key its policy is signed by, and the policy of that day. */
export interface GuardFacts {
  readonly sites: readonly GuardSite[];
  /** Ed25519 public key, SPKI in base64. */
  readonly key: string;
  readonly policy: string;
  readonly server: string;
  readonly enrolment: string;
}

/** Reads the facts that policy.js left in this scope, synchronously: a request may wait for its decision already. */
export function readFacts(scope: object): GuardFacts {
  const value: unknown = Reflect.get(scope, "plimsollGuard");
  if (!isFacts(value)) throw new Error("expected policy.js to say what this guard was packed with, met nothing; pack it anew");
  return value;
}

function isFacts(value: unknown): value is GuardFacts {
  return typeof value === "object" && value !== null && "sites" in value && "key" in value && "policy" in value;
}
