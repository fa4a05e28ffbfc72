/** How a tool is held. Training, retention and agreements differ by plan, so verdicts do too. */
export const planKinds = ["personal", "team", "enterprise", "api", "local", "unknown"] as const;
export type PlanKind = (typeof planKinds)[number];

/** Whose account is signed in: judged by the e-mail domain against the company's own. */
export const accountKinds = ["company", "personal", "unknown"] as const;
export type AccountKind = (typeof accountKinds)[number];

/** An account as far as a source shows it; never a full address unless the owner asked for names. */
export interface Account {
  readonly kind: AccountKind;
  /** Lower-case e-mail domain, when the source shows one. */
  readonly domain?: string;
}
