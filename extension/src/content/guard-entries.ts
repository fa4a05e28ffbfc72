import type { Sent, Verdict } from "../messages.ts";
import { insertContent } from "./insert-content.ts";
import { readFile } from "./read-file.ts";

/** What is on its way into the page. */
export interface Entering {
  readonly text: string;
  readonly html: string;
  readonly files: readonly File[];
}

/** What entries are decided with. */
export interface EntryParts {
  judge(sent: Sent): Promise<Verdict>;
  add(text: string): void;
}

/** Events that the guard made itself, to hand on what may go. */
const ours = new WeakSet<Event>();

/** Stops pastes, drops and chosen files before the page sees them, decides them, and hands on what may go. */
export function guardEntries(scope: Window, parts: EntryParts): void {
  scope.addEventListener("paste", (event) => takeTransfer(event, event.clipboardData, "paste", parts), true);
  scope.addEventListener("drop", (event) => takeTransfer(event, event.dataTransfer, "drop", parts), true);
  const pending = new WeakSet<HTMLInputElement>();
  for (const name of ["input", "change"])
    scope.addEventListener(
      name,
      (event) => {
        const field = event.composedPath()[0];
        if (ours.has(event) || !isFileField(field) || (field.files?.length ?? 0) === 0) return;
        event.stopImmediatePropagation();
        if (pending.has(field)) return;
        pending.add(field);
        void takeFiles(field, parts).finally(() => pending.delete(field));
      },
      true,
    );
}

function isFileField(value: EventTarget | undefined): value is HTMLInputElement {
  return value instanceof HTMLInputElement && value.type === "file";
}

/** Fields of a sign-in are the site's business. */
function isSignInField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && (/^(?:password|email)$/.test(target.type) || /username|one-time/.test(target.autocomplete));
}

function takeTransfer(event: ClipboardEvent | DragEvent, data: DataTransfer | null, road: "paste" | "drop", parts: EntryParts): void {
  const target = event.composedPath()[0];
  if (ours.has(event) || data === null || target === undefined || isSignInField(target)) return;
  const entering = { text: data.getData("text/plain"), html: data.getData("text/html"), files: [...data.files] };
  if (entering.text === "" && entering.files.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void decide(entering, road, parts).then((allowed) => {
    if (allowed === null) return;
    parts.add(allowed.text);
    insertContent(target, allowed, event, (made) => ours.add(made));
  });
}

/** What may go in, cleaned where the person said so; null where nothing may. */
async function decide({ text, html, files }: Entering, road: "paste" | "drop", parts: EntryParts): Promise<Entering | null> {
  let said = text;
  let markup = html;
  if (text !== "") {
    const verdict = await parts.judge({ road, url: location.href, method: "PUT", type: "text/plain", text, rewrites: true });
    if (verdict.do === "stop") return null;
    if (verdict.do === "replace") [said, markup] = [verdict.text, ""];
  }
  const allowed = await decideFiles(files, parts);
  if (allowed === null && said === "") return null;
  return { text: said, html: markup, files: allowed ?? [] };
}

async function decideFiles(files: readonly File[], parts: EntryParts): Promise<readonly File[] | null> {
  const allowed: File[] = [];
  for (const file of files) {
    const verdict = await parts.judge(await readFile(file));
    if (verdict.do === "stop") return null;
    allowed.push(verdict.do === "replace" ? new File([verdict.text], file.name, { type: file.type }) : file);
  }
  return allowed;
}

async function takeFiles(field: HTMLInputElement, parts: EntryParts): Promise<void> {
  const allowed = await decideFiles([...(field.files ?? [])], parts);
  if (allowed === null) {
    field.value = "";
    return;
  }
  const transfer = new DataTransfer();
  for (const file of allowed) transfer.items.add(file);
  field.files = transfer.files;
  for (const name of ["input", "change"]) {
    const made = new Event(name, { bubbles: true, composed: name === "input" });
    ours.add(made);
    field.dispatchEvent(made);
  }
}
