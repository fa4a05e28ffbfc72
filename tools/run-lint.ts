import { runSteps } from "./run-steps.ts";

// `npm run lint`: everything a machine can say about the code without running it.
const failed = await runSteps();
process.exitCode = failed ? 1 : 0;
