import { askPart } from "./ask-part.ts";
import { el } from "./el.ts";
import type { EmployeePlace } from "./employee-place.ts";
import { minePart } from "./mine-part.ts";
import { rulesPart } from "./rules-part.ts";
import "./employee.css";

/** After how many days a published file says that it may be old. */
const oldAfter = 90;

/** The whole page: a title, three places, and which of them is open. */
export function showPage(root: HTMLElement, place: EmployeePlace): void {
  const { guide, server } = place;
  const parts = [
    { hash: "", label: "May I?", make: () => askPart(place) },
    { hash: "rules", label: "Rules", make: () => rulesPart(place) },
    ...(server === null ? [] : [{ hash: "mine", label: "My page", make: () => minePart(server) }]),
  ];
  const links = parts.map(({ hash, label }) => el("a", { href: `#${hash}` }, label));
  const body = el("div", {});
  const open = (): void => {
    const wanted = location.hash.slice(1);
    const index = Math.max(
      parts.findIndex(({ hash }) => hash === wanted),
      0,
    );
    links.forEach((link, at) => (at === index ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")));
    const part = parts[index];
    if (part) body.replaceChildren(part.make());
  };
  addEventListener("hashchange", open);
  root.replaceChildren(
    el(
      "header",
      {},
      guide.logo !== "" && el("img", { class: "logo", src: guide.logo, alt: "" }),
      el("h1", {}, guide.company === "" ? "AI tools: may I?" : `AI tools at ${guide.company}: may I?`),
      el("nav", { "aria-label": "Places" }, ...links),
    ),
    body,
    el("footer", { class: "soft" }, ageNote(guide.date, server === null), ` Rules ${guide.version}.`),
  );
  open();
}

function ageNote(date: string, isFile: boolean): string {
  if (!isFile) return "Nothing you type here is kept.";
  const days = Math.floor((Date.now() - Date.parse(date)) / 86_400_000);
  const age = `As of ${date}. Nothing you type leaves this page.`;
  return days > oldAfter ? `${age} This page is ${days} days old: ask for a newer one.` : age;
}
