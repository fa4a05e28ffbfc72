import { typesOfRule } from "../decide/read-data.ts";
import { daysBetween } from "../reminders/days-between.ts";
import type { ClassRule, CompanyRules, OwnDataRule } from "../model/company-rules.ts";
import { dataClasses } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import type { PostureDraft } from "./posture.ts";
import type { PostureWorld } from "./posture-world.ts";
import { sayCount } from "./say-count.ts";

/** What has to be looked at before a rule counts as never hit. */
const enough = { flows: 50, days: 28 };

/**
 * The company's own words, patterns and class rules whose types no flow ever showed, where enough was seen to say so.
 * Credentials stay out, and so does what another rule names: taking it out would break that.
 */
export function findIdleRules(world: PostureWorld): readonly PostureDraft[] {
  const { window, flows } = world;
  if (window === null || flows < enough.flows || daysBetween(window.from, window.to) < enough.days) return [];
  const hit = new Set(world.groups.flatMap(({ types }) => types));
  return [...findIdleOwnData(world, hit), ...findIdleClassRules(world, hit)];
}

function findIdleOwnData(world: PostureWorld, hit: ReadonlySet<string>): readonly PostureDraft[] {
  const { rules } = world.facts;
  return rules.ownData.flatMap((rule, index): readonly PostureDraft[] => {
    if (hit.has(rule.type) || isNamedElsewhere(rule, rules)) return [];
    const what = sayOwnRule(rule);
    return [
      {
        ...describeIdle(world, `own/${rule.type}/${index}`, what),
        evidence: [`It makes ${rule.type} ${rule.class}. 1 of ${sayCount(rules.ownData.length, "own rule")}.`],
        change: { set: "drop-own-data", rule },
      },
    ];
  });
}

function sayOwnRule(rule: OwnDataRule): string {
  if ("word" in rule) return `the word "${rule.word}"`;
  return "words" in rule ? `the ${sayCount(rule.words.length, "word")} of ${rule.type}` : `the pattern for ${rule.type}`;
}

function findIdleClassRules(world: PostureWorld, hit: ReadonlySet<string>): readonly PostureDraft[] {
  return dataClasses.flatMap((dataClass) =>
    world.facts.rules.classes[dataClass].flatMap((rule): readonly PostureDraft[] => {
      const types = typesOfRule(rule).map(({ type }) => type);
      if (dataClass === "public" || types.some((type) => hit.has(type) || dataTypes.get(type)?.family === "secret")) return [];
      return [
        {
          ...describeIdle(world, `class/${dataClass}/${types.join("+")}`, `the rule that makes ${sayRule(rule)} ${dataClass}`),
          evidence: [`${types.join(", ")} was found in 0 of ${sayCount(world.flows, "flow")}.`],
          change: { set: "drop-class-rule", class: dataClass, rule },
        },
      ];
    }),
  );
}

function describeIdle({ window, flows }: PostureWorld, subject: string, what: string): Omit<PostureDraft, "evidence" | "change"> {
  return {
    ...{ id: `rule-never-hit:${subject}`, side: "over", kind: "rule-never-hit", tool: null },
    title: `Take out ${what}`,
    truth: `${what[0]?.toUpperCase()}${what.slice(1)} was hit by 0 of ${sayCount(flows, "flow")} from ${window?.from} to ${window?.to}.`,
    first: null,
    effort: 1,
    link: "/rules",
  };
}

function sayRule(rule: ClassRule): string {
  return typesOfRule(rule)
    .map(({ type, atLeast }) => (atLeast === null ? type : `${atLeast} or more ${type}`))
    .join(", ");
}

function isNamedElsewhere({ type }: OwnDataRule, rules: CompanyRules): boolean {
  if (rules.ownData.filter((one) => one.type === type).length > 1) return false;
  const named = [
    ...dataClasses.flatMap((dataClass) => rules.classes[dataClass].flatMap((rule) => typesOfRule(rule).map((one) => one.type))),
    ...rules.exceptions.flatMap(({ types }) => types ?? []),
    ...Object.values(rules.purposes).flatMap(({ needs }) => needs ?? []),
    ...Object.values(rules.dataTypes).flatMap(({ from }) => from ?? []),
  ];
  return named.includes(type);
}
