import type { ExportSource, InputHead, Recognition } from "./export-source.ts";

/** The source that reads an input; or, when none does, the one it came closest to. */
export type Recognised =
  | { readonly source: ExportSource; readonly recognition: Recognition }
  | { readonly source: null; readonly closest: { readonly source: ExportSource; readonly recognition: Recognition } | null };

/** Asks every source; the surest wins, the first named at a draw. Below 0.5 nobody reads the input. */
export function recogniseInput(head: InputHead, sources: readonly ExportSource[]): Recognised {
  let best: { source: ExportSource; recognition: Recognition } | null = null;
  for (const source of sources) {
    const recognition = source.recognise(head);
    if (recognition.score > (best?.recognition.score ?? 0)) best = { source, recognition };
  }
  if (best !== null && best.recognition.score >= 0.5) return best;
  return { source: null, closest: best };
}
