import { el } from "../employee/el.ts";
import { sayWayOut } from "../employee/say-way-out.ts";
import "../employee/employee.css";

/** What the link opens, as the server says it. */
interface Held {
  readonly company: string;
  readonly logo: string;
  readonly tool: string;
  readonly at: string;
  readonly class: string;
  readonly isWrong: boolean;
  readonly mayGoNow: boolean;
  readonly found: readonly { readonly type: string; readonly count: number }[];
  readonly because: readonly string[];
  readonly ways: readonly string[];
  readonly instead: readonly string[];
}

const root = document.getElementById("page");
const token = location.hash.slice(1);
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
history.replaceState(null, "", location.pathname);

async function call(method: "GET" | "POST", body?: object): Promise<unknown> {
  const headers = { "plimsoll-link": token, "plimsoll-request": "1", "content-type": "application/json" };
  const response = await fetch("/api/held", { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (response.status === 204) return null;
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? `expected an answer, met status ${response.status}`);
  return answer;
}

if (root) {
  try {
    const held: Held = JSON.parse(JSON.stringify(await call("GET")));
    show(root, held);
  } catch (error) {
    root.replaceChildren(
      el("h1", {}, "This link opens nothing"),
      el("p", { role: "alert" }, sayWayOut(error instanceof Error ? error.message : String(error))),
    );
  }
}

function show(page: HTMLElement, held: Held): void {
  const found = held.found.map(({ type, count }) => `${count} × ${type}`).join(", ") || `${held.class} data`;
  const list = (title: string, lines: readonly string[]): HTMLElement[] =>
    lines.length === 0 ? [] : [el("h2", {}, title), el("ul", {}, ...lines.map((line) => el("li", {}, line)))];
  page.replaceChildren(
    ...(held.logo === "" ? [] : [el("img", { class: "logo", src: held.logo, alt: "" })]),
    el("h1", {}, "Why was this held?"),
    el("p", {}, `${found} to ${held.tool}, ${held.at.slice(0, 16).replace("T", " ")} UTC. The text itself is kept nowhere.`),
    ...(held.mayGoNow ? [el("p", {}, "The rules have changed since: send it again.")] : []),
    ...list("Why", held.because),
    ...list("What would change it", [...held.ways, ...held.instead.map((name) => `use ${name} instead`)]),
    alarm(held.isWrong),
  );
}

/** "This was a false alarm": said once. */
function alarm(isWrong: boolean): HTMLElement {
  if (isWrong) return el("p", { class: "soft" }, "Marked as a false alarm.");
  const why = el("input", { id: "why", maxlength: "2000" });
  const said = el("p", { role: "status" });
  const send = async (): Promise<void> => {
    try {
      await call("POST", { why: why.value });
      said.textContent = "Marked. Somebody looks at it and answers.";
    } catch (error) {
      said.textContent = sayWayOut(error instanceof Error ? error.message : String(error));
    }
  };
  return el(
    "form",
    { class: "box", submit: (event) => (event.preventDefault(), void send()) },
    el("label", { for: "why" }, "Nothing like that was in it? Say so, in a sentence if you like"),
    why,
    el("button", {}, "This was a false alarm"),
    said,
  );
}
