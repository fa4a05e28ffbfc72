import { both, type Door, doorOf, either, type ExposureAnswer, opposite } from "../../core/exposure/exposure.ts";
import { type Config, fieldOf, flagOf, isConfig, isRefused, listOf } from "../../core/exposure/read-config.ts";
import { anonymous, anyAccount, type Caller } from "../../core/exposure/s3/caller.ts";
import { isPublicPolicy } from "../../core/exposure/s3/is-public-policy.ts";
import { judgeRequest } from "../../core/exposure/s3/judge-request.ts";
import { type PolicyStatement, readPolicy } from "../../core/exposure/s3/policy.ts";
import type { BucketProvider } from "./contract.ts";

/** Switches that shut public grants; `yes` is shut. */
interface Switches {
  readonly ignoresAcls: Door;
  readonly restrictsPolicy: Door;
  readonly enforcesOwner: Door;
}

const open: Switches = { ignoresAcls: "no", restrictsPolicy: "no", enforcesOwner: "no" };

/** Amazon S3: ACLs, bucket policy, the four block flags of bucket and account, object ownership (S3 User Guide, June 2023; API reference). */
export const s3: BucketProvider = {
  id: "s3",
  title: "Amazon S3",
  recognise: (config) =>
    ["bucketPublicAccessBlock", "accountPublicAccessBlock", "objectOwnership", "policy"].some((name) => name in config),
  judge(config, now) {
    const switches = readSwitches(config);
    const policy = readStatements(config["policy"]);
    const answer = judgeUnder(config, switches, policy, now);
    const opened = judgeUnder(config, open, policy, now);
    const doors = ["anonymousGet", "anonymousList", "anonymousPut", "anyAccountGet", "anyAccountList"] as const;
    const latent = doors.some((door) => opened[door] === "yes" && answer[door] === "no");
    return { ...answer, latent, policyIsPublic: policy !== "unknown" && isPublicPolicy(policy) };
  },
};

function judgeUnder(config: Config, switches: Switches, policy: readonly PolicyStatement[] | "unknown", now: Date): ExposureAnswer {
  const bucket = String(config["bucket"] ?? "bucket");
  const key = `${bucket}/${String(config["key"] ?? "key")}`;
  const by = new Set<string>();
  const via = new Set<string>();
  const ask = (caller: Caller, action: string, resource: string, acl: unknown, permissions: readonly string[]): Door => {
    const byPolicy = throughPolicy(policy, { action, resource }, caller, switches, now, by);
    const byAcl = throughAcl(acl, permissions, caller, switches, by);
    const byPoint = either(
      "no",
      ...readPoints(config, bucket, switches).map((point) => throughPoint(point, { action, resource }, caller, now, by)),
    );
    if (byPoint !== "no") via.add("access point");
    if (byPolicy !== "no") via.add("policy");
    if (byAcl !== "no") via.add("acl");
    return either(byPolicy, byAcl, byPoint);
  };
  const { bucketAcl, objectAcl } = config;
  return {
    provider: "s3",
    anonymousGet: ask(anonymous, "s3:getobject", key, objectAcl, ["READ", "FULL_CONTROL"]),
    anonymousList: ask(anonymous, "s3:listbucket", bucket, bucketAcl, ["READ", "FULL_CONTROL"]),
    anonymousPut: ask(anonymous, "s3:putobject", key, bucketAcl, ["WRITE", "FULL_CONTROL"]),
    anyAccountGet: ask(anyAccount, "s3:getobject", key, objectAcl, ["READ", "FULL_CONTROL"]),
    anyAccountList: ask(anyAccount, "s3:listbucket", bucket, bucketAcl, ["READ", "FULL_CONTROL"]),
    latent: false,
    via: [...via],
    by: [...by],
  };
}

function throughPolicy(
  policy: readonly PolicyStatement[] | "unknown",
  request: { action: string; resource: string },
  caller: Caller,
  switches: Switches,
  now: Date,
  by: Set<string>,
): Door {
  if (policy === "unknown") return both("unknown", opposite(switches.restrictsPolicy));
  const verdict = judgeRequest(policy, request, caller, now);
  if (verdict.door === "no") return "no";
  const shut = isPublicPolicy(policy) ? switches.restrictsPolicy : "no";
  for (const place of verdict.by) by.add(shut === "yes" ? `${place} (shut by RestrictPublicBuckets)` : place);
  return both(verdict.door, opposite(shut));
}

interface AccessPoint {
  readonly name: string;
  readonly policy: readonly PolicyStatement[] | "unknown";
  readonly restricts: Door;
}

