/** The company's decision on a tool and plan. Nothing is approved because it is in the catalogue. */
export const standings = ["approved", "under-review", "limited", "not-allowed", "unknown"] as const;
export type Standing = (typeof standings)[number];
