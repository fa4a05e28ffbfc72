import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refusal } from "./refusal.tsx";
import { Waiting } from "./waiting.tsx";

interface Props<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly what: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows what was read; while it comes, says so; when it failed, says why and offers the way on. */
export function Answered<Answer>({ query, what, children }: Props<Answer>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Refusal error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting what={what} />;
}
