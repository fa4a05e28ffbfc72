import type { Verdict } from "../messages.ts";
import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { Scope } from "./natives.ts";
import { holdBody } from "./read-body.ts";
import type { HeldBody } from "./read-body.ts";
import { carriesQuery } from "./road.ts";
import type { Way } from "./road.ts";
import { isPlainBody } from "./tag-of.ts";

interface Opened {
  readonly method: string;
  readonly url: string;
  readonly isAsync: boolean;
  type: string;
  /** Raised by open and abort: an answer for an older turn does nothing. */
  turn: number;
}

const { addEventListener, dispatchEvent } = EventTarget.prototype;

/**
 * Guards XMLHttpRequest. A synchronous request with a body cannot wait for a decision: it is refused where whatever cannot
 * be read is, and goes otherwise.
 */
export function guardXhr(scope: Scope, way: Way, resolve: (url: string) => string): void {
  const owner = prototypeOf(scope, "XMLHttpRequest");
  const opened = new WeakMap<object, Opened>();
  replaceMethod(owner, "open", (native) => {
    return function open(...args) {
      const url = resolve(String(args[1]));
      if (this instanceof Object) {
        const turn = (opened.get(this)?.turn ?? 0) + 1;
        opened.set(this, {
          method: String(args[0]).toUpperCase(),
          url,
          isAsync: args[2] === undefined || Boolean(args[2]),
          type: "",
          turn,
        });
        forget(this);
      }
      return callNative(native, this, [args[0], url, ...args.slice(2)]);
    };
  });
  replaceMethod(owner, "setRequestHeader", (native) => {
    return function setRequestHeader(...args) {
      const known = this instanceof Object ? opened.get(this) : undefined;
      if (known !== undefined && String(args[0]).toLowerCase() === "content-type") known.type = String(args[1]);
      return callNative(native, this, args);
    };
  });
  replaceMethod(owner, "abort", (native) => {
    return function abort() {
      const known = this instanceof Object ? opened.get(this) : undefined;
      if (known !== undefined) known.turn += 1;
      return callNative(native, this, []);
    };
  });
  replaceMethod(owner, "send", (native) => {
    return function send(body) {
      const known = this instanceof XMLHttpRequest ? opened.get(this) : undefined;
      if (known === undefined || !(this instanceof XMLHttpRequest)) return callNative(native, this, [body]);
      watchAnswer(this, known, way);
      if ((body === undefined || body === null) && !carriesQuery(known.url)) return callNative(native, this, [body]);
      if (!known.isAsync) {
        if (way.config().refusesUnreadable) throw new DOMException("The request was held.", "NetworkError");
        return callNative(native, this, [body]);
      }
      void guardSend(this, known, holdBody(toBody(body)), way, native);
      return undefined;
    };
  });
}

function toBody(body: unknown): Exclude<BodyInit, ReadableStream> | null {
  if (body === undefined || body === null) return null;
  if (isPlainBody(body)) return body;
  return typeof Document !== "undefined" && body instanceof Document ? new XMLSerializer().serializeToString(body) : String(body);
}

async function guardSend(
  request: XMLHttpRequest,
  known: Opened,
  body: HeldBody,
  way: Way,
  native: (this: unknown, ...args: unknown[]) => unknown,
): Promise<void> {
  const { turn } = known;
  let verdict: Verdict;
  try {
    const type = known.type === "" ? body.type : known.type;
    verdict = await way.ask({ road: "xhr", url: known.url, method: known.method, type, rewrites: true, ...(await body.read()) });
  } catch {
    verdict = { do: "stop" };
  }
  if (known.turn !== turn) return;
  if (verdict.do === "stop") return fail(request);
  try {
    if (verdict.do === "replace" && known.type === "" && body.type !== "") request.setRequestHeader("content-type", body.type);
    callNative(native, request, [verdict.do === "replace" ? verdict.text : body.send]);
  } catch {
    fail(request);
  }
}

/** What a request looks like to its page when the network refuses it. */
function fail(request: XMLHttpRequest): void {
  Object.defineProperty(request, "readyState", { value: 4, configurable: true });
  for (const name of ["readystatechange", "error", "loadend"])
    callNative(dispatchEvent, request, [name === "readystatechange" ? new Event(name) : new ProgressEvent(name)]);
}

/** Removes what an earlier refusal left on the request. */
function forget(request: object): void {
  if (Object.hasOwn(request, "readyState")) Reflect.deleteProperty(request, "readyState");
}

function watchAnswer(request: XMLHttpRequest, known: Opened, way: Way): void {
  const path = URL.canParse(known.url) ? new URL(known.url).pathname : "";
  if (!way.watches(path)) return;
  callNative(addEventListener, request, [
    "load",
    () => {
      if (request.responseType === "" || request.responseType === "text") way.notice(path, request.responseText);
    },
  ]);
}
