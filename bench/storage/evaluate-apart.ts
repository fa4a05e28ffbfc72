/**
 * A second evaluator of storage exposure, written apart from the product's: it imports nothing of it and works the other way
 * round. A policy is run over concrete requests with plain true and false, in the order the IAM User Guide gives ("Policy
 * evaluation logic": an explicit Deny, then an Allow, else refused); what is not known is run both ways, and where the
 * two ways differ the answer is unknown.
 */
export type Value = string | number | boolean | null | undefined | Value[] | { [key: string]: Value };
type Words = "yes" | "no" | "unknown";
export type Answers = Record<"anonymousGet" | "anonymousList" | "anonymousPut" | "anyAccountGet" | "anyAccountList", Words>;
type Request = Map<string, string>;

const instant = "2026-11-24T12:00:00Z";
const many = (value: Value): Value[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const part = (value: Value, name: string): Value =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value[name] : undefined;
const blocksOf = (value: Value): [string, Value][] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
const isMissing = (value: Value): boolean => value === "AccessDenied" || part(value, "error") !== undefined;
const glob = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^]*")
      .replaceAll("?", "[^]")}$`,
  ).test(value);

/** Runs `judge` in every world of unknown facts. */
function overWorlds(facts: readonly string[], judge: (world: ReadonlyMap<string, boolean>) => boolean): Words {
  const seen = new Set<boolean>();
  for (let bits = 0; bits < 2 ** facts.length; bits++)
    seen.add(judge(new Map(facts.map((fact, at) => [fact, (bits >> at) % 2 === 1] as const))));
  return seen.size === 2 ? "unknown" : seen.has(true) ? "yes" : "no";
}

function ipNumber(text: string): number {
  return text.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
}
function inRange(address: string, range: string): boolean {
  if (range.includes(":")) return false;
  const [start = "", bits = "32"] = range.split("/");
  const size = 2 ** (32 - Number(bits));
  return Math.floor(ipNumber(address) / size) === Math.floor(ipNumber(start) / size);
}

/** One condition line on one concrete request. `world` decides object tags and keys nobody has described. */
function lineHolds(name: string, key: string, wanted: string[], request: Request, world: ReadonlyMap<string, boolean>): boolean {
  const [, set, base = "", ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/.exec(name) ?? [];
  if (world.has(key)) return world.get(key) === true;
  const value = request.get(key.toLowerCase());
  if (base === "Null") return wanted.includes(String(value === undefined));
  if (value === undefined) return ifExists !== undefined || set === "ForAllValues" || (set === undefined && base.includes("Not"));
  const one = (want: string): boolean => {
    if (/^String(Not)?Equals$/.test(base)) return value === want;
    if (/^String(Not)?EqualsIgnoreCase$/.test(base)) return value.toLowerCase() === want.toLowerCase();
    if (/Like$|^Arn/.test(base)) return glob(want, value);
    if (base === "Bool") return value === want.toLowerCase();
    if (base.endsWith("IpAddress")) return inRange(value, want);
    const [a, b] = base.startsWith("Date") ? [Date.parse(value), Date.parse(want)] : [Number(value), Number(want)];
    if (base.endsWith("LessThanEquals")) return a <= b;
    if (base.endsWith("LessThan")) return a < b;
    if (base.endsWith("GreaterThanEquals")) return a >= b;
    if (base.endsWith("GreaterThan")) return a > b;
    return a === b;
  };
  const met = wanted.some(one);
  return base.includes("Not") ? !met : met;
}

function statementFits(statement: Value, action: string, resource: string, request: Request, world: ReadonlyMap<string, boolean>): boolean {
  const everybody = (value: Value): boolean => value === "*" || many(part(value, "AWS")).includes("*");
  const negated = part(statement, "NotPrincipal");
  if (negated !== undefined ? everybody(negated) : !everybody(part(statement, "Principal"))) return false;
  const named = (field: string, value: string, fold: boolean): boolean =>
    many(part(statement, field)).some((pattern) =>
      fold ? glob(String(pattern).toLowerCase(), value.toLowerCase()) : glob(String(pattern), value),
    );
  if (part(statement, "NotAction") === undefined ? !named("Action", action, true) : named("NotAction", action, true)) return false;
  if (part(statement, "NotResource") === undefined ? !named("Resource", resource, false) : named("NotResource", resource, false))
    return false;
  const block = part(statement, "Condition");
  return blocksOf(block).every(([name, lines]) =>
    blocksOf(lines).every(([key, wanted]) => lineHolds(name, key, many(wanted).map(String), request, world)),
  );
}

function passes(policy: Value, action: string, resource: string, request: Request, world: ReadonlyMap<string, boolean>): boolean {
  const fitting = many(part(policy, "Statement")).filter((statement) => statementFits(statement, action, resource, request, world));
  return (
    fitting.some((statement) => part(statement, "Effect") === "Allow") && !fitting.some((statement) => part(statement, "Effect") === "Deny")
  );
}

/** An address nobody named: outside every range that is not everybody's; where ranges together are everybody's, any. */
function outsiderAddress(ranges: string[]): string {
  const tries = ["198.51.77.13", "100.64.3.9", "9.9.9.9", "77.1.2.3", "140.2.3.4", "201.5.6.7", "222.7.8.9"];
  const partial = ranges.filter((range) => !range.endsWith("/0"));
  return tries.find((address) => !partial.some((range) => inRange(address, range))) ?? "198.51.77.13";
}

const prefixes = { "s3:GetObject": [], "s3:ListBucket": ["s3:prefix", "s3:delimiter", "s3:max-keys"], "s3:PutObject": ["s3:x-amz-acl"] };

/** Requests an outsider can really make, as far as the policy could tell them apart. */
function requestsOf(policy: Value, action: keyof typeof prefixes, hasAccount: boolean): Request[] {
  const lines = many(part(policy, "Statement")).flatMap((statement) =>
    blocksOf(part(statement, "Condition")).flatMap(([, block]) => blocksOf(block)),
  );
  const wantedOf = (key: string): string[] =>
    lines.filter(([name]) => name.toLowerCase() === key.toLowerCase()).flatMap(([, wanted]) => many(wanted).map(String));
  let all: Request[] = [
    new Map<string, string>([
      ["aws:sourceip", outsiderAddress(wantedOf("aws:SourceIp"))],
      ["aws:currenttime", instant],
      ["aws:epochtime", String(Date.parse(instant) / 1000)],
      ["aws:viaawsservice", "false"],
      ["aws:principalisawsservice", "false"],
      ["aws:principaltype", hasAccount ? "User" : "Anonymous"],
      ...(hasAccount
        ? ([
            ["aws:userid", "AIDAQ0UTS1DER000000"],
            ["aws:principalarn", "arn:aws:iam::990011223344:user/outsider"],
            ["aws:principalaccount", "990011223344"],
            ["aws:principalorgid", "o-outsider00"],
          ] as const)
        : []),
    ]),
  ];
  const spread = (key: string, values: (string | null)[]): void => {
    all = all.flatMap((request) =>
      [...new Set(values)].map((value) => (value === null ? request : new Map([...request, [key.toLowerCase(), value]]))),
    );
  };
  spread("aws:securetransport", ["true", "false"]);
  if (wantedOf("s3:TlsVersion").length > 0) spread("s3:tlsversion", ["1.2", "1.3"]);
  const free = ["aws:Referer", "aws:UserAgent", ...prefixes[action], ...(hasAccount ? ["aws:username", "aws:PrincipalTag/team"] : [])];
  for (const key of free.filter((name) => wantedOf(name).length > 0))
    spread(key, [null, "zz", "1", ...wantedOf(key).map((value) => value.replaceAll("*", "q").replaceAll("?", "q"))]);
  if (hasAccount && wantedOf("aws:MultiFactorAuthPresent").length > 0) spread("aws:multifactorauthpresent", [null, "true", "false"]);
  return all;
}

const unknowable = (action: string, key: string): boolean =>
  (action === "s3:GetObject" && key.startsWith("s3:ExistingObjectTag/")) || key.startsWith("aws:Invented") || key === "s3:ResourceAccount";

function judgeS3Door(config: Value, action: keyof typeof prefixes, hasAccount: boolean): Words {
  const policy = part(config, "policy");
  const bucket = String(part(config, "bucket"));
  const resource = action === "s3:ListBucket" ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${String(part(config, "key"))}`;
  const blocks = { bucket: part(config, "bucketPublicAccessBlock"), account: part(config, "accountPublicAccessBlock") };
  const acl = part(config, action === "s3:GetObject" ? "objectAcl" : "bucketAcl");
  const keys = many(part(policy, "Statement")).flatMap((statement) =>
    blocksOf(part(statement, "Condition")).flatMap(([, block]) => blocksOf(block).map(([key]) => key)),
  );
  const facts = [
    ...new Set(keys.filter((key) => unknowable(action, key))),
    ...(isMissing(policy) ? ["?policy"] : []),
    ...(isMissing(acl) ? ["?acl"] : []),
    ...(isMissing(part(config, "objectOwnership")) ? ["?ownership"] : []),
    ...(isMissing(blocks.bucket) || isMissing(blocks.account) ? ["?ignore", "?restrict"] : []),
  ];
  const switched = (name: string): boolean => part(blocks.bucket, name) === true || part(blocks.account, name) === true;
  const requests = isMissing(policy) ? [] : requestsOf(policy, action, hasAccount);
  const groups = hasAccount ? ["AllUsers", "AuthenticatedUsers"] : ["AllUsers"];
  const rights = ["FULL_CONTROL", action === "s3:PutObject" ? "WRITE" : "READ"];
  return overWorlds(facts, (world) => {
    const byPolicy = isMissing(policy)
      ? world.get("?policy") === true && !switched("RestrictPublicBuckets") && world.get("?restrict") !== true
      : requests.some((request) => passes(policy, action, resource, request, world)) &&
        !((switched("RestrictPublicBuckets") || world.get("?restrict") === true) && isPublicByDefinition(policy));
    const shut =
      part(config, "objectOwnership") === "BucketOwnerEnforced" ||
      world.get("?ownership") === true ||
      switched("IgnorePublicAcls") ||
      world.get("?ignore") === true;
    const granted = isMissing(acl)
      ? world.get("?acl") === true
      : many(acl).some(
          (grant) =>
            groups.some((group) => String(part(part(grant, "Grantee"), "URI")).endsWith(`/global/${group}`)) &&
            rights.includes(String(part(grant, "Permission"))),
        );
    return byPolicy || (granted && !shut);
  });
}

