/** Remainder of a decimal digit run of any length by a small modulus, without big integers. */
export function remainderOf(digits: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digits.charCodeAt(i) - 48) % modulus;
  return rest;
}
