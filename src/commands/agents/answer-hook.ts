import { gatherTexts, replaceTexts } from "../../core/hooks/gather-texts.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { sayFault, sayPlaceholders, sayWithCleaned } from "../../core/hooks/hook-messages.ts";
import { findPlaceholders, settlePlaceholders } from "../../core/hooks/settle-placeholders.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { Agent } from "../../plugins/agents/contract.ts";
import type { HookDesk } from "./hook-decider.ts";

/**
 * Answers one hook of an agent: decodes the input, asks the decision about everything that is about to go, and says it in
 * the client's own words. Never throws: what cannot be decided is held in hold, and passes in watch and warn.
 */
export async function answerHook(agent: Agent, input: string, said: string | undefined, desk: HookDesk): Promise<HookOutput> {
  const decoded = agent.decode(parse(input), said);
  if (decoded.kind === "nothing") return agent.encode({ kind: "pass" }, quietEvent(decoded.name));
  const { event } = decoded;
  try {
    const answer =
      decoded.kind === "broken"
        ? await answerFault(agent, `${agent.title} sent what could not be read: ${decoded.why}`, desk)
        : await decideEvent(agent, event, desk);
    return agent.encode(answer, event);
  } catch (error) {
    return agent.encode(await answerFault(agent, sayError(error), desk), event);
  }
}

/** What is done where nothing can be decided: in hold it blocks (or passes, where the company chose that). */
export async function answerFault(agent: Agent, why: string, desk: Pick<HookDesk, "mode" | "fallback" | "decider">): Promise<HookAnswer> {
  const message = sayFault(why);
  const mode = desk.mode ?? (await askMode(agent, desk));
  if (mode === "hold") return desk.fallback === "allow" ? { kind: "pass" } : { kind: "hold", message, isFault: true };
  return mode === "warn" ? { kind: "note", message } : { kind: "pass" };
}

// Nobody said the mode when the hook was installed: it is the one in which a text without findings is decided.
async function askMode(agent: Agent, { decider }: Pick<HookDesk, "decider">): Promise<EnforcementMode> {
  try {
    return (await decider.decide({ tool: agent.id, point: agent.id, text: "", onlyAsked: true })).mode;
  } catch {
    return "hold";
  }
}

async function decideEvent(agent: Agent, event: HookEvent, desk: HookDesk): Promise<HookAnswer> {
  if (event.moment === "session") return greet(event, desk);
  const answer = await decideValue(agent, event, event.value, placeOf(event), desk);
  if (answer.kind === "hold" || answer.kind === "ask") return answer;
  const files = await decideFiles(agent, event, desk);
  if (files !== undefined) return files;
  return event.moment === "tool-input" ? settleInput(event, answer, desk) : answer;
}

/** Nothing goes yet: a folder that would lead round the hooks is named, and that is all. */
async function greet({ cwd }: HookEvent, desk: HookDesk): Promise<HookAnswer> {
  const message = cwd === undefined ? null : await desk.checkFolder?.(cwd).catch(() => null);
  return message === null || message === undefined ? { kind: "pass" } : { kind: "note", message };
}

async function decideValue(agent: Agent, event: HookEvent, value: unknown, place: string, desk: HookDesk): Promise<HookAnswer> {
  const gathered = gatherTexts(value);
  if (gathered.text.trim() === "" && gathered.isComplete) return { kind: "pass" };
  // A cleaned command or a cleaned file would be the wrong one: inputs of tools are refused, never cleaned.
  const rewrites = event.powers.replaces && event.moment !== "tool-input";
  const { action, mode, message, cleaned } = await desk.decider.decide({
    ...callOf(agent, event, desk),
    ...{ text: gathered.text, place, rewrites, asks: event.powers.asks },
    ...fileOf(event),
  });
  const text = message?.text ?? "";
  if (!gathered.isComplete && mode === "hold" && action !== "held")
    return { kind: "hold", message: sayFault(`${place} is larger than can be looked at`), isFault: true };
  if (action === "asked") return { kind: "ask", message: text };
  if (action === "cleaned" && cleaned !== null) {
    const replaced = gathered.put(cleaned);
    if (replaced !== null) return { kind: "replace", value: replaced, ...(text === "" ? {} : { message: text }) };
  }
  if (action === "held" || action === "cleaned") return { kind: "hold", message: sayWithCleaned(text, isOneText(event) ? cleaned : null) };
  return text === "" ? { kind: "pass" } : { kind: "note", message: text };
}

