import type { Agent } from "../plugins/agents/contract.ts";

/** Each agent on its own: a hook loads the one that calls. */
export const hookAgents: Readonly<Record<string, () => Promise<Agent>>> = {
  "claude-code": async () => (await import("../plugins/agents/claude-code.ts")).claudeCode,
  codex: async () => (await import("../plugins/agents/codex.ts")).codex,
  "gemini-cli": async () => (await import("../plugins/agents/gemini-cli.ts")).geminiCli,
  "copilot-cli": async () => (await import("../plugins/agents/copilot-cli.ts")).copilotCli,
  "vscode-copilot": async () => (await import("../plugins/agents/vscode-copilot.ts")).vscodeCopilot,
  cursor: async () => (await import("../plugins/agents/cursor.ts")).cursor,
  windsurf: async () => (await import("../plugins/agents/windsurf.ts")).windsurf,
  opencode: async () => (await import("../plugins/agents/opencode.ts")).opencode,
  "qwen-code": async () => (await import("../plugins/agents/qwen-code.ts")).qwenCode,
  cline: async () => (await import("../plugins/agents/cline.ts")).cline,
};
