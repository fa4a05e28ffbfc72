import type { RefusalKind } from "./contract.ts";

/** HTTP statuses of refusals. What clients try again by themselves (409, 429, 5xx) stands only where that may help. */
export const statuses: Readonly<Record<RefusalKind, number>> = {
  held: 400,
  "bad-request": 400,
  "too-large": 413,
  "unknown-caller": 401,
  "not-allowed": 403,
  "too-many": 429,
  undecided: 503,
  unreachable: 502,
  late: 504,
};
