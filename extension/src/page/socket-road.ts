import type { Sent } from "../messages.ts";
import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { NativeMethod, Scope } from "./natives.ts";
import { holdBody } from "./read-body.ts";
import type { Way } from "./road.ts";
import { isPlainBody } from "./tag-of.ts";

/** Frames so short carry nothing. */
const shortestFrame = 8;

/** Guards WebSocket and WebRTC data channels: frames wait for their decision and keep their order; closing waits for them. */
export function guardSockets(scope: Scope, way: Way): void {
  guardFrames(prototypeOf(scope, "WebSocket"), "socket", way);
  guardFrames(prototypeOf(scope, "RTCDataChannel"), "channel", way);
}

function guardFrames(owner: object | undefined, road: string, way: Way): void {
  const waiting = new WeakMap<object, Promise<void>>();
  replaceMethod(owner, "send", (native) => {
    return function send(data) {
      if (!(this instanceof Object) || !isOpen(this)) return callNative(native, this, [data]);
      const before = waiting.get(this);
      if (before === undefined && typeof data === "string" && data.length <= shortestFrame) return callNative(native, this, [data]);
      const mine = (before ?? Promise.resolve()).then(() => sendFrame(this, data, { road, native }, way));
      const settled = mine.catch(() => undefined).then(() => undefined);
      waiting.set(this, settled);
      void settled.then(() => {
        if (waiting.get(this) === settled) waiting.delete(this);
      });
      return undefined;
    };
  });
  replaceMethod(owner, "close", (native) => {
    return function close(...args) {
      const before = this instanceof Object ? waiting.get(this) : undefined;
      if (before === undefined) return callNative(native, this, args);
      void before.then(() => callNative(native, this, args));
      return undefined;
    };
  });
}

function isOpen(socket: object): boolean {
  const state: unknown = Reflect.get(socket, "readyState");
  return state === 1 || state === "open";
}

async function sendFrame(socket: object, data: unknown, { road, native }: { road: string; native: NativeMethod }, way: Way): Promise<void> {
  const body = holdBody(isPlainBody(data) ? data : String(data));
  const sent: Sent = {
    ...{ road, url: String(Reflect.get(socket, "url") ?? location.href), method: "SEND", type: "" },
    rewrites: typeof body.send === "string",
    ...(await body.read()),
  };
  const verdict = await way.ask(sent);
  if (verdict.do !== "stop") callNative(native, socket, [verdict.do === "replace" ? verdict.text : body.send]);
}
