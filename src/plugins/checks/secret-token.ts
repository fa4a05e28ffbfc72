import type { ReleaseCheck } from "./contract.ts";
import { isKeyType } from "./key-types.ts";

/** Credentials that the classifier knows, key blocks apart. Live-looking ones block; in tests, examples and documentation they warn. */
export const secretToken: ReleaseCheck = {
  id: "secret-token",
  title: "a credential",
  severity: "critical",
  fix: "revoke it where it was issued, then take it out of PATH and build anew",
  look: ({ secrets, place }) =>
    secrets
      .filter(({ type }) => !isKeyType(type))
      .map(({ label, line, isExact }) => ({
        detail: label,
        line,
        severity: place === "test" || place === "documentation" ? "medium" : isExact ? "critical" : "high",
      })),
};