/** S3 User Guide, "The meaning of public": an Allow for everybody that no fixed value of the listed keys limits. */
export function isPublicByDefinition(policy: Value): boolean {
  const fixes = (name: string, key: string, wanted: string[]): boolean => {
    if (!/^(StringEquals|StringLike|ArnEquals|ArnLike|IpAddress|StringEqualsIgnoreCase)$/.test(name)) return false;
    if (key === "aws:SourceIp")
      return wanted.every((range) => Number(range.split("/")[1] ?? (range.includes(":") ? 128 : 32)) >= (range.includes(":") ? 32 : 8));
    if (key === "s3:DataAccessPointArn") return wanted.every((arn) => /^\d{12}$/.test(arn.split(":")[4] ?? ""));
    const listed = ["aws:PrincipalOrgID", "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount"];
    return [...listed, "aws:userid", "s3:DataAccessPointAccount"].includes(key) && wanted.every((value) => !/[*?$]/.test(value));
  };
  return many(part(policy, "Statement")).some((statement) => {
    if (part(statement, "Effect") !== "Allow") return false;
    const principal = part(statement, "Principal");
    if (part(statement, "NotPrincipal") === undefined && principal !== "*" && !many(part(principal, "AWS")).includes("*")) return false;
    return !blocksOf(part(statement, "Condition")).some(([name, lines]) =>
      blocksOf(lines).some(([key, wanted]) => fixes(name, key, many(wanted).map(String))),
    );
  });
}

