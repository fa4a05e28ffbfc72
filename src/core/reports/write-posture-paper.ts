import type { Posture, PostureItem } from "../posture/posture.ts";
import { sayEffect } from "../posture/say-effect.ts";
import { makeSection, type Paper, type PaperBlock } from "./paper.ts";

export interface PosturePaperInput extends Posture {
  readonly names: Readonly<Record<string, string>>;
  readonly done: readonly { readonly at: string; readonly by: string; readonly title: string }[];
  readonly plans: Readonly<Record<string, { readonly owner: string; readonly due: string }>>;
}

const efforts = { 1: "minutes", 2: "a decision", 3: "days" } as const;

/** Posture as a document: what to tighten, what to loosen, in which order, and on what it rests. `made` is an ISO day. Pure. */
export function writePosturePaper(page: PosturePaperInput, company: string, made: string): Paper {
  const { flows, uses, window } = page;
  const rests = window === null ? "no flow was recorded yet" : `${flows} flows from ${window.from} to ${window.to}`;
  return {
    title: "Posture",
    subtitle: [company, `made ${made}`, `${uses} uses, ${rests}`].filter((part) => part !== "").join(", "),
    blocks: [
      ...sayRoadmap(page),
      ...saySide("Tighten", page.under, page),
      ...saySide("Loosen", page.over, page),
      ...makeSection(
        "What this rests on",
        ["Looked at", "Known", "Missing"],
        page.coverage.map(({ label, known, of, missing }) => [label, `${known} of ${of}`, missing.slice(0, 8).join("; ")]),
        "Nothing was looked at.",
      ),
      ...makeSection(
        "Done since",
        ["When", "By", "What"],
        page.done.map(({ at, by, title }) => [at.slice(0, 10), by, title]),
        "Nothing yet.",
      ),
    ],
  };
}

function sayRoadmap({ roadmap, under, over, plans }: PosturePaperInput): readonly PaperBlock[] {
  const items = new Map([...under, ...over].map((item) => [item.id, item]));
  const rows = roadmap.map(({ rank, id, side, title }) => {
    const item = items.get(id);
    const effect = item === undefined ? "" : `${item.effect.moved} of ${item.effect.flows} flows`;
    return [
      String(rank),
      side === "under" ? "tighten" : "loosen",
      title,
      effect,
      item === undefined ? "" : efforts[item.effort],
      plans[id]?.owner ?? "",
      plans[id]?.due ?? "",
    ];
  });
  return makeSection(
    "Roadmap",
    ["", "Side", "What", "Moves", "Work", "Owner", "By"],
    rows,
    "Nothing to do was found in what was looked at.",
  );
}

function saySide(title: string, items: readonly PostureItem[], { names }: PosturePaperInput): readonly PaperBlock[] {
  if (items.length === 0)
    return [
      { kind: "heading", text: title },
      { kind: "text", text: "Nothing was found in what was looked at." },
    ];
  const rows = items.map(({ title: what, truth, evidence, effect }) => [
    what,
    [truth, ...evidence].join(" "),
    sayEffect(effect, (tool) => names[tool] ?? tool).join(" "),
  ]);
  return makeSection(title, ["What", "True now", "If done"], rows, "");
}