// Where the client takes no other result, or tells no hook that a file goes along, the named files are read first.
async function decideFiles(agent: Agent, event: HookEvent, desk: HookDesk): Promise<HookAnswer | undefined> {
  const isLate = event.moment === "prompt" || !rewritesResults(agent);
  if (!isLate) return undefined;
  for (const path of event.files) {
    const file = await desk.readFile(path, event.cwd);
    if (file === null) continue;
    const call = {
      ...callOf(agent, event, desk),
      text: file.text,
      place: nameOf(path),
      file: under(event.cwd, path),
      rewrites: false,
      asks: false,
    };
    const { action, mode, message, cleaned } = await desk.decider.decide(call);
    if (!file.isComplete && mode === "hold")
      return { kind: "hold", message: sayFault(`${nameOf(path)} is larger than can be looked at`), isFault: true };
    if (action === "held") return { kind: "hold", message: sayWithCleaned(message?.text ?? "", cleaned) };
  }
  return undefined;
}

async function settleInput(event: HookEvent, answer: HookAnswer, { decider }: HookDesk): Promise<HookAnswer> {
  const restored = new Map<string, string>();
  const { session } = event;
  const waiting: string[] = [];
  replaceTexts(event.value, (text) => (findPlaceholders(text).length > 0 && waiting.push(text), text));
  if (session !== undefined) for (const text of waiting) restored.set(text, await decider.restore(session, text));
  const settled = settlePlaceholders(event.value, event.deed, (text) => restored.get(text) ?? text);
  if (settled.kind === "none") return answer;
  if (settled.kind === "refused") return { kind: "hold", message: sayPlaceholders(settled.open, settled.why) };
  if (!event.powers.replaces) return { kind: "hold", message: sayPlaceholders(findPlaceholders(JSON.stringify(event.value)), "unknown") };
  return { kind: "replace", value: settled.value };
}

function callOf(agent: Agent, { session, prompt, account }: HookEvent, { mode }: HookDesk) {
  return {
    ...{ tool: agent.id, point: agent.id },
    ...(session === undefined ? {} : { session }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(account === undefined ? {} : { account }),
    ...(mode === undefined ? {} : { leastMode: mode }),
  };
}

function rewritesResults({ events }: Agent): boolean {
  return events.some(({ moment, powers }) => moment === "tool-result" && powers?.replaces === true);
}

function placeOf({ moment, tool, files, input }: HookEvent): string {
  if (moment === "prompt") return "your prompt";
  const path = files[0] ?? pathOf(input);
  if (moment === "tool-result" && path !== undefined) return nameOf(path);
  if (moment === "tool-result") return `the result of ${tool ?? "a tool"}`;
  if (moment === "tool-input") return `what ${tool ?? "a tool"} was to be called with`;
  if (moment === "result-batch") return "the results of this step";
  return moment === "model-request" ? "the request to the model" : "what was about to go";
}

/** The file whose text a result is: only of a tool that reads, and of one file. */
function fileOf({ moment, deed, files, input, cwd }: HookEvent): { readonly file?: string } {
  const path = files.length > 1 ? undefined : (files[0] ?? pathOf(input));
  return moment === "tool-result" && deed === "read" && path !== undefined ? { file: under(cwd, path) } : {};
}

function under(folder: string | undefined, path: string): string {
  return folder === undefined || /^(?:[\\/~]|[A-Za-z]:)/.test(path) ? path : `${folder}/${path}`;
}

function pathOf(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const found = Object.entries(input).find(
    ([key, value]) => /^(?:file_?path|filePath|path|absolute_path)$/i.test(key) && typeof value === "string",
  );
  return typeof found?.[1] === "string" ? found[1] : undefined;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

// Only a text that is one piece can be sent again as it stands.
function isOneText({ value }: HookEvent): boolean {
  return typeof value === "string";
}

function quietEvent(name: string): HookEvent {
  return { name, moment: "other", value: null, powers: { replaces: false, asks: false, holds: false }, files: [] };
}

function parse(input: string): unknown {
  try {
    const value: unknown = JSON.parse(input);
    return value;
  } catch {
    return undefined;
  }
}

function sayError(error: unknown): string {
  return `plimsoll met a fault of its own (${error instanceof Error ? error.name : "unknown"})`;
}
