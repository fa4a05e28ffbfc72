import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { sendRequest } from "./send-request.ts";
import type { Answers } from "./answers.ts";

export type Parameters = Readonly<Record<string, string | number>>;

/** The answer of one address, kept and shared between places on screen; `parameters` become the query text. */
export function useAnswer<Address extends keyof Answers>(
  address: Address,
  parameters?: Parameters,
  enabled = true,
): UseQueryResult<Answers[Address]> {
  return useQuery<Answers[Address]>({
    queryKey: parameters ? [address, parameters] : [address],
    queryFn: () => sendRequest("GET", withParameters(address, parameters)),
    enabled,
  });
}

/** An address with its query text. */
export function withParameters(address: string, parameters?: Parameters): string {
  const entries = Object.entries(parameters ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
  return entries.length === 0 ? address : `${address}?${new URLSearchParams(entries)}`;
}
