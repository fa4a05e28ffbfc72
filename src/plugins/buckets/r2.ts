import { both, type Door, doorOf, either, opposite } from "../../core/exposure/exposure.ts";
import { fieldOf, flagOf, isConfig, isRefused, listOf } from "../../core/exposure/read-config.ts";
import type { BucketProvider } from "./contract.ts";

/** Cloudflare R2: two independent doors, the r2.dev address and custom domains; either gives reading by name to everybody, neither lists. */
export const r2: BucketProvider = {
  id: "r2",
  title: "Cloudflare R2",
  recognise: (config) => "managedDomain" in config || "customDomains" in config,
  judge(config) {
    const by: string[] = [];
    const managed = readDomain(config["managedDomain"], "r2.dev", by);
    const custom = readCustomDomains(config["customDomains"], by);
    const get = either(managed, ...custom);
    const via = [...(managed === "no" ? [] : ["r2.dev"]), ...(either("no", ...custom) === "no" ? [] : ["custom domain"])];
    return {
      provider: "r2",
      anonymousGet: get,
      anonymousList: "no",
      anonymousPut: "no",
      anyAccountGet: get,
      anyAccountList: "no",
      latent: false,
      via,
      by,
    };
  },
};

function readCustomDomains(value: unknown, by: string[]): Door[] {
  if (value === undefined || isRefused(value)) return ["unknown"];
  return listOf(isConfig(value) ? (value["domains"] ?? value) : value).map((domain) => readDomain(domain, "custom domain", by));
}

function readDomain(domain: unknown, kind: string, by: string[]): Door {
  if (domain === null) return "no";
  if (domain === undefined || isRefused(domain)) return "unknown";
  if (typeof domain === "boolean") return doorOf(domain);
  const name = typeof domain === "string" ? domain : String(fieldOf(domain, "domain") ?? "");
  const enabled = typeof domain === "string" ? true : (flagOf(fieldOf(domain, "enabled")) ?? kind !== "r2.dev");
  // Access (sign-in) can stand before a custom domain, never before r2.dev.
  const guard = kind === "r2.dev" ? false : readGuard(domain);
  const door = both(doorOf(enabled), opposite(doorOf(guard)));
  if (enabled) by.push(`${kind} ${name}${guard === true ? " behind Access" : ""}`.trim());
  return door;
}

function readGuard(domain: unknown): boolean {
  const names = ["access", "accessProtected", "accessEnabled", "zeroTrustAccess", "access_enabled", "protectedByAccess"];
  return names.some((name) => {
    const value = fieldOf(domain, name);
    return flagOf(value) === true || flagOf(fieldOf(value, "enabled")) === true;
  });
}
