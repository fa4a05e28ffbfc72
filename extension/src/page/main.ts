import { guardBeacon } from "./beacon-road.ts";
import { guardFetch } from "./fetch-road.ts";
import { guardForms } from "./form-road.ts";
import { guardFrames } from "./frame-road.ts";
import type { Scope } from "./natives.ts";
import { openWay } from "./open-way.ts";
import { guardRawRoads } from "./raw-roads.ts";
import type { Way } from "./road.ts";
import { guardSockets } from "./socket-road.ts";
import { guardWorkers } from "./worker-road.ts";
import { guardXhr } from "./xhr-road.ts";

// Runs in the page's own world before any of its scripts. It decides nothing: it hands on what is about to leave and waits.

const isGuarded = new WeakSet<object>();

function install(scope: Scope, way: Way): void {
  if (isGuarded.has(scope)) return;
  isGuarded.add(scope);
  const resolve = (url: string): string => (URL.canParse(url, scope.document.baseURI) ? new URL(url, scope.document.baseURI).href : url);
  guardFetch(scope, way, resolve);
  guardXhr(scope, way, resolve);
  guardSockets(scope, way);
  guardBeacon(scope, way);
  guardForms(scope, way);
  guardWorkers(scope, way);
  guardRawRoads(scope, way);
  guardFrames(scope, (frame) => install(frame, way));
}

install(globalThis, openWay(globalThis));
