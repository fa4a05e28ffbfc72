import { describeAnswer } from "./describe-answer.ts";
import { el } from "./el.ts";
import type { EmployeeAnswer, EmployeePlace, EmployeeQuestion } from "./employee-place.ts";
import { copyButton } from "./copy-button.ts";

/** The answer with its reason and every way on. `again` asks the same with a change. */
export function answerBox(
  place: EmployeePlace,
  question: EmployeeQuestion,
  answer: EmployeeAnswer,
  again: (change: Partial<EmployeeQuestion>) => void,
): HTMLElement {
  const { tone, headline, reasons, ways } = describeAnswer(answer, place.guide);
  return el(
    "section",
    { class: `answer ${tone}`, "aria-label": "Answer" },
    el("h2", {}, headline),
    el("ul", { class: "plain" }, ...reasons.map((reason) => el("li", {}, reason))),
    questionButtons(answer, again),
    removed(place, answer),
    answer.cleaned !== undefined && cleanedText(answer.cleaned),
    otherTools(answer, again),
    ways.length > 0 &&
      el("details", {}, el("summary", {}, "What would change this"), el("ul", {}, ...ways.map((way) => el("li", {}, way)))),
    exceptionForm(place, question, answer),
  );
}

function questionButtons(answer: EmployeeAnswer, again: (change: Partial<EmployeeQuestion>) => void): HTMLElement | null {
  const options = (answer.question?.options ?? []).flatMap(({ text, declares }) =>
    declares === undefined ? [] : [el("button", { type: "button", click: () => again({ declared: declares }) }, text)],
  );
  return options.length === 0 ? null : el("p", { class: "row" }, ...options);
}

function removed({ guide: _guide }: EmployeePlace, answer: EmployeeAnswer): HTMLElement | null {
  if (answer.decision !== "redact" || answer.remove === undefined) return null;
  return el(
    "p",
    { class: "removed" },
    ...answer.remove.map(({ type, count }) => el("span", { class: "chip" }, `${count} × ${type.replaceAll("-", " ")}`)),
  );
}

function cleanedText(text: string): HTMLElement {
  return el(
    "div",
    {},
    el("p", { class: "spread" }, el("strong", {}, "Your text, cleaned"), copyButton("Copy it", text)),
    el("pre", { tabindex: "0" }, text),
  );
}

function otherTools(answer: EmployeeAnswer, again: (change: Partial<EmployeeQuestion>) => void): HTMLElement | null {
  if (answer.decision === "allow" || answer.alternatives.length === 0) return null;
  const buttons = answer.alternatives
    .slice(0, 3)
    .map(({ tool, plan, name }) =>
      el("button", { type: "button", click: () => again({ tool, plan, account: "company" }) }, `Ask for ${name} instead`),
    );
  return el("p", { class: "row" }, ...buttons);
}

function exceptionForm(place: EmployeePlace, question: EmployeeQuestion, answer: EmployeeAnswer): HTMLElement | null {
  const { server } = place;
  if (server === null || answer.decision === "allow" || answer.class === "unmarked") return null;
  const said = el("p", { role: "status" });
  const why = el("textarea", { rows: "2", maxlength: "2000", required: true, "aria-label": "Why you need it" });
  const send = async (): Promise<void> => {
    try {
      await server.requestException(question, answer, why.value);
      said.textContent = "Asked. The answer stands on your page.";
      why.value = "";
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const form = el(
    "form",
    { submit: (event) => (event.preventDefault(), void send()) },
    el("label", {}, "Why you need it", why),
    el("button", {}, "Ask for an exception"),
    said,
  );
  return el("details", {}, el("summary", {}, "I need this all the same"), form);
}
