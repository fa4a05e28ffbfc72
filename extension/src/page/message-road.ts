import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { NativeMethod, Scope } from "./natives.ts";
import type { Way } from "./road.ts";
import { isBlob, tagOf } from "./tag-of.ts";

/** Messages so short carry nothing. */
const shortestMessage = 8;

/**
 * Guards what a page hands to a service worker, whose script nobody can stand in front of: messages to it, over channels it
 * may listen to, and over ports once one was handed to it. They wait for their decision and keep their order.
 */
export function guardMessages(scope: Scope, way: Way): void {
  let hasGivenPort = false;
  guardPosting(scope, "ServiceWorker", way, (args) => {
    hasGivenPort ||= JSON.stringify(args[1] ?? null) !== "null";
    return true;
  });
  guardPosting(scope, "BroadcastChannel", way, () => hasController(scope));
  guardPosting(scope, "MessagePort", way, () => hasGivenPort);
}

function hasController(scope: Scope): boolean {
  const container: unknown = Reflect.get(scope.navigator, "serviceWorker");
  return typeof container === "object" && container !== null && Reflect.get(container, "controller") !== null;
}

function guardPosting(scope: Scope, name: string, way: Way, isGuarded: (args: readonly unknown[]) => boolean): void {
  let last: Promise<unknown> = Promise.resolve();
  replaceMethod(prototypeOf(scope, name), "postMessage", (native) => {
    return function postMessage(...args) {
      if (!isGuarded(args)) return callNative(native, this, args);
      const message = writeMessage(args[0]);
      if (message.text.length <= shortestMessage && !message.isUnread) return callNative(native, this, args);
      // Copied now: the page may change it while it waits.
      const copy = copyMessage(args);
      last = last.then(() => post(this, copy, message, native, way)).catch(() => undefined);
      return undefined;
    };
  });
}

async function post(
  target: unknown,
  args: readonly unknown[],
  { text, isUnread }: { readonly text: string; readonly isUnread: boolean },
  native: NativeMethod,
  way: Way,
): Promise<void> {
  const head = { road: "worker-message", url: location.href, method: "SEND", type: "application/json", rewrites: false };
  const verdict = await way.ask(isUnread ? { ...head, unread: "a message that cannot be written" } : { ...head, text });
  if (verdict.do === "send") callNative(native, target, args);
}

function copyMessage(args: readonly unknown[]): readonly unknown[] {
  try {
    return args.length === 1 ? [structuredClone(args[0])] : args;
  } catch {
    return args;
  }
}

/** A message as text; content of files cannot be read here. */
function writeMessage(value: unknown): { readonly text: string; readonly isUnread: boolean } {
  let isUnread = false;
  const decoder = new TextDecoder();
  try {
    const text = JSON.stringify(value, (_, one: unknown) => {
      if (isBlob(one)) isUnread = true;
      if (tagOf(one) === "ArrayBuffer" || ArrayBuffer.isView(one)) return decoder.decode(toBytes(one));
      return one instanceof Map || one instanceof Set ? [...one] : typeof one === "bigint" ? String(one) : one;
    });
    return { text: text ?? "", isUnread };
  } catch {
    return { text: "", isUnread: true };
  }
}

function toBytes(value: unknown): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array();
}
