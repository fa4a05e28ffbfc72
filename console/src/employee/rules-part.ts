import type { GuideClass, GuideTool } from "../../../src/core/guide/guide.ts";
import { el } from "./el.ts";
import type { EmployeePlace } from "./employee-place.ts";

/** The rules on one screen: three classes, the tools, what never, what to do. */
export function rulesPart(place: EmployeePlace): HTMLElement {
  const { guide } = place;
  const never = guide.purposes.filter((purpose) => purpose.never);
  return el(
    "section",
    { "aria-label": "Rules" },
    el("div", { class: "classes" }, ...guide.classes.map(classBox)),
    el("h2", {}, "Tools"),
    toolTable(guide.tools),
    el("p", { class: "soft" }, "Every other tool: public data only."),
    never.length > 0 && el("h2", {}, "Never with AI"),
    never.length > 0 && el("ul", {}, ...never.map(({ label, why }) => el("li", {}, why === "" ? label : `${label}: ${why}`))),
    el("h2", {}, "What to do"),
    el("ol", {}, ...guide.todo.map((line) => el("li", {}, line))),
    readNotice(place),
  );
}

function classBox({ class: level, title, holds, goes }: GuideClass): HTMLElement {
  return el(
    "div",
    { class: `class ${level}` },
    el("h2", {}, title),
    el("ul", {}, ...holds.map((line) => el("li", {}, line))),
    el("p", {}, el("strong", {}, goes)),
  );
}

function toolTable(tools: readonly GuideTool[]): HTMLElement {
  if (tools.length === 0) return el("p", {}, "No tools yet.");
  const head = ["Tool", "Plan", "May carry"].map((title) => el("th", { scope: "col" }, title));
  const rows = tools.map(({ name, planName, says }) => el("tr", {}, el("td", {}, name), el("td", {}, planName), el("td", {}, says)));
  return el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows));
}

/** "I have read this", where a server keeps it. */
function readNotice({ guide, server }: EmployeePlace): HTMLElement | null {
  if (server === null) return null;
  if (server.acknowledged === guide.version) return el("p", { class: "soft" }, "You said that you read these rules.");
  const said = el("span", { role: "status" });
  const button = el("button", { type: "button" }, "I have read these rules");
  button.addEventListener("click", () => {
    server.acknowledge(guide.version).then(
      () => {
        button.disabled = true;
        said.textContent = " Kept, with today's date.";
      },
      (error: unknown) => (said.textContent = ` ${error instanceof Error ? error.message : String(error)}`),
    );
  });
  return el("p", {}, button, said);
}
