/** The parts of a window or worker that the guard stands in front of. Taken before any script of the page runs. */
export type Scope = typeof globalThis;

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;

/** Calls a function of the browser's own, whatever the page made of `call` and `apply` since. */
export function callNative<This, Args extends readonly unknown[], Answer>(
  native: (this: This, ...args: Args) => Answer,
  on: This,
  args: readonly unknown[],
): Answer {
  return apply(native, on, args);
}

/**
 * Puts a function in place of a method and makes it look like the one it stands for. Nothing happens where the scope has
 * no such method.
 */
export function replaceMethod(owner: object | undefined, name: string, make: (native: NativeMethod) => NativeMethod): void {
  const holder = findHolder(owner, name);
  if (holder === undefined) return;
  const held = getOwnPropertyDescriptor(holder, name);
  const native: unknown = held?.value;
  if (held === undefined || !isMethod(native) || held.configurable === false) return;
  const put = make(native);
  defineProperty(put, "name", { value: name, configurable: true });
  defineProperty(put, "length", { value: native.length, configurable: true });
  defineProperty(put, "toString", { value: () => `function ${name}() { [native code] }`, configurable: true, enumerable: false });
  defineProperty(holder, name, { ...held, value: put });
}

/** Workers have their methods on a prototype, windows on themselves. */
function findHolder(owner: object | undefined, name: string): object | undefined {
  for (let holder: object | null = owner ?? null; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, name)) return holder;
  }
  return undefined;
}

export type NativeMethod = (this: unknown, ...args: unknown[]) => unknown;

function isMethod(value: unknown): value is NativeMethod {
  return typeof value === "function";
}

/** The prototype of a class of the scope; undefined where there is none. */
export function prototypeOf(scope: Scope, name: string): object | undefined {
  const owner: unknown = Reflect.get(scope, name);
  if (typeof owner !== "function") return undefined;
  const prototype: unknown = owner.prototype;
  return typeof prototype === "object" && prototype !== null ? prototype : undefined;
}
