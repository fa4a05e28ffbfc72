import type { PageStart } from "../messages.ts";
import { tellBackground } from "./tell-background.ts";

const every = 15_000;
const longestScript = 200_000;

/**
 * Reads what the page shows of the account (labels, its own scripts) where the site's data say so, soon after the start and
 * now and then. Asks nothing of the network.
 */
export function watchAccount(start: PageStart, page: () => string, take: (account: unknown) => void): () => void {
  const said = new Map<number, string>();
  let at = 0;
  const look = (): void => {
    at = Date.now();
    for (const { index, from, selector, attribute } of start.signs) {
      const text = from === "dom" ? readLabel(selector, attribute) : readScripts(selector);
      if (text === "" || said.get(index) === text) continue;
      said.set(index, text);
      void tellBackground({ kind: "account-text", page: page(), sign: index, text }).then(take, () => undefined);
    }
  };
  if (start.signs.length > 0) for (const wait of [500, 3_000]) setTimeout(look, wait);
  return () => {
    if (start.signs.length > 0 && Date.now() - at > every) look();
  };
}

function readLabel(selector: string, attribute: string): string {
  for (const element of document.querySelectorAll(selector)) {
    const text = (attribute === "" ? element.textContent : element.getAttribute(attribute)) ?? "";
    if (text.trim() !== "") return text.trim().slice(0, 500);
  }
  return "";
}

/** The first of the page's scripts in which the words stand. */
function readScripts(words: string): string {
  for (const { textContent } of document.querySelectorAll("script:not([src])")) {
    const at = textContent?.indexOf(words) ?? -1;
    if (textContent !== null && at >= 0 && textContent.length < longestScript * 50) return textContent.slice(Math.max(0, at - 2), at + 400);
  }
  return "";
}
