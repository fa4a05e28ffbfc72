import { nationalIdKinds } from "../../../src/core/classify/personal/national-ids/national-id-kinds.ts";
import { idForms, type IdForm } from "./id-forms.rows.ts";
import type { Random } from "./make-random.ts";

const two = (value: number): string => String(value).padStart(2, "0");

function expand(range: string): string {
  return range.replace(/(.)-(.)/g, (_, a: string, b: string) => {
    let all = "";
    for (let code = a.charCodeAt(0); code <= b.charCodeAt(0); code++) all += String.fromCharCode(code);
    return all;
  });
}

function draw(form: string, random: Random): string {
  return form.replace(/\[([^\]]+)\]|[ymdY#A]/g, (token, range: string | undefined) => {
    if (range !== undefined) return random.pick([...expand(range)]);
    if (token === "y") return two(random.int(45, 99));
    if (token === "Y") return String(random.int(1945, 2004));
    if (token === "m") return two(random.int(1, 12));
    if (token === "d") return two(random.int(1, 28));
    return token === "A" ? String.fromCharCode(random.int(65, 90)) : String(random.int(0, 9));
  });
}

function write(compact: string, pattern: string): string {
  if (pattern === "9*") return compact;
  let at = 0;
  return pattern.replace(/9/g, () => compact[at++] ?? "");
}

function formOf(type: string): { form: IdForm; passes: (value: string) => boolean } {
  const form = idForms.find((one) => one.type === type);
  const kind = nationalIdKinds.find((one) => one.type === type);
  if (form === undefined || kind === undefined) throw new Error(`expected a known id type, met ${type}`);
  return { form, passes: (value) => kind.form.test(value) && kind.check(value) };
}

/** A number of the type that passes its check, in one of its written forms. */
export function makeId(type: string, random: Random): string {
  const { form, passes } = formOf(type);
  for (let tries = 0; tries < 200_000; tries++) {
    const value = draw(form.draw, random);
    if (passes(value)) return write(value, random.pick(form.written));
  }
  throw new Error(`expected a number of type ${type} to be found`);
}

/** A look-alike: a valid number of which one digit or the check letter is changed so that the check fails; undefined where the type has none. */
export function breakId(type: string, random: Random): string | undefined {
  const { form, passes } = formOf(type);
  for (let tries = 0; tries < 400; tries++) {
    const value = draw(form.draw, random);
    if (!passes(value)) continue;
    const at = value.length - 1 - random.int(0, 3);
    const old = value[at] ?? "";
    const changed = /\d/.test(old)
      ? String((Number(old) + random.int(1, 9)) % 10)
      : String.fromCharCode(65 + ((old.charCodeAt(0) - 65 + random.int(1, 25)) % 26));
    const broken = value.slice(0, at) + changed + value.slice(at + 1);
    if (!passes(broken)) return write(broken, random.pick(form.written));
  }
  return undefined;
}
