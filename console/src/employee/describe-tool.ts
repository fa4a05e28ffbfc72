import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Guide, GuideTool } from "../../../src/core/guide/guide.ts";
import type { Said } from "./describe-answer.ts";

/** A tool asked about alone, without a text: what it may carry, and what that is. */
export interface ToolSaid extends Omit<Said, "ways"> {
  /** Tools that carry internal data, where this one carries less. */
  readonly instead: readonly GuideTool[];
}

const order: readonly DataClass[] = ["public", "internal", "restricted"];
const most = 3;

/** What is said of a tool on a plan. */
export function describeTool({ name, planName, carries, standing }: GuideTool, guide: Guide): ToolSaid {
  const reach = carries === null ? -1 : order.indexOf(carries);
  const instead = guide.tools.filter((tool) => tool.carries !== null && order.indexOf(tool.carries) > Math.max(reach, 0)).slice(0, most);
  const lines = order.map((level, at) => {
    const holds = guide.classes.find((each) => each.class === level)?.holds ?? [];
    return `${at <= reach ? "Yes" : "No"}, ${level}: ${holds.join("; ")}`;
  });
  const where = `${name}, ${planName}`;
  if (carries === null)
    return {
      ...{ tone: "no", headline: "Not here", instead },
      reasons: [standing === "not-allowed" ? `${where}: not allowed here.` : `${where}: nothing may go there now.`],
    };
  const what = { public: "published data", internal: "public and internal data", restricted: "all data" }[carries];
  return { tone: "yes", headline: `Yes, for ${what}`, reasons: [`${where}.`, ...lines], instead: reach > 0 ? [] : instead };
}

/** What is said of a name that stands in no rule and no register. */
export function describeUnknown(name: string, guide: Guide): ToolSaid {
  const instead = guide.tools.filter(({ carries }) => carries !== null && carries !== "public").slice(0, most);
  return {
    ...{ tone: "ask", headline: "Only what is published already", instead },
    reasons: [
      `Nobody has decided about ${name} yet. Until then it carries public data only.`,
      guide.contact === "" ? "Ask for it on your page." : `Ask for it on your page, or ask ${guide.contact}.`,
    ],
  };
}

/** The tools of that very name; a private account means the personal plan. */
export function findByName(guide: Guide, typed: string, isPrivate: boolean): readonly GuideTool[] {
  const name = typed.trim().toLowerCase();
  const named = guide.tools.filter((tool) => tool.name.toLowerCase() === name || tool.tool === name);
  return isPrivate ? named.filter(({ plan }) => plan === "personal") : named;
}
