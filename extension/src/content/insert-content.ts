import type { Entering } from "./guard-entries.ts";

/** The browser's own insertion keeps undo; longer texts are put in place at once. */
const longestTyped = 200_000;

/**
 * Hands on a paste or drop: the page gets an event like the one it would have got; where it does nothing with it, the text
 * goes into the field as the browser would have put it.
 */
export function insertContent(
  target: EventTarget,
  content: Entering,
  like: ClipboardEvent | DragEvent,
  mark: (event: Event) => void,
): void {
  const event = makeEvent(content, like);
  mark(event);
  if (target instanceof HTMLElement && like instanceof DragEvent) target.focus();
  const isFree = target.dispatchEvent(event);
  if (!isFree) return;
  if (content.files.length > 0 && target instanceof HTMLInputElement && target.type === "file")
    return putFiles(target, content.files, mark);
  if (content.text !== "") insertText(target, content.text);
}

function makeEvent({ text, html, files }: Entering, like: ClipboardEvent | DragEvent): Event {
  const transfer = new DataTransfer();
  if (text !== "") transfer.setData("text/plain", text);
  if (html !== "") transfer.setData("text/html", html);
  for (const file of files) transfer.items.add(file);
  const common = { bubbles: true, cancelable: true, composed: true };
  if (!(like instanceof DragEvent)) return new ClipboardEvent("paste", { ...common, clipboardData: transfer });
  const { clientX, clientY, screenX, screenY } = like;
  return new DragEvent("drop", { ...common, clientX, clientY, screenX, screenY, dataTransfer: transfer });
}

function putFiles(field: HTMLInputElement, files: readonly File[], mark: (event: Event) => void): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  const event = new Event("change", { bubbles: true });
  mark(event);
  field.dispatchEvent(event);
}

function insertText(target: EventTarget, text: string): void {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (isField && (text.length > longestTyped || document.activeElement !== target)) {
    target.setRangeText(text, target.selectionStart ?? target.value.length, target.selectionEnd ?? target.value.length, "end");
    target.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste", data: null }));
    return;
  }
  document.execCommand("insertText", false, text);
}
