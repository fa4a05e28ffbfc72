import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { Scope } from "./natives.ts";
import { holdBody } from "./read-body.ts";
import { carriesQuery } from "./road.ts";
import type { Way } from "./road.ts";
import { isPlainBody } from "./tag-of.ts";

/** Guards `navigator.sendBeacon`. It answers true at once; a page that ends before the decision sends nothing. */
export function guardBeacon(scope: Scope, way: Way): void {
  replaceMethod(prototypeOf(scope, "Navigator"), "sendBeacon", (native) => {
    return function sendBeacon(...args) {
      const url = String(args[0]);
      const data = args[1];
      if ((data === undefined || data === null) && !carriesQuery(url)) return callNative(native, this, args);
      const body = holdBody(isPlainBody(data) ? data : data === undefined || data === null ? null : String(data));
      void (async () => {
        const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
        const verdict = await way.ask({
          ...{ road: "beacon", url: address, method: "POST", type: body.type, rewrites: true },
          ...(await body.read()),
        });
        if (verdict.do === "stop") return;
        const put = verdict.do === "replace" ? new Blob([verdict.text], { type: body.type }) : body.send;
        callNative(native, this, [url, put]);
      })().catch(() => undefined);
      return true;
    };
  });
}
