import type { PanelChoice, PanelView, PageStart } from "../messages.ts";
import { handshake } from "../page/open-way.ts";
import type { ToContent, ToPage } from "../page/open-way.ts";
import { guardEntries } from "./guard-entries.ts";
import { judgeSent, pageAddress } from "./judge-sent.ts";
import type { JudgeParts } from "./judge-sent.ts";
import { makePanel } from "./panel.ts";
import { rememberEntered } from "./remember-entered.ts";
import { restoreAnswers } from "./restore-answers.ts";
import { askStart, tellBackground } from "./tell-background.ts";
import { watchAccount } from "./watch-account.ts";

// Runs beside the page, out of its reach: between the page's world, which hands on what is about to leave, and the background, which decides.

const smallest = { width: 300, height: 200 };
const entered = rememberEntered(window);
const panel = makePanel({
  original: entered.latest,
  falseAlarm: ({ flow }) => void tellBackground({ kind: "false-alarm", flow }).catch(() => undefined),
  askException: ({ flow, found }) => void tellBackground({ kind: "exception", flow, why: found }).catch(() => undefined),
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
});

let start: PageStart | null = null;
let look = (): void => undefined;
const parts: JudgeParts = {
  entered,
  account: () => {
    look();
    return start?.account ?? {};
  },
  show: (view) => (window === window.top || isLarge() ? panel.show(view) : showAbove(view)),
  holds: () => start?.refusesUnreadable ?? true,
};

openBridge();
guardEntries(window, { judge: (sent) => judgeSent(sent, parts), add: entered.add });
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (sender.id !== chrome.runtime.id) return undefined;
  if (isPing(message)) return void answer(true);
  if (!isShow(message)) return undefined;
  void panel.show(message.view).then(answer);
  return true;
});

function isPing(message: unknown): boolean {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "ping";
}

function isShow(message: unknown): message is { readonly kind: "show"; readonly view: PanelView } {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "show";
}

function isLarge(): boolean {
  return innerWidth >= smallest.width && innerHeight >= smallest.height;
}

/** A small or hidden frame has its panel shown by the page it stands in. */
async function showAbove(view: PanelView): Promise<PanelChoice> {
  const choice = await tellBackground({ kind: "show", view });
  return isChoice(choice) ? choice : { do: "stop" };
}

function isChoice(value: unknown): value is PanelChoice {
  return typeof value === "object" && value !== null && "do" in value;
}

/** Hands the page's world its port, before any script of the page runs, and answers what comes through it. */
function openBridge(): void {
  const { port1, port2 } = new MessageChannel();
  const say = (message: ToPage): void => port1.postMessage(message);
  port1.addEventListener("message", ({ data }: MessageEvent<ToContent>) => {
    if (data.kind === "ask") void judgeSent(data.sent, parts).then((verdict) => say({ kind: "verdict", id: data.id, verdict }));
    else if (data.kind === "notice")
      void tellBackground({ kind: "account", page: pageAddress(), path: data.path, text: data.text }).then(takeAccount, () => undefined);
    else void tellBackground({ kind: data.what, page: pageAddress() }).catch(() => undefined);
  });
  port1.start();
  window.dispatchEvent(new MessageEvent(handshake, { ports: [port2] }));
  void begin(say);
}

async function begin(say: (message: ToPage) => void): Promise<void> {
  start = await askStart(pageAddress()).catch(() => null);
  if (start === null) return;
  const { refusesUnreadable, hasPlainWorkers, paths } = start;
  say({ kind: "start", config: { refusesUnreadable, hasPlainWorkers }, paths });
  look = watchAccount(start, pageAddress, takeAccount);
  if (start.restores) restoreAnswers(document);
}

function takeAccount(account: unknown): void {
  if (start !== null && typeof account === "object" && account !== null) start = { ...start, account };
}
