import { createHash } from "node:crypto";
import type { AccountKind, PlanKind } from "../../core/model/plan.ts";

export interface UseKey {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly team: string;
  readonly account: AccountKind;
  /** Whose account it is, for a person's own; leaves only a short digest in the id. */
  readonly person?: string;
}

/** The stable id of a register row: `tool/plan/team`, and `/personal-…` where the account is a person's own. */
export function rowId(use: UseKey): string {
  const base = [use.tool, use.plan, use.team === "" ? "all" : slugOf(use.team)].join("/");
  if (use.account !== "personal") return base;
  return use.person === undefined
    ? `${base}/personal`
    : `${base}/personal-${createHash("sha256").update(use.person).digest("hex").slice(0, 8)}`;
}

/** A name as part of an id: small letters, digits and hyphens. Names in other scripts keep their letters. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "x" : slug.slice(0, 80);
}
