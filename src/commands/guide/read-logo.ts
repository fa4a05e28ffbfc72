import type { Logo } from "../../core/reports/logo.ts";
import type { Paper } from "../../core/reports/paper.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { logos } from "../../storage/people-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** The organisation's own logo, or null. */
export async function readLogo(transaction: ReadTransaction): Promise<Logo | null> {
  return (await transaction.get(logos, "logo")) ?? null;
}

/** A paper under the organisation's own logo, where it has one. */
export async function addLogo(workspace: Pick<Workspace, "store" | "organisation">, paper: Paper): Promise<Paper> {
  const logo = await workspace.store.read(workspace.organisation, readLogo);
  return logo === null ? paper : { ...paper, logo };
}
