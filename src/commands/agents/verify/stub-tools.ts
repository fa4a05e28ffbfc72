import { isFields } from "../../../core/hooks/read-field.ts";

/** What the stub has the client do: one tool call, then it says that it is done. */
export interface StubStep {
  readonly deed: "read" | "search" | "shell" | "write" | "mcp";
  /** The file; with `mcp` nothing. */
  readonly path: string;
  /** What is written, run or handed to the server. */
  readonly content?: string;
}

/** One call of a tool in a client's own words. */
export interface StubCall {
  readonly name: string;
  /** Where a client keeps a server's tools in a group of their own. */
  readonly namespace?: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Name of the tool that our tool server has. */
export const stubTool = "lookup";

/** Name of the tool by which a model asks for tools that are not in its request yet. */
export const searchTool = "tool_search";

/** The call a client understands for a step, by the tools that its request names; null where it has none for it. */
export function chooseCall(step: StubStep, body: Readonly<Record<string, unknown>>): StubCall | null {
  const tools = toolsOf(body);
  if (step.deed === "mcp") {
    const found = tools.find(({ name }) => new RegExp(`(?:^|[_./-])${stubTool}$`).test(name));
    if (found !== undefined) return { ...found, args: { query: step.content ?? "all" } };
    // A client that keeps tools of servers back until they are asked for (Qwen Code).
    return tools.some(({ name }) => name === searchTool) ? { name: searchTool, args: { query: `select:mcp__stub__${stubTool}` } } : null;
  }
  const chosen = candidatesOf(step).find(([name]) => tools.some((tool) => tool.name === name && tool.namespace === undefined));
  return chosen === undefined ? null : { name: chosen[0], args: chosen[1] };
}

type Candidate = readonly [name: string, args: Readonly<Record<string, unknown>>];

function candidatesOf({ deed, path, content = "" }: StubStep): readonly Candidate[] {
  const folder = path.slice(0, path.lastIndexOf("/"));
  if (deed === "read")
    return [
      ["Read", { file_path: path }],
      ["read_file", { file_path: path, absolute_path: path }],
      ["view", { path }],
      ["read", { filePath: path }],
      ["read_files", { files: [{ path }] }],
      ...shells(`cat '${path}'`),
    ];
  if (deed === "search")
    return [
      ["Grep", { pattern: "key=", path: folder, output_mode: "content" }],
      ["grep_search", { pattern: "key=", path: folder, dir_path: folder }],
      ["search_file_content", { pattern: "key=", path: folder, dir_path: folder }],
      ["rg", { pattern: "key=", path: folder, output_mode: "content" }],
      ["grep", { pattern: "key=", path: folder, output_mode: "content" }],
      ["search_codebase", { queries: ["key="] }],
      ...shells("grep -r key= ."),
    ];
  if (deed === "write")
    return [
      ["Write", { file_path: path, content }],
      ["write_file", { file_path: path, content }],
      ["create", { path, file_text: content }],
      ["write", { filePath: path, content }],
      ["editor", { path, new_text: content }],
      ...shells(`printf '%s' '${content}' > '${path}'`),
    ];
  return shells(content === "" ? `cat '${path}'` : content);
}

function shells(command: string): readonly Candidate[] {
  return [
    ["Bash", { command, description: "a command" }],
    ["exec_command", { cmd: command }],
    ["shell_command", { command }],
    ["shell", { command: ["bash", "-lc", command] }],
    ["bash", { command, description: "a command" }],
    ["run_commands", { commands: [command] }],
    ["run_shell_command", { command, description: "a command", is_background: false }],
  ];
}

/** Tools as Anthropic, OpenAI (both forms, groups of servers too) and Gemini requests name them. */
function toolsOf({ tools }: Readonly<Record<string, unknown>>): readonly { readonly name: string; readonly namespace?: string }[] {
  return listOf(tools).flatMap((tool) => {
    const inner = isFields(tool["function"]) ? tool["function"]["name"] : undefined;
    const declared = [...listOf(tool["functionDeclarations"]), ...listOf(tool["function_declarations"])].map(({ name }) => name);
    const group = tool["type"] === "namespace" && typeof tool["name"] === "string" ? tool["name"] : undefined;
    const grouped =
      group === undefined
        ? []
        : listOf(tool["tools"]).flatMap(({ name }) => (typeof name === "string" ? [{ name, namespace: group }] : []));
    const plain = [group === undefined ? tool["name"] : undefined, inner, ...declared].filter((name) => typeof name === "string");
    return [...plain.map((name) => ({ name })), ...grouped];
  });
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}
