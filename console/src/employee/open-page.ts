import { openSessionFromAddress } from "../frame/open-session.ts";
import { el } from "./el.ts";
import { serverPlace } from "./server-place.ts";
import { showPage } from "./show-page.ts";

const root = document.getElementById("page");
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

if (root) {
  try {
    await openSessionFromAddress();
    showPage(root, await serverPlace());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    root.replaceChildren(
      el("h1", {}, "May I?"),
      el("p", { role: "alert" }, said),
      el("p", {}, el("a", { class: "button", href: "/" }, "Sign in")),
    );
  }
}
