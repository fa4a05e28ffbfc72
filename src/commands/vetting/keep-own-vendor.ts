import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { ownVendors } from "../../storage/vetting-collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";
import type { NamedVendor } from "./find-vendor.ts";

/** Keeps a vendor that the catalogue does not know, with its web site for the links to open. Throws `bad-input` for what is no host. */
export async function keepOwnVendor(
  transaction: WriteTransaction,
  workspace: Workspace,
  vendor: NamedVendor,
  site?: string,
): Promise<void> {
  if (vendor.known !== undefined) return;
  const at = workspace.now().toISOString();
  await transaction.put(ownVendors, { id: vendor.id, name: vendor.name, site: hostOf(site ?? vendor.site), at });
}

function hostOf(site: string): string {
  const host = site
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/?#].*$/, "");
  if (host !== "" && !/^[\w-]+(?:\.[\w-]+)+$/.test(host))
    throw new PlimsollError("bad-input", `expected a web site like example.com, met "${site}"; write the host name`);
  return host;
}
