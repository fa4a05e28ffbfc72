import { ApiError } from "../api/api-error.ts";
import { openSessionFromAddress } from "../frame/open-session.ts";
import { el } from "./el.ts";
import { sayWayOut } from "./say-way-out.ts";
import { serverPlace } from "./server-place.ts";
import { showPage } from "./show-page.ts";

const root = document.getElementById("page");
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

if (root) {
  try {
    await openSessionFromAddress();
    showPage(root, await serverPlace());
  } catch (error) {
    const said = sayError(error);
    root.replaceChildren(
      el("h1", {}, "May I?"),
      el("p", { role: "alert" }, said),
      el("p", {}, el("a", { class: "button", href: "/" }, "Sign in")),
    );
  }
}

function sayError(error: unknown): string {
  if (error instanceof ApiError && error.status === 401) return "Open the link that was sent to you, or sign in.";
  return sayWayOut(error instanceof Error ? error.message : String(error));
}
