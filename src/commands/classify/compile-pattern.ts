import { RE2JS } from "re2js";
import type { PatternMatcher } from "../../core/classify/classifier.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/**
 * Compiles a pattern that a user wrote, in RE2's syntax: linear time whatever the pattern (no look-around, no back
 * references). Empty matches are passed over.
 * @throws PlimsollError `bad-input` when the pattern is not one.
 */
export function compilePattern(pattern: string): PatternMatcher {
  const compiled = compile(pattern);
  return (text) => {
    const found: { start: number; end: number }[] = [];
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      const start = matcher.start();
      const end = matcher.end();
      if (end > start) found.push({ start, end });
    }
    return found;
  };
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PlimsollError(
      "bad-input",
      `expected a pattern in RE2 syntax, met ${JSON.stringify(pattern)} (${why}); look-around and back references do not exist there`,
      cause,
    );
  }
}
