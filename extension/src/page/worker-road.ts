import guardText from "virtual:worker-guard";
import { callNative, replaceMethod } from "./natives.ts";
import type { Scope } from "./natives.ts";
import { guardMessages } from "./message-road.ts";
import type { Way } from "./road.ts";

const mostBlobs = 500;
// The page's own messages to workers of other pages are looked at; the guard's answers to its workers are not.
const { postMessage } = BroadcastChannel.prototype;

/**
 * Guards workers: a worker starts from a blob that puts the guard in front of the page's script. Where the page's own
 * content policy allows no blobs, a worker is refused if nothing else would look at what it sends.
 */
export function guardWorkers(scope: Scope, way: Way): void {
  const blobs = keepBlobs(scope);
  const channel = openWorkerLine(way);
  const makeUrl = scope.URL.createObjectURL.bind(scope.URL);
  const isPlain = (url: string): boolean => /^(?:blob|data|https?):/.test(url);
  scope.document?.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith("blob") && /worker|child|script/.test(effectiveDirective)) way.report("no-plain-workers");
  });
  for (const name of ["Worker", "SharedWorker"] as const) {
    const native: unknown = Reflect.get(scope, name);
    if (typeof native !== "function") continue;
    const guarded: typeof native = new Proxy(native, {
      construct(target, args, made) {
        const as = made === guarded ? target : made;
        const address = String(args[0]);
        const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
        if (!isPlain(url)) return Reflect.construct(target, args, as);
        if (!way.config().hasPlainWorkers) return startUnguarded(target, args, as, way);
        const source = makeSource(url, isModule(args[1]), { channel, blob: blobs(url), makeUrl });
        return Reflect.construct(target, [makeUrl(new Blob(source, { type: "text/javascript" })), ...args.slice(1)], as);
      },
    });
    Object.defineProperty(scope, name, { value: guarded, configurable: true, writable: true });
  }
  guardMessages(scope, way);
}

function startUnguarded(target: Function, args: readonly unknown[], as: Function, way: Way): object {
  if (way.config().refusesUnreadable) throw new DOMException("Failed to construct a worker: it cannot be guarded here.", "SecurityError");
  return Reflect.construct(target, args, as);
}

function isModule(options: unknown): boolean {
  return typeof options === "object" && options !== null && "type" in options && options.type === "module";
}

interface SourceParts {
  readonly channel: string;
  readonly blob: Blob | undefined;
  makeUrl(blob: Blob): string;
}

function makeSource(url: string, isModule: boolean, { channel, blob, makeUrl }: SourceParts): BlobPart[] {
  const base = url.startsWith("http") ? url : document.baseURI;
  const head = `self.plimsollWorker=${JSON.stringify({ base, channel })};\n${guardText}\n;`;
  if (!isModule) return blob === undefined ? [head, `importScripts(${JSON.stringify(url)});`] : [head, blob];
  const first = makeUrl(new Blob([head], { type: "text/javascript" }));
  const own = blob === undefined ? url : makeUrl(new Blob([blob], { type: "text/javascript" }));
  return [`import ${JSON.stringify(first)};\nimport ${JSON.stringify(own)};\n`];
}

/** Remembers the page's blobs by their address: it may take the address back before the worker has read it. */
function keepBlobs(scope: Scope): (url: string) => Blob | undefined {
  const known = new Map<string, Blob>();
  replaceMethod(scope.URL, "createObjectURL", (native) => {
    return function createObjectURL(blob) {
      const url = callNative(native, scope.URL, [blob]);
      if (typeof url === "string" && blob instanceof Blob && /script|^$/.test(blob.type)) {
        known.set(url, blob);
        const [oldest] = known.keys();
        if (known.size > mostBlobs && oldest !== undefined) known.delete(oldest);
      }
      return url;
    };
  });
  return (url) => known.get(url);
}

/** Answers the guards of all workers of this page over a channel whose name nobody else knows. */
function openWorkerLine(way: Way): string {
  const name = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
  const line = new BroadcastChannel(name);
  line.addEventListener("message", ({ data }) => {
    if (data?.sent === undefined) return;
    void way
      .ask(data.sent)
      .catch(() => ({ do: "stop" as const }))
      .then((verdict) => callNative(postMessage, line, [{ to: data.from, id: data.id, verdict }]));
  });
  return name;
}
