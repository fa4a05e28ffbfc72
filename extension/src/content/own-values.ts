/**
 * Whether a value is the page's own: a whole value of its cookies or stores, the signed-in account's, or what stands in a
 * field of the sign-in. A page has to be able to send these; what the person entered as text is never among them.
 */
export function isOwnValue(value: string, document: Document): boolean {
  return isInSignIn(value, document) || isInCookies(value, document) || isInStore(value);
}

function isInSignIn(value: string, document: Document): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>("input[type=password], input[type=email], input[autocomplete~=username]");
  return [...fields].some((field) => field.value === value || (field.value !== "" && value.includes(field.value)));
}

function isInCookies(value: string, document: Document): boolean {
  return document.cookie.split("; ").some((cookie) => cookie.slice(cookie.indexOf("=") + 1).includes(value));
}

const deepest = 6;

function isInStore(value: string): boolean {
  for (const name of ["localStorage", "sessionStorage"] as const) {
    try {
      const store = window[name];
      for (let index = 0; index < store.length; index += 1) {
        const text = store.getItem(store.key(index) ?? "") ?? "";
        if (text.includes(value) && holdsWhole(text, value, 0)) return true;
      }
    } catch {
      // A page without stores (a sandboxed frame).
    }
  }
  return false;
}

/** The value stands alone: as the entry, or as one string of its JSON. A draft that only contains it does not count. */
function holdsWhole(text: string, value: string, depth: number): boolean {
  if (text === value) return true;
  if (depth > deepest || !/^[[{"]/.test(text)) return false;
  try {
    return holdsIn(JSON.parse(text), value, depth + 1);
  } catch {
    return false;
  }
}

function holdsIn(held: unknown, value: string, depth: number): boolean {
  if (typeof held === "string") return held === value || (held.includes(value) && holdsWhole(held, value, depth));
  if (typeof held !== "object" || held === null || depth > deepest) return false;
  return Object.values(held).some((one) => holdsIn(one, value, depth + 1));
}
