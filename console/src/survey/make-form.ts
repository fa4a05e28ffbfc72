import { el } from "../employee/el.ts";

export interface SurveyPage {
  readonly company: string;
  /** A data address; empty for none. */
  readonly logo: string;
  readonly title: string;
  readonly amnesty: string;
  readonly until: string;
  readonly isPersonal: boolean;
  readonly tools: readonly { readonly tool: string; readonly name: string }[];
}

export interface SurveyReply {
  readonly uses: readonly { readonly tool: string; readonly use: string }[];
  readonly others: readonly { readonly name: string; readonly account: "company" | "personal" }[];
  readonly team: string;
}

const uses = [
  { value: "no", label: "No" },
  { value: "company", label: "Company account" },
  { value: "personal", label: "My own account" },
] as const;

/** The survey: one tap per tool, one line for what else, nothing that has to be filled in. */
export function makeForm(page: SurveyPage, send: (reply: SurveyReply) => Promise<void>): HTMLElement {
  const others = el("input", { id: "others", maxlength: "1000" });
  const isOwn = el("input", { type: "checkbox", id: "others-own" });
  const team = el("input", { id: "team", maxlength: "200" });
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el(
    "form",
    {},
    ...page.tools.map(question),
    el(
      "label",
      { for: "others" },
      page.tools.length === 0 ? "Which AI tools do you use?" : "Any other AI tool? Also inside other programs.",
    ),
    others,
    el("p", { class: "soft" }, "Several: put commas between them."),
    el("label", { class: "check" }, isOwn, "with my own account"),
    !page.isPersonal && el("label", { for: "team" }, "Your team, if you like"),
    !page.isPersonal && team,
    el("button", { class: "main" }, "Send"),
    problem,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const said = page.tools.flatMap(({ tool }) => {
      const use = data.get(`use ${tool}`);
      return typeof use === "string" ? [{ tool, use }] : [];
    });
    const account = isOwn.checked ? ("personal" as const) : ("company" as const);
    const named = others.value
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean)
      .slice(0, 20);
    send({ uses: said, others: named.map((name) => ({ name, account })), team: team.value }).catch((error: unknown) => {
      problem.textContent = error instanceof Error ? error.message : String(error);
    });
  });
  const from = page.company === "" ? "" : `${page.company} asks. `;
  return el(
    "section",
    { class: "survey", "aria-label": "Survey" },
    page.logo !== "" && el("img", { class: "logo", src: page.logo, alt: "" }),
    el("h1", {}, page.title),
    el("p", {}, `${from}Two minutes, until ${page.until}. ${page.isPersonal ? "" : "Your name is not asked. "}${page.amnesty}`),
    form,
  );
}

function question({ tool, name }: SurveyPage["tools"][number]): HTMLElement {
  const options = uses.map(({ value, label }) => {
    const input = el("input", { type: "radio", name: `use ${tool}`, value });
    return el("label", { class: "option" }, input, label);
  });
  return el("fieldset", {}, el("legend", {}, `Do you use ${name}?`), el("div", { class: "options" }, ...options));
}
