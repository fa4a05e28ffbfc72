import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { Scope } from "./natives.ts";

/**
 * Guards fresh frames of the same origin before the page can take anything out of them: each time nodes are put in place
 * or a frame's window is asked for, windows that are new get the guard.
 */
export function guardFrames(scope: Scope, install: (scope: Scope) => void): void {
  const known = new WeakSet<object>();
  const visit = (): void => {
    for (let index = 0; index < scope.length; index += 1) installIn(Reflect.get(scope, index), known, install);
  };
  for (const [owner, names] of inserting) {
    for (const name of names) {
      replaceMethod(prototypeOf(scope, owner), name, (native) => {
        return function insert(...args) {
          const answer = callNative(native, this, args);
          if (scope.length > 0) visit();
          return answer;
        };
      });
    }
  }
  for (const [owner, name] of written) watchSetter(prototypeOf(scope, owner), name, visit, () => scope.length > 0);
  for (const name of ["contentWindow", "contentDocument"]) watchGetter(prototypeOf(scope, "HTMLIFrameElement"), name, visit);
  replaceMethod(scope, "open", (native) => {
    return function open(...args) {
      const opened = callNative(native, scope, args);
      installIn(opened, known, install);
      return opened;
    };
  });
}

const inserting: readonly (readonly [string, readonly string[]])[] = [
  ["Node", ["appendChild", "insertBefore", "replaceChild"]],
  [
    "Element",
    [
      "append",
      "prepend",
      "before",
      "after",
      "replaceWith",
      "replaceChildren",
      "insertAdjacentElement",
      "insertAdjacentHTML",
      "setHTMLUnsafe",
    ],
  ],
  ["DocumentFragment", ["append", "prepend", "replaceChildren"]],
  ["Document", ["write", "writeln", "append", "prepend", "replaceChildren"]],
  ["Range", ["insertNode"]],
];
const written: readonly (readonly [string, string])[] = [
  ["Element", "innerHTML"],
  ["Element", "outerHTML"],
  ["ShadowRoot", "innerHTML"],
];

function installIn(candidate: unknown, known: WeakSet<object>, install: (scope: Scope) => void): void {
  try {
    if (!isScope(candidate) || known.has(candidate) || candidate.location.href === "") return;
    known.add(candidate);
    install(candidate);
  } catch {
    // Of another origin: the browser starts the guard in it by itself where it is a tool's.
  }
}

function isScope(value: unknown): value is Scope {
  return typeof value === "object" && value !== null && "document" in value;
}

function watchSetter(owner: object | undefined, name: string, visit: () => void, isNeeded: () => boolean): void {
  const held = owner === undefined ? undefined : Reflect.getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || held?.set === undefined) return;
  const { set } = held;
  Object.defineProperty(owner, name, {
    ...held,
    set(value: unknown) {
      callNative(set, this, [value]);
      if (isNeeded()) visit();
    },
  });
}

function watchGetter(owner: object | undefined, name: string, visit: () => void): void {
  const held = owner === undefined ? undefined : Reflect.getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || held?.get === undefined) return;
  const { get } = held;
  Object.defineProperty(owner, name, {
    ...held,
    get() {
      visit();
      return callNative(get, this, []);
    },
  });
}
