import { readValue } from "./read-value.ts";

/** One argument of a call: a quoted string without its quotes, or what stands there. */
export interface CallArgument {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

const mostArguments = 6;
const farthest = 360;
const plain = /[\w.$&>[\]:*-]{1,80}(?:\([^()\n]{0,80}\))?/y;
const space = /\s{0,40}/y;
const name = /[A-Za-z_]\w{0,30}\s?[=:]\s?(?!=)/y;

/** The arguments of the call whose bracket ends at `from`, at most six within 360 code units; it stops at what it cannot read. */
export function readArguments(text: string, from: number): readonly CallArgument[] {
  const found: CallArgument[] = [];
  let at = pass(space, text, from);
  while (found.length < mostArguments && at < from + farthest) {
    const named = pass(name, text, at);
    const value = /["'`@bru]/i.test(text.charAt(named)) ? readValue(text, named) : undefined;
    const end = value?.isQuoted === true ? value.end + 1 : pass(plain, text, named);
    if (end === named) break;
    found.push(value?.isQuoted === true ? value : { start: named, end, text: text.slice(named, end), isQuoted: false });
    const next = pass(space, text, end);
    if (text.charAt(next) !== ",") break;
    at = pass(space, text, next + 1);
  }
  return found;
}

function pass(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}
