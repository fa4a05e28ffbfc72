import { matchesPath } from "../../../src/core/browser/match-path.ts";
import type { PageConfig, Sent, Verdict } from "../messages.ts";
import type { Way } from "./road.ts";

/** Name of the one event by which the content script hands over its port, before any script of the page runs. */
export const handshake = "plimsoll-handshake";

/** What goes over the port between a page's world and its content script. */
export type ToContent =
  | { readonly kind: "ask"; readonly id: number; readonly sent: Sent }
  | { readonly kind: "notice"; readonly path: string; readonly text: string }
  | { readonly kind: "report"; readonly what: "no-plain-workers" };
export type ToPage =
  | { readonly kind: "verdict"; readonly id: number; readonly verdict: Verdict }
  | { readonly kind: "start"; readonly config: PageConfig; readonly paths: readonly string[] };

const longestAnswer = 1_000_000;

/** Opens the way from this page to its content script. Until it is told more, it refuses what cannot be read. */
export function openWay(scope: typeof globalThis): Way {
  let port: MessagePort | undefined;
  const early: ToContent[] = [];
  const waiting = new Map<number, (verdict: Verdict) => void>();
  let last = 0;
  let config: PageConfig = { refusesUnreadable: true, hasPlainWorkers: true };
  let paths: readonly string[] = [];
  const post = MessagePort.prototype.postMessage;
  const say = (message: ToContent): void => {
    if (port === undefined) early.push(message);
    else Reflect.apply(post, port, [message]);
  };
  const hear = ({ data }: MessageEvent<ToPage>): void => {
    if (data.kind === "start") ({ config, paths } = data);
    else {
      waiting.get(data.id)?.(data.verdict);
      waiting.delete(data.id);
    }
  };
  scope.addEventListener(
    handshake,
    (event) => {
      event.stopImmediatePropagation();
      const given = event instanceof MessageEvent ? event.ports[0] : undefined;
      if (given === undefined) return;
      port = given;
      port.addEventListener("message", hear);
      port.start();
      for (const message of early.splice(0)) say(message);
    },
    { once: true, capture: true },
  );
  return {
    ask: (sent) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        say({ kind: "ask", id: last, sent });
      }),
    notice: (path, text) => (text.length <= longestAnswer ? say({ kind: "notice", path, text }) : undefined),
    watches: (path) => paths.some((form) => matchesPath(path, form)),
    config: () => config,
    report: (what) => say({ kind: "report", what }),
  };
}
