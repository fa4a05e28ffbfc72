import type { GatewayEvent } from "./gateway-event.ts";

/** Counters of the data path, in the text form of Prometheus (exposition format 0.0.4). */
export interface Metrics {
  count(event: GatewayEvent): void;
  write(inFlight: number): string;
}

/** Upper edges in seconds. */
const edges = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const mostSeries = 2_000;

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Opens the counters; they live as long as the process. Labels are names and outcomes, never content. */
export function openMetrics(): Metrics {
  const requests = new Map<string, number>();
  const bytes = new Map<string, number>();
  const looked = makeHistogram();
  const first = makeHistogram();
  const whole = makeHistogram();
  let fallbacks = 0;
  return {
    count(event) {
      const { provider, upstream, enforced, outcome, refusal, status, isFallback } = event;
      const decided = `${enforced?.flow.tool ?? ""}\n${enforced?.decision.decision ?? ""}\n${enforced?.action ?? ""}`;
      add(requests, `${provider}\n${upstream}\n${outcome}\n${refusal ?? ""}\n${status}\n${decided}`, 1);
      add(bytes, `${provider}\n${upstream}`, event.requestBytes);
      if (isFallback) fallbacks += 1;
      if (event.looked > 0) measure(looked, event.looked / 1000);
      if (event.first > 0) measure(first, event.first / 1000);
      measure(whole, event.whole / 1000);
    },
    write(inFlight) {
      const memory = process.memoryUsage.rss();
      return [
        ...writeCounter("plimsoll_gateway_requests_total", "Requests by outcome, verdict and action.", requests, requestLabels),
        ...writeCounter("plimsoll_gateway_request_bytes_total", "Bytes of request bodies.", bytes, requestLabels),
        ...writeCounter(
          "plimsoll_gateway_fallback_total",
          "Requests that went unlooked by the configured fallback.",
          new Map([["", fallbacks]]),
          [],
        ),
        ...writeHistogram("plimsoll_gateway_look_seconds", "Time to read, look at and decide a request.", looked),
        ...writeHistogram("plimsoll_gateway_first_byte_seconds", "Time to the upstream's answer.", first),
        ...writeHistogram("plimsoll_gateway_request_seconds", "Time to the end of the answer.", whole),
        ...writeGauge("plimsoll_gateway_in_flight", "Requests in flight.", inFlight),
        ...writeGauge("process_resident_memory_bytes", "Resident memory.", memory),
        "",
      ].join("\n");
    },
  };
}

function makeHistogram(): Histogram {
  return { buckets: edges.map(() => 0), sum: 0, count: 0 };
}

function measure(histogram: Histogram, seconds: number): void {
  histogram.sum += seconds;
  histogram.count += 1;
  for (const [at, edge] of edges.entries()) if (seconds <= edge) histogram.buckets[at] = (histogram.buckets[at] ?? 0) + 1;
}

function add(series: Map<string, number>, labels: string, by: number): void {
  const key = series.has(labels) || series.size < mostSeries ? labels : "";
  series.set(key, (series.get(key) ?? 0) + by);
}

const requestLabels = ["provider", "upstream", "outcome", "reason", "status", "tool", "verdict", "action"];

/** A series is kept by the values of its labels, one a line. */
function writeLabels(key: string, names: readonly string[]): string {
  if (key === "" || names.length === 0) return "";
  const quote = (value: string): string => `"${value.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
  return `{${key
    .split("\n")
    .map((value, at) => `${names[at] ?? ""}=${quote(value)}`)
    .join(",")}}`;
}

function writeCounter(name: string, help: string, series: ReadonlyMap<string, number>, names: readonly string[]): readonly string[] {
  const rows = Array.from(series, ([key, value]) => `${name}${writeLabels(key, names)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...rows];
}

function writeGauge(name: string, help: string, value: number): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}

function writeHistogram(name: string, help: string, { buckets, sum, count }: Histogram): readonly string[] {
  const rows = buckets.map((value, at) => `${name}_bucket{le="${edges[at] ?? 0}"} ${value}`);
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`];
  return [...head, ...rows, `${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`, `${name}_count ${count}`];
}
