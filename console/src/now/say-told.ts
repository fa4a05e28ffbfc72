/** What came of telling: the row it made, or that it was kept beside what is known. */
export function sayTold(tool: string, newUses: readonly string[]): string {
  if (newUses.length > 0) return `Kept. New in the register: ${newUses.join(", ")}.`;
  return `Kept: ${tool}. It stands with the evidence already there, or under names to be given.`;
}
