import { el } from "./el.ts";
import type { EmployeeServer, KeptSection, OwnRequest } from "./employee-place.ts";

const states = { asked: "asked, not answered yet", approved: "yes", refused: "no" } as const;

/** My page: what I asked for, and everything that is kept about me. */
export function minePart(server: EmployeeServer): HTMLElement {
  const requests = el("div", {}, el("p", { class: "soft" }, "Reading …"));
  const kept = el("div", {}, el("p", { class: "soft" }, "Reading …"));
  const readRequests = (): Promise<void> => fill(requests, server.requests, requestList);
  void readRequests();
  void fill(kept, server.kept, (sections) => el("div", {}, ...sections.map(keptSection)));
  return el(
    "section",
    { "aria-label": "My page" },
    el("h2", {}, "What you asked for"),
    requests,
    requestForm(server, readRequests),
    tellForm(server),
    el("h2", {}, "What is kept about you"),
    el("p", { class: "soft" }, "All of it. What you type or send is never kept."),
    kept,
    el("p", { class: "row" }, el("a", { class: "button", href: "/api/me/kept.json" }, "Take it away as a file"), signOut(server)),
  );
}

async function fill<Value>(into: HTMLElement, read: () => Promise<Value>, show: (value: Value) => HTMLElement): Promise<void> {
  try {
    into.replaceChildren(show(await read()));
  } catch (error) {
    into.replaceChildren(el("p", { class: "problem", role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}

function requestList(rows: readonly OwnRequest[]): HTMLElement {
  if (rows.length === 0) return el("p", {}, "Nothing yet.");
  return el(
    "ul",
    { class: "plain" },
    ...rows.map(({ name, state, people, answer }) =>
      el(
        "li",
        {},
        el("strong", {}, name),
        `: ${states[state]}${people > 1 ? `, ${people} people asked` : ""}`,
        answer !== "" && el("div", { class: "soft" }, answer),
      ),
    ),
  );
}

function requestForm(server: EmployeeServer, then: () => Promise<void>): HTMLElement {
  const tool = el("input", { id: "wish", maxlength: "200", required: true });
  const why = el("input", { id: "wish-why", maxlength: "2000" });
  const said = el("p", { role: "status" });
  const send = async (): Promise<void> => {
    try {
      await server.requestTool(tool.value, why.value);
      [tool.value, why.value, said.textContent] = ["", "", "Asked. Others who want the same join your request."];
      await then();
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  return el(
    "form",
    { class: "box", submit: (event) => (event.preventDefault(), void send()) },
    el("label", { for: "wish" }, "A tool you would like to use"),
    tool,
    el("label", { for: "wish-why" }, "What for"),
    why,
    el("button", {}, "Ask for it"),
    said,
  );
}

/** A tool in use that nobody asked about: nothing is held against whoever tells. */
function tellForm(server: EmployeeServer): HTMLElement {
  const tool = el("input", { id: "used", maxlength: "200", required: true });
  const isPrivate = el("input", { type: "checkbox", id: "used-private" });
  const said = el("p", { role: "status" });
  const send = async (): Promise<void> => {
    try {
      await server.tellTool(tool.value, isPrivate.checked ? "personal" : "company");
      [tool.value, said.textContent] = ["", "Told. It stands in the company's list of tools."];
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  return el(
    "details",
    {},
    el("summary", {}, "I use a tool that is not on the list"),
    el(
      "form",
      { class: "box", submit: (event) => (event.preventDefault(), void send()) },
      el("label", { for: "used" }, "Its name"),
      tool,
      el("label", { class: "check" }, isPrivate, "With a private account"),
      el("button", {}, "Tell"),
      said,
    ),
  );
}

function keptSection({ title, says, rows }: KeptSection): HTMLElement {
  const list = rows.map(({ at, says: line }) =>
    el("li", {}, at !== "" && el("time", { datetime: at, class: "soft" }, `${at.slice(0, 10)} `), line),
  );
  return el(
    "details",
    {},
    el("summary", {}, `${title}: ${rows.length === 0 ? "nothing" : rows.length}`),
    el("p", { class: "soft" }, says),
    el("ul", {}, ...list),
  );
}

function signOut(server: EmployeeServer): HTMLElement {
  return el("button", { type: "button", click: () => void server.signOut().then(() => location.assign("/")) }, "Sign out");
}
