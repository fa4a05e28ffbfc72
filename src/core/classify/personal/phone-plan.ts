import { phonePlans } from "./phone-plans.gen.ts";

let plans: Map<string, readonly number[]> | undefined;

function makePlans(): Map<string, readonly number[]> {
  const rows = phonePlans.split(" ").map((row) => row.split(":"));
  return new Map(rows.map(([code = "", lengths = ""]) => [code, lengths.split(".").map(Number)]));
}

/**
 * Whether digits after `+` can be a number of some numbering plan: a calling code and a possible length of its national
 * part (possible lengths of Google's libphonenumber; strict validity loses real numbers). `slack` widens the lengths.
 */
export function isPossibleInternational(digits: string, slack = 0): boolean {
  plans ??= makePlans();
  for (let size = 1; size <= 3; size++) {
    const lengths = plans.get(digits.slice(0, size));
    if (lengths === undefined) continue;
    const national = digits.length - size;
    return national >= 6 && lengths.some((length) => Math.abs(length - national) <= slack);
  }
  return false;
}