function judgeS3(config: Value): Answers {
  return {
    anonymousGet: judgeS3Door(config, "s3:GetObject", false),
    anonymousList: judgeS3Door(config, "s3:ListBucket", false),
    anonymousPut: judgeS3Door(config, "s3:PutObject", false),
    anyAccountGet: judgeS3Door(config, "s3:GetObject", true),
    anyAccountList: judgeS3Door(config, "s3:ListBucket", true),
  };
}

/** Permissions of the predefined roles, from "IAM roles for Cloud Storage". */
const permissions: Record<string, string> = {
  "roles/storage.objectViewer": "objects.get objects.list",
  "roles/storage.objectCreator": "objects.create",
  "roles/storage.objectUser": "objects.get objects.list objects.create objects.delete",
  "roles/storage.objectAdmin": "objects.get objects.list objects.create objects.delete",
  "roles/storage.admin": "objects.get objects.list objects.create buckets.get",
  "roles/storage.legacyObjectReader": "objects.get",
  "roles/storage.legacyObjectOwner": "objects.get objects.update",
  "roles/storage.legacyBucketReader": "buckets.get objects.list",
  "roles/storage.legacyBucketWriter": "buckets.get objects.list objects.create objects.delete",
  "roles/storage.legacyBucketOwner": "buckets.get buckets.update objects.list objects.create objects.delete",
  "roles/storage.bucketViewer": "buckets.get buckets.list",
};

