import { both, type Door, either, opposite } from "../exposure.ts";
import { matchWildcard } from "../match-wildcard.ts";
import { type Caller, choosableKeys } from "./caller.ts";
import type { PolicyStatement } from "./policy.ts";
import { type Choice, testCondition } from "./test-condition.ts";

export interface PolicyRequest {
  readonly action: string;
  /** The resource without its partition: `bucket` or `bucket/key`. */
  readonly resource: string;
}

export interface PolicyVerdict {
  readonly door: Door;
  readonly by: readonly string[];
}

/** Choices tried at most; a policy that asks for more is judged by the first ones. */
const mostChoices = 4096;

/** May this caller do it under the policy alone? The caller sends the headers that serve best. */
export function judgeRequest(statements: readonly PolicyStatement[], request: PolicyRequest, caller: Caller, now: Date): PolicyVerdict {
  const concerned = statements.filter((statement) => concerns(statement, request));
  let best: PolicyVerdict = { door: "no", by: [] };
  for (const choice of choicesFor(concerned)) {
    const verdict = judgeChoice(concerned, caller, choice, now);
    if (verdict.door === "yes") return verdict;
    if (verdict.door === "unknown" && best.door === "no") best = verdict;
  }
  return best;
}

function judgeChoice(statements: readonly PolicyStatement[], caller: Caller, choice: Choice, now: Date): PolicyVerdict {
  const holds = (statement: PolicyStatement): Door =>
    both("yes", ...statement.conditions.map((condition) => testCondition(condition, caller, choice, now)));
  const allows = statements.filter((statement) => statement.allows).map((statement) => ({ statement, door: holds(statement) }));
  const denied = either("no", ...statements.filter((statement) => !statement.allows).map(holds));
  const door = both(either("no", ...allows.map((allow) => allow.door)), opposite(denied));
  return { door, by: allows.filter((allow) => allow.door !== "no").map(({ statement }) => statement.place) };
}

/** Outsiders are met by `*`, and by NotPrincipal unless it names everybody. */
function concerns(statement: PolicyStatement, request: PolicyRequest): boolean {
  const { principal } = statement;
  if (principal.isNegated ? principal.isEverybody : !principal.isEverybody) return false;
  const action = statement.actions.some((pattern) => matchWildcard(pattern, request.action));
  if (action === statement.isNotAction) return false;
  const resource = statement.resources.some((pattern) => matchResource(pattern, request.resource));
  return resource !== statement.isNotResource;
}

function matchResource(pattern: string, resource: string): boolean {
  if (pattern.includes("${")) return false; // stands for something of a principal that an outsider is not
  return matchWildcard(pattern.replace(/^arn:aws[a-z-]*:s3:::/, ""), resource);
}

function choicesFor(statements: readonly PolicyStatement[]): Choice[] {
  const values = new Map<string, Set<string | null>>();
  for (const { key, values: wanted } of statements.flatMap(({ conditions }) => conditions)) {
    if (!choosableKeys.has(key)) continue;
    const known = values.get(key) ?? new Set<string | null>(key === "aws:securetransport" ? ["true", "false"] : [null, "something-else"]);
    if (key !== "aws:securetransport")
      for (const value of wanted)
        known.add(key === "s3:tlsversion" || key === "s3:max-keys" ? value : value.replaceAll("*", "x").replaceAll("?", "x"));
    if (key === "s3:tlsversion") known.add("1.3");
    values.set(key, known);
  }
  let choices: Map<string, string | null>[] = [new Map()];
  for (const [key, options] of values)
    choices = choices.flatMap((choice) => [...options].map((option) => new Map([...choice, [key, option]]))).slice(0, mostChoices);
  return choices;
}
