import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { listTools } from "./list-tools.ts";

interface Props {
  /** A catalogue id, or a name nobody knows. */
  readonly tool: string;
  readonly onTool: (tool: string) => void;
}

/** Picks a tool: those in the register at once, the catalogue as one types, an unknown name as it is. */
export function ToolChoice({ tool, onTool }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [asked] = useDebouncedValue((typed ?? "").trim(), 100);
  const register = useAnswer("/api/register");
  const found = useAnswer("/api/catalog", { q: asked, limit: 8 }, asked.length > 0);
  const tools = listTools(register.data?.rows ?? [], found.data?.rows ?? []);
  const nameOf = (id: string): string => tools.find((each) => each.tool === id)?.name ?? id;
  const choose = (text: string) => {
    setTyped(text);
    onTool(tools.find((each) => each.name.toLowerCase() === text.trim().toLowerCase())?.tool ?? text.trim());
  };
  return (
    <Autocomplete
      label="Tool"
      placeholder="ChatGPT, Slack AI …"
      limit={12}
      data={tools.map((each) => each.name)}
      value={typed ?? nameOf(tool)}
      onChange={choose}
    />
  );
}
