/** A text with what it settles, read from the labels at the ends of its sentences. */
export interface Labelled {
  readonly name: string;
  readonly text: string;
  /** Status by duty, and the places that show it with what each says. */
  readonly wanted: ReadonlyMap<string, { readonly status: string; readonly places: readonly (readonly [number, number, string])[] }>;
}

const labelForm = / ?\[\[((?:R\d+=[a-z-]+ ?)+)\]\]/;
const order = ["violated", "satisfied", "partial"];

/** Takes the labels out of a text and notes which stretch each was about: back to the last sentence end before it. */
export function readLabels(name: string, raw: string): Labelled {
  let text = "";
  let rest = raw;
  const wanted = new Map<string, { status: string; places: [number, number, string][] }>();
  for (let hit = labelForm.exec(rest); hit !== null; hit = labelForm.exec(rest)) {
    text += rest.slice(0, hit.index);
    const start = Math.max(text.lastIndexOf("\n", text.length - 2), text.slice(0, -2).search(/[.!?:] [^.!?]*$/) + 1, 0);
    for (const [, id = "", status = ""] of (hit[1] ?? "").matchAll(/(R\d+)=([a-z-]+)/g)) {
      const known = wanted.get(id);
      const better = known === undefined || order.indexOf(status) < order.indexOf(known.status);
      wanted.set(id, { status: better ? status : known.status, places: [...(known?.places ?? []), [start, text.length, status]] });
    }
    rest = rest.slice(hit.index + hit[0].length);
  }
  return { name, text: text + rest, wanted };
}
