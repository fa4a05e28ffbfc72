import type { PanelChoice, PanelView } from "../messages.ts";
import { makePanelBody } from "./panel-body.ts";
import panelStyle from "./panel.css?inline";

/** Shows what was held and helps on. One panel a page; a second view of the same kind joins the first. */
export interface Panel {
  show(view: PanelView): Promise<PanelChoice>;
}

/** What the buttons of the panel do beside choosing. */
export interface PanelActions {
  falseAlarm(view: PanelView): void;
  askException(view: PanelView): void;
  copy(text: string): Promise<boolean>;
  /** What the person entered last, as it was: pages clear their field before they know that nothing went. */
  original(): string;
}

interface Shown {
  readonly key: string;
  readonly host: HTMLElement;
  readonly settle: ((choice: PanelChoice) => void)[];
}

const quietTime = 8_000;

/** Makes the panel of a page. Its tree is closed to the page; the page's styles do not reach it. */
export function makePanel(actions: PanelActions): Panel {
  let shown: Shown | undefined;
  let lastChoice: { readonly key: string; readonly at: number; readonly choice: PanelChoice } | undefined;
  const close = (choice: PanelChoice): void => {
    if (shown === undefined) return;
    const { key, host, settle } = shown;
    lastChoice = { key, at: Date.now(), choice };
    shown = undefined;
    host.remove();
    for (const one of settle) one(choice);
  };
  let lastAct = 0;
  for (const name of ["keydown", "pointerdown", "paste", "drop", "change"])
    addEventListener(name, ({ target }) => (target === shown?.host ? undefined : void (lastAct = Date.now())), {
      capture: true,
      passive: true,
    });
  return {
    show: (view) =>
      new Promise((resolve) => {
        const key = `${view.action} ${view.found} ${view.values.join(" ")}`;
        // Pages try again by themselves: the same thing is not put twice unless the person did something since.
        if (lastChoice?.key === key && Date.now() - lastChoice.at < quietTime && lastAct < lastChoice.at && view.action !== "noted")
          return resolve(lastChoice.choice);
        if (shown?.key === key) return void shown.settle.push(resolve);
        close({ do: "stop" });
        const back = document.activeElement;
        shown = { key, host: draw(view, close, actions, back instanceof HTMLElement ? back : null), settle: [resolve] };
      }),
  };
}

function draw(view: PanelView, close: (choice: PanelChoice) => void, actions: PanelActions, back: HTMLElement | null): HTMLElement {
  const host = document.createElement("plimsoll-panel");
  host.setAttribute("popover", "manual");
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = panelStyle;
  const choose = (choice: PanelChoice): void => {
    close(choice);
    back?.focus({ preventScroll: true });
  };
  const body = makePanelBody(view, choose, actions);
  root.append(style, body);
  // Keys pressed in the panel are not the page's.
  for (const name of ["keydown", "keyup", "keypress", "input", "beforeinput", "paste"])
    host.addEventListener(name, (event) => {
      if (event instanceof KeyboardEvent && event.key === "Escape" && name === "keydown") choose({ do: "stop" });
      event.stopPropagation();
    });
  document.documentElement.append(host);
  place(host, back);
  host.showPopover();
  if (view.action !== "noted") findFirst(body)?.focus({ preventScroll: true });
  else setTimeout(() => close({ do: "stop" }), quietTime);
  return host;
}

/** The button by which the person most likely goes on. */
function findFirst(body: HTMLElement): HTMLElement | null {
  return (
    body.querySelector<HTMLElement>("button.main") ?? body.querySelector<HTMLElement>(".question button, .cleaned button, .ways button")
  );
}

/** Above the field the person writes in, else at the lower right. */
function place(host: HTMLElement, field: HTMLElement | null): void {
  const box = field === null || field === document.body ? undefined : field.getBoundingClientRect();
  const isRoom = box !== undefined && box.width > 120 && box.top > 260;
  host.style.cssText = isRoom
    ? `inset:auto auto ${Math.round(innerHeight - box.top + 8)}px ${Math.max(8, Math.round(Math.min(box.left, innerWidth - 428)))}px`
    : "inset:auto 16px 16px auto";
}
