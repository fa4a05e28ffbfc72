import { callNative, prototypeOf, replaceMethod } from "./natives.ts";
import type { NativeMethod, Scope } from "./natives.ts";
import { holdBody } from "./read-body.ts";
import type { Way } from "./road.ts";

const { preventDefault } = Event.prototype;

/**
 * Guards forms that the browser itself sends. The page's own handlers run first and see an event that nobody stopped; only
 * a form that they let go is looked at. `form.submit()`, which tells no handler, is looked at likewise.
 */
export function guardForms(scope: Scope, way: Way): void {
  let submit: NativeMethod | undefined;
  replaceMethod(prototypeOf(scope, "HTMLFormElement"), "submit", (native) => {
    submit = native;
    return function submit() {
      if (this instanceof scope.HTMLFormElement) void sendForm(this, null, native, way);
      return undefined;
    };
  });
  scope.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!(form instanceof scope.HTMLFormElement) || submit === undefined) return;
      const native = submit;
      const submitter = event.submitter;
      if (methodOf(form, submitter) === "dialog") return;
      const wasStopped = takeDefault(event);
      setTimeout(() => {
        if (!wasStopped()) void sendForm(form, submitter, native, way);
      });
    },
    true,
  );
}

/** Stops the browser's own sending, and answers whether the page stopped it, too. */
function takeDefault(event: SubmitEvent): () => boolean {
  let isStopped = false;
  callNative(preventDefault, event, []);
  Object.defineProperties(event, {
    preventDefault: { value: () => void (isStopped = true), configurable: true },
    defaultPrevented: { get: () => isStopped, configurable: true },
    returnValue: {
      get: () => !isStopped,
      set(value: boolean) {
        isStopped ||= !value;
      },
      configurable: true,
    },
  });
  return () => isStopped;
}

function methodOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  return (submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toLowerCase();
}

async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null, native: NativeMethod, way: Way): Promise<void> {
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : location.href;
  const data = submitter === null ? new FormData(form) : new FormData(form, submitter);
  const body = holdBody(data);
  const verdict = await way
    .ask({ road: "form", url, method: methodOf(form, submitter).toUpperCase(), type: body.type, rewrites: false, ...(await body.read()) })
    .catch(() => ({ do: "stop" as const }));
  if (verdict.do === "send") submitAs(form, submitter, native);
}

/** Sends a form as its submitter would: its name and value, and where and how it says. */
function submitAs(form: HTMLFormElement, submitter: HTMLElement | null, native: NativeMethod): void {
  const undo: (() => void)[] = [];
  for (const name of ["action", "method", "enctype", "target"]) {
    const said = submitter?.getAttribute(`form${name}`) ?? null;
    if (said === null) continue;
    const before = form.getAttribute(name);
    form.setAttribute(name, said);
    undo.push(() => (before === null ? form.removeAttribute(name) : form.setAttribute(name, before)));
  }
  const name = submitter?.getAttribute("name") ?? "";
  if (name !== "") {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = submitter?.getAttribute("value") ?? "";
    form.append(field);
    undo.push(() => field.remove());
  }
  callNative(native, form, []);
  for (const step of undo) step();
}