function judgeGcs(config: Value): Answers {
  const iam = part(config, "iamConfiguration");
  const bindings = part(config, "bindings");
  const facts = [
    ...(isMissing(bindings) ? ["?bindings"] : []),
    ...(isMissing(iam) ? ["?prevention", "?uniform"] : []),
    ...(isMissing(part(config, "orgPolicyPublicAccessPrevention")) ? ["?organisation"] : []),
    ...(isMissing(part(config, "objectAcl")) ? ["?object"] : []),
    ...(isMissing(part(config, "bucketAcl")) ? ["?bucket"] : []),
    ...many(isMissing(bindings) ? [] : bindings).flatMap((binding, at) =>
      permissions[String(part(binding, "role"))] === undefined || part(binding, "condition") !== undefined ? [`?${at}`] : [],
    ),
  ];
  const door = (permission: string, members: string[]): Words =>
    overWorlds(facts, (world) => {
      const org = part(config, "orgPolicyPublicAccessPrevention");
      if (part(iam, "publicAccessPrevention") === "enforced" || org === "enforced" || org === true) return false;
      if (world.get("?prevention") === true || world.get("?organisation") === true) return false;
      const byRole = isMissing(bindings)
        ? world.get("?bindings") === true
        : many(bindings).some((binding, at) => {
            if (!many(part(binding, "members")).some((member) => members.includes(String(member)))) return false;
            const held = permissions[String(part(binding, "role"))];
            if (held !== undefined && !held.split(" ").includes(permission)) return false;
            return world.get(`?${at}`) ?? true;
          });
      const uniform = world.get("?uniform") ?? part(part(iam, "uniformBucketLevelAccess"), "enabled") === true;
      if (byRole || uniform) return byRole;
      const acl = permission === "objects.get" ? "objectAcl" : "bucketAcl";
      if (isMissing(part(config, acl))) return world.get(permission === "objects.get" ? "?object" : "?bucket") === true;
      const roles =
        permission === "objects.create"
          ? ["WRITER", "OWNER"]
          : permission === "objects.get"
            ? ["READER", "OWNER"]
            : ["READER", "WRITER", "OWNER"];
      return many(part(config, acl)).some(
        (entry) => members.includes(String(part(entry, "entity"))) && roles.includes(String(part(entry, "role"))),
      );
    });
  const accounts = ["allUsers", "allAuthenticatedUsers"];
  return {
    anonymousGet: door("objects.get", ["allUsers"]),
    anonymousList: door("objects.list", ["allUsers"]),
    anonymousPut: door("objects.create", ["allUsers"]),
    anyAccountGet: door("objects.get", accounts),
    anyAccountList: door("objects.list", accounts),
  };
}

