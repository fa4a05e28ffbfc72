import type { PageConfig, Sent, Verdict } from "../messages.ts";

/** The way from a page (or worker) to the decision. */
export interface Way {
  ask(sent: Sent): Promise<Verdict>;
  /** An answer the page fetched itself, where it may say who is signed in. */
  notice(path: string, text: string): void;
  /** Whether an answer from this path is worth a look. */
  watches(path: string): boolean;
  config(): PageConfig;
  report(what: "no-plain-workers"): void;
}

/** Larger bodies are not read and go by the rule for what cannot be read. */
export const largestRead = 64 * 1024 * 1024;

/** Queries shorter than this carry nothing worth a question. */
const shortestQuery = 24;

/** Whether an address carries so much that it has to be looked at. */
export function carriesQuery(url: string): boolean {
  const mark = url.indexOf("?");
  return mark >= 0 && url.length - mark > shortestQuery;
}
