import { fieldOf, isConfig, listOf, textsOf } from "../read-config.ts";

/** One statement of a bucket policy, with its lists made lists. */
export interface PolicyStatement {
  readonly place: string;
  readonly allows: boolean;
  readonly principal: PrincipalPart;
  readonly actions: readonly string[];
  readonly isNotAction: boolean;
  readonly resources: readonly string[];
  readonly isNotResource: boolean;
  readonly conditions: readonly PolicyCondition[];
}

export interface PrincipalPart {
  /** `Principal: "*"` or `{"AWS": "*"}`. */
  readonly isEverybody: boolean;
  readonly isNegated: boolean;
  /** Names a federated identity: outside S3's list of fixed principals. */
  readonly isFederated: boolean;
}

export interface PolicyCondition {
  /** Lower case, without set prefix and IfExists. */
  readonly operator: string;
  readonly set: "any" | "all" | null;
  readonly ifExists: boolean;
  /** Lower case. */
  readonly key: string;
  readonly values: readonly string[];
}

/** The statements of a policy given as an object or as its JSON text; undefined when it is no policy. */
export function readPolicy(value: unknown): readonly PolicyStatement[] | undefined {
  const policy = typeof value === "string" ? parse(value) : value;
  const inner =
    isConfig(policy) && policy["Policy"] !== undefined && policy["Statement"] === undefined ? readPolicyObject(policy["Policy"]) : policy;
  if (!isConfig(inner)) return undefined;
  return listOf(fieldOf(inner, "Statement")).map((statement, at) => readStatement(statement, at));
}

function readPolicyObject(value: unknown): unknown {
  return typeof value === "string" ? parse(value) : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readStatement(statement: unknown, at: number): PolicyStatement {
  const sid = fieldOf(statement, "Sid");
  const has = (name: string): boolean => fieldOf(statement, name) !== undefined;
  return {
    place: `policy statement ${typeof sid === "string" && sid !== "" ? sid : at + 1}`,
    allows: String(fieldOf(statement, "Effect")).toLowerCase() === "allow",
    principal: readPrincipal(statement),
    actions: textsOf(fieldOf(statement, has("NotAction") ? "NotAction" : "Action")).map((action) => action.toLowerCase()),
    isNotAction: has("NotAction"),
    resources: textsOf(fieldOf(statement, has("NotResource") ? "NotResource" : "Resource")),
    isNotResource: has("NotResource"),
    conditions: readConditions(fieldOf(statement, "Condition")),
  };
}

function readPrincipal(statement: unknown): PrincipalPart {
  const negated = fieldOf(statement, "NotPrincipal");
  const principal = negated ?? fieldOf(statement, "Principal");
  const names = [...textsOf(principal), ...textsOf(fieldOf(principal, "AWS"))];
  return {
    isEverybody: names.includes("*"),
    isNegated: negated !== undefined,
    isFederated: isConfig(principal) && fieldOf(principal, "Federated") !== undefined,
  };
}

function readConditions(block: unknown): PolicyCondition[] {
  if (!isConfig(block)) return [];
  return Object.entries(block).flatMap(([name, tests]) => {
    const [, set, operator = "", ifExists] = /^(?:(foranyvalue|forallvalues):)?(.*?)(ifexists)?$/.exec(name.toLowerCase()) ?? [];
    if (!isConfig(tests)) return [];
    return Object.entries(tests).map(([key, values]) => ({
      operator,
      set: set === undefined ? null : set === "foranyvalue" ? ("any" as const) : ("all" as const),
      ifExists: ifExists !== undefined,
      key: key.toLowerCase(),
      values: textsOf(values),
    }));
  });
}
