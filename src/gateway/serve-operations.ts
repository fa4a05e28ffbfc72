import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "./open-metrics.ts";

/** What the paths of operations tell of. */
export interface OperationsParts {
  readonly metrics: Metrics;
  readonly flights: ReadonlyMap<string, number>;
  isReady(): boolean;
}

/**
 * Answers `/healthz` (the process lives), `/readyz` (send requests here: 503 while it ends or cannot record) and `/metrics`;
 * false for any other path.
 */
export function serveOperations(request: IncomingMessage, response: ServerResponse, parts: OperationsParts): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  switch (request.url) {
    case "/healthz":
      return answer(response, 200, "ok\n");
    case "/readyz":
      return parts.isReady() ? answer(response, 200, "ready\n") : answer(response, 503, "not ready\n");
    case "/metrics":
      return answer(response, 200, parts.metrics.write([...parts.flights.values()].reduce((sum, many) => sum + many, 0)));
    default:
      return false;
  }
}

function answer(response: ServerResponse, status: number, text: string): true {
  const headers = {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  };
  response.writeHead(status, headers).end(text);
  return true;
}
