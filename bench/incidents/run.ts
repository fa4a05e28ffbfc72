import { inferKind } from "../../src/core/incidents/infer-kind.ts";
import { incidentCases } from "./cases.rows.ts";

// Prints how often the kind is read rightly from title and statement alone, apart for the cases kept aside while tuning.
for (const part of ["tuned", "kept"] as const) {
  const cases = incidentCases.filter(({ kept }) => (kept === true) === (part === "kept"));
  const wrong = cases.filter(
    ({ kind, title, text }) => inferKind({ vendor: "Example", title, statements: [{ text }], exposed: {} }) !== kind,
  );
  process.stdout.write(`${part}: ${cases.length - wrong.length} of ${cases.length} kinds right\n`);
  if (part === "tuned" || process.argv.includes("--all"))
    for (const { kind, title, text } of wrong)
      process.stdout.write(
        `  ${title}: expected ${kind}, met ${inferKind({ vendor: "Example", title, statements: [{ text }], exposed: {} })}\n`,
      );
}
