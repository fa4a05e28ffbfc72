import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** One answered request, without anything of the person: no address, no ids, no query. */
export interface AnsweredRequest {
  readonly at: string;
  readonly method: string;
  /** The route's own form, e.g. `/api/members/:id`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Counters of one process in the text form of Prometheus (exposition format 0.0.4). */
export interface RequestCounter {
  readonly middleware: MiddlewareHandler;
  write(): string;
}

const edges = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

/** Counts what is answered, and tells of each where a log is wanted. */
export function countRequests(now: () => Date, tell?: (request: AnsweredRequest) => void): RequestCounter {
  const answered = new Map<string, number>();
  const slower = edges.map(() => 0);
  let [sum, count, inFlight] = [0, 0, 0];
  return {
    async middleware(context, next) {
      const begun = performance.now();
      inFlight += 1;
      try {
        await next();
      } finally {
        inFlight -= 1;
        const milliseconds = performance.now() - begun;
        const { status } = context.res;
        const route = routePath(context, -1);
        const key = `${context.req.method} ${status}`;
        answered.set(key, (answered.get(key) ?? 0) + 1);
        sum += milliseconds / 1000;
        count += 1;
        for (const [at, edge] of edges.entries()) if (milliseconds / 1000 <= edge) slower[at] = (slower[at] ?? 0) + 1;
        tell?.({ at: now().toISOString(), method: context.req.method, route, status, milliseconds: Math.round(milliseconds * 10) / 10 });
      }
    },
    write: () =>
      [
        "# HELP plimsoll_requests_total Requests answered, by method and status.",
        "# TYPE plimsoll_requests_total counter",
        ...[...answered].map(([key, times]) => {
          const [method, status] = key.split(" ");
          return `plimsoll_requests_total{method="${method}",status="${status}"} ${times}`;
        }),
        "# HELP plimsoll_request_seconds Time to an answer.",
        "# TYPE plimsoll_request_seconds histogram",
        ...edges.map((edge, at) => `plimsoll_request_seconds_bucket{le="${edge}"} ${slower[at] ?? 0}`),
        `plimsoll_request_seconds_bucket{le="+Inf"} ${count}`,
        `plimsoll_request_seconds_sum ${sum}`,
        `plimsoll_request_seconds_count ${count}`,
        "# HELP plimsoll_requests_in_flight Requests being answered now.",
        "# TYPE plimsoll_requests_in_flight gauge",
        `plimsoll_requests_in_flight ${inFlight}`,
        "# HELP process_resident_memory_bytes Resident memory.",
        "# TYPE process_resident_memory_bytes gauge",
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        "",
      ].join("\n"),
  };
}
