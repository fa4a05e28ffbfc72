import type { Classifier } from "../../core/classify/classifier.ts";
import type { Classification } from "../../core/model/classification.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** A line that names a tool asks for the decision, too. */
export interface AskedTool {
  readonly tool: string;
  readonly plan?: string;
  readonly account?: string;
}

/** Decides over a classified text; answers what stands under `decision`. */
export type DecideLine = (found: Classification, asked: AskedTool) => unknown;

interface AskedLine extends Partial<AskedTool> {
  readonly id: unknown;
  readonly text: string;
}

/** Answers one line of JSON Lines: `{id, text}` with optional `tool`, `plan`, `account`. Bad lines answer an error. */
export function answerLine(
  line: string,
  classifier: Classifier,
  decideLine: DecideLine | undefined,
): { readonly json: string; readonly isBad: boolean; readonly found?: Classification } {
  let id: unknown = null;
  try {
    const asked = readLine(line, (known) => (id = known));
    const found = classifier.classify(asked.text);
    const { tool, plan, account } = asked;
    const answer: Record<string, unknown> = { id: asked.id, ...found };
    if (tool !== undefined && decideLine !== undefined) {
      answer["decision"] = decideLine(found, {
        tool,
        ...(plan === undefined ? {} : { plan }),
        ...(account === undefined ? {} : { account }),
      });
    }
    return { json: JSON.stringify(answer), isBad: false, found };
  } catch (error) {
    if (!(error instanceof PlimsollError)) throw error;
    return { json: JSON.stringify({ id, error: { code: error.code, message: error.message } }), isBad: true };
  }
}

function readLine(line: string, keepId: (id: unknown) => void): AskedLine {
  const value = parse(line);
  if (!isRecord(value)) throw bad(`a JSON object, met ${Array.isArray(value) ? "a list" : typeof value}`);
  keepId(value["id"] ?? null);
  const { text, tool, plan, account } = value;
  if (typeof text !== "string") throw bad(`"text" to be a string, met ${text === undefined ? "none" : typeof text}`);
  return { id: value["id"] ?? null, text, ...optional("tool", tool), ...optional("plan", plan), ...optional("account", account) };
}

function optional(name: "tool" | "plan" | "account", value: unknown): Partial<AskedTool> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "string") throw bad(`"${name}" to be a string, met ${typeof value}`);
  return { [name]: value };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw bad(`a line of JSON, met ${line.length} characters that are none`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(what: string): PlimsollError {
  return new PlimsollError("bad-input", `expected ${what}; write each line as {"id": …, "text": "…"}`);
}
