/** Tools by name for a choice: those of the register first, then the catalogue's, each once. */
export function listTools(
  register: readonly { readonly tool: string; readonly name: string }[],
  catalog: readonly { readonly tool: string; readonly name: string }[],
): readonly { readonly tool: string; readonly name: string }[] {
  const tools = new Map<string, string>();
  const names = new Set<string>();
  for (const { tool, name } of [...register, ...catalog]) {
    if (tools.has(tool) || names.has(name.toLowerCase())) continue;
    tools.set(tool, name);
    names.add(name.toLowerCase());
  }
  return [...tools].map(([tool, name]) => ({ tool, name }));
}
