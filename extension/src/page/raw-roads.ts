import type { Scope } from "./natives.ts";
import type { Way } from "./road.ts";

/** Roads whose streams nobody reads on the way: refused where whatever cannot be read is held. */
const names = ["WebTransport", "WebSocketStream"];

/** Guards roads that carry raw streams. */
export function guardRawRoads(scope: Scope, way: Way): void {
  for (const name of names) {
    const native: unknown = Reflect.get(scope, name);
    if (typeof native !== "function") continue;
    const guarded: typeof native = new Proxy(native, {
      construct(target, args, made) {
        if (way.config().refusesUnreadable) throw new DOMException(`${name} is held on this page.`, "NotSupportedError");
        return Reflect.construct(target, args, made === guarded ? target : made);
      },
    });
    Object.defineProperty(scope, name, { value: guarded, configurable: true, writable: true });
  }
}
