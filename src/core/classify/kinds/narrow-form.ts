import { narrowToLatin } from "../personal/addresses/narrow-to-latin.ts";

/** A form of words rewritten for texts of Latin letters: it finds the same there and runs several times faster. Made without compiling. */
export function narrowForm(form: RegExp): RegExp {
  return new RegExp(narrowToLatin(form.source), form.flags.replace("u", ""));
}
