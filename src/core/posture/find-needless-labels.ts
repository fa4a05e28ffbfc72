import { nameType } from "../decide/plain-words.ts";
import { classOfType } from "../decide/read-data.ts";
import { type DataClass, rankOfClass } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import type { PostureDraft } from "./posture.ts";
import { countFlows, type PostureWorld } from "./posture-world.ts";
import { applyRulesChange, type RulesChange } from "./rules-change.ts";
import { sayCount } from "./say-count.ts";

/** Labels of our own that hold back what may go: words cut out for tools that may carry them, and what is published already. */
export function findNeedlessLabels(world: PostureWorld): readonly PostureDraft[] {
  const types = listOwnTypes(world);
  return [...types.flatMap((type) => findPublished(world, type)), ...types.flatMap((type) => findNeedlessCut(world, type))];
}

/** Types that the company made itself; what the product ships is never called needless here. */
function listOwnTypes({ facts: { rules } }: PostureWorld): readonly string[] {
  const declared = Object.entries(rules.dataTypes).flatMap(([type, { declared: isDeclared }]) => (isDeclared === true ? [type] : []));
  return [...new Set([...rules.ownData.map(({ type }) => type), ...declared])].filter((type) => !dataTypes.has(type)).sort();
}

/** From so many flows or marks on, of which so large a part. */
const published = { flows: 3, part: 0.8 };
const wronglyCut = { marks: 3, part: 0.5 };

/** Data with this label that people said is public, in nearly every flow. */
function findPublished(world: PostureWorld, type: string): readonly PostureDraft[] {
  const { rules } = world.facts;
  const now = classOfType(type, rules);
  const all = countFlows(world, ({ types }) => types.includes(type));
  const open = countFlows(world, ({ types, base }) => types.includes(type) && base === "public");
  const change = loosenLabel(world, type, "public");
  if (now === "public" || change === null || open < published.flows || open / all < published.part) return [];
  const name = nameType(type, world.facts);
  return [
    {
      ...{ id: `label-on-published:${type}`, side: "over", kind: "label-on-published", tool: null, change, first: null },
      title: `Count ${name} as public`,
      truth: `In ${open} of ${sayCount(all, "flow")} with ${name} the text was said to be public or published; the label still makes it ${now}.`,
      evidence: [`It was held, cleaned or asked about in ${countFlows(world, isCut(type))} of them by today's rules.`],
      effort: 2,
      link: "/rules",
    },
  ];
}

/** A label of ours above what the tool may carry, cut out although internal would do, as those who were stopped said. */
function findNeedlessCut(world: PostureWorld, type: string): readonly PostureDraft[] {
  const cut = countFlows(world, (group, outcome) => isCut(type)(group, outcome) && outcome.weighed.line >= rankOfClass("internal"));
  const change = loosenLabel(world, type, "internal");
  if (classOfType(type, world.facts.rules) !== "restricted" || change === null || cut === 0) return [];
  const marks = world.alarms.filter(({ types }) => types?.includes(type) === true).length;
  const asked = world.requests.filter(({ types, state }) => types.includes(type) && state !== "asked");
  const granted = asked.filter(({ state }) => state !== "refused").length;
  const isWrong = marks >= wronglyCut.marks && marks / cut >= wronglyCut.part;
  if (!isWrong && (granted < wronglyCut.marks || granted < asked.length)) return [];
  const name = nameType(type, world.facts);
  return [
    {
      ...{ id: `redaction-needless:${type}`, side: "over", kind: "redaction-needless", tool: null, change, first: null },
      title: `Let ${name} count as internal`,
      truth: `${name} was cut out of or held in ${sayCount(cut, "flow")} to tools that may carry internal data.`,
      evidence: [
        `${marks} of them were marked as false alarms; ${granted} of ${sayCount(asked.length, "request")} for it ${granted === 1 ? "was" : "were"} approved.`,
      ],
      effort: 2,
      link: "/rules",
    },
  ];
}

function isCut(type: string): Parameters<typeof countFlows>[1] {
  return (_, { weighed, verdict }) => verdict !== "allow" && weighed.above.some((one) => one.type === type);
}

/** The one change that lets the label count as a class; null where no single one does. */
function loosenLabel({ facts: { rules } }: PostureWorld, type: string, to: DataClass): RulesChange | null {
  const own = rules.ownData.filter((rule) => rule.type === type);
  const [first] = own;
  const from = (["restricted", "internal"] as const).find((each) => rules.classes[each].includes(type));
  const change: RulesChange | null =
    from !== undefined
      ? { set: "move-class-rule", from, to, rule: type }
      : first !== undefined && own.length === 1
        ? { set: "own-data-class", rule: first, class: to }
        : first === undefined
          ? { set: "move-class-rule", from: "internal", to, rule: type }
          : null;
  return change === null || classOfType(type, applyRulesChange(rules, change)) !== to ? null : change;
}
