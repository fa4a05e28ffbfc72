import { both, type Door, doorOf, either, type ExposureAnswer, opposite } from "../../core/exposure/exposure.ts";
import { type Config, fieldOf, flagOf, isConfig, isRefused, listOf, textsOf } from "../../core/exposure/read-config.ts";
import type { BucketProvider } from "./contract.ts";

type Operation = "get" | "list" | "put";

/** What a role lets a member do (Cloud Storage IAM roles reference). A role that is not here is unknown. */
const roles: Readonly<Record<string, readonly Operation[]>> = {
  "roles/storage.objectViewer": ["get", "list"],
  "roles/storage.legacyObjectReader": ["get"],
  "roles/storage.legacyObjectOwner": ["get"],
  "roles/storage.legacyBucketReader": ["list"],
  "roles/storage.legacyBucketWriter": ["list", "put"],
  "roles/storage.legacyBucketOwner": ["list", "put"],
  "roles/storage.objectCreator": ["put"],
  "roles/storage.objectUser": ["get", "list", "put"],
  "roles/storage.objectAdmin": ["get", "list", "put"],
  "roles/storage.admin": ["get", "list", "put"],
  "roles/storage.bucketViewer": [],
  "roles/storage.insightsCollectorService": [],
  "roles/storage.hmacKeyAdmin": [],
};
/** ACL roles on the bucket and on an object. */
const bucketAclRoles: Readonly<Record<string, readonly Operation[]>> = {
  READER: ["list"],
  WRITER: ["list", "put"],
  OWNER: ["list", "put"],
};
const objectAclRoles: Readonly<Record<string, readonly Operation[]>> = { READER: ["get"], OWNER: ["get"] };

interface Switches {
  readonly prevents: Door;
  readonly uniform: Door;
}

/** Google Cloud Storage: public access prevention, uniform access, IAM bindings, ACLs. */
export const gcs: BucketProvider = {
  id: "gcs",
  title: "Google Cloud Storage",
  recognise: (config) => "iamConfiguration" in config || "bindings" in config,
  judge(config) {
    const iam = config["iamConfiguration"];
    const uniform = flagOf(fieldOf(fieldOf(iam, "uniformBucketLevelAccess"), "enabled"));
    const switches = {
      prevents: readPrevention(config, iam),
      uniform: isConfig(iam) && !isRefused(iam) ? doorOf(uniform ?? false) : "unknown",
    } as const;
    const answer = judgeUnder(config, switches);
    const opened = judgeUnder(config, { prevents: "no", uniform: "no" });
    const doors = ["anonymousGet", "anonymousList", "anonymousPut", "anyAccountGet", "anyAccountList"] as const;
    return { ...answer, latent: doors.some((door) => opened[door] === "yes" && answer[door] === "no") };
  },
};

function readPrevention(config: Config, iam: unknown): Door {
  const own = fieldOf(iam, "publicAccessPrevention");
  const policy = config["orgPolicyPublicAccessPrevention"];
  const byPolicy = isRefused(policy) ? "unknown" : doorOf(policy === "enforced" || flagOf(policy) === true);
  if (!isConfig(iam) || isRefused(iam) || isRefused(own)) return either("unknown", byPolicy);
  return either(doorOf(own === "enforced"), byPolicy);
}

function judgeUnder(config: Config, switches: Switches): ExposureAnswer {
  const by = new Set<string>();
  const via = new Set<string>();
  const ask = (members: readonly string[], operation: Operation): Door => {
    const byBinding = throughBindings(config["bindings"], members, operation, by);
    const byAcl = both(throughAcl(config["bucketAcl"], bucketAclRoles, members, operation, by), opposite(switches.uniform));
    const byObject = both(throughAcl(config["objectAcl"], objectAclRoles, members, operation, by), opposite(switches.uniform));
    const granted = either(byBinding, byAcl, byObject);
    const door = both(granted, opposite(switches.prevents));
    if (door !== "no" && byBinding !== "no") via.add("iam");
    if (door !== "no" && either(byAcl, byObject) !== "no") via.add("acl");
    return door;
  };
  const [everybody, accounts] = [["allUsers"], ["allUsers", "allAuthenticatedUsers"]];
  return {
    provider: "gcs",
    anonymousGet: ask(everybody, "get"),
    anonymousList: ask(everybody, "list"),
    anonymousPut: ask(everybody, "put"),
    anyAccountGet: ask(accounts, "get"),
    anyAccountList: ask(accounts, "list"),
    latent: false,
    via: [...via],
    by: [...by],
  };
}

function throughBindings(bindings: unknown, members: readonly string[], operation: Operation, by: Set<string>): Door {
  if (bindings === undefined || isRefused(bindings)) return "unknown";
  const doors = listOf(bindings).map((binding): Door => {
    const member = textsOf(fieldOf(binding, "members")).find((name) => members.includes(name));
    if (member === undefined) return "no";
    const role = String(fieldOf(binding, "role"));
    const can = roles[role];
    if (can !== undefined && !can.includes(operation)) return "no";
    by.add(`${role} to ${member}`);
    // A role of the organisation's own, or a condition, may or may not give it.
    return can === undefined || fieldOf(binding, "condition") !== undefined ? "unknown" : "yes";
  });
  return either("no", ...doors);
}

function throughAcl(
  acl: unknown,
  table: Readonly<Record<string, readonly Operation[]>>,
  members: readonly string[],
  operation: Operation,
  by: Set<string>,
): Door {
  if (isRefused(acl)) return Object.values(table).some((operations) => operations.includes(operation)) ? "unknown" : "no";
  for (const grant of listOf(acl)) {
    const entity = String(fieldOf(grant, "entity"));
    const role = String(fieldOf(grant, "role")).toUpperCase();
    if (!members.includes(entity) || table[role]?.includes(operation) !== true) continue;
    by.add(`ACL ${role} to ${entity}`);
    return "yes";
  }
  return "no";
}
