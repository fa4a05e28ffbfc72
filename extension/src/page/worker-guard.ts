import type { Sent, Verdict } from "../messages.ts";
import { guardFetch } from "./fetch-road.ts";
import { guardSockets } from "./socket-road.ts";
import { guardXhr } from "./xhr-road.ts";
import type { Way } from "./road.ts";

// Runs first in every worker of a guarded page, before the page's own script. The page's world put the two names below in front.

interface WorkerNames {
  /** Where the worker's own script lies: what addresses in it count from. */
  readonly base: string;
  /** Nobody else knows the channel's name. */
  readonly channel: string;
}

function isNames(value: unknown): value is WorkerNames {
  return typeof value === "object" && value !== null && "base" in value && "channel" in value;
}

function guardWorker({ base, channel }: WorkerNames): void {
  const line = new BroadcastChannel(channel);
  const waiting = new Map<number, (verdict: Verdict) => void>();
  const prefix = Math.random().toString(36).slice(2);
  let last = 0;
  line.addEventListener("message", ({ data }) => {
    if (data?.to !== prefix) return;
    waiting.get(data.id)?.(data.verdict);
    waiting.delete(data.id);
  });
  const way: Way = {
    ask: (sent: Sent) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        line.postMessage({ from: prefix, id: last, sent: { ...sent, road: `worker-${sent.road}` } });
      }),
    notice: () => undefined,
    watches: () => false,
    config: () => ({ refusesUnreadable: true, hasPlainWorkers: true }),
    report: () => undefined,
  };
  const resolve = (url: string): string => (URL.canParse(url, base) ? new URL(url, base).href : url);
  guardFetch(globalThis, way, resolve);
  guardXhr(globalThis, way, resolve);
  guardSockets(globalThis, way);
  moveHome(base, resolve);
}

/** The worker runs from a blob; to its script it looks as if it ran from where it lies. */
function moveHome(base: string, resolve: (url: string) => string): void {
  const place = new URL(base);
  Object.defineProperty(globalThis, "location", { value: place, configurable: true });
  const load: unknown = Reflect.get(globalThis, "importScripts");
  if (typeof load === "function")
    Object.defineProperty(globalThis, "importScripts", {
      value: (...urls: string[]) => Reflect.apply(load, globalThis, urls.map(resolve)),
      configurable: true,
      writable: true,
    });
  for (const name of ["Request", "EventSource", "WebSocket"]) {
    const native: unknown = Reflect.get(globalThis, name);
    if (typeof native !== "function") continue;
    const moved: typeof native = new Proxy(native, {
      construct: (target, [first, ...rest], made): object =>
        Reflect.construct(target, [typeof first === "string" ? resolve(first) : first, ...rest], made === moved ? target : made),
    });
    Object.defineProperty(globalThis, name, { value: moved, configurable: true, writable: true });
  }
}

const names: unknown = Reflect.get(globalThis, "plimsollWorker");
Reflect.deleteProperty(globalThis, "plimsollWorker");
if (isNames(names)) guardWorker(names);
