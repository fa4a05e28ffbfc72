import type { SeenAccount } from "../../../src/core/browser/guard-site.ts";
import type { Judged, PanelChoice, PanelView, Sent, Verdict } from "../messages.ts";
import { isOwnValue } from "./own-values.ts";
import type { EnteredText } from "./remember-entered.ts";
import { askBackground, tellBackground } from "./tell-background.ts";

/** What judging needs of its page. */
export interface JudgeParts {
  readonly entered: EnteredText;
  account(): SeenAccount;
  show(view: PanelView): Promise<PanelChoice>;
  /** Whether what cannot be decided is held. */
  holds(): boolean;
}

const entering = new Set(["paste", "drop", "file"]);
/** Milliseconds that a decision may take, and what each code unit or byte adds. */
const patience = 30_000;
const perUnit = 0.002;

/**
 * Decides what is about to leave (or to enter the page) and puts the panel's question where there is one. The page's own
 * tokens and the signed-in account are left out first. Where no decision comes, it is held in hold, and goes otherwise.
 */
export async function judgeSent(sent: Sent, parts: JudgeParts): Promise<Verdict> {
  parts.entered.refresh();
  const isEntered = entering.has(sent.road) || (sent.text !== undefined && parts.entered.standsIn(sent.text));
  const ask = (ignore: readonly string[], declared?: string): Promise<Judged> =>
    withPatience(
      patience + perUnit * (sent.text?.length ?? sent.bytes?.byteLength ?? 0),
      askBackground(sent, {
        ...{ page: pageAddress(), account: parts.account(), isEntered, ignore },
        ...(declared === undefined ? {} : { declared }),
      }),
    );
  try {
    let judged = await ask([]);
    let own: readonly string[] = [];
    if (judged.verdict !== "send" && judged.values.length > 0 && !entering.has(sent.road)) {
      own = judged.values.filter((value) => !parts.entered.includes(value) && isOwnValue(value, document));
      if (own.length > 0) judged = await ask(own);
    }
    return await settle(judged, sent, (declared) => ask(own, declared), parts);
  } catch {
    return parts.holds() ? { do: "stop" } : { do: "send" };
  }
}

async function settle(judged: Judged, sent: Sent, askAgain: (declared: string) => Promise<Judged>, parts: JudgeParts): Promise<Verdict> {
  const { verdict, panel, replacement } = judged;
  if (panel === null || verdict === "send") {
    if (panel !== null) void parts.show(panel);
    return verdict === "send" ? { do: "send" } : { do: "stop" };
  }
  const choice = await parts.show(panel);
  if (choice.do === "clean" && replacement !== null) {
    void tellBackground({ kind: "cleaned", flow: panel.flow }).catch(() => undefined);
    return { do: "replace", text: replacement };
  }
  if (choice.do !== "declare") return { do: "stop" };
  const again = await askAgain(choice.class);
  return again.panel !== null && again.verdict !== "send" && again.panel.question !== null
    ? { do: "stop" }
    : settle(again, sent, askAgain, parts);
}

/** The page's address; a frame without one of its own counts as part of the page it stands in. */
export function pageAddress(): string {
  if (/^https?:/.test(location.href)) return location.href;
  const inherited = [window.origin, ...(location.ancestorOrigins ?? [])].find((origin) => /^https?:/.test(origin));
  return inherited === undefined ? location.href : `${inherited}/`;
}

function withPatience<Value>(time: number, promise: Promise<Value>): Promise<Value> {
  return Promise.race([
    promise,
    new Promise<Value>((_, reject) => {
      setTimeout(() => reject(new Error("expected a decision in time, met none")), time);
    }),
  ]);
}
