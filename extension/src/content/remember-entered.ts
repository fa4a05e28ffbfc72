/** Knows what the person entered on this page: typed, pasted, dropped. Kept in memory only, the latest few. */
export interface EnteredText {
  add(text: string): void;
  /** Reads the field that was typed in last, where that has not been done since. */
  refresh(): void;
  /** Whether something the person entered stands in a body. */
  standsIn(body: string): boolean;
  includes(value: string): boolean;
  latest(): string;
}

const kept = 20;
const sampleLength = 24;
const idle = 400;

/** Typing costs one assignment a key; the field is read when the person pauses, presses Enter or a button. */
export function rememberEntered(scope: Window): EnteredText {
  const texts: string[] = [];
  let field: EventTarget | null = null;
  let timer = 0;
  const add = (text: string): void => {
    if (text.trim() === "" || texts[0] === text) return;
    texts.unshift(text.length > 2_000_000 ? text.slice(0, 2_000_000) : text);
    texts.length = Math.min(texts.length, kept);
  };
  const refresh = (): void => {
    if (field === null) return;
    add(readField(field));
    field = null;
  };
  scope.addEventListener(
    "input",
    (event) => {
      field = event.composedPath()[0] ?? event.target;
      if (timer !== 0) return;
      timer = scope.setTimeout(() => {
        timer = 0;
        refresh();
      }, idle);
    },
    { capture: true, passive: true },
  );
  for (const name of ["keydown", "pointerdown", "submit"])
    scope.addEventListener(name, (event) => (isEnding(event) ? refresh() : undefined), { capture: true, passive: true });
  return {
    add,
    refresh,
    standsIn: (body) => texts.some((text) => samplesOf(text).some((sample) => body.includes(sample))),
    includes: (value) => texts.some((text) => text.includes(value)),
    latest: () => texts[0] ?? "",
  };
}

function isEnding(event: Event): boolean {
  return !(event instanceof KeyboardEvent) || event.key === "Enter";
}

/** The text of a field as the person sees it; empty for fields of passwords. */
export function readField(field: EventTarget): string {
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLInputElement) return field.type === "password" ? "" : field.value;
  if (!(field instanceof Element)) return "";
  return field.closest("[contenteditable]")?.textContent ?? "";
}

// Pages wrap, escape and encode what was entered; a run of plain letters comes through.
function samplesOf(text: string): readonly string[] {
  const runs = text.match(/[\p{L}\p{N} ]{4,}/gu) ?? [];
  const longest = runs.map((run) => run.trim()).filter((run) => run.length >= 4);
  return longest
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 3)
    .map((run) => run.slice(0, sampleLength));
}
