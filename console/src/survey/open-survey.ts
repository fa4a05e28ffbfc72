import { el } from "../employee/el.ts";
import { sayWayOut } from "../employee/say-way-out.ts";
import { makeForm, type SurveyPage } from "./make-form.ts";
import "../employee/employee.css";
import "./survey.css";

const root = document.getElementById("page");
const token = location.hash.slice(1);
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
// The token stays out of the history; reloading asks for the link again, which is what a link of one's own is for.
history.replaceState(null, "", location.pathname);

/** One call of the server with the link's token. */
async function call(method: "GET" | "POST", body?: object): Promise<unknown> {
  const headers = {
    "plimsoll-link": token,
    "plimsoll-request": "1",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const response = await fetch("/api/survey", { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? `expected an answer, met status ${response.status}`);
  return answer;
}

async function readPage(): Promise<SurveyPage> {
  const page: SurveyPage = JSON.parse(JSON.stringify(await call("GET")));
  return page;
}

if (root) {
  try {
    const page = await readPage();
    root.replaceChildren(
      makeForm(page, async (reply) => {
        await call("POST", reply);
        root.replaceChildren(
          el("h1", {}, "Thank you"),
          el("p", {}, "That was all. You can close this page; opening the link again lets you change your answer."),
        );
      }),
    );
  } catch (error) {
    root.replaceChildren(
      el("h1", {}, "This link opens nothing"),
      el("p", { role: "alert" }, sayWayOut(error instanceof Error ? error.message : String(error))),
    );
  }
}
