import type { Decision } from "../core/model/decision.ts";

const headlines: Readonly<Record<Decision["decision"], string>> = {
  allow: "Yes.",
  redact: "Yes, once it is cleaned.",
  ask: "One question first.",
  block: "No.",
};

/** A decision for people: the answer, then the reasons, then the way out. `source` is the file that was read, or `-`. */
export function sayDecision(
  decision: Decision,
  unread: readonly { readonly place: string; readonly why: string }[],
  source?: string,
): string {
  const [main, ...others] = decision.reasons;
  const lines = [
    `${headlines[decision.decision]} ${main?.because ?? ""}`,
    ...others.map(({ because }) => `  ${because}`),
    ...sayQuestion(decision),
    ...unread.map(({ place, why }) => `  Not read: ${place === "" ? "part of it" : place} (${why}).`),
    ...(decision.decision === "redact" && source !== undefined ? [`Cleaned: plimsoll redact ${source === "-" ? "-" : `"${source}"`}`] : []),
    ...decision.flip.map(({ change, then }, index) => `${index === 0 ? "Way out:" : "     or:"} ${change} (then: ${then})`),
    ...decision.alternatives.map(({ name, plan }, index) => `${index === 0 ? "Instead:" : "     or:"} ${name} (${plan})`),
  ];
  return `${lines.join("\n")}\n`;
}

function sayQuestion({ question }: Decision): readonly string[] {
  return question === undefined ? [] : [`  ${question.text} ${question.options.map(({ text }) => text).join(" / ")}`];
}
