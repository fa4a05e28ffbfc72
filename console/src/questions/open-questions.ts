import { el } from "../employee/el.ts";
import { type AskedQuestion, makeQuestions } from "./make-questions.ts";
import "../employee/employee.css";
import "../survey/survey.css";
import "./questions.css";

/** What the link opens. */
interface Asked {
  readonly vendor: string;
  readonly company: string;
  /** A data address; empty for none. */
  readonly logo: string;
  readonly until: string;
  readonly answeredBy: string;
  readonly answers: readonly { readonly question: string; readonly choice: string; readonly words: string }[];
  readonly questions: readonly AskedQuestion[];
}

const root = document.getElementById("page");
const token = location.hash.slice(1);
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const headers = { accept: "application/json", "plimsoll-request": "1", "content-type": "application/json" };

if (root) {
  try {
    show(root, await ask("GET"));
  } catch (error) {
    root.replaceChildren(el("h1", {}, "Questions"), el("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}

function show(page: HTMLElement, asked: Asked): void {
  const who = asked.company === "" ? "A customer of yours" : asked.company;
  const done = el("p", { role: "status" });
  const form = makeQuestions(asked.questions, asked.answers, asked.answeredBy);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    done.textContent = "Sending …";
    try {
      const { answered, of } = await ask("POST", form.read());
      done.textContent = `Received: ${answered} of ${of} answered. You may change them until ${asked.until}.`;
    } catch (error) {
      done.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  page.replaceChildren(
    ...(asked.logo === "" ? [] : [el("img", { class: "logo", src: asked.logo, alt: "" })]),
    el("h1", {}, `Questions to ${asked.vendor}`),
    el(
      "p",
      {},
      `${who} asks what it must know before more than public data goes to you. About 15 minutes; what you leave open counts as not known, never as no.`,
    ),
    el("p", { class: "soft" }, `Open until ${asked.until}. What you answer stands as said by you, with today's date.`),
    el(
      "form",
      { submit: (event) => void send(event) },
      form.element,
      el("button", { type: "submit", class: "button" }, "Send the answers"),
      done,
    ),
  );
}

async function ask(method: "GET"): Promise<Asked>;
async function ask(method: "POST", body: object): Promise<{ readonly answered: number; readonly of: number }>;
async function ask(method: "GET" | "POST", body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch("/api/questions", { method, headers: { ...headers, "plimsoll-link": token }, ...sent });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? "The link opens nothing. Ask whoever sent it for another.");
  return answer;
}
