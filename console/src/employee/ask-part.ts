import type { GuideTool } from "../../../src/core/guide/guide.ts";
import { answerBox } from "./answer-box.ts";
import { describeTool, describeUnknown, findByName } from "./describe-tool.ts";
import type { ToolSaid } from "./describe-tool.ts";
import { el } from "./el.ts";
import type { EmployeePlace, EmployeeQuestion } from "./employee-place.ts";
import { findChoices, type Choice } from "./find-choices.ts";

/** May I? One field for a tool or a purpose, one for what would go there, one answer. */
export function askPart(place: EmployeePlace): HTMLElement {
  const out = el("div", { "aria-live": "polite" });
  const found = el("ul", { class: "found plain", id: "found" });
  const field = el("input", {
    ...{ id: "what", type: "search", autocomplete: "off", "aria-controls": "found", placeholder: "ChatGPT, translate a contract …" },
  });
  const text = el("textarea", { id: "text", rows: "5", placeholder: "Leave it empty to ask about the tool alone" });
  const isPrivate = el("input", { type: "checkbox", id: "private" });
  let chosen: Partial<EmployeeQuestion> = {};
  const ask = async (change: Partial<EmployeeQuestion> = {}): Promise<void> => {
    const typed = text.value.trim() === "" ? {} : { text: text.value };
    const question: EmployeeQuestion = {
      tool: field.value.trim(),
      account: isPrivate.checked ? "personal" : "company",
      ...chosen,
      ...typed,
      ...change,
    };
    if (question.tool === "") return field.focus();
    if (question.text === undefined && question.declared === undefined) return out.replaceChildren(aboutTool(question));
    out.replaceChildren(el("p", { class: "soft" }, "Looking …"));
    try {
      const answer = await place.ask(question);
      const box = answerBox(place, question, answer, (more) => void ask({ ...change, ...more }));
      out.replaceChildren(box);
      box.scrollIntoView({ block: "nearest" });
    } catch (error) {
      out.replaceChildren(el("p", { class: "problem", role: "alert" }, error instanceof Error ? error.message : String(error)));
    }
  };
  /** Without a text the answer is what the tool may carry; whose data it would be is no question yet. */
  const aboutTool = ({ tool, plan, account }: EmployeeQuestion): HTMLElement => {
    const isOwn = account === "personal";
    const named = findByName(place.guide, tool, isOwn).filter((each) => plan === undefined || isOwn || each.plan === plan);
    if (named.length > 1) return planChoice(named, choose);
    const [only] = named;
    return toolBox(only === undefined ? describeUnknown(field.value.trim(), place.guide) : describeTool(only, place.guide), choose);
  };
  const choose = (choice: Choice): void => {
    found.replaceChildren();
    if (choice.kind === "purpose") return out.replaceChildren(purposeBox(choice, choose, place));
    field.value = choice.tool.name;
    chosen = { tool: choice.tool.tool, plan: choice.tool.plan };
    void ask();
  };
  field.addEventListener("input", () => {
    chosen = {};
    found.replaceChildren(...findChoices(place.guide, field.value).map((choice) => choiceItem(choice, choose)));
  });
  return el(
    "section",
    { "aria-label": "Ask" },
    el(
      "form",
      { class: "box", submit: (event) => (event.preventDefault(), found.replaceChildren(), void ask()) },
      el("label", { for: "what" }, "Which tool, or what do you want to do?"),
      field,
      found,
      el("label", { for: "text" }, "What would go there?"),
      text,
      el("label", { class: "check" }, isPrivate, "I would use a private account"),
      el("button", { class: "main" }, "May I?"),
    ),
    out,
  );
}

function choiceItem(choice: Choice, choose: (choice: Choice) => void): HTMLElement {
  const [name, hint] =
    choice.kind === "tool"
      ? [choice.tool.name, `${choice.tool.planName}: ${choice.tool.says}`]
      : [choice.purpose.label, choice.purpose.never ? "Never with AI" : "Purpose"];
  return el(
    "li",
    {},
    el("button", { type: "button", click: () => choose(choice) }, el("span", {}, name), el("span", { class: "soft" }, hint)),
  );
}

function planChoice(tools: readonly GuideTool[], choose: (choice: Choice) => void): HTMLElement {
  return el(
    "section",
    { class: "answer ask", "aria-label": "Answer" },
    el("h2", {}, "On which plan?"),
    el("ul", { class: "found plain" }, ...tools.map((tool) => choiceItem({ kind: "tool", tool }, choose))),
  );
}

function toolBox({ tone, headline, reasons, instead }: ToolSaid, choose: (choice: Choice) => void): HTMLElement {
  return el(
    "section",
    { class: `answer ${tone}`, "aria-label": "Answer" },
    el("h2", {}, headline),
    el("ul", { class: "plain" }, ...reasons.map((reason) => el("li", {}, reason))),
    instead.length > 0 && el("p", {}, "Carries more:"),
    instead.length > 0 && el("ul", { class: "found plain" }, ...instead.map((tool) => choiceItem({ kind: "tool", tool }, choose))),
    el("p", { class: "soft" }, "Put the text into the second field and it is looked at word by word."),
  );
}

function purposeBox(
  { purpose }: Extract<Choice, { kind: "purpose" }>,
  choose: (choice: Choice) => void,
  { guide }: EmployeePlace,
): HTMLElement {
  if (purpose.never)
    return el(
      "section",
      { class: "answer no", "aria-label": "Answer" },
      el("h2", {}, "Not with AI"),
      el("p", {}, purpose.why || `${purpose.label} is done without AI here.`),
    );
  const tools = guide.tools.filter((tool) => purpose.tools.some((each) => each.tool === tool.tool));
  return el(
    "section",
    { class: "answer yes", "aria-label": "Answer" },
    el("h2", {}, tools.length === 0 ? `Nothing is set for ${purpose.label} yet` : `For ${purpose.label}`),
    el("ul", { class: "found plain" }, ...tools.map((tool) => choiceItem({ kind: "tool", tool }, choose))),
    tools.length === 0 && guide.contact !== "" && el("p", {}, `Ask ${guide.contact}.`),
  );
}
