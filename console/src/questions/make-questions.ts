import { el } from "../employee/el.ts";

export interface AskedQuestion {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly answer: "yes-no" | "words";
  readonly why: string;
}

interface Given {
  readonly question: string;
  readonly choice: string;
  readonly words: string;
}

/** The questions as a form, with what was answered before; `read` gives what stands in it now. */
export function makeQuestions(questions: readonly AskedQuestion[], given: readonly Given[], by: string) {
  const name = el("input", { id: "by", name: "by", value: by, autocomplete: "name", maxlength: "200" });
  const fields = questions.map((question) =>
    makeField(
      question,
      given.find((one) => one.question === question.id),
    ),
  );
  const groups = [...new Set(questions.map(({ group }) => group))];
  const element = el(
    "div",
    {},
    el("label", { for: "by" }, "Your name and role"),
    name,
    ...groups.map((group) =>
      el("section", {}, el("h2", {}, group), ...fields.filter((field) => field.group === group).map((field) => field.element)),
    ),
  );
  return { element, read: () => ({ by: name.value, answers: fields.map((field) => field.read()) }) };
}

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "not-applicable", label: "Does not apply" },
  { value: "", label: "Open" },
] as const;

function makeField({ id, group, text, answer, why }: AskedQuestion, given: Given | undefined) {
  const words = el("textarea", { id: `words-${id}`, rows: "2", maxlength: "4000" }, given?.words ?? "");
  const picked = given?.choice ?? "";
  const radios = answer === "words" ? [] : choices.map(({ value, label }) => makeChoice(id, value, label, value === picked));
  const element = el(
    "fieldset",
    { class: "question" },
    el("legend", {}, text),
    el("p", { class: "soft" }, why),
    radios.length > 0 && el("div", { class: "choices" }, ...radios.map((radio) => radio.element)),
    el("label", { for: `words-${id}`, class: "soft" }, answer === "words" ? "Answer" : "Address, name, number or remark"),
    words,
  );
  const read = (): Given => ({ question: id, choice: radios.find(({ input }) => input.checked)?.input.value ?? "", words: words.value });
  return { group, element, read };
}

function makeChoice(id: string, value: string, label: string, checked: boolean) {
  const input = el("input", { type: "radio", name: `choice-${id}`, value, checked });
  return { input, element: el("label", {}, input, ` ${label}`) };
}
