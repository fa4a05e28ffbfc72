/** For each unit of what a literal's inside says, where it begins in the inside as it is written (one more for the end); null where nothing is escaped. */
export function findLiteralPlaces(inner: string): readonly number[] | null {
  if (!inner.includes("\\")) return null;
  const places: number[] = [];
  for (let at = 0; at < inner.length;) {
    places.push(at);
    at += inner.charAt(at) !== "\\" ? 1 : inner.charAt(at + 1) === "u" ? 6 : 2;
  }
  places.push(inner.length);
  return places;
}
