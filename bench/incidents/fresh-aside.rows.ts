import type { IncidentCase } from "./incident-case.ts"; export const freshAside: readonly IncidentCase[] = [];
