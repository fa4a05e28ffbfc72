// The plug-in that opencode loads (@opencode-ai/plugin 1.18.33).
const head = `// Written by plimsoll agents install; plimsoll agents remove opencode takes it away.
import { spawn } from "node:child_process";

`;

const body = `const patience = 20000;

function run(input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program[0], program.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    const pieces = [];
    child.on("error", reject);
    child.stdin.on("error", () => {});
    child.stdout.on("data", (piece) => pieces.push(piece));
    child.on("close", () => {
      clearTimeout(timer);
      try {
        const answer = JSON.parse(Buffer.concat(pieces).toString("utf8"));
        if (!["pass", "block", "replace"].includes(answer.decision)) throw new Error("another answer");
        resolve(answer);
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.end(JSON.stringify(input));
  });
}

async function ask(input) {
  let answer;
  try {
    answer = await run(input);
  } catch {
    if (!isHeld) return undefined;
    throw new Error("Held: this was not looked at. Why: plimsoll did not answer. Way out: run plimsoll agents doctor, then send it again.");
  }
  if (answer.decision === "block") throw new Error(answer.reason);
  return answer.decision === "replace" ? answer.value : undefined;
}

/** The places of a message whose texts go to the model. */
function placesOf(parts) {
  return parts.flatMap((part) => {
    if (part.type === "text" || part.type === "reasoning") return [[part, "text"]];
    if (part.type === "tool" && typeof part.state?.output === "string") return [[part.state, "output"]];
    return part.type === "file" && typeof part.source?.text?.value === "string" ? [[part.source.text, "value"]] : [];
  });
}

export const Plimsoll = async ({ directory }) => {
  const keys = (name, session) => ({ hook_event_name: name, cwd: directory, ...(session ? { session_id: session } : {}) });
  const askAll = async (name, session, places) => {
    const texts = await ask({ ...keys(name, session), texts: places.map(([at, key]) => at[key]) });
    if (Array.isArray(texts)) places.forEach(([at, key], index) => (at[key] = texts[index]));
  };
  return {
    "chat.message": async (input, output) => {
      for (const [at, key] of placesOf(output.parts)) {
        const text = await ask({ ...keys("chat.message", input.sessionID), prompt: at[key] });
        if (text !== undefined) at[key] = text;
      }
    },
    "tool.execute.before": async (input, output) => {
      const args = await ask({ ...keys("tool.execute.before", input.sessionID), tool_name: input.tool, tool_input: output.args });
      if (args !== undefined) output.args = args;
    },
    "tool.execute.after": async (input, output) => {
      if (typeof output.output !== "string") return;
      const text = await ask({ ...keys("tool.execute.after", input.sessionID), tool_name: input.tool, tool_response: output.output });
      if (text !== undefined) output.output = text;
    },
    "experimental.chat.messages.transform": async (_input, output) => {
      const session = output.messages[0]?.info?.sessionID;
      await askAll("experimental.chat.messages.transform", session, output.messages.flatMap(({ parts }) => placesOf(parts)));
    },
    "experimental.chat.system.transform": async (input, output) => {
      await askAll("experimental.chat.system.transform", input?.sessionID, output.system.map((_, index) => [output.system, index]));
    },
  };
};
`;

/**
 * The plug-in's text: it asks `plimsoll hook opencode` and does what it says. A throw stops what is about to happen; in
 * hold it also throws when no answer comes.
 */
export function opencodePlugin(program: readonly string[], isHeld: boolean): string {
  return `${head}const program = ${JSON.stringify(program)};\nconst isHeld = ${isHeld};\n${body}`;
}
