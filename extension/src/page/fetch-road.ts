import type { Sent, Verdict } from "../messages.ts";
import { callNative, replaceMethod } from "./natives.ts";
import type { Scope } from "./natives.ts";
import { readBytes } from "./read-body.ts";
import { carriesQuery, largestRead } from "./road.ts";
import type { Way } from "./road.ts";
import { isRequest, tagOf } from "./tag-of.ts";

const { arrayBuffer, clone } = Request.prototype;
const readText = Response.prototype.text;
const cloneResponse = Response.prototype.clone;

/** Guards `fetch` and `fetchLater`: text, forms, Blobs, streams and Request objects alike become bytes, are decided, and those bytes go. */
export function guardFetch(scope: Scope, way: Way, resolve: (url: string) => string): void {
  const MadeRequest = scope.Request;
  const make = (input: unknown, init: unknown): Request => {
    const target = isRequest(input) ? input : resolve(String(input));
    // Streams have to say so; what goes in the end is bytes.
    const half = { duplex: "half" };
    return new MadeRequest(target, isStream(init) ? { ...half, ...init } : isInit(init) ? init : undefined);
  };
  replaceMethod(scope, "fetch", (native) => {
    return async function fetch(...args) {
      const request = make(args[0], args[1]);
      const answer = await (hasNothing(request) ? callNative(native, scope, [request]) : send(request, MadeRequest, native, scope, way));
      if (answer instanceof Response) watchAnswer(answer, request, way);
      return answer;
    };
  });
  replaceMethod(scope, "fetchLater", (native) => {
    return function fetchLater(...args) {
      const request = make(args[0], args[1]);
      void send(request, MadeRequest, native, scope, way).catch(() => undefined);
      return { activated: false };
    };
  });
}

function isInit(value: unknown): value is RequestInit {
  return typeof value === "object" && value !== null;
}

function isStream(init: unknown): init is RequestInit {
  return isInit(init) && tagOf(init.body) === "ReadableStream";
}

function hasNothing(request: Request): boolean {
  return request.body === null && !carriesQuery(request.url) && (request.method === "GET" || request.method === "HEAD");
}

async function send(
  request: Request,
  MadeRequest: typeof Request,
  native: (this: unknown, ...args: unknown[]) => unknown,
  scope: Scope,
  way: Way,
): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const head = { road: "fetch", url: request.url, method: request.method, type, rewrites: true };
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > largestRead) return finish(await way.ask({ ...head, unread: "too large", rewrites: false }), () => request);
  const bytes = request.body === null ? null : await callNative(arrayBuffer, callNative(clone, request, []), []);
  const sent: Sent = { ...head, ...(bytes === null ? { text: "" } : readBytes(bytes)) };
  const verdict = await way.ask(sent);
  return finish(verdict, (text) => {
    if (text === undefined && bytes === null) return request;
    return new MadeRequest(request, { body: text ?? bytes });
  });

  function finish(decided: Verdict, remake: (text?: string) => Request): unknown {
    if (decided.do === "stop") throw new TypeError("Failed to fetch");
    return callNative(native, scope, [remake(decided.do === "replace" ? decided.text : undefined)]);
  }
}

/** Looks at answers that may say who is signed in. The page gets its own copy. */
export function watchAnswer(answer: Response, { url }: { readonly url: string }, way: Way): void {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  if (!answer.ok || !way.watches(path) || answer.bodyUsed) return;
  void callNative(readText, callNative(cloneResponse, answer, []), []).then(
    (text) => way.notice(path, text),
    () => undefined,
  );
}
