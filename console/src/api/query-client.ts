import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/** What was read stays on screen while the server is away; only "nobody answered" is tried again by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 30 * 60_000,
      networkMode: "always",
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof ApiError && error.status === 0 && count < 2,
    },
    mutations: { networkMode: "always" },
  },
});
