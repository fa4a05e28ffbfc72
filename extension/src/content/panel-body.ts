import type { PanelChoice, PanelView } from "../messages.ts";
import type { PanelActions } from "./panel.ts";

const shownValues = 6;
const longestValue = 28;

/** The inside of the panel: first the answer, then the reason, then the way out. */
export function makePanelBody(view: PanelView, choose: (choice: PanelChoice) => void, actions: PanelActions): HTMLElement {
  const body = make("section", "panel");
  body.setAttribute("role", view.action === "noted" ? "status" : "alertdialog");
  body.setAttribute("aria-labelledby", "plimsoll-found");
  body.setAttribute("aria-describedby", "plimsoll-why");
  const head = make("header");
  head.append(named(make("h1", "found", view.found), "plimsoll-found"), closeButton(choose));
  body.append(head);
  if (view.values.length > 0) body.append(makeValues(view));
  body.append(named(make("p", "why", view.why), "plimsoll-why"));
  if (view.change !== null) body.append(make("p", "change", view.change));
  if (view.question !== null) body.append(makeQuestion(view.question, choose));
  const says = make("p", "says");
  says.setAttribute("role", "status");
  if (view.cleaned !== null) body.append(makeCleaned(view, view.cleaned, choose, actions, says));
  if (view.alternative !== null) body.append(makeAlternative(view.alternative));
  body.append(makeWaysOut(view, actions, says), says);
  return body;
}

function makeValues({ values, count }: PanelView): HTMLElement {
  const list = make("ul", "values");
  list.setAttribute("aria-label", "What must come out");
  for (const value of values.slice(0, shownValues)) {
    const item = make("li");
    item.append(make("s", "value", value.length > longestValue ? `${value.slice(0, longestValue)}…` : value));
    list.append(item);
  }
  if (count > shownValues) list.append(make("li", "more", `and ${count - shownValues} more`));
  return list;
}

function makeQuestion(question: NonNullable<PanelView["question"]>, choose: (choice: PanelChoice) => void): HTMLElement {
  const group = make("div", "question");
  group.setAttribute("role", "group");
  group.append(make("p", "asked", question.text));
  for (const { text, declares } of question.options) {
    const button = makeButton(text, () => choose(declares === undefined ? { do: "stop" } : { do: "declare", class: declares }));
    group.append(button);
  }
  return group;
}

function makeCleaned(
  view: PanelView,
  cleaned: string,
  choose: (choice: PanelChoice) => void,
  actions: PanelActions,
  says: HTMLElement,
): HTMLElement {
  const row = make("div", "cleaned");
  row.append(make("strong", "", view.count === 1 ? "Yes, without this one" : `Yes, without these ${view.count}`));
  if (view.sendsCleaned) row.append(makeButton("Send cleaned", () => choose({ do: "clean" }), "main"));
  row.append(makeButton("Copy cleaned text", async () => sayCopied(says, await actions.copy(cleaned))));
  return row;
}

function sayCopied(says: HTMLElement, isCopied: boolean): void {
  says.textContent = isCopied ? "Copied." : "The browser did not allow copying.";
}

function makeAlternative({ name, url }: NonNullable<PanelView["alternative"]>): HTMLElement {
  const line = make("p", "alternative", "Approved for this: ");
  const link = make(url === null ? "span" : "a", "", name);
  if (url !== null && link instanceof HTMLAnchorElement) {
    link.href = url;
    link.target = "_blank";
    link.rel = "noreferrer";
  }
  line.append(link);
  return line;
}

function makeWaysOut(view: PanelView, actions: PanelActions, says: HTMLElement): HTMLElement {
  const row = make("div", "ways");
  const alarm = makeButton(
    "This was a false alarm",
    () => {
      actions.falseAlarm(view);
      alarm.disabled = true;
      says.textContent = "Noted. Somebody will look at the rule.";
    },
    "plain",
  );
  const exception = makeButton(
    "Ask for an exception",
    () => {
      actions.askException(view);
      exception.disabled = true;
      says.textContent = "Asked. You will hear from whoever looks after the rules.";
    },
    "plain",
  );
  row.append(alarm, exception);
  const original = actions.original();
  if (original === "" || view.action === "noted") return row;
  row.append(makeButton("Copy my text", async () => sayCopied(says, await actions.copy(original)), "plain"));
  return row;
}

function closeButton(choose: (choice: PanelChoice) => void): HTMLButtonElement {
  const button = makeButton("Close", () => choose({ do: "stop" }), "close");
  button.setAttribute("aria-label", "Close, and keep it here");
  button.textContent = "×";
  return button;
}

function makeButton(text: string, press: () => unknown, look = ""): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = look;
  button.textContent = text;
  button.addEventListener("click", () => void press());
  return button;
}

function make(tag: string, look = "", text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (look !== "") element.className = look;
  if (text !== undefined) element.textContent = text;
  return element;
}

function named<Kind extends HTMLElement>(element: Kind, id: string): Kind {
  element.id = id;
  return element;
}
