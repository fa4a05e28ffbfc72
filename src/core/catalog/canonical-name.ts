/**
 * A name as it is compared: lower case, accents and punctuation gone, one space between words. `Fireflies.ai`,
 * `fireflies ai` and `FIREFLIES-AI` are one name; only whole names match, so `Gemini` never finds `Gemini Exchange`.
 */
export function canonicalName(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
