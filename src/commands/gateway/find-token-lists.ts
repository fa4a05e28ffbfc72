const shortestList = 4;

/** Texts that come as numbers of a tokeniser (embeddings and completions take them): nobody can look at those. */
export function findTokenLists(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const given: readonly unknown[] = ["input" in value ? value.input : undefined, "prompt" in value ? value.prompt : undefined];
  return given.some((one) => isTokens(one) || (Array.isArray(one) && one.some(isTokens))) ? ["a text as numbers"] : [];
}

function isTokens(value: unknown): boolean {
  return Array.isArray(value) && value.length >= shortestList && value.every((one) => Number.isInteger(one));
}
