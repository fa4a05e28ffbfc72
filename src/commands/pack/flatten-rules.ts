const longest = 2000; // rows; a rules file of that length is looked at as a file

/** A rules value as rows of place and text: `tools.chatgpt.plans.team.standing`, `approved`. Lists of plain words stay together. */
export function flattenRules(value: unknown, place = ""): string[][] {
  if (Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null)) return [[place, value.join(", ")]];
  if (typeof value !== "object" || value === null) return [[place, value === undefined ? "" : String(value)]];
  const isList = Array.isArray(value);
  return Object.entries(value)
    .flatMap(([key, each]: [string, unknown]) =>
      flattenRules(each, isList ? `${place}[${Number(key) + 1}]` : place === "" ? key : `${place}.${key}`),
    )
    .slice(0, longest);
}
