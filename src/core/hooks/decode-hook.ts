import { findMentions } from "./find-mentions.ts";
import type { DecodedHook, HookEvent, HookMoment, HookPowers, ToolDeed } from "./hook-event.ts";
import { noPowers } from "./hook-event.ts";
import { isFields, openJson, readField, readText } from "./read-field.ts";

/** One event of a client: when it comes, where its value stands and what the client heeds. */
export interface HookRow {
  readonly name: string;
  /** Left out: nothing goes to a model or a tool then. */
  readonly moment?: HookMoment;
  /** Dotted path of the value; `*` stands for the whole input. */
  readonly value?: string;
  readonly powers?: HookPowers;
  /** Tool deed that the event itself tells. */
  readonly deed?: ToolDeed;
  /** Where an event has no name in the input: the path whose presence tells it. */
  readonly toldBy?: string;
}

/** Rows of events at which nothing goes. */
export function quietRows(names: readonly string[]): readonly HookRow[] {
  return names.map((name) => ({ name }));
}

/** Where a client's inputs keep what we need; every list is tried in order. Paths are dotted. */
export interface HookForm {
  /** More telling rows first, where events have no name. */
  readonly rows: readonly HookRow[];
  readonly name: readonly string[];
  readonly session: readonly string[];
  readonly prompt?: readonly string[];
  readonly cwd: readonly string[];
  readonly account?: readonly string[];
  readonly tool: readonly string[];
  readonly input: readonly string[];
  /** Deeds by the client's tool names; MCP tools are told by `isMcp`. */
  readonly deeds: Readonly<Record<string, ToolDeed>>;
  /** True for the names of tools on MCP servers. */
  readonly isMcp: (tool: string) => boolean;
}

/** Keys under which tools take the path of a file. */
const pathKeys = ["file_path", "filePath", "path", "absolute_path", "notebook_path", "target_file", "files", "paths"];

/**
 * Reads a client's input into our form. Unknown fields are left alone. A known event without its value, and an input that
 * is no JSON object, is `broken`; an event nobody knows is `unknown` and everything in it counts as about to go. `said` is
 * the event's name where the hook was installed with it.
 */
export function decodeHook(payload: unknown, form: HookForm, said?: string): DecodedHook {
  const name = said ?? readText(payload, form.name) ?? "";
  if (!isFields(payload))
    return broken(
      "a JSON object",
      payload,
      plainEvent(
        name,
        payload,
        form.rows.find((row) => row.name === name),
      ),
    );
  const row = form.rows.find((one) =>
    name === "" ? one.toldBy !== undefined && readField(payload, one.toldBy) !== undefined : one.name === name,
  );
  if (row === undefined) return { kind: "unknown", event: { ...plainEvent(name, payload, undefined), ...keysOf(payload, form) } };
  if (row.moment === undefined) return { kind: "nothing", name: row.name };
  const event = eventOf(payload, row, row.moment, form);
  const isWhole = row.moment === "prompt" || row.moment === "file-read" ? typeof event.value === "string" : event.value !== undefined;
  return isWhole ? { kind: "event", event } : broken(`${row.value ?? "a value"} in ${row.name}`, event.value, event);
}

function eventOf(payload: unknown, row: HookRow, moment: HookMoment, form: HookForm): HookEvent {
  const tool = readText(payload, form.tool);
  const deed = row.deed ?? (tool === undefined ? undefined : form.isMcp(tool) ? "mcp" : (form.deeds[tool] ?? "other"));
  const found = row.value === undefined || row.value === "*" ? payload : readField(payload, row.value);
  const value = moment === "tool-input" ? openJson(found) : found;
  const input = moment === "tool-result" ? firstOf(payload, form.input) : undefined;
  return {
    ...{ name: row.name, moment, value, powers: row.powers ?? noPowers, files: filesOf(moment, value, deed) },
    ...(tool === undefined ? {} : { tool }),
    ...(deed === undefined ? {} : { deed }),
    ...(input === undefined ? {} : { input }),
    ...keysOf(payload, form),
  };
}

function plainEvent(name: string, value: unknown, row: HookRow | undefined): HookEvent {
  return { name, moment: row?.moment ?? "other", value, powers: row?.powers ?? noPowers, files: [] };
}

function keysOf(payload: unknown, form: HookForm): Pick<HookEvent, "session" | "prompt" | "cwd" | "account"> {
  const session = readText(payload, form.session);
  const prompt = readText(payload, form.prompt ?? []);
  const cwd = readText(payload, form.cwd);
  const account = readText(payload, form.account ?? []);
  return {
    ...(session === undefined ? {} : { session }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(cwd === undefined ? {} : { cwd }),
    ...(account === undefined ? {} : { account }),
  };
}

function firstOf(payload: unknown, paths: readonly string[]): unknown {
  return openJson(paths.map((path) => readField(payload, path)).find((value) => value !== undefined));
}

function filesOf(moment: HookMoment, value: unknown, deed: ToolDeed | undefined): readonly string[] {
  if (moment === "prompt") return typeof value === "string" ? findMentions(value, "mention") : [];
  if (moment !== "tool-input") return [];
  if (deed === "shell")
    return findMentions(readText(value, ["command", "command_line", "cmd"]) ?? (typeof value === "string" ? value : ""), "word");
  return deed === "read" ? pathsIn(value) : [];
}

/** Paths a reading tool was given: texts under the usual keys, also in lists and objects of them. */
function pathsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => (typeof one === "string" ? [one] : pathsIn(one)));
  if (!isFields(value)) return [];
  return pathKeys.flatMap((key) => {
    const found = openJson(value[key]);
    return typeof found === "string" ? [found] : pathsIn(found);
  });
}

function broken(expected: string, met: unknown, event: HookEvent): DecodedHook {
  const what = met === undefined ? "none" : met === null ? "null" : Array.isArray(met) ? "a list" : `a ${typeof met}`;
  return { kind: "broken", why: `expected ${expected}, met ${what}`, event };
}
