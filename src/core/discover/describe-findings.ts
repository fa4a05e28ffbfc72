import type { UseFinding } from "./discovery-result.ts";

export interface Headline {
  readonly uses: number;
  readonly tools: number;
  readonly privateAccounts: number;
  readonly sentence: string;
}

/** The first sentence a person reads: `found 6: 4 tools, one of them on 3 private accounts`. */
export function describeFindings({
  tools,
  uses,
}: {
  readonly tools: readonly unknown[];
  readonly uses: readonly Pick<UseFinding, "tool" | "account">[];
}): Headline {
  const own = uses.filter((use) => use.account.kind === "personal");
  const onPrivate = new Set(own.map((use) => use.tool)).size;
  const head = uses.length === 0 ? "found no AI tools" : `found ${uses.length}: ${count(tools.length, "tool")}`;
  const tail = own.length === 0 ? "" : `, ${share(onPrivate, tools.length)}on ${count(own.length, "private account")}`;
  return { uses: uses.length, tools: tools.length, privateAccounts: own.length, sentence: head + tail };
}

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function share(part: number, whole: number): string {
  if (part === whole) return whole === 1 ? "" : "all of them ";
  return `${numbers[part] ?? part} of them `;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