function judgeAzure(config: Value): Answers {
  const url = part(config, "url");
  if (typeof url === "string") return judgeSas(new URL(url));
  const missing = (name: string): boolean => isMissing(part(config, name));
  const isUnset = part(config, "allowBlobPublicAccess") === null || missing("allowBlobPublicAccess");
  const facts = [
    ...(isUnset ? ["?allowed"] : []),
    ...(missing("publicAccess") ? ["?blob", "?container"] : []),
    ...(missing("networkDefaultAction") || missing("publicNetworkAccess") ? ["?network"] : []),
  ];
  const door = (lists: boolean): Words =>
    overWorlds(facts, (world) => {
      if (part(config, "publicNetworkAccess") === "Disabled" || part(config, "networkDefaultAction") === "Deny") return false;
      if (world.get("?network") === true) return false;
      if (!lists && part(config, "container") === "$web" && part(config, "staticWebsite") === true) return true;
      const allowed = world.get("?allowed") ?? part(config, "allowBlobPublicAccess") === true;
      const level = String(part(config, "publicAccess"));
      if (missing("publicAccess")) return allowed && (world.get("?container") === true || (!lists && world.get("?blob") === true));
      return allowed && (level === "Container" || (!lists && level === "Blob"));
    });
  const [get, list] = [door(false), door(true)];
  return { anonymousGet: get, anonymousList: list, anonymousPut: "no", anyAccountGet: get, anyAccountList: list };
}

/** "Create an account SAS" and "Create a service SAS": sp rights, ss and srt of an account, sr of one resource, st and se. */
function judgeSas({ searchParams: query }: URL): Answers {
  const rights = query.get("sp") ?? "";
  const stored = query.has("si") && rights === "";
  const [start, end] = [query.get("st"), query.get("se")];
  const isDated = (start === null || Date.parse(start) <= Date.parse(instant)) && (end === null || Date.parse(end) > Date.parse(instant));
  const isAccount = query.has("srt");
  const door = (letters: string, types: string, whole: boolean): Words => {
    if (!isDated || query.has("sip")) return "no";
    if (isAccount && !(query.get("ss")?.includes("b") === true && query.get("srt")?.includes(types) === true)) return "no";
    if (!isAccount && whole && !["c", "d"].includes(query.get("sr") ?? "")) return "no";
    if (stored) return "unknown";
    return [...letters].some((letter) => rights.includes(letter)) && end !== null ? "yes" : "no";
  };
  const [get, list] = [door("r", "o", false), door("l", "c", true)];
  return { anonymousGet: get, anonymousList: list, anonymousPut: door("wca", "o", false), anyAccountGet: get, anyAccountList: list };
}

function judgeR2(config: Value): Answers {
  const managed = part(config, "managedDomain");
  const custom = part(config, "customDomains");
  const facts = [...(isMissing(managed) ? ["?managed"] : []), ...(isMissing(custom) ? ["?custom"] : [])];
  const get = overWorlds(
    facts,
    (world) =>
      (world.get("?managed") ?? part(managed, "enabled") === true) ||
      (isMissing(custom)
        ? world.get("?custom") === true
        : many(custom).some((domain) => part(domain, "enabled") !== false && part(domain, "access") !== true)),
  );
  return { anonymousGet: get, anonymousList: "no", anonymousPut: "no", anyAccountGet: get, anyAccountList: "no" };
}

/** The answers for one configuration, at noon of 24 November 2026. */
export function evaluateApart(provider: string, config: Value): Answers {
  const judges: Record<string, (config: Value) => Answers> = { s3: judgeS3, gcs: judgeGcs, azure: judgeAzure, r2: judgeR2 };
  return (judges[provider] ?? judgeR2)(config);
}
