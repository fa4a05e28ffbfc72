// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { Agent } from "./contract.ts";
import { claudeCode } from "./claude-code.ts";
import { cline } from "./cline.ts";
import { codex } from "./codex.ts";
import { copilotCli } from "./copilot-cli.ts";
import { cursor } from "./cursor.ts";
import { geminiCli } from "./gemini-cli.ts";
import { opencode } from "./opencode.ts";
import { qwenCode } from "./qwen-code.ts";
import { vscodeCopilot } from "./vscode-copilot.ts";
import { windsurf } from "./windsurf.ts";

export const agents: readonly Agent[] = [
  claudeCode,
  cline,
  codex,
  copilotCli,
  cursor,
  geminiCli,
  opencode,
  qwenCode,
  vscodeCopilot,
  windsurf,
];
