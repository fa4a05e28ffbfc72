import type { Detector, FixedForm } from "../../src/core/classify/detector.ts";
import { alphabets, makeChance } from "./random.ts";

const given = "Anna Ben Clara David Eva Felix Greta Hans Ines Jonas Karin Luis Maria Nina Oskar Paula".split(" ");
const family = "Schmidt Novak Rossi Silva Larsen Dubois Kowalski Nagy Popescu Virtanen Andersson Jansen".split(" ");

/**
 * A fuzzer's texts: dense with what detectors stop at, and drawn by chance, so that nothing in them repeats: numbers in
 * all groupings, names, every anchor and every prefix, half-finished and whole values, one cell and one record after another.
 */
export function makeRandomTexts(
  detectors: readonly Detector[],
  forms: readonly FixedForm[],
  length = 1_000_000,
  seed = 9,
): Readonly<Record<string, string>> {
  const chance = makeChance(seed);
  const anchors = detectors.flatMap((detector) => [...(detector.anchors ?? []), ...(detector.words ?? [])]);
  const prefixes = forms.flatMap((form) => form.prefixes ?? []);
  const digits = (count: number): string => chance.draw(alphabets.digits, count);
  const person = (): string => `${chance.pick(given)} ${chance.pick(family)}`;
  const fill = (make: () => string): string => {
    const pieces: string[] = [];
    for (let size = 0; size < length; size += pieces.at(-1)?.length ?? 1) pieces.push(make());
    return Buffer.from(pieces.join("").slice(0, length)).toString();
  };
  return {
    "digit pairs": fill(() => `${digits(2)} `),
    "digit triples": fill(() => `${digits(3)}-`),
    "digit quads": fill(() => `${digits(4)} `),
    "digits of any size": fill(() => digits(1 + chance.below(4)) + chance.pick([" ", "-", ".", "/"])),
    "long numbers": fill(() => `${digits(16)} `),
    names: fill(() => `${person()} `),
    capitalised: fill(() => `${chance.draw(alphabets.upper, 1)}${chance.draw(alphabets.lower, 4)} `),
    shouted: fill(() => `${chance.draw(alphabets.upper, 5)} `),
    mails: fill(() => `${chance.draw(alphabets.lower, 5)}@${chance.draw(alphabets.lower, 4)}.com `),
    addresses: fill(() => `${chance.below(220)}.${chance.below(255)}.${chance.below(255)}.${chance.below(255)} `),
    ibans: fill(() => `DE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(2)} `),
    phones: fill(() => `+49 30 ${digits(7)}\n`),
    "every anchor": fill(() => `${chance.pick(anchors)} `),
    "every anchor, numbers": fill(() => `${chance.pick(anchors)} ${digits(6)} `),
    "every prefix": fill(() => `${chance.pick(prefixes)} `),
    "every prefix, keys": fill(() => `${chance.pick(prefixes)}${chance.draw(alphabets.base62, 30)} `),
    passwords: fill(() => `password=${chance.draw(alphabets.base62, 8)}\n`),
    base64: fill(() => `${chance.draw(alphabets.base64, 60)}\n`),
    hex: fill(() => `${chance.draw(alphabets.hex, 32)} `),
    "base64 of text": fill(() => `${Buffer.from(`password is ${chance.draw(alphabets.lower, 20)}`).toString("base64")} `),
    "user info": fill(() => `http://${chance.draw(alphabets.lower, 4)}:${chance.draw(alphabets.base62, 6)}@h${chance.below(99)}.com `),
    percent: fill(() => `%${chance.draw(alphabets.hex, 2)}`),
    streets: fill(() => `${digits(2)} ${chance.pick(family)} Street, `),
    births: fill(() => `born 0${1 + chance.below(9)}/1${chance.below(9)}/19${digits(2)} `),
    "rows of people": fill(() => `${person()},${chance.draw(alphabets.lower, 6)}@x.de,+49 170 ${digits(7)}\n`),
    records: fill(() => `{"name":"${person()}","id":${digits(9)},"k":"${chance.draw(alphabets.base62, 12)}"},`),
    "signs of syntax": fill(() => chance.pick(['"', "'", "{", "[", ",", ":", "=", "a", " "])),
    "letters and digits": fill(() => chance.draw(alphabets.upper36, 3 + chance.below(8)) + chance.pick([" ", "-", ":"])),
  };
}
