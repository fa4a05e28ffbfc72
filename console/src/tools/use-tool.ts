import { useQuery } from "@tanstack/react-query";
import { sendRequest } from "../api/send-request.ts";
import type { ToolAnswer } from "../api/types.ts";

/** Everything known of one tool. */
export function useTool(id: string) {
  const address = `/api/tools/${encodeURIComponent(id)}`;
  return useQuery<ToolAnswer>({ queryKey: [address], queryFn: () => sendRequest("GET", address) });
}
