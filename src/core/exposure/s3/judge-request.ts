import { both, type Door, either, opposite } from "../exposure.ts";
import { matchWildcard } from "../match-wildcard.ts";
import { type Caller, type KeyNature, natureOf } from "./caller.ts";
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
  const natures = new Map(
    concerned.flatMap(({ conditions }) => conditions).map(({ key }) => [key, natureOf(key, caller, request.action)] as const),
  );
  for (const choice of choicesFor(concerned, natures)) {
    const verdict = judgeChoice(concerned, natures, choice, now);
    if (verdict.door === "yes") return verdict;
    if (verdict.door === "unknown" && best.door === "no") best = verdict;
  }
  return best;
}

type Natures = ReadonlyMap<string, KeyNature>;

function judgeChoice(statements: readonly PolicyStatement[], natures: Natures, choice: Choice, now: Date): PolicyVerdict {
  const holds = (statement: PolicyStatement): Door =>
    both(
      ...statement.conditions.map((condition) => testCondition(condition, natures.get(condition.key) ?? { kind: "unknown" }, choice, now)),
    );
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
  const isArn = pattern.startsWith("arn:");
  return matchWildcard(isArn ? pattern.replace(/^arn:aws-[a-z-]+:/, "arn:aws:") : pattern, isArn ? `arn:aws:s3:::${resource}` : resource);
}

/** Every combination of what the caller may send: each key's own values, those the policy names, and values just beside numbers. */
function choicesFor(statements: readonly PolicyStatement[], natures: Natures): Choice[] {
  const options = new Map<string, Set<string | null>>();
  for (const { key, operator, values: wanted } of statements.flatMap(({ conditions }) => conditions)) {
    const nature = natures.get(key);
    if (nature?.kind !== "choice") continue;
    const known = options.get(key) ?? new Set(nature.values);
    if (nature.takesWanted) for (const value of wanted.flatMap((each) => nearValues(each, operator))) known.add(value);
    options.set(key, known);
  }
  let choices: Map<string, string | null>[] = [new Map()];
  for (const [key, values] of options)
    choices = choices.flatMap((choice) => [...values].map((value) => new Map([...choice, [key, value]]))).slice(0, mostChoices);
  return choices;
}

function nearValues(wanted: string, operator: string): string[] {
  const number = Number(wanted);
  if (operator.startsWith("numeric")) return Number.isNaN(number) ? [] : [number - 1, number, number + 1].map(String);
  return [wanted.replaceAll("*", "x").replaceAll("?", "x")];
}
