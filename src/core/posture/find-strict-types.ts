import { nameType } from "../decide/plain-words.ts";
import { classOfType, typesOfRule } from "../decide/read-data.ts";
import { dataClasses, rankOfClass } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import { applyRulesChange } from "./rules-change.ts";
import type { PostureDraft } from "./posture.ts";
import { countFlows } from "./posture-world.ts";
import type { PostureWorld } from "./posture-world.ts";
import { sayCount } from "./say-count.ts";

/**
 * Detected types that a rule raised above their shipped class, so that they are taken out of texts for tools whose line
 * would carry them. Only where the rule did so in real flows.
 */
export function findStrictTypes(world: PostureWorld): readonly PostureDraft[] {
  const { rules } = world.facts;
  return dataClasses.flatMap((dataClass) =>
    rules.classes[dataClass].flatMap((rule): readonly PostureDraft[] => {
      const [one] = typesOfRule(rule);
      const shipped = one === undefined ? undefined : dataTypes.get(one.type);
      if (one === undefined || one.atLeast !== null || shipped === undefined) return [];
      const change = { set: "drop-class-rule", class: dataClass, rule } as const;
      const looser = classOfType(one.type, applyRulesChange(rules, change));
      if (rankOfClass(looser) >= rankOfClass(dataClass) || shipped.family === "secret") return [];
      const all = countFlows(world, ({ types }) => types.includes(one.type));
      const cut = countFlows(world, (_, { weighed }) =>
        weighed.above.some(({ type }) => type === one.type && weighed.line >= rankOfClass(looser)),
      );
      if (cut === 0) return [];
      const name = nameType(one.type, world.facts);
      return [
        {
          ...{ id: `type-stricter-than-shipped:${one.type}`, side: "over", kind: "type-stricter-than-shipped", tool: null },
          title: `Let ${name} count as ${looser} again`,
          truth: `${cut} of ${sayCount(all, "flow")} with ${name} were held or cleaned for tools that may carry ${looser} data.`,
          evidence: [`A rule of yours makes it ${dataClass}; as shipped it is ${shipped.class}.`],
          change,
          first: null,
          effort: 2,
          link: "/rules",
        },
      ];
    }),
  );
}
