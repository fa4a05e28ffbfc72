import { tellBackground } from "./tell-background.ts";

const calm = 700;
const placeholder = /\u27e6[a-z0-9-]{1,48}\u00b7[a-z0-9]{6,12}\u27e7/;

/**
 * Shows what placeholders in answers stand for, on this screen only: the page's own text stays the placeholder, the value
 * is in a closed tree that the page cannot read. Waits until an answer has come to rest.
 */
export function restoreAnswers(document: Document): void {
  let timer = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void restoreAll(document), calm);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}

async function restoreAll(document: Document): Promise<void> {
  for (const node of findPlaceholders(document)) {
    const met = placeholder.exec(node.data);
    if (met === null) continue;
    const value = await tellBackground({ kind: "restore", text: met[0] });
    if (typeof value !== "string" || value === met[0] || !node.isConnected || !node.data.startsWith(met[0], met.index)) continue;
    const marked = node.splitText(met.index);
    marked.splitText(met[0].length);
    const shown = document.createElement("plimsoll-value");
    const inside = document.createElement("span");
    inside.textContent = value;
    inside.style.textDecoration = "underline dotted";
    shown.attachShadow({ mode: "closed" }).append(inside);
    marked.replaceWith(shown);
    shown.append(marked);
  }
}

function findPlaceholders(document: Document): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest("plimsoll-value, textarea, [contenteditable]") !== null) continue;
    if (placeholder.test(node.data)) found.push(node);
  }
  return found;
}
