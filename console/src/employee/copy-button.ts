import { el } from "./el.ts";

/** Copies a text; says that it did. Where the page may not reach the clipboard, says how to go on. */
export function copyButton(label: string, text: string): HTMLButtonElement {
  const button = el("button", { type: "button" }, label);
  button.addEventListener("click", () => {
    navigator.clipboard?.writeText(text).then(
      () => (button.textContent = "Copied"),
      () => (button.textContent = "Mark the text and press Ctrl-C"),
    );
  });
  return button;
}
