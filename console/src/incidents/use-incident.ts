import { useQuery } from "@tanstack/react-query";
import { sendRequest } from "../api/send-request.ts";
import type { IncidentDetail } from "./incident-types.ts";

/** Everything known of one incident. */
export function useIncident(id: string) {
  const address = `/api/incidents/${encodeURIComponent(id)}`;
  return useQuery<IncidentDetail>({ queryKey: [address], queryFn: () => sendRequest("GET", address) });
}
