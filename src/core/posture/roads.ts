import { kindOfPoint } from "../ledger/point-kind.ts";
import type { ToolCategory } from "../model/catalog.ts";

/** A family of ways by which data reaches a tool, and where it can be measured. */
export interface Road {
  readonly id: string;
  readonly name: string;
  readonly step: string;
  covers(point: string): boolean;
  /** Tools that are reached this way. */
  serves(category: ToolCategory | undefined): boolean;
}

const inCode: readonly (ToolCategory | undefined)[] = ["coding", "agent"];
const byProgram: readonly (ToolCategory | undefined)[] = ["llm-api", "framework", "model"];

/** Every road there is. */
export const roads: readonly Road[] = [
  {
    id: "agents",
    name: "coding agents",
    step: "Run plimsoll agents install for the agents in use.",
    covers: (point) => kindOfPoint(point) === "agent",
    serves: (category) => inCode.includes(category),
  },
  {
    id: "gateway",
    name: "the gateway",
    step: "Run plimsoll gateway and let your own software call it.",
    covers: (point) => kindOfPoint(point) === "gateway",
    serves: (category) => byProgram.includes(category),
  },
  {
    id: "browsers",
    name: "browsers",
    step: "Hand out the browser extension: plimsoll browser pack.",
    covers: (point) => point === "browser",
    serves: (category) => category !== undefined && !inCode.includes(category) && !byProgram.includes(category),
  },
];
