import type { z } from "zod";
import { findNearestNames } from "./nearest-names.ts";

/** Something in a rules file that is refused. */
export interface RuleFault {
  /** Where: keys and positions from the top, as in `["tools", "chatgpt", "plans", "team"]`. */
  readonly path: readonly (string | number)[];
  /** One sentence: expected, met, nearest names. */
  readonly message: string;
}

/** A fault for a name that nobody knows. */
export function unknownName(path: RuleFault["path"], what: string, met: string, known: Iterable<string>): RuleFault {
  return { path, message: `expected ${what}, met ${JSON.stringify(met)}${sayNearest(met, known)}` };
}

/** Schema issues as faults in the house's words. `value` is what was parsed. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], value: unknown, before: RuleFault["path"] = []): readonly RuleFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, value, before));
}

function faultsOfIssue(issue: z.core.$ZodIssue, value: unknown, before: RuleFault["path"]): readonly RuleFault[] {
  const inside = issue.path.filter((key) => typeof key !== "symbol");
  const path = [...before, ...inside];
  const met = readAt(value, inside);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], key));
  if (issue.code === "invalid_key") return [keyFault(path, issue)];
  if (issue.code === "invalid_value")
    return [
      {
        path,
        message: `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}, met ${show(met)}${typeof met === "string" ? sayNearest(met, issue.values.map(String)) : ""}`,
      },
    ];
  if (issue.code === "invalid_union") return faultsOfUnion(issue, value, before);
  if (issue.code === "invalid_type")
    return [
      { path, message: `expected ${met === undefined ? `${String(path.at(-1))} to be set` : article(issue.expected)}, met ${show(met)}` },
    ];
  const said = issue.message.startsWith("expected") ? issue.message : `expected another value (${issue.message.toLowerCase()})`;
  return [{ path, message: `${said}, met ${show(met)}` }];
}

// The form of which least is wrong is the one that was meant.
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown, before: RuleFault["path"]): readonly RuleFault[] {
  const inside = issue.path.filter((key) => typeof key !== "symbol");
  const forms = issue.errors.map((errors) => faultsOfIssues(errors, readAt(value, inside), [...before, ...inside]));
  return (
    forms.toSorted((a, b) => deepest(b) - deepest(a) || a.length - b.length)[0] ?? [
      { path: [...before, ...inside], message: `expected another form, met ${show(readAt(value, inside))}` },
    ]
  );
}

function deepest(faults: readonly RuleFault[]): number {
  return Math.max(0, ...faults.map(({ path }) => path.length));
}

// A key of a record: one of a few words, or a name of a certain form.
function keyFault(path: RuleFault["path"], issue: z.core.$ZodIssueInvalidKey): RuleFault {
  const met = String(path.at(-1));
  const first = issue.issues[0];
  return first?.message.startsWith("expected") === true
    ? { path, message: `${first.message}, met ${JSON.stringify(met)}` }
    : unknownKey(path, met);
}

function readAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

/** A value as a message may show it: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function sayNearest(met: string, known: Iterable<string>): string {
  const nearest = findNearestNames(met, known);
  return nearest.length === 0 ? "" : `; nearest: ${nearest.join(", ")}`;
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: "keys with values",
    array: "a list",
    string: "text",
    int: "a whole number",
    number: "a number",
    boolean: "true or false",
    record: "keys with values",
  };
  return words[expected] ?? expected;
}

/** The keys that a place of the file may have, by the key above it (or the key above that, for a named entry). */
const keysBelow: Readonly<Record<string, string>> = {
  "": "company dataTypes classes ownData tools exceptions notThis purposes belowLine mode fallback graceDays requireBasics tests",
  company: "name domains timeZone",
  classes: "public internal restricted",
  belowLine: "restricted internal unmarked",
  unmarked: "person agent gateway",
  agreement: "from until covers",
  plans: "personal team enterprise api local any",
  ask: "tool plan account purpose team data declared text at",
  expect: "decision class",
  "dataTypes.": "from notAtDomains declared label",
  "ownData.": "word words pattern type class forms matchCase",
  "tools.": "plans plan standing until review training agreement accounts",
  "plans.": "standing until review training agreement accounts",
  "exceptions.": "tool plan team class types from until owner why",
  "notThis.": "hash place type until owner why",
  "purposes.": "label needs tools never why",
  "tests.": "name ask expect",
  "classes.": "atLeast",
};

function keysAt(path: RuleFault["path"]): readonly string[] {
  const above = path.slice(0, -1);
  const key =
    keysBelow[String(above.at(-1) ?? "")] ??
    keysBelow[`${String(above.at(-2) ?? "")}.`] ??
    keysBelow[`${String(above.at(-3) ?? "")}.`] ??
    "";
  return key.split(" ");
}

function unknownKey(path: RuleFault["path"], met: string): RuleFault {
  const known = keysAt(path);
  return { path, message: `expected one of ${known.join(", ")}, met ${JSON.stringify(met)}${sayNearest(met, known)}` };
}