/** Access points on the internet; those of a VPC are never public. They name the bucket's objects in a form of their own. */
function readPoints(config: Config, bucket: string, switches: Switches): AccessPoint[] {
  const points = config["accessPoints"];
  if (isRefused(points)) return [{ name: "not known", policy: "unknown", restricts: switches.restrictsPolicy }];
  return listOf(points)
    .filter((point) => String(fieldOf(point, "networkOrigin") ?? "Internet").toUpperCase() !== "VPC")
    .map((point) => {
      const policy = fieldOf(point, "policy") ?? null;
      const text = isRefused(policy) || policy === null ? null : typeof policy === "string" ? policy : JSON.stringify(policy);
      const inBucketsForm = text
        ?.replace(/arn:aws[a-z-]*:s3:[^:"]*:[^:"]*:accesspoint\/[^/"]+\/object\//g, `arn:aws:s3:::${bucket}/`)
        .replace(/arn:aws[a-z-]*:s3:[^:"]*:[^:"]*:accesspoint\/[^/"]+/g, `arn:aws:s3:::${bucket}`);
      return {
        name: String(fieldOf(point, "name") ?? "without a name"),
        policy: isRefused(policy) ? "unknown" : readStatements(inBucketsForm ?? null),
        restricts: either(
          switches.restrictsPolicy,
          switches === open ? "no" : readFlag(fieldOf(point, "publicAccessBlock") ?? null, "RestrictPublicBuckets"),
        ),
      };
    });
}

/** The bucket must let the access point's callers in too, which was not judged: what the point grants is not known to be open, nor shut. */
function throughPoint(point: AccessPoint, request: { action: string; resource: string }, caller: Caller, now: Date, by: Set<string>): Door {
  if (point.policy === "unknown") {
    by.add(`access point ${point.name}: its policy was not read`);
    return both("unknown", opposite(point.restricts));
  }
  if (judgeRequest(point.policy, request, caller, now).door === "no") return "no";
  const shut = isPublicPolicy(point.policy) ? point.restricts : "no";
  by.add(
    `access point ${point.name} lets outsiders in${shut === "yes" ? " (shut by RestrictPublicBuckets)" : "; the bucket's own policy decides with it"}`,
  );
  return both("unknown", opposite(shut));
}

const groups: Readonly<Record<Caller["name"], readonly string[]>> = {
  anonymous: ["AllUsers"],
  "any-account": ["AllUsers", "AuthenticatedUsers"],
};

function throughAcl(acl: unknown, permissions: readonly string[], caller: Caller, switches: Switches, by: Set<string>): Door {
  const effective = both(opposite(switches.enforcesOwner), opposite(switches.ignoresAcls));
  if (acl === undefined || isRefused(acl)) return both("unknown", effective);
  const grants = listOf(isConfig(acl) ? fieldOf(acl, "Grants") : acl);
  const found = grants.flatMap((grant) => {
    const group =
      String(fieldOf(fieldOf(grant, "Grantee"), "URI") ?? fieldOf(fieldOf(grant, "Grantee"), "Uri") ?? "")
        .split("/")
        .pop() ?? "";
    const permission = String(fieldOf(grant, "Permission")).toUpperCase();
    return groups[caller.name].includes(group) && permissions.includes(permission) ? [`ACL grant ${group} ${permission}`] : [];
  });
  if (found.length === 0) return "no";
  for (const grant of found) by.add(effective === "no" ? `${grant} (shut)` : grant);
  return effective;
}

function readSwitches(config: Config): Switches {
  const blocks = [config["bucketPublicAccessBlock"], config["accountPublicAccessBlock"]];
  const flag = (name: string): Door => either(...blocks.map((block) => readFlag(block, name)));
  const ownership = config["objectOwnership"];
  const enforcesOwner = ownership === undefined || isRefused(ownership) ? "unknown" : doorOf(ownership === "BucketOwnerEnforced");
  return { ignoresAcls: flag("IgnorePublicAcls"), restrictsPolicy: flag("RestrictPublicBuckets"), enforcesOwner };
}

// null says that no block is configured; nothing at all, or a refused call, that nobody looked.
function readFlag(block: unknown, name: string): Door {
  if (block === null) return "no";
  if (!isConfig(block) || isRefused(block)) return "unknown";
  const inner = fieldOf(block, "PublicAccessBlockConfiguration") ?? block;
  return doorOf(flagOf(fieldOf(inner, name)) ?? false);
}

function readStatements(policy: unknown): readonly PolicyStatement[] | "unknown" {
  if (policy === null || policy === "") return [];
  if (policy === undefined || isRefused(policy)) return "unknown";
  return readPolicy(policy) ?? "unknown";
}
