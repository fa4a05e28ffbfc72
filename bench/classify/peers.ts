import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Classifier } from "../../src/core/classify/classifier.ts";
import type { LabelledCase } from "./labelled-case.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Another detector that is installed beside, asked in its own way. */
export interface Peer {
  readonly name: string;
  find(text: string): Promise<readonly Span[]>;
}

const modules = join(import.meta.dirname, "..", "peers", "node_modules");

/** The peers installed in bench/peers; none where its own command was not run. */
export async function loadPeers(): Promise<readonly Peer[]> {
  const made = await Promise.all([loadSecretlint(), loadOpenRedaction()]);
  return made.filter((peer) => peer !== undefined);
}

async function loadSecretlint(): Promise<Peer | undefined> {
  const core = await load("@secretlint/core/module/index.js");
  const preset = await load("@secretlint/secretlint-rule-preset-recommend/module/index.js");
  const lint = memberOf(core, "lintSource");
  if (typeof lint !== "function") return undefined;
  const rules = [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: memberOf(preset, "creator") }];
  return {
    name: "secretlint, recommended",
    async find(text) {
      const source = { filePath: "pasted.txt", content: text, contentType: "text", ext: ".txt" };
      const answer: unknown = await lint({ source, options: { config: { rules } } });
      return listOf(memberOf(answer, "messages")).flatMap((message) => spanOf(memberOf(message, "range")));
    },
  };
}

async function loadOpenRedaction(): Promise<Peer | undefined> {
  const core = await load("@openredaction/core/dist/index.js");
  const Detector = memberOf(core, "OpenRedaction");
  if (typeof Detector !== "function") return undefined;
  const detector: unknown = Reflect.construct(Detector, [{}]);
  const detect = memberOf(detector, "detect");
  if (typeof detect !== "function") return undefined;
  return {
    name: "openredaction",
    async find(text) {
      const answer: unknown = await detect.call(detector, text);
      return listOf(memberOf(answer, "detections")).flatMap((found) => spanOf(memberOf(found, "position")));
    },
  };
}

async function load(path: string): Promise<unknown> {
  const file = join(modules, path);
  return existsSync(file) ? import(pathToFileURL(file).href) : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return (typeof value === "object" || typeof value === "function") && value !== null ? Reflect.get(value, name) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function spanOf(value: unknown): readonly Span[] {
  const [start, end] = listOf(value);
  return typeof start === "number" && typeof end === "number" ? [{ start, end }] : [];
}

/** Ours, asked as a peer is. */
export function asPeer(name: string, classifier: Classifier): Peer {
  return { name, find: async (text) => classifier.classify(text).findings };
}

/** One line: precision, recall, F1 by overlap with the labels, and the share of hard negatives in which it finds something. */
export async function describePeer(peer: Peer, cases: readonly LabelledCase[]): Promise<string> {
  let [hit, missed, extra, negatives, flagged] = [0, 0, 0, 0, 0];
  for (const { text, spans } of cases) {
    const found = await peer.find(text);
    const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
    hit += spans.filter((span) => found.some((one) => touches(one, span))).length;
    missed += spans.filter((span) => !found.some((one) => touches(one, span))).length;
    extra += found.filter((one) => !spans.some((span) => touches(one, span))).length;
    if (spans.length > 0) continue;
    negatives += 1;
    if (found.length > 0) flagged += 1;
  }
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  const [precision, recall] = [hit / (hit + extra || 1), hit / (hit + missed || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `  ${peer.name.padEnd(26)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  hard negatives flagged ${percent(flagged / (negatives || 1))} %`;
}
