/** The family of clauses: rows that say how a text settles a duty. Judged by `src/core/agreements`. No I/O. */
export type { Clause, ClauseForm, RequirementStatus } from "../../core/agreements/clause.ts";
